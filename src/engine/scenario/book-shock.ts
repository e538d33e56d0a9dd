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

/** Dollars of positions on each named day, settled at the index after it. */
export const underShocks = (positions: readonly ShockedPosition[], spot: Points): readonly WorstShock[] =>
  episodes.days.map(({ name, spotMove }) => ({ name, result: resultOf(positions, spot * (1 + spotMove)) }));

/** The named day in which positions do worst together, settled at the index after it. Ties go to the first. */
export function worstShock(positions: readonly ShockedPosition[], spot: Points): WorstShock | undefined {
  const [first, ...others] = positions.length === 0 ? [] : underShocks(positions, spot);
  return others.reduce((worst, each) => (worst && each.result < worst.result ? each : worst), first);
}
