/**
 * Implied volatility of whole columns of quotes: the one place where it is computed.
 *
 * With x, h, t, mean, bell and Mills' ratio m as in the price kernel, the price out of the money over the mean
 * is value = bell (m(h - t) - m(h + t)); a price in the money is brought there by parity. Sought is the width
 * w = sigma sqrt(T) at which g = ln(quoted value) - ln(value at w) is 0. The first guess is the width s that a
 * normally distributed forward would need, carried over to the lognormal one:
 *
 *   w = s1 (1 + (1 - x^2 / 120) w^2 / 24 + w^4 / 5760),   s1 = s |x| / (2 sinh(|x| / 2))
 *
 * It is right to 1e-7 for index options of some months. One step of Householder's third-order method then is
 * enough, for it raises the relative error to the fourth power. Its derivatives cost nothing more, because
 * d ln(value) / dw = 1 / (w slope) with slope = [m(h - t) - m(h + t)] / (2 t):
 *
 *   v = g slope, p = h^2 - t^2, k = 1 / slope, b2 = p - k, b3 = p^2 - 3 h^2 - t^2 - 3 p k + 2 k^2
 *   w <- w (1 + v (1 + b2 v / 2) / (1 + v (b2 + b3 v / 6)))
 *
 * Quotes that this does not settle go to a slower search. Sources: sources.haganWoodward1999, equation 7 for the
 * guess; sources.householder1970, section 4.4 for the step.
 */
import { exponentiate } from "../numerics/exponential";
import { millsPairs, TABLE_END } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { impliedWidth, WORST_CONDITION } from "./implied-width";
import { logMoneyness } from "./log-moneyness";
import { normalModelWidth } from "./normal-model-width";
import type { QuoteColumns } from "./option-columns";

/** Quotes per block: the columns below then stay in the processor's nearest cache. */
const BLOCK = 256;
/** |x| up to which 2 sinh(|x| / 2) and the guess are good; beyond it the slower search starts afresh. */
const FARTHEST = 1;
/** Widest w that the series serves. */
const WIDEST = 1;
/** A step v leaves an error of about v^4 (1 + h^2)^3, below 1e-16 when v (1 + h^2) is below this. */
const LAST_STEP = 1e-4;

const block = () => new Float64Array(BLOCK);
const x = block();
const value = block();
const assetDiscount = block();
const cashDiscount = block();
const w = block();
const h = block();
const t = block();
const fall = block();
const far = block();

/**
 * Writes the implied volatilities and returns how many quotes have none. Those get 0, which no quote has;
 * the function for a single quote says why.
 */
export function impliedVolatilityColumns(quotes: QuoteColumns, volatility: Float64Array): number {
  let unanswered = 0;
  for (let from = 0; from < volatility.length; from += BLOCK) {
    const count = Math.min(BLOCK, volatility.length - from);
    standardise(quotes, from, count);
    guess(count);
    millsPairs(h, t, count, fall, far);
    unanswered += improve(quotes, from, count, volatility);
  }
  return unanswered;
}

/** x and the quoted value out of the money, over the mean of the legs. */
function standardise(quotes: QuoteColumns, from: number, count: number): void {
  const { isCall, price, spot, strike, years, rate, dividendYield } = quotes;
  for (let j = 0; j < count; j++) {
    const i = from + j;
    x[j] = logMoneyness(spot[i]!, strike[i]!) + (rate[i]! - dividendYield[i]!) * years[i]!;
    assetDiscount[j] = -dividendYield[i]! * years[i]!;
    cashDiscount[j] = -rate[i]! * years[i]!;
  }
  exponentiate(assetDiscount, count);
  exponentiate(cashDiscount, count);
  for (let j = 0; j < count; j++) {
    const i = from + j;
    const asset = spot[i]! * assetDiscount[j]!;
    const cash = strike[i]! * cashDiscount[j]!;
    const sign = 2 * isCall[i]! - 1;
    let outside = price[i]!;
    if (sign * x[j]! > 0) {
      // the legs as spot and strike, exact, and what discounting takes from them, small
      const assetCost = spot[i]! * Math.expm1(-dividendYield[i]! * years[i]!);
      const cashCost = strike[i]! * Math.expm1(-rate[i]! * years[i]!);
      outside = price[i]! - sign * (spot[i]! - strike[i]!) - sign * (assetCost - cashCost);
    }
    value[j] = outside / Math.sqrt(asset * cash);
  }
}

/** Width of the normal model, and of the lognormal one from it; 0 leaves the row to the slower search. */
function guess(count: number): void {
  for (let j = 0; j < count; j++) {
    const distance = Math.abs(x[j]!);
    const x2 = x[j]! * x[j]!;
    // |x| / (2 sinh(|x| / 2)), to 1e-5
    const shrink = 1 / (1 + x2 * (1 / 24) * (1 + x2 * (1 / 80)));
    const s1 = normalModelWidth(distance / shrink, value[j]!) * shrink;
    const s2 = s1 * s1;
    const bend = s2 * (1 - x2 * (1 / 120)) * (1 / 24);
    const width = s1 * (1 + bend * (1 + 2 * bend) + s2 * s2 * (1 / 5760));
    const isServed = width < WIDEST && distance < FARTHEST && distance < TABLE_END * width && value[j]! > 0;
    w[j] = isServed ? width : 0;
    h[j] = isServed ? distance / width : 0;
    t[j] = 0.5 * w[j]!;
  }
}

function improve(quotes: QuoteColumns, from: number, count: number, volatility: Float64Array): number {
  const { isCall, years } = quotes;
  let unanswered = 0;
  for (let j = 0; j < count; j++) {
    const i = from + j;
    const h2 = h[j]! * h[j]!;
    const t2 = t[j]! * t[j]!;
    const slope = fall[j]! / w[j]!;
    const g = Math.log(value[j]! / (NORMAL_PEAK * fall[j]!)) + 0.5 * (h2 + t2);
    const v = g * slope;
    const p = h2 - t2;
    const k = 1 / slope;
    const b2 = p - k;
    const b3 = p * p - 3 * h2 - t2 - 3 * p * k + 2 * k * k;
    let width = w[j]! * (1 + (v * (1 + 0.5 * b2 * v)) / (1 + v * (b2 + (b3 * v) / 6)));
    const isInside = (isCall[i]! - 0.5) * x[j]! > 0;
    const isSettled =
      Math.abs(v) * (1 + h2) < LAST_STEP && !(isInside && 4 * slope > WORST_CONDITION * value[j]!);
    if (!isSettled)
      width = impliedWidth(x[j]!, value[j]!, isInside ? Math.exp(0.5 * Math.abs(x[j]!)) : 0, width);
    if (!(width > 0)) unanswered++;
    volatility[i] = width > 0 ? width / Math.sqrt(years[i]!) : 0;
  }
  return unanswered;
}
