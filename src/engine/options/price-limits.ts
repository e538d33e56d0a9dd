import { MOMENTS, millsRatio, momentsByRecurrence, TABLE_END } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { demandLawful } from "./european-option";
import { logMoneyness } from "./log-moneyness";

/**
 * Price and first greeks of the options that the fast series does not reach: expiry, no volatility, no
 * spot or strike, more than 13 standard deviations out of the money, or a law wider than sigma sqrt(T) = 1.
 * result: price, delta, gamma, vega, theta, rho. Policy at the edges, where the formula is 0/0:
 *
 *  - certain outcome (T = 0 or sigma = 0 or S = 0 or K = 0, off the money): the discounted payoff of the
 *    forward, its delta 0 or +-e^(-qT), gamma and vega 0;
 *  - the kink itself (forward = strike, no variance): delta +-e^(-qT)/2, gamma +Infinity, vega its limit
 *    S e^(-qT) n(0) sqrt(T), theta -Infinity at T = 0 with sigma > 0;
 *  - underflow: 0, never negative, never NaN.
 */
export function rareOption(
  isCall: boolean,
  spot: number,
  strike: number,
  years: number,
  volatility: number,
  rate: number,
  dividendYield: number,
  result: Float64Array,
): void {
  demandLawful(spot, strike, years, volatility, rate, dividendYield);
  const sign = isCall ? 1 : -1;
  const asset = spot * Math.exp(-dividendYield * years);
  const cash = strike * Math.exp(-rate * years);
  const width = years === 0 ? 0 : volatility * Math.sqrt(years);
  if (strike === 0 || spot === 0) {
    settle(sign, strike === 0 ? 1 : -1, asset, cash);
  } else {
    const x = logMoneyness(spot, strike) + (rate - dividendYield) * years;
    if (width > 0) open(sign, x, width, asset, cash);
    else settle(sign, Math.sign(x), asset, cash);
  }
  const discount = spot > 0 ? asset / spot : Math.exp(-dividendYield * years);
  result[0] = legs.value;
  result[1] = sign * (spot > 0 ? legs.asset / spot : legs.share * discount);
  result[2] = spot > 0 && strike > 0 ? legs.bell / (spot * spot * width) : 0;
  result[3] = legs.bell * Math.sqrt(years);
  const decay = legs.bell === 0 || volatility === 0 ? 0 : (legs.bell * volatility) / (2 * Math.sqrt(years));
  result[4] = sign * (dividendYield * legs.asset - rate * legs.cash) - decay;
  result[5] = sign * years * legs.cash;
  for (let k = 0; k < result.length; k++) result[k] = result[k]! + 0;
  if (legs.bell === 0) result[2] = 0;
}

/** The two legs of the option: what its asset and its cash are worth, n(d1) S e^(-qT), and the price. */
const legs = { value: 0, asset: 0, cash: 0, bell: 0, share: 0 };

/** Nothing is uncertain: `side` is the sign of forward - strike. */
function settle(sign: number, side: number, asset: number, cash: number): void {
  const share = side === 0 ? 0.5 : side === sign ? 1 : 0;
  legs.share = share;
  legs.asset = share * asset;
  legs.cash = share * cash;
  legs.value = share === 1 ? Math.max(0, sign * (asset - cash)) : 0;
  legs.bell = side === 0 ? NORMAL_PEAK * asset : 0;
}

const moments = new Float64Array(MOMENTS);

/** m(h - t) - m(h + t) where h >= t. */
function millsFall(h: number, t: number): number {
  if (h < TABLE_END || t > 0.5) return millsRatio(h - t) - millsRatio(h + t);
  momentsByRecurrence(h, moments);
  let slope = 0;
  let mills = moments[MOMENTS - 1]!;
  for (let n = MOMENTS - 2; n >= 0; n--) {
    slope = slope * t + mills;
    mills = moments[n]! - mills * t;
  }
  return 2 * t * slope;
}

function open(sign: number, x: number, width: number, asset: number, cash: number): void {
  const h = Math.abs(x) / width;
  const t = 0.5 * width;
  const middle = Math.sqrt(asset) * Math.sqrt(cash);
  const bell = NORMAL_PEAK * middle * Math.exp(-0.5 * (h * h + t * t));
  const small = Math.min(asset, cash);
  // the out-of-the-money option first: the leg that is worth less per share is the one it may gain
  let near: number;
  let far: number;
  let value: number;
  if (bell === 0) {
    near = t > h ? small : 0;
    far = 0;
    value = near;
  } else if (h >= t) {
    near = bell * millsRatio(h - t);
    far = bell * millsRatio(h + t);
    value = bell * millsFall(h, t);
  } else {
    near = small - bell * millsRatio(t - h);
    far = bell * millsRatio(h + t);
    value = small - bell * (millsRatio(t - h) + millsRatio(h + t));
  }
  const isInTheMoney = sign * x > 0;
  const assetIsNear = sign > 0 !== isInTheMoney;
  legs.bell = bell;
  legs.asset = assetIsNear ? near : far;
  legs.cash = assetIsNear ? far : near;
  legs.value = value;
  if (isInTheMoney) {
    legs.asset = asset - legs.asset;
    legs.cash = cash - legs.cash;
    legs.value = value + Math.abs(forwardValue(x, middle, asset, cash));
  }
}

function forwardValue(x: number, middle: number, asset: number, cash: number): number {
  return Math.abs(x) < 1 ? 2 * middle * Math.sinh(0.5 * x) : asset - cash;
}
