/**
 * Prices and greeks of whole columns of options: the one place where they are computed. A single option
 * is a column of one. The Black-Scholes-Merton price is written so that nothing cancels.
 *
 *   x = ln(forward / strike), w = sigma sqrt(T), h = |x| / w, t = w / 2
 *   A = S e^(-q T), B = K e^(-r T): the two legs; sqrt(A B) their mean; E = e^(-(h^2 + t^2) / 2) / sqrt(2 pi)
 *   option out of the money = sqrt(A B) E [m(h - t) - m(h + t)],  its legs sqrt(A B) E m(h -+ t)
 *   option in the money     = the other one + |A - B|,  |A - B| = sqrt(A B) 2 sinh(|x| / 2)
 *
 * with Mills' ratio m. From the moments b_n of the table cell with centre c near h,
 *
 *   m(c - u) = sum of b_n u^n = even(u^2) + u odd(u^2)
 *   [m(c - u1) - m(c - u2)] / (u1 - u2) = odd(s2) + (u1 + u2) (even[s1, s2] + u1 odd[s1, s2])
 *
 * where u1 = c - h + t, u2 = c - h - t, s = u^2 and [s1, s2] is a divided difference, which Horner's scheme
 * gives along with the value. All b_n are positive, so the difference of two nearly equal Mills' ratios, the
 * time value of a short-dated option, keeps its digits. Error: a few units in the last place, times h^2 for
 * the exponential of a rounded h^2. The loops stay flat and repeat a few lines because a call per option
 * costs as much as half of the mathematics.
 */
import { exponential } from "../numerics/exponential";
import { CELLS_PER_UNIT, MILLS_MOMENTS, MOMENTS, TABLE_END } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { logMoneyness } from "./log-moneyness";
import type { GreekColumns, OptionColumns } from "./option-columns";
import { rareOption } from "./price-limits";

/** The series runs to this t; a wider law is rare. */
export const WIDEST = 1 / 2;
/** ... and to this |x|, a forward e times the strike. */
export const FARTHEST = 1;
/** S K stays far from overflow and underflow. */
export const PRODUCT_MIN = 1e-280;
export const PRODUCT_MAX = 1e280;

/** Rate plus yield, times years: the exponential's own range is wider. */
export const LARGEST_DISCOUNT = 600;

/** Last pair of moments for |u| <= t + 1/16: with t < NARROW, 16 b_16 (3/16)^15 < 3e-17 b_1 is left out; at WIDEST as little. */
export const LAST_PAIR_NARROW = 14;
export const LAST_PAIR_WIDE = 22;
export const NARROW = 1 / 8;

/** sinh(y) / y from y^2 for y <= 1/2: the next term is y^14 / 15! < 5e-17. */
export function sinhOverSelf(y2: number): number {
  const y4 = y2 * y2;
  return (
    1 +
    y2 * (1 / 6) +
    y4 * (1 / 120 + y2 * (1 / 5040) + y4 * (1 / 362880 + y2 * (1 / 39916800 + y2 * (1 / 6227020800))))
  );
}

/** Prices, in index points, of all options of the columns. */
export function priceColumns(options: OptionColumns, price: Float64Array): void {
  const { isCall, spot, strike, years, volatility, rate, dividendYield } = options;
  const moments = MILLS_MOMENTS;
  for (let i = 0; i < price.length; i++) {
    const S = spot[i]!;
    const K = strike[i]!;
    const T = years[i]!;
    const sigma = volatility[i]!;
    const r = rate[i]!;
    const q = dividendYield[i]!;
    const product = S * K;
    const variance = sigma * sigma * T;
    const x = logMoneyness(S, K) + (r - q) * T;
    const w = Math.sqrt(variance);
    const t = w * 0.5;
    const h = Math.abs(x) / w;
    const isUsual = S > 0 && sigma > 0 && T > 0 && product > PRODUCT_MIN && product < PRODUCT_MAX;
    const isTame = (Math.abs(r) + Math.abs(q)) * T < LARGEST_DISCOUNT;
    if (!isUsual || !isTame || !(t < WIDEST && h < TABLE_END && x < FARTHEST && x > -FARTHEST)) {
      price[i] = rareOption(isCall[i] !== 0, S, K, T, sigma, r, q).price;
      continue;
    }
    const cell = (h * CELLS_PER_UNIT) | 0;
    const first = cell * MOMENTS;
    const fromCentre = (cell + 0.5) / CELLS_PER_UNIT - h;
    const u1 = fromCentre + t;
    const u2 = fromCentre - t;
    const s1 = u1 * u1;
    const s2 = u2 * u2;
    let n = first + (t < NARROW ? LAST_PAIR_NARROW : LAST_PAIR_WIDE);
    let even = moments[n]!;
    let odd = moments[n + 1]!;
    let evenSlope = 0;
    let oddSlope = 0;
    while (n > first) {
      n -= 2;
      evenSlope = evenSlope * s1 + even;
      oddSlope = oddSlope * s1 + odd;
      even = even * s2 + moments[n]!;
      odd = odd * s2 + moments[n + 1]!;
    }
    const slope = odd + 2 * fromCentre * (evenSlope + u1 * oddSlope);
    const bell = NORMAL_PEAK * exponential(-0.5 * ((x * x) / variance + variance * 0.25));
    const y = 0.5 * Math.max(isCall[i] !== 0 ? x : -x, 0);
    const mean = Math.sqrt(product) * exponential(-0.5 * (r + q) * T);
    price[i] = mean * (bell * w * slope + 2 * y * sinhOverSelf(y * y));
  }
}

/** Prices and first greeks of all options of the columns. */
export function greeksOfColumns(options: OptionColumns, result: GreekColumns): void {
  const { isCall, spot, strike, years, volatility, rate, dividendYield } = options;
  const { price, delta, gamma, vega, theta, rho } = result;
  const moments = MILLS_MOMENTS;
  for (let i = 0; i < price.length; i++) {
    const S = spot[i]!;
    const K = strike[i]!;
    const T = years[i]!;
    const sigma = volatility[i]!;
    const r = rate[i]!;
    const q = dividendYield[i]!;
    const product = S * K;
    const variance = sigma * sigma * T;
    const x = logMoneyness(S, K) + (r - q) * T;
    const rootYears = Math.sqrt(T);
    const w = sigma * rootYears;
    const t = w * 0.5;
    const h = Math.abs(x) / w;
    const isUsual = S > 0 && sigma > 0 && T > 0 && product > PRODUCT_MIN && product < PRODUCT_MAX;
    const isTame = (Math.abs(r) + Math.abs(q)) * T < LARGEST_DISCOUNT;
    if (!isUsual || !isTame || !(t < WIDEST && h < TABLE_END && x < FARTHEST && x > -FARTHEST)) {
      const rare = rareOption(isCall[i] !== 0, S, K, T, sigma, r, q);
      price[i] = rare.price;
      delta[i] = rare.delta;
      gamma[i] = rare.gamma;
      vega[i] = rare.vega;
      theta[i] = rare.theta;
      rho[i] = rare.rho;
      continue;
    }
    // 0 or 1 each, without a branch: calls and puts, in and out of the money, come in no order
    const above = +(x >= 0);
    const inTheMoney = 1 - (isCall[i]! ^ above);
    const sign = 2 * isCall[i]! - 1;
    const cell = (h * CELLS_PER_UNIT) | 0;
    const first = cell * MOMENTS;
    const fromCentre = (cell + 0.5) / CELLS_PER_UNIT - h;
    // u1 belongs to the asset leg and u2 to the cash leg, of the option out of the money
    const signedT = t * (1 - 2 * above);
    const u1 = fromCentre + signedT;
    const u2 = fromCentre - signedT;
    const s1 = u1 * u1;
    const s2 = u2 * u2;
    let n = first + (t < NARROW ? LAST_PAIR_NARROW : LAST_PAIR_WIDE);
    let even = moments[n]!;
    let odd = moments[n + 1]!;
    let evenSlope = 0;
    let oddSlope = 0;
    while (n > first) {
      n -= 2;
      evenSlope = evenSlope * s1 + even;
      oddSlope = oddSlope * s1 + odd;
      even = even * s2 + moments[n]!;
      odd = odd * s2 + moments[n + 1]!;
    }
    const slope = odd + 2 * fromCentre * (evenSlope + u1 * oddSlope);
    const mills = even + u2 * odd;
    const asset = S * exponential(-q * T);
    const cash = K * exponential(-r * T);
    const mean = Math.sqrt(asset * cash);
    const bell = NORMAL_PEAK * mean * exponential(-0.5 * ((x * x) / variance + variance * 0.25));
    const flip = 1 - 2 * inTheMoney;
    const cashLeg = inTheMoney * cash + flip * bell * mills;
    const assetLeg = inTheMoney * asset + flip * bell * (mills + 2 * signedT * slope);
    const density = bell / w;
    const y = 0.5 * Math.abs(x) * inTheMoney;
    price[i] = bell * w * slope + mean * (2 * y * sinhOverSelf(y * y));
    delta[i] = (sign * assetLeg) / S;
    gamma[i] = density / (S * S);
    vega[i] = bell * rootYears;
    theta[i] = sign * (q * assetLeg - r * cashLeg) - 0.5 * sigma * sigma * density;
    rho[i] = sign * T * cashLeg;
  }
}
