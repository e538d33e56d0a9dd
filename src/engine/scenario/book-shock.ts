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

/** The named day in which positions do worst together, settled at the index after it. Ties go to the first. */
export function worstShock(positions: readonly ShockedPosition[], spot: Points): WorstShock | undefined {
  let worst: WorstShock | undefined;
  for (const { name, spotMove } of episodes.days) {
    let result = 0;
    for (const { condor, contracts, net } of positions)
      result += (net - lossAtExpiry(condor, spot * (1 + spotMove))) * contracts * USD_PER_POINT;
    if (worst === undefined || result < worst.result) worst = { name, result };
  }
  return positions.length === 0 ? undefined : worst;
}
