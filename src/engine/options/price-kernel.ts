/**
 * Prices and greeks of whole columns of options: the one place where they are computed. A single option
 * is a column of one. The Black-Scholes-Merton price is written so that nothing cancels.
 *
 *   x = ln(forward / strike), w = sigma sqrt(T), h = |x| / w, t = w / 2
 *   A = S e^(-q T), B = K e^(-r T): the two legs, mean = sqrt(A B);  bell = e^(-(h^2 + t^2) / 2) / sqrt(2 pi)
 *   option out of the money = mean bell [m(h - t) - m(h + t)],  its legs mean bell m(h -+ t)
 *   option in the money     = the other one + |A - B|,  |A - B| = mean 2 sinh(|x| / 2)
 *
 * with Mills' ratio m. Relative error: a few units in the last place, times h^2 for the exponential of a
 * rounded h^2. The work goes through blocks of options in stages, a short loop each: the processor overlaps
 * the options of a short loop, and no stage needs a function call per option. Even the logarithm is a stage of
 * its own: inside the loop that follows it, that loop ran at one of two speeds from start to start.
 */
import { exponential } from "../numerics/exponential";
import { millsPairs, TABLE_END } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { logMoneyness } from "./log-moneyness";
import type { GreekColumns, OptionColumns } from "./option-columns";
import { rareOption } from "./price-limits";

/** Options per block: the columns below then stay in the processor's nearest cache. */
const BLOCK = 256;

/** The series runs to this t; a wider law is rare. */
const WIDEST = 1 / 2;
/** S K stays far from overflow and underflow. */
const PRODUCT_MIN = 1e-280;
const PRODUCT_MAX = 1e280;
/** Rate plus yield, times years: the exponential's own range is wider. */
const LARGEST_DISCOUNT = 600;

const block = () => new Float64Array(BLOCK);
const x = block();
const h = block();
/** t, with the sign that puts the asset leg at h - t and the cash leg at h + t. */
const t = block();
const bell = block();
const assetDiscount = block();
const cashDiscount = block();
const fall = block();
const far = block();
const isRare = new Uint8Array(BLOCK);

/** Beyond y = |x| / 2 of 1/2 the legs are so far apart that subtracting them costs less than a digit. */
const SERIES_END = 1 / 2;

/** sinh(y) / y from y^2 for y <= 1/2: the next term is y^14 / 15! < 5e-17. */
function sinhOverSelf(y2: number): number {
  const y4 = y2 * y2;
  const tail = 1 / 362880 + y2 * (1 / 39916800 + y2 * (1 / 6227020800));
  return 1 + y2 * (1 / 6) + y4 * (1 / 120 + y2 * (1 / 5040) + y4 * tail);
}

/** First stages of a block: where each option stands, its bell and the two Mills' ratios. */
function prepare(options: OptionColumns, from: number, count: number): number {
  const { spot, strike, years, volatility, rate, dividendYield } = options;
  for (let j = 0; j < count; j++) x[j] = logMoneyness(spot[from + j]!, strike[from + j]!);
  let rareCount = 0;
  for (let j = 0; j < count; j++) {
    const i = from + j;
    const S = spot[i]!;
    const K = strike[i]!;
    const T = years[i]!;
    const sigma = volatility[i]!;
    const assetCost = dividendYield[i]! * T;
    const cashCost = rate[i]! * T;
    const variance = sigma * sigma * T;
    const position = x[j]! + (rate[i]! - dividendYield[i]!) * T;
    const width = Math.sqrt(variance);
    const distance = Math.abs(position) / width;
    const product = S * K;
    const isUsual = S > 0 && sigma > 0 && product > PRODUCT_MIN && product < PRODUCT_MAX;
    const isTame = Math.abs(assetCost) + Math.abs(cashCost) < LARGEST_DISCOUNT;
    const isNear = width < 2 * WIDEST && distance < TABLE_END;
    if (isUsual && isTame && isNear) {
      isRare[j] = 0;
      x[j] = position;
      h[j] = distance;
      t[j] = width * (0.5 - +(position >= 0));
      bell[j] = -0.5 * ((position * position) / variance + variance * 0.25);
      assetDiscount[j] = -assetCost;
      cashDiscount[j] = -cashCost;
    } else {
      isRare[j] = 1;
      rareCount++;
      x[j] = h[j] = t[j] = bell[j] = assetDiscount[j] = cashDiscount[j] = 0;
    }
  }
  for (let j = 0; j < count; j++) {
    const assetCost = assetDiscount[j]!;
    const cashCost = cashDiscount[j]!;
    bell[j] = exponential(bell[j]!);
    assetDiscount[j] = exponential(assetCost);
    // options on a future, and those without rates, discount both legs alike
    cashDiscount[j] = cashCost === assetCost ? assetDiscount[j]! : exponential(cashCost);
  }
  millsPairs(h, t, count, fall, far);
  return rareCount;
}

/** Prices, in index points, of all options of the columns. */
export function priceColumns(options: OptionColumns, price: Float64Array): void {
  for (let from = 0; from < price.length; from += BLOCK) {
    const count = Math.min(BLOCK, price.length - from);
    const rareCount = prepare(options, from, count);
    priceBlock(options, from, count, price);
    if (rareCount > 0) priceRare(options, from, count, price);
  }
}

function priceBlock(options: OptionColumns, from: number, count: number, price: Float64Array): void {
  const { isCall, spot, strike } = options;
  for (let j = 0; j < count; j++) {
    const i = from + j;
    const y = Math.max((isCall[i]! - 0.5) * x[j]!, 0);
    const asset = spot[i]! * assetDiscount[j]!;
    const cash = strike[i]! * cashDiscount[j]!;
    const mean = Math.sqrt(asset * cash);
    const tall = NORMAL_PEAK * mean * bell[j]!;
    const parity = y < SERIES_END ? mean * (2 * y * sinhOverSelf(y * y)) : Math.abs(asset - cash);
    price[i] = tall * Math.abs(fall[j]!) + parity;
  }
}

function priceRare(options: OptionColumns, from: number, count: number, price: Float64Array): void {
  for (let j = 0; j < count; j++) if (isRare[j] === 1) price[from + j] = rareRow(options, from + j).price;
}

function rareRow(options: OptionColumns, i: number) {
  return rareOption(
    options.isCall[i] !== 0,
    options.spot[i]!,
    options.strike[i]!,
    options.years[i]!,
    options.volatility[i]!,
    options.rate[i]!,
    options.dividendYield[i]!,
  );
}

/** Prices and first greeks of all options of the columns. */
export function greeksOfColumns(options: OptionColumns, result: GreekColumns): void {
  const total = result.price.length;
  for (let from = 0; from < total; from += BLOCK) {
    const count = Math.min(BLOCK, total - from);
    const rareCount = prepare(options, from, count);
    greeksBlock(options, from, count, result);
    if (rareCount > 0) greeksRare(options, from, count, result);
  }
}

function greeksBlock(options: OptionColumns, from: number, count: number, result: GreekColumns): void {
  const { isCall, spot, strike, years, volatility, rate, dividendYield } = options;
  const { price, delta, gamma, vega, theta, rho } = result;
  for (let j = 0; j < count; j++) {
    const i = from + j;
    const S = spot[i]!;
    const T = years[i]!;
    const sigma = volatility[i]!;
    const width = 2 * Math.abs(t[j]!);
    const sign = 2 * isCall[i]! - 1;
    // 1 or 0 without a branch: calls and puts, in and out of the money, come in no order
    const inTheMoney = 1 - (isCall[i]! ^ +(x[j]! >= 0));
    const asset = S * assetDiscount[j]!;
    const cash = strike[i]! * cashDiscount[j]!;
    const mean = Math.sqrt(asset * cash);
    const tall = NORMAL_PEAK * mean * bell[j]!;
    const flipped = (1 - 2 * inTheMoney) * tall;
    const cashLeg = inTheMoney * cash + flipped * far[j]!;
    const assetLeg = inTheMoney * asset + flipped * (far[j]! + fall[j]!);
    const density = tall / width;
    const y = 0.5 * Math.abs(x[j]!) * inTheMoney;
    const parity = y < SERIES_END ? mean * (2 * y * sinhOverSelf(y * y)) : Math.abs(asset - cash);
    price[i] = tall * Math.abs(fall[j]!) + parity;
    delta[i] = (sign * assetLeg) / S;
    gamma[i] = density / (S * S);
    vega[i] = tall * Math.sqrt(T);
    theta[i] = sign * (dividendYield[i]! * assetLeg - rate[i]! * cashLeg) - 0.5 * sigma * sigma * density;
    rho[i] = sign * T * cashLeg;
  }
}

function greeksRare(options: OptionColumns, from: number, count: number, result: GreekColumns): void {
  for (let i = from; i < from + count; i++) {
    if (isRare[i - from] === 0) continue;
    const greeks = rareRow(options, i);
    result.price[i] = greeks.price;
    result.delta[i] = greeks.delta;
    result.gamma[i] = greeks.gamma;
    result.vega[i] = greeks.vega;
    result.theta[i] = greeks.theta;
    result.rho[i] = greeks.rho;
  }
}
