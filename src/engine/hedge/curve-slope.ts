import { DomainError } from "../errors";
import { percentileRank } from "../numerics/sample";
import type { Fraction, VixPoints } from "../quantities";
import type { CurvePoint } from "./futures-curve";

export interface CurveSlope {
  readonly front: VixPoints;
  readonly second: VixPoints;
  /** Second future over the first, less 1: above 0 is contango, below 0 backwardation. */
  readonly slope: Fraction;
  /** Share of the history below the slope; absent without a history. */
  readonly percentile: Fraction | undefined;
}

/**
 * Slope of the VIX curve between its first two futures: (F2 - F1) / F1. A point at 0 days is the index itself, and
 * no future; days and dates order alike. The slope steepens as the front future nears expiry, so compare like with like. House rule of the method.
 */
export function curveSlope(
  curve: readonly CurvePoint[],
  history: readonly Fraction[] | undefined,
): CurveSlope {
  const futures = curve.filter(({ when }) => when > 0).sort((a, b) => a.when - b.when);
  const [front, second] = futures;
  if (front === undefined || second === undefined)
    throw new DomainError("not-enough-data", `curve: needs 2 futures, got ${futures.length}`);
  const slope = second.future / front.future - 1;
  return {
    front: front.future,
    second: second.future,
    slope,
    percentile: history === undefined || history.length === 0 ? undefined : percentileRank(slope, history),
  };
}
