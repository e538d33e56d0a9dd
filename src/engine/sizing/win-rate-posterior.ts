import { demand } from "../errors";
import { type BetaLaw, betaCdf, betaQuantile } from "../numerics/beta-distribution";
import { normalQuantile } from "../numerics/normal";
import type { Points, Probability } from "../quantities";
import { breakEvenWinRate, type TwoOutcomeTrade } from "./two-outcome-trade";

/** A record of closed trades; a partial loss counts as the share of the width that was kept. */
export interface TrackRecord {
  readonly wins: number;
  readonly trades: number;
}

/**
 * What the record says about the win rate when nothing was known before: Beta(1 + wins, 1 + losses).
 * Source: sources.gelman2013, section 2.1.
 */
export function winRatePosterior({ wins, trades }: TrackRecord): BetaLaw {
  demand(wins <= trades, () => `wins (trades): must be at most the ${trades} trades, got ${wins}`);
  return { a: 1 + wins, b: 1 + trades - wins };
}

export function posteriorMean({ a, b }: BetaLaw): Probability {
  return a / (a + b);
}

/** The win rate that the record puts below the true one with probability 1 - quantile. */
export function posteriorWinRate(record: TrackRecord, quantile: Probability): Probability {
  return betaQuantile(winRatePosterior(record), quantile);
}

/** Probability, on the record alone, that the trade earns anything. */
export function edgeProbability(
  record: TrackRecord,
  terms: Pick<TwoOutcomeTrade, "credit" | "width">,
): Probability {
  const { a, b } = winRatePosterior(record);
  // The upper tail as a lower tail of the mirrored law, so that a small one keeps its digits.
  return betaCdf({ a: b, b: a }, 1 - breakEvenWinRate(terms));
}

/** One-sided error of the test and its power: conventional levels. */
const SIGNIFICANCE = 0.05;
const POWER = 0.8;

/**
 * Trades that tell an edge from zero: the size of a one-sided test of a win rate against the break-even rate,
 * n = ((z(1 - error) s0 + z(power) s1) / (difference))^2 with s = sqrt(p (1 - p)). Infinite for no edge.
 * Limits: normal approximation; independent trades. Source: sources.fleiss2003, chapter 2.
 */
export function tradesToTell(
  terms: Pick<TwoOutcomeTrade, "credit" | "width">,
  edge: Points,
  significance = SIGNIFICANCE,
  power = POWER,
): number {
  const none = breakEvenWinRate(terms);
  const some = none + edge / terms.width;
  if (edge === 0) return Number.POSITIVE_INFINITY;
  const spread = (rate: Probability) => Math.sqrt(Math.max(0, rate * (1 - rate)));
  const reach = normalQuantile(1 - significance) * spread(none) + normalQuantile(power) * spread(some);
  return (reach / (some - none)) ** 2;
}
