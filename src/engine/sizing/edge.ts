import { DomainError } from "../errors";
import { betaCdf } from "../numerics/beta-distribution";
import { normalCdf } from "../numerics/normal";
import { rootBetween } from "../numerics/root";
import type { Fraction, Points, Probability } from "../quantities";
import { type MeasuredResult, measuredResult } from "./measured-result";
import type { TwoOutcomeTrade } from "./two-outcome-trade";
import { type TrackRecord, winRatePosterior } from "./win-rate-posterior";

/** What is known of a condor's expectation: how it was paid, and how it went. */
export interface EdgeQuestion {
  /** Volatility at which the options are sold over VIX1D; without it nothing was known before the record. */
  readonly share: Fraction | undefined;
  readonly record: TrackRecord | undefined;
  readonly trade: Omit<TwoOutcomeTrade, "winRate">;
  /** Points a condor, round trip. */
  readonly costs: Points;
}

/** The posterior of what one condor earns after costs. */
export interface Edge {
  readonly mean: Points;
  readonly standardDeviation: Points;
  /** Probability that the expectation is above 0. */
  readonly positive: Probability;
}

/** The odds of an edge from which more than the base size can be argued for. House rule. */
export const CONFIDENCE: Probability = 0.8;

/** Steps of Simpson's rule over the win rates that matter; even. */
const STEPS = 800;
/** Deviations around the likeliest rate beyond which nothing is left of a density whose logarithm is concave. */
const REACH = 12;
/** Nearer to 0 and 1 a logarithm has no place. */
const LEAST_RATE = 1e-12;

/**
 * Bayes' rule for the expectation E = credit - costs - (1 - q) width of a condor with effective win rate q: the record
 * is binomial in q, what was known before is normal in E around what condors sold at this share made. Without a share
 * the prior is flat in q, without a record the prior stands. Source: sources.gelman2013, section 2.1.
 */
export function edgeOf(question: EdgeQuestion): Edge {
  const { share, record, trade, costs } = question;
  const prior = share === undefined ? undefined : measuredResult(share, trade.width);
  if (record === undefined || record.trades === 0) {
    if (prior === undefined)
      throw new DomainError("not-enough-data", "needs a share of VIX1D, or wins and trades");
    return ofMeasured(prior);
  }
  const { a, b } = winRatePosterior(record);
  const expected = (q: Probability) => trade.credit - costs - (1 - q) * trade.width;
  const rateFor = (e: Points) => 1 - (trade.credit - costs - e) / trade.width;
  if (prior === undefined) {
    const mean = a / (a + b);
    const spread = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
    return {
      mean: expected(mean),
      standardDeviation: spread * trade.width,
      positive: betaCdf({ a: b, b: a }, Math.min(Math.max(1 - rateFor(0), 0), 1)),
    };
  }
  const { mean, standardError } = prior;
  const perRate = trade.width / standardError;
  const logWeight = (q: Probability) =>
    (a - 1) * Math.log(q) + (b - 1) * Math.log1p(-q) - ((expected(q) - mean) / standardError) ** 2 / 2;
  const falling = (q: Probability) =>
    (a - 1) / q - (b - 1) / (1 - q) - ((expected(q) - mean) / standardError) * perRate;
  const mode = rootBetween(LEAST_RATE, 1 - LEAST_RATE, (q) => -falling(q));
  const curvature = (a - 1) / mode ** 2 + (b - 1) / (1 - mode) ** 2 + perRate ** 2;
  const reach = REACH / Math.sqrt(curvature);
  return moments(
    Math.max(LEAST_RATE, mode - reach),
    Math.min(1 - LEAST_RATE, mode + reach),
    expected,
    logWeight,
    rateFor(0),
  );
}

function ofMeasured({ mean, standardError }: MeasuredResult): Edge {
  return { mean, standardDeviation: standardError, positive: normalCdf(mean / standardError) };
}

/** Mean, spread and share above 0 of E over a density of q that is known up to a factor. */
function moments(
  from: Probability,
  to: Probability,
  expected: (q: Probability) => Points,
  logWeight: (q: Probability) => number,
  breakEven: Probability,
): Edge {
  const highest = Math.max(...simpson(from, to).map(([q]) => logWeight(q)));
  const sums = (low: Probability, high: Probability) => {
    const total = [0, 0, 0];
    if (low >= high) return total as [number, number, number];
    for (const [q, weight] of simpson(low, high)) {
      const density = weight * Math.exp(logWeight(q) - highest);
      const e = expected(q);
      total[0]! += density;
      total[1]! += density * e;
      total[2]! += density * e * e;
    }
    return total as [number, number, number];
  };
  // The integrals are cut at the break-even rate, so that neither side is blurred.
  const cut = Math.min(Math.max(breakEven, from), to);
  const [below, above] = [sums(from, cut), sums(cut, to)];
  const [all, first, second] = below.map((sum, at) => sum + above[at]!) as [number, number, number];
  const mean = first / all;
  return {
    mean,
    standardDeviation: Math.sqrt(Math.max(0, second / all - mean * mean)),
    positive: above[0] / all,
  };
}

/** Places and weights of Simpson's rule. */
function simpson(from: Probability, to: Probability): (readonly [place: number, weight: number])[] {
  const step = (to - from) / STEPS;
  return Array.from({ length: STEPS + 1 }, (_, at) => {
    const weight = at === 0 || at === STEPS ? 1 : at % 2 === 1 ? 4 : 2;
    return [from + at * step, (weight * step) / 3] as const;
  });
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
