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

/** What buying back costs in one place, charges included, in today's points. */
export interface Paid {
  readonly cost: Points;
  readonly odds: Probability;
}

/** All results of one policy. */
export interface Results {
  readonly paid: readonly Paid[];
  /** Bought back at a profit. */
  readonly winning: Probability;
  readonly heldToExpiry: HeldToExpiry;
}

/** Expected cost beyond a level: what is paid for buying back and at settlement, charges included, in today's points. */
function costBeyond(condor: Condor, terms: ExitTerms, results: Results, level: Points): Points {
  const { costs, discount } = terms;
  const settled = lossBeyond(condor, results.heldToExpiry, (level - costs) / discount(1)) * discount(1);
  let paid = 0;
  for (const { cost, odds } of results.paid) if (cost > level) paid += odds * (cost - level);
  return settled + paid;
}

export function expectedResult(condor: Condor, terms: ExitTerms, results: Results): Points {
  return terms.credit - costBeyond(condor, terms, results, 0);
}

export function winRate(condor: Condor, terms: ExitTerms, results: Results): Probability {
  const level = (terms.credit - terms.costs) / terms.discount(1);
  return results.winning + oddsOfLossBelow(condor, results.heldToExpiry, level);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Takes the bracket to a hundred-thousandth of itself; the figure is level there, so that it is exact to its square. */
const SECTIONS = 24;

/**
 * Mean of the worst twentieth of the results: credit - min over q of [q + E(cost - q)+ / 0.05], which is convex in q.
 * Source: sources.rockafellarUryasev2000, theorem 1.
 */
export function worstResult(condor: Condor, terms: ExitTerms, results: Results): Points {
  const mean = (level: Points) => level + costBeyond(condor, terms, results, level) / WORST_SHARE;
  const most = Math.max(terms.costs, terms.closing) + width(condor) * Math.max(1, terms.discount(1));
  let [low, high] = [0, most];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [mean(left), mean(right)];
  for (let section = 0; section < SECTIONS; section++) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = mean(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = mean(right);
    }
  }
  return terms.credit - Math.min(atLeft, atRight, mean(terms.costs + width(condor) * terms.discount(1)));
}
