import type { Fraction, Points } from "../quantities";

/** What condors sold at a share of VIX1D made, after costs. */
export interface MeasuredResult {
  readonly mean: Points;
  readonly standardError: Points;
}

/**
 * One condor a session at the credit walk's strikes, 10 points wide, sold at so much of the day's own VIX1D, VIX at most
 * 20, costs .10: 719 sessions from 2022-05-13 to 2026-07-01. Own count on daily closes, as SCENARIO.REPLAY gives it.
 */
const MEASURED: readonly (readonly [share: Fraction, mean: Points, error: Points])[] = [
  [0.8, -0.4955, 0.1295],
  [0.85, -0.2405, 0.1202],
  [0.9, -0.0365, 0.112],
  [0.95, 0.176, 0.1017],
  [1, 0.3229, 0.0926],
];
/** The dearest that was counted. */
export const HIGHEST_COUNTED: Fraction = 1;
/** What the counted condors paid, round trip. */
export const MEASURED_COSTS: Points = 0.1;
/** The width of the condors that were counted; results of others are taken in proportion. */
const MEASURED_WIDTH: Points = 10;

/**
 * Straight between the counted shares, and on beyond them, where the error is that of the last. Costs of one's own above
 * those that were counted lower the mean by as much.
 */
export function measuredResult(share: Fraction, width: Points, costs: Points = 0): MeasuredResult {
  const above = MEASURED.findIndex(([counted]) => counted >= share);
  const index = above < 0 ? MEASURED.length - 1 : Math.max(above, 1);
  const [[low, mean, error], [high, nextMean, nextError]] = [MEASURED[index - 1]!, MEASURED[index]!];
  const way = (share - low) / (high - low);
  const scale = width / MEASURED_WIDTH;
  return {
    mean: (mean + (nextMean - mean) * way) * scale - Math.max(0, costs - MEASURED_COSTS),
    standardError: (error + (nextError - error) * Math.min(1, Math.max(0, way))) * scale,
  };
}

/** The share at which the counted condors made nothing. */
export function breakEvenShare(): Fraction {
  const above = MEASURED.findIndex(([, mean]) => mean > 0);
  const [[low, from], [high, to]] = [MEASURED[above - 1]!, MEASURED[above]!];
  return low + ((high - low) * -from) / (to - from);
}
