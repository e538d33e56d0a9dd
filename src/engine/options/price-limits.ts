import { millsPairs, millsRatio, momentsByRecurrence, TABLE_END } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { demandLawful } from "./european-option";
import { logMoneyness } from "./log-moneyness";

/** Price and first greeks of one option, in the units of OptionGreeks. */
export interface FirstGreeks {
  price: number;
  delta: number;
  gamma: number;
  vega: number;
  theta: number;
  rho: number;
}

/**
 * What an option is made of: the values today of the index and of the cash that it would exchange, each
 * times the probability of exchange under its own measure; `bell` is S e^(-q T) n(d1).
 */
interface Legs {
  readonly value: number;
  readonly asset: number;
  readonly cash: number;
  readonly bell: number;
}

/**
 * Price and first greeks of the options that the fast series does not reach: expiry, no volatility, no
 * spot or strike, far out of the money, or sigma sqrt(T) above 1. The limits at the edges, where the formula
 * reads 0/0, are those of the price itself:
 *
 *  - outcome certain (T = 0 or sigma = 0 or S = 0 or K = 0): the discounted payoff of the forward, its delta
 *    0 or +-e^(-q T), gamma and vega 0;
 *  - the kink (the same with forward = strike): delta +-e^(-q T) / 2, gamma +Infinity, vega its limit
 *    S e^(-q T) n(0) sqrt(T), theta -Infinity at T = 0 when sigma > 0;
 *  - infinite volatility: a call is worth S e^(-q T), a put K e^(-r T);
 *  - underflow: 0, never negative and never NaN.
 */
export function rareOption(
  isCall: boolean,
  spot: number,
  strike: number,
  years: number,
  volatility: number,
  rate: number,
  dividendYield: number,
): FirstGreeks {
  demandLawful(spot, strike, years, volatility, rate, dividendYield);
  const sign = isCall ? 1 : -1;
  const growth = Math.exp(-dividendYield * years);
  const asset = spot * growth;
  const cash = strike * Math.exp(-rate * years);
  const width = years === 0 ? 0 : volatility * Math.sqrt(years);
  const x =
    strike === 0
      ? Infinity
      : spot === 0
        ? -Infinity
        : logMoneyness(spot, strike) + (rate - dividendYield) * years;
  const isOpen = width > 0 && Math.abs(x) < Infinity;
  const {
    value,
    asset: assetLeg,
    cash: cashLeg,
    bell,
  } = isOpen
    ? openLegs(sign, x, asset, cash, width)
    : settledLegs(sign, x, asset, cash, asset === spot && cash === strike);
  const decay = bell === 0 || volatility === 0 ? 0 : (bell * volatility) / (2 * Math.sqrt(years));
  const share = spot > 0 ? assetLeg / spot : sign < 0 ? growth : 0;
  return {
    price: value,
    delta: sign * share + 0, // + 0 turns -0 into 0
    gamma: bell === 0 ? 0 : bell / (spot * spot * width),
    vega: bell === 0 ? 0 : bell * Math.sqrt(years),
    theta: sign * (dividendYield * assetLeg - rate * cashLeg) - decay + 0,
    rho: sign * years * cashLeg + 0,
  };
}

/**
 * Nothing is uncertain any more: exercised, abandoned, or half of each at the kink. Where nothing is discounted
 * the payoff is a plain difference of two given numbers, and no digit of it may be lost.
 */
function settledLegs(sign: number, x: number, asset: number, cash: number, undiscounted: boolean): Legs {
  const share = x === 0 ? 0.5 : sign * x > 0 ? 1 : 0;
  return {
    value: share * Math.max(0, sign * (undiscounted ? asset - cash : parityValue(x, asset, cash))),
    asset: share * asset,
    cash: share * cash,
    bell: x === 0 ? NORMAL_PEAK * asset : 0,
  };
}

/**
 * The out-of-the-money option first, from Mills' ratio m at h - t and h + t (h = |x| / width, t = width / 2):
 * value = bell (m(h - t) - m(h + t)), its nearer leg bell m(h - t), its farther one bell m(h + t). Where
 * h < t the density at the nearer leg exceeds what it leaves out, so that leg is taken from its limit,
 * the smaller of asset and cash. The option in the money follows by parity.
 */
function openLegs(sign: number, x: number, asset: number, cash: number, width: number): Legs {
  const h = Math.abs(x) / width;
  const t = 0.5 * width;
  const limit = Math.min(asset, cash);
  const bell = NORMAL_PEAK * Math.sqrt(asset) * Math.sqrt(cash) * Math.exp(-0.5 * (h * h + t * t));
  const isWide = h < t;
  const far = bell === 0 ? 0 : bell * millsRatio(h + t);
  const missing = bell === 0 ? 0 : bell * millsRatio(Math.abs(h - t));
  const near = isWide ? limit - missing : missing;
  const value = isWide ? limit - (missing + far) : bell === 0 ? 0 : bell * millsFall(h, t);
  const isInside = sign * x > 0;
  const assetIsNear = sign > 0 !== isInside;
  const outside = { asset: assetIsNear ? near : far, cash: assetIsNear ? far : near };
  if (!isInside) return { value, ...outside, bell };
  const parity = Math.abs(parityValue(x, asset, cash));
  return { value: value + parity, asset: asset - outside.asset, cash: cash - outside.cash, bell };
}

/** S e^(-q T) - K e^(-r T); near the money as 2 sinh(x / 2) times their mean, for two large numbers would cancel. */
export function parityValue(x: number, asset: number, cash: number): number {
  return Math.abs(x) < 1 ? 2 * Math.sqrt(asset) * Math.sqrt(cash) * Math.sinh(0.5 * x) : asset - cash;
}

/** m(h - t) - m(h + t) for h >= t, by a series in t where the two are close. */
export function millsFall(h: number, t: number): number {
  if (t > SERIES_WIDTH) return millsRatio(h - t) - millsRatio(h + t);
  if (h < TABLE_END) {
    oneH[0] = h;
    oneT[0] = t;
    millsPairs(oneH, oneT, 1, oneFall, oneFar);
    return oneFall[0]!;
  }
  momentsByRecurrence(h, moments);
  let slope = 0;
  let mills = moments[moments.length - 1]!;
  for (let n = moments.length - 2; n >= 0; n--) {
    slope = slope * t + mills;
    mills = moments[n]! - mills * t;
  }
  return 2 * t * slope;
}

/** Widest t that the series serve. */
const SERIES_WIDTH = 1 / 2;
/** So many that the series serves |t| <= 1/2: b_24 t^24 is below 1e-19 of b_0. */
const moments = new Float64Array(24);
const oneH = new Float64Array(1);
const oneT = new Float64Array(1);
const oneFall = new Float64Array(1);
const oneFar = new Float64Array(1);
