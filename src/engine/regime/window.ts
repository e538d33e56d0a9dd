import { DomainError } from "../errors";
import { mean, sampleStandardDeviation, varies } from "../numerics/sample";

/** Throws unless a series is long enough, saying how many values are needed. */
export function demandLength(series: readonly unknown[], needed: number, what: string): void {
  if (series.length < needed)
    throw new DomainError("not-enough-data", `${what}: needs ${needed} values, got ${series.length}`);
}

/** The last values of a series; a series that is too short has none. */
export function lastOf(series: readonly number[], count: number, what: string): readonly number[] {
  demandLength(series, count, what);
  return series.slice(series.length - count);
}

/** The newest value against the window that it closes. */
export interface Deviation {
  readonly latest: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Standard deviations between the newest value and the mean. */
  readonly score: number;
}

/**
 * z = (x - mean) / s over the last `window` values, the newest included; s is the sample standard deviation. What
 * it says: how unusual the newest value is for this series. It says nothing of what comes next, and a trending
 * series gives large scores all along.
 */
export function deviation(series: readonly number[], window: number, what: string): Deviation {
  const values = lastOf(series, window, what);
  const latest = values[values.length - 1] as number;
  if (!varies(values))
    throw new DomainError(
      "no-solution",
      `${what}: the last ${window} values do not vary, so nothing deviates`,
    );
  const centre = mean(values);
  const spread = sampleStandardDeviation(values);
  return { latest, mean: centre, standardDeviation: spread, score: (latest - centre) / spread };
}
