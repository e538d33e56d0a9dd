import { asCompared } from "../numerics/as-compared";

/** What could be cash soon, and what is due within a year; one currency. */
export interface LiquidPosition {
  readonly cash: number;
  readonly shortInvestments: number;
  readonly receivables: number;
  readonly currentLiabilities: number;
}

/** Below this the next year is not covered. House rule (doctrine). */
const STRESS_RATIO = 1;
/** A fall by this share from one period to the next is a deterioration. House rule (doctrine). */
const FALL_OF_RATIO = 0.1;

/** Quick ratio (acid test). Inventories are left out: they need a buyer. Source: brealeyMyersAllen2020, chapter 28. */
export function quickRatio({
  cash,
  shortInvestments,
  receivables,
  currentLiabilities,
}: LiquidPosition): number {
  return (cash + shortInvestments + receivables) / currentLiabilities;
}

/** Below 1, or a tenth or more below the period before; unknown without one. House rule (doctrine). */
export function isDeteriorating(ratio: number, before: number | undefined): boolean | undefined {
  if (asCompared(ratio) < STRESS_RATIO) return true;
  return before === undefined ? undefined : asCompared(ratio / before) <= 1 - FALL_OF_RATIO;
}
