import { mean } from "../numerics/sample";
import type { Points } from "../quantities";
import { demandLength } from "./window";

/**
 * How an exponential mean starts: "sma" with the plain mean of its first n values, as charting packages do;
 * "first" with the first value itself. The two differ for a few hundred bars.
 */
export type Seeding = "sma" | "first";

/**
 * Exponential mean: e = e' + k (x - e'), k = 2 / (n + 1). With "sma" the first n - 1 places hold no value, so the
 * result is shorter by them. Source: appel2005, chapter 8.
 */
export function exponentialMean(
  series: readonly number[],
  length: number,
  seeding: Seeding,
): readonly number[] {
  const weight = 2 / (length + 1);
  const skipped = seeding === "sma" ? length : 1;
  let current = seeding === "sma" ? mean(series.slice(0, length)) : (series[0] as number);
  const means = [current];
  for (let index = skipped; index < series.length; index++) {
    current += weight * ((series[index] as number) - current);
    means.push(current);
  }
  return means;
}

export interface MacdTerms {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
  readonly seeding: Seeding;
}

export interface Macd {
  readonly line: Points;
  readonly signal: Points;
  readonly histogram: Points;
  /** Bars since the line last crossed its signal; 0 on the bar of the cross; null where it never did. */
  readonly barsSinceCross: number | null;
  /** Where the line went at that cross. */
  readonly cross: "up" | "down" | null;
  /** The histogram came closer to zero on each of the last two bars; null before there are three. */
  readonly contracting: boolean | null;
}

/**
 * Moving average convergence/divergence of closes, oldest first: the fast exponential mean less the slow one, its
 * own exponential mean as signal, and their difference. Source: appel2005, chapter 8.
 */
export function macd(closes: readonly Points[], terms: MacdTerms): Macd {
  const { line, signals, histogram } = macdByBar(closes, terms);
  const last = histogram.length - 1;
  return {
    line: line[line.length - 1] as number,
    signal: signals[last] as number,
    histogram: histogram[last] as number,
    ...lastCross(histogram),
    contracting: last < 2 ? null : shrank(histogram, last) && shrank(histogram, last - 1),
  };
}

/** Line, signal and histogram bar by bar, each from where it has a value on. */
export function macdByBar(closes: readonly Points[], { fast, slow, signal, seeding }: MacdTerms) {
  demandLength(closes, slow + signal - 1, `MACD of ${fast}, ${slow} and ${signal} bars`);
  const fastMeans = exponentialMean(closes, fast, seeding);
  const slowMeans = exponentialMean(closes, slow, seeding);
  const lead = fastMeans.length - slowMeans.length;
  const line = slowMeans.map((value, index) => (fastMeans[index + lead] as number) - value);
  const signals = exponentialMean(line, signal, seeding);
  const unsignalled = line.length - signals.length;
  const dust = ROUNDING * closes.reduce((largest, close) => Math.max(largest, Math.abs(close)), 0);
  const histogram = signals.map((value, index) => {
    const difference = (line[index + unsignalled] as number) - value;
    return Math.abs(difference) > dust ? difference : 0;
  });
  return { line, signals, histogram };
}

/** Exponential means err by less than this share of the closes; a histogram that small is none. */
const ROUNDING = 1e-12;

function shrank(histogram: readonly number[], index: number): boolean {
  return Math.abs(histogram[index] as number) < Math.abs(histogram[index - 1] as number);
}

/** A histogram of exactly zero keeps the side that it came from. */
function lastCross(histogram: readonly number[]): Pick<Macd, "barsSinceCross" | "cross"> {
  let side = 0;
  let crossedAt: number | null = null;
  for (const [index, value] of histogram.entries()) {
    const now = Math.sign(value);
    if (now === 0) continue;
    if (side !== 0 && now !== side) crossedAt = index;
    side = now;
  }
  if (crossedAt === null) return { barsSinceCross: null, cross: null };
  return { barsSinceCross: histogram.length - 1 - crossedAt, cross: side > 0 ? "up" : "down" };
}
