import { rootBetween } from "../numerics/root";
import type { Fraction, Points, Probability } from "../quantities";
import type { Condor } from "./condor";
import { width } from "./condor";
import { type HeldToExpiry, lossBeyond, oddsOfLossBelow } from "./exit-settlement";

/** The share of all results whose mean is told as the worst. */
const WORST_SHARE = 0.05;

/** Charges in points, and what a point at some share of the life is worth today. */
export interface ExitTerms {
  readonly credit: Points;
  /** Of a condor that is held to expiry. */
  readonly costs: Points;
  /** Of one that is bought back before it. */
  readonly closing: Points;
  readonly discount: (elapsed: Fraction) => number;
}

/** What buying back costs, charges included, in today's points, and with which odds: place by place, until the next walk. */
export interface Paid {
  readonly costs: Float64Array;
  readonly odds: Float64Array;
}

/** All results of one policy. */
export interface Results {
  readonly paid: Paid;
  /** Bought back at a profit. */
  readonly winning: Probability;
  readonly heldToExpiry: HeldToExpiry;
}

/** Expected cost beyond a level: what is paid for buying back and at settlement, charges included, in today's points. */
function costBeyond(condor: Condor, terms: ExitTerms, results: Results, level: Points): Points {
  const { costs, discount } = terms;
  const settled = lossBeyond(condor, results.heldToExpiry, (level - costs) / discount(1)) * discount(1);
  const { paid } = results;
  let beyond = 0;
  for (let at = 0; at < paid.costs.length; at++)
    if (paid.costs[at]! > level) beyond += paid.odds[at]! * (paid.costs[at]! - level);
  return settled + beyond;
}

export function expectedResult(condor: Condor, terms: ExitTerms, results: Results): Points {
  return terms.credit - costBeyond(condor, terms, results, 0);
}

export function winRate(condor: Condor, terms: ExitTerms, results: Results): Probability {
  const level = (terms.credit - terms.costs) / terms.discount(1);
  return results.winning + oddsOfLossBelow(condor, results.heldToExpiry, level);
}

/** A level is found to a ten thousandth of a point: what follows from it is level there. */
const CLOSE_ENOUGH = 1e-4;

/**
 * Mean of the worst twentieth of the results: credit - min over q of [q + E(cost - q)+ / 0.05], which is least where
 * the cost is above q in a twentieth of all cases. Source: sources.rockafellarUryasev2000, theorem 1.
 */
export function worstResult(condor: Condor, terms: ExitTerms, results: Results): Points {
  const { credit, costs, closing, discount } = terms;
  const { paid, heldToExpiry } = results;
  const open = heldToExpiry.mass.reduce((sum, mass) => sum + mass, 0);
  const oddsAbove = (level: Points) => {
    let odds = open - oddsOfLossBelow(condor, heldToExpiry, (level - costs) / discount(1));
    for (let at = 0; at < paid.costs.length; at++) if (paid.costs[at]! > level) odds += paid.odds[at]!;
    return odds;
  };
  const mostSettled = costs + width(condor) * discount(1);
  const most = Math.max(mostSettled, closing + width(condor) * Math.max(1, discount(1)));
  const level = rootBetween(0, most, (cost) => WORST_SHARE - oddsAbove(cost), CLOSE_ENOUGH);
  const mean = (cost: Points) => cost + costBeyond(condor, terms, results, cost) / WORST_SHARE;
  return credit - Math.min(mean(level), mean(mostSettled));
}
