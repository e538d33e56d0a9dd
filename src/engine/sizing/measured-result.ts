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
/** A share so far above the dearest that was counted is no price that anybody knows; a nearer one is taken as that. House rule. */
const HIGHEST_TAKEN: Fraction = 1.25 * HIGHEST_COUNTED;
/** What the counted condors paid, round trip. */
export const MEASURED_COSTS: Points = 0.1;
/** The width of the condors that were counted; results of others are taken in proportion. */
const MEASURED_WIDTH: Points = 10;
/** What the credit walk sold them at, give or take a tick, of the width; half of it to twice as much is taken for the like. House rule. */
const MEASURED_CREDIT: Fraction = 0.115;

/** Why the count says nothing of a condor at this share and credit before costs; nothing where it does. */
export function uncounted(share: Fraction, credit: Points, width: Points): string | undefined {
  if (share > HIGHEST_TAKEN) return `none above ${HIGHEST_COUNTED.toFixed(2)} was counted`;
  const [least, most] = [0.5, 2].map((times) => times * MEASURED_CREDIT * width) as [Points, Points];
  // Costs that were taken off and are added again leave dust.
  return credit > least - DUST && credit < most + DUST
    ? undefined
    : `counted at credits of ${least.toFixed(2)} to ${most.toFixed(2)} on ${Number(width.toFixed(2))}, not ${Number(credit.toFixed(2))}`;
}

const DUST = 1e-9;

/**
 * Straight between the counted shares, and on below them, where the error is that of the last; a dearer one is taken as
 * the dearest. Costs of one's own above those that were counted lower the mean by as much.
 */
export function measuredResult(paid: Fraction, width: Points, costs: Points = 0): MeasuredResult {
  const share = Math.min(paid, HIGHEST_COUNTED);
  const above = MEASURED.findIndex(([counted]) => counted >= share);
  const index = Math.max(above, 1);
  const [[low, mean, error], [high, nextMean, nextError]] = [MEASURED[index - 1]!, MEASURED[index]!];
  const way = (share - low) / (high - low);
  const scale = width / MEASURED_WIDTH;
  return {
    mean: (mean + (nextMean - mean) * way) * scale - Math.max(0, costs - MEASURED_COSTS),
    standardError: (error + (nextError - error) * Math.max(0, way)) * scale,
  };
}

/** The share at which the counted condors made nothing. */
export function breakEvenShare(): Fraction {
  const above = MEASURED.findIndex(([, mean]) => mean > 0);
  const [[low, from], [high, to]] = [MEASURED[above - 1]!, MEASURED[above]!];
  return low + ((high - low) * -from) / (to - from);
}
