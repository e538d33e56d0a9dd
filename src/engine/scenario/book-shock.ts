import type { Condor } from "../condor/condor";
import { lossAtExpiry } from "../condor/payoff";
import { type Points, USD_PER_POINT, type Usd } from "../quantities";
import { episodes } from "./episodes";

/** An open condor and its net credit. */
export interface ShockedPosition {
  readonly condor: Condor;
  readonly contracts: number;
  /** Credit less costs. */
  readonly net: Points;
}

export interface WorstShock {
  readonly name: string;
  /** Below 0 for a loss. */
  readonly result: Usd;
}

/** Dollars of positions settled at a level of the index. */
export function resultOf(positions: readonly ShockedPosition[], settled: Points): Usd {
  return positions.reduce(
    (sum, { condor, contracts, net }) =>
      sum + (net - lossAtExpiry(condor, settled)) * contracts * USD_PER_POINT,
    0,
  );
}

/** The named day in which positions do worst together, settled at the index after it. Ties go to the first. */
export function worstShock(positions: readonly ShockedPosition[], spot: Points): WorstShock | undefined {
  let worst: WorstShock | undefined;
  for (const { name, spotMove } of episodes.days) {
    const result = resultOf(positions, spot * (1 + spotMove));
    if (worst === undefined || result < worst.result) worst = { name, result };
  }
  return positions.length === 0 ? undefined : worst;
}
