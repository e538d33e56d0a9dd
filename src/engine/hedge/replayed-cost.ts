import { rulesOf } from "./instruments";
import type { Layer } from "./layers";
import { between, bracket, type Tenor } from "./tenors";

/** What a year of a layer is said to cost: on record over the median start date, over their mean, or while nothing moves. */
export const COST_BASES = ["replayed median", "replayed mean", "carry"] as const;
export type CostBasis = (typeof COST_BASES)[number];

/**
 * What VIX calls of 0.15 to 0.50 delta cost on Cboe's settlements of 2013-01 to 2026-04 over the carry that the unchanged curve
 * promised. In the median more than it, the more the longer: futures fell further than along the curve of the day, which is
 * nearly flat at its long end, while VIX stood still or fell. In the mean far less, since crashes paid. Own count; held by a test.
 */
const SHARES: Readonly<Record<Exclude<CostBasis, "carry">, readonly Tenor<number>[]>> = {
  "replayed median": tenors([30, 1.02], [60, 1.05], [110, 1.1], [220, 1.14]),
  "replayed mean": tenors([30, 0.5], [60, 0.67], [110, 0.62], [220, 0.73]),
};

function tenors(...points: readonly (readonly [number, number])[]): readonly Tenor<number>[] {
  return points.map(([days, at]) => ({ days, at }));
}

/** By what the carry of a layer is multiplied; straight between the tenors, flat outside. Only VIX options are on record. */
export function costShare(basis: CostBasis, { days, instrument }: Layer): number {
  const { option, onIndex } = rulesOf(instrument);
  return basis === "carry" || option === undefined || onIndex ? 1 : between(bracket(SHARES[basis], days));
}
