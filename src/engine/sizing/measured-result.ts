import type { Fraction, Points } from "../quantities";

/** What condors sold at a share of VIX1D made, after costs. */
export interface MeasuredResult {
  readonly mean: Points;
  readonly standardError: Points;
}

/** A share of VIX1D that was counted. */
interface Counted extends MeasuredResult {
  readonly share: Fraction;
}

/**
 * One condor a session at the credit walk's strikes, 10 points wide, sold at so much of the day's own VIX1D, VIX at most
 * 20, costs .10: 719 sessions from 2022-05-13 to 2026-07-01. Own count on daily closes, as SCENARIO.REPLAY gives it.
 */
const MEASURED: readonly Counted[] = [
  { share: 0.8, mean: -0.4955, standardError: 0.1295 },
  { share: 0.85, mean: -0.2405, standardError: 0.1202 },
  { share: 0.9, mean: -0.0365, standardError: 0.112 },
  { share: 0.95, mean: 0.176, standardError: 0.1017 },
  { share: 1, mean: 0.3229, standardError: 0.0926 },
];
/** Quoted condors of one session stood at it or near: what is assumed where nobody says how a condor is paid. */
export const QUOTED_SHARE: Fraction = 0.9;
/** The dearest that was counted. */
export const HIGHEST_COUNTED: Fraction = 1;
/** The width of the condors that were counted; results of others are taken in proportion. */
const MEASURED_WIDTH: Points = 10;

/** Straight between the counted shares, and on beyond them, where the error is that of the last. */
export function measuredResult(share: Fraction, width: Points): MeasuredResult {
  const above = MEASURED.findIndex((counted) => counted.share >= share);
  const index = above < 0 ? MEASURED.length - 1 : Math.max(above, 1);
  const [low, high] = [MEASURED[index - 1]!, MEASURED[index]!];
  const way = (share - low.share) / (high.share - low.share);
  const at = (from: Points, to: Points, way: Fraction) =>
    ((from + (to - from) * way) * width) / MEASURED_WIDTH;
  return {
    mean: at(low.mean, high.mean, way),
    standardError: at(low.standardError, high.standardError, Math.min(1, Math.max(0, way))),
  };
}

/** The share at which the counted condors made nothing. */
export function breakEvenShare(): Fraction {
  const above = MEASURED.findIndex(({ mean }) => mean > 0);
  const [low, high] = [MEASURED[above - 1]!, MEASURED[above]!];
  return low.share + ((high.share - low.share) * -low.mean) / (high.mean - low.mean);
}
