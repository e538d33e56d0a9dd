import { DomainError } from "../errors";
import { betaCdf } from "../numerics/beta-distribution";
import { quadrature } from "../numerics/gauss-legendre";
import { normalCdf, normalPdf } from "../numerics/normal";
import type { Fraction, Points, Probability } from "../quantities";
import type { EdgeQuestion } from "./edge-question";
import { HIGHEST_COUNTED, type MeasuredResult, measuredResult, uncounted } from "./measured-result";
import { type RateDensity, rateDensity } from "./rate-density";
import { winRatePosterior } from "./win-rate-posterior";

/** The posterior of what one condor earns after costs. */
export interface Edge {
  readonly mean: Points;
  readonly standardDeviation: Points;
  /** Probability that the expectation is above 0. */
  readonly positive: Probability;
}

/** The odds of an edge from which more than the base size can be argued for. House rule. */
export const CONFIDENCE: Probability = 0.8;

/** What price and record say of a condor's expectation; without a record the price alone, without a share the record. */
export function edgeOf(question: EdgeQuestion): Edge {
  const { share, record, trade, costs } = question;
  const why = uncountedIn(question);
  if (why !== undefined)
    throw new DomainError(
      "not-enough-data",
      `share (fraction): ${share} of VIX1D says nothing here (${why}); leave it out for the record alone`,
    );
  const prior = share === undefined ? undefined : measuredResult(share, trade.width, costs);
  if (record === undefined || record.trades === 0) {
    if (prior === undefined)
      throw new DomainError("not-enough-data", "needs a share of VIX1D, or wins and trades");
    return ofMeasured(prior, trade.credit);
  }
  if (prior === undefined) {
    const { a, b } = winRatePosterior(record);
    const mean = a / (a + b);
    const spread = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
    const { expected, breakEven } = rateDensity(question);
    return {
      mean: expected(mean),
      standardDeviation: spread * trade.width,
      positive: betaCdf({ a: b, b: a }, Math.min(Math.max(1 - breakEven, 0), 1)),
    };
  }
  return moments(rateDensity(question));
}

/** Below these odds of an edge what is known is evidence against the trade. House rule. */
export const EVIDENCE_AGAINST: Probability = 0.2;
/** A record counts in full once a trade without an edge would have brought so many losses. House rule. */
const LOSSES_TO_TELL = 5;
/** A shorter one counts where a trade without an edge would bring one as bad this rarely. Conventional level. */
const RARE: Probability = 0.05;

/**
 * Whether what is known speaks against the trade. Where every win rate was as likely before the record, a short one has
 * low odds of an edge whatever it holds, and one lost trade of one says next to nothing: it must be long, or rare.
 */
export function isAgainst(question: EdgeQuestion, positive: Probability): boolean {
  const { share, record, trade } = question;
  if (positive >= EVIDENCE_AGAINST) return false;
  if (share !== undefined || record === undefined) return true;
  const lossRate = trade.credit / trade.width;
  const losses = record.trades - record.wins;
  return (
    record.trades * lossRate >= LOSSES_TO_TELL || betaCdf({ a: losses, b: record.wins + 1 }, lossRate) < RARE
  );
}

/** Why the count of condors sold at a share says nothing of this one; nothing where it does, or no share is given. */
export const uncountedIn = ({ share, trade, costs }: EdgeQuestion): string | undefined =>
  share === undefined ? undefined : uncounted(share, trade.credit + costs, trade.width);

/** A normal law cut at what the trade can pay. Source: sources.johnson1994, section 10.1. */
function ofMeasured({ mean, standardError }: MeasuredResult, most: Points): Edge {
  const end = (most - mean) / standardError;
  const below = normalCdf(end);
  const pull = normalPdf(end) / below;
  return {
    mean: mean - standardError * pull,
    standardDeviation: standardError * Math.sqrt(Math.max(0, 1 - pull * (end + pull))),
    positive: Math.max(0, 1 - normalCdf(-mean / standardError) / below),
  };
}

/** Mean, spread and share above 0 of E over a density of q that is known up to a factor. */
function moments({ from, to, expected, logWeight, likeliest, breakEven }: RateDensity): Edge {
  const highest = logWeight(likeliest);
  let [all, first, second] = [0, 0, 0];
  const sum = (q: Probability, weight: number) => {
    const density = weight * Math.exp(logWeight(q) - highest);
    const e = expected(q);
    all += density;
    first += density * e;
    second += density * e * e;
  };
  // The integrals are cut at the break-even rate, so that neither side is blurred.
  const cut = Math.min(Math.max(breakEven, from), to);
  quadrature(cut, to, sum);
  const above = all;
  quadrature(from, cut, sum);
  const mean = first / all;
  return {
    mean,
    standardDeviation: Math.sqrt(Math.max(0, second / all - mean * mean)),
    positive: above / all,
  };
}

/** Nobody waits for more trades than this: forty years of one a day. */
const MOST_TRADES = 10_000;

/**
 * Further trades, at the rate of the record so far, until the probability of an edge reaches the confidence; 0 where it
 * has, nothing where it would not within 10,000.
 */
export function tradesNeeded(question: EdgeQuestion, confidence = CONFIDENCE): number | undefined {
  const { record } = question;
  if (edgeOf(question).positive >= confidence) return 0;
  if (record === undefined || record.trades === 0) return undefined;
  const reached = (more: number) => {
    const scale = 1 + more / record.trades;
    const grown = { wins: record.wins * scale, trades: record.trades * scale };
    return edgeOf({ ...question, record: grown }).positive >= confidence;
  };
  if (!reached(MOST_TRADES)) return undefined;
  let low = 0;
  let high = MOST_TRADES;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const LOWEST_SHARE = 30;
/** Finer than a hundredth nobody knows at what share of VIX1D a condor was sold. */
const STEPS = 100;

/**
 * The least share of VIX1D, in hundredths, from which, beside the record so far, the odds of an edge reach the confidence:
 * none beyond those counted.
 */
export function shareNeeded(question: EdgeQuestion, confidence = CONFIDENCE): Fraction | undefined {
  const reached = (step: number) => edgeOf({ ...question, share: step / STEPS }).positive >= confidence;
  let [low, high] = [LOWEST_SHARE, Math.round(HIGHEST_COUNTED * STEPS)];
  if (uncountedIn({ ...question, share: low / STEPS }) !== undefined || !reached(high)) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high / STEPS;
}
