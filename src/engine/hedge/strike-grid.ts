import type { Points, VixPoints } from "../quantities";

/** Listed strikes of VIX options: half points below 15, whole points below 200, fives above. Source: sources.cboeVixOptions. */
const GRID = [
  { below: 15, step: 0.5 },
  { below: 200, step: 1 },
  { below: Number.POSITIVE_INFINITY, step: 5 },
] as const;
/** The step of SPX strikes near the money. */
const INDEX_STEP: Points = 5;

const onStep = (level: Points, step: Points) => Math.max(step, Math.round(level / step) * step);

/** The listed strike nearest to a level. */
export function nearestListedStrike(level: VixPoints): VixPoints {
  const { step } = GRID.find(({ below }) => level < below) ?? GRID[2];
  return onStep(level, step);
}

export function nearestListedIndexStrike(level: Points): Points {
  return onStep(level, INDEX_STEP);
}
