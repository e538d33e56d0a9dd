import { millsRatio } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { millsFall } from "./price-limits";

/**
 * A price fixes the volatility to 2^-53 (1 + condition) at best, the condition being the sum of the relative
 * sensitivities of the volatility to the quote's numbers. Above 1e11 fewer than five digits are left.
 */
export const WORST_CONDITION = 1e11;

/** A start wider than this would not be a guess. */
const WIDEST_START = 2;
const MOST_STEPS = 200;
/** Newton's error is about h^2 times the square of the last step: below 1e-16 even at h = 38. */
const LAST_STEP = 2e-10;

/**
 * The width w = sigma sqrt(T) at which an option out of the money is worth `value`, over the mean of its
 * legs, when ln(forward / strike) = x. Slow and sure: Newton's method inside a bracket, for quotes of any
 * size. 0 when there is none. The unknown side is matched in logarithms: the value while it is below
 * half of its limit e^(-|x| / 2), else what is missing to the limit; either way the derivative is 1 / ratio
 * with ratio = (the side matched) / bell.
 *
 * `start` may say where to begin; 0 leaves that to the search. `largestLeg` is the larger leg that the quoted price holds, over the mean: it carries the rounding of price and legs.
 */
export function impliedWidth(x: number, value: number, largestLeg: number, start: number): number {
  const gap = Math.abs(x);
  const limit = Math.exp(-0.5 * gap);
  if (!(value > 0 && value < limit && gap < Infinity)) return 0;
  const isHigh = value > 0.5 * limit;
  const target = Math.log(isHigh ? limit - value : value);
  let low = 0;
  let high = Infinity;
  let w = start;
  if (!(w > 0 && w < WIDEST_START)) {
    // from the left, where the logarithm of the value is concave and Newton's method cannot overshoot
    w = isHigh ? Math.max(1, Math.sqrt(2 * gap)) : Math.min(1, gap / Math.sqrt(-2 * target) + 2.5 * value);
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const h = gap / w;
    const t = 0.5 * w;
    const exponent = 0.5 * (h * h + t * t);
    const ratio = sideOverBell(h, t, limit, isHigh);
    const excess = (Math.log(NORMAL_PEAK * ratio) - exponent - target) * (isHigh ? -1 : 1);
    if (excess > 0) high = w;
    else low = w;
    const change = -excess * ratio;
    const next = w + change;
    if (Math.abs(change) <= LAST_STEP * w)
      return isResolved(next, gap, isHigh ? limit : 0, largestLeg) ? next : 0;
    w = next > low && next < high ? next : high < Infinity ? 0.5 * (low + high) : 2 * w;
  }
  return 0;
}

/** The value, or what is missing to its limit, over bell = e^(-(h^2 + t^2) / 2) / sqrt(2 pi). */
function sideOverBell(h: number, t: number, limit: number, isHigh: boolean): number {
  if (h < t && t > 0.5) {
    const missing = millsRatio(t - h) + millsRatio(t + h);
    return isHigh ? missing : limitOverBell(h, t, limit) - missing;
  }
  const fall = millsFall(h, t);
  return isHigh ? limitOverBell(h, t, limit) - fall : fall;
}

function limitOverBell(h: number, t: number, limit: number): number {
  return (limit / NORMAL_PEAK) * Math.exp(0.5 * (h * h + t * t));
}

/** Whether rounding of the price and its legs leaves the width some digits: vega times width against the legs. */
function isResolved(w: number, gap: number, limit: number, largestLeg: number): boolean {
  const h = gap / w;
  const widthTimesVega = NORMAL_PEAK * w * Math.exp(-0.5 * (h * h + 0.25 * w * w));
  return (
    2 * Math.max(limit, largestLeg) < WORST_CONDITION * widthTimesVega || (limit === 0 && largestLeg === 0)
  );
}
