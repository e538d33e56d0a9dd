import type { Fraction, Points } from "../quantities";

/** What condors sold at a share of VIX1D made, after costs. */
export interface MeasuredResult {
  readonly mean: Points;
  readonly standardError: Points;
}

/**
 * One condor a session at the credit walk's strikes, 10 points wide, sold at so much of the day's own VIX1D, VIX at most
 * 20, costs .10: mean result of 719 sessions from 2022-05-13 to 2026-07-01, by share. Own count on daily closes.
 */
const MEASURED: readonly (readonly [share: Fraction, mean: Points])[] = [
  [0.8, -0.5],
  [0.85, -0.24],
  [0.9, -0.04],
  [0.95, 0.17],
  [1, 0.32],
];
/** Standard error of each of these means. */
const STANDARD_ERROR: Points = 0.1;
/** The width of the condors that were counted; results of others are taken in proportion. */
const MEASURED_WIDTH: Points = 10;

/** Straight between the counted shares, and on beyond them. */
export function measuredResult(share: Fraction, width: Points): MeasuredResult {
  const above = MEASURED.findIndex(([counted]) => counted >= share);
  const index = Math.min(Math.max(above, 1), MEASURED.length - 1);
  const [[low, from], [high, to]] = [
    MEASURED[above < 0 ? MEASURED.length - 2 : index - 1]!,
    MEASURED[above < 0 ? MEASURED.length - 1 : index]!,
  ];
  const mean = from + ((to - from) * (share - low)) / (high - low);
  return {
    mean: (mean * width) / MEASURED_WIDTH,
    standardError: (STANDARD_ERROR * width) / MEASURED_WIDTH,
  };
}

/** The share at which the counted condors made nothing. */
export function breakEvenShare(): Fraction {
  const above = MEASURED.findIndex(([, mean]) => mean > 0);
  const [[low, from], [high, to]] = [MEASURED[above - 1]!, MEASURED[above]!];
  return low + ((high - low) * -from) / (to - from);
}
