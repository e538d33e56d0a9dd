import type { VixPoints } from "../quantities";

/** Listed strikes of VIX options: half points below 15, whole points below 200, fives above. Source: sources.cboeVixOptions. */
const GRID = [
  { below: 15, step: 0.5 },
  { below: 200, step: 1 },
  { below: Number.POSITIVE_INFINITY, step: 5 },
] as const;

/** The listed strike nearest to a level. */
export function nearestListedStrike(level: VixPoints): VixPoints {
  const { step } = GRID.find(({ below }) => level < below) ?? GRID[2];
  return Math.max(step, Math.round(level / step) * step);
}
