import { demand } from "../errors";
import { asCompared } from "../numerics/as-compared";
import { mean, sampleStandardDeviation } from "../numerics/sample";
import type { Fraction, Points } from "../quantities";
import { demandLength } from "./window";

export interface BreadthTerms {
  /** Issues that rose and fell, session by session, and the index's closes, oldest first. */
  readonly advances: readonly number[];
  readonly declines: readonly number[];
  readonly closes: readonly Points[];
  /** Sessions of the mean that the line is held against. */
  readonly meanSessions: number;
  /** Sessions in which highs are looked for. */
  readonly highSessions: number;
  /** The index is near its high within this share of it. */
  readonly nearHigh: Fraction;
}

export interface Breadth {
  readonly line: number;
  readonly mean: number;
  /** The line below its high, in standard deviations of the line over the same sessions. */
  readonly belowHigh: number;
  /** The index below its high, as a share of the high. */
  readonly indexBelowHigh: Fraction;
  readonly divergence: boolean;
  readonly breakdown: boolean;
  readonly constructive: boolean;
  /** The gravest that holds; "weak" is below the mean and nothing worse. */
  readonly state: "breakdown" | "divergence" | "weak" | "constructive";
}

/** Sessions in a row on which a falling line is broken. */
const FALLS_OF_A_BREAKDOWN = 3;

/**
 * The advance/decline line (a running sum of advances less declines) and what it says:
 *
 *   divergence    the index is near its high, while the line is below its mean or more than one standard
 *                 deviation below its own high
 *   breakdown     the line is below its mean and fell on each of the last three sessions
 *   constructive  the line is not below its mean, and there is no divergence
 *
 * House rule (21 sessions, 0.8 % of the index's high, 63 sessions, one standard deviation, three falls). The line's
 * level depends on its first day; none of the verdicts does.
 */
export function breadth(terms: BreadthTerms): Breadth {
  const { advances, declines, closes, meanSessions, highSessions, nearHigh } = terms;
  demand(
    advances.length === declines.length && declines.length === closes.length,
    () =>
      `advances, declines and closes: must be as many, got ${advances.length}, ${declines.length} and ${closes.length}`,
  );
  const needed = Math.max(meanSessions, highSessions, FALLS_OF_A_BREAKDOWN + 1);
  demandLength(closes, needed, "the advance/decline line");
  let running = 0;
  const line = advances.map((up, index) => {
    running += up - (declines[index] as number);
    return running;
  });
  const now = line[line.length - 1] as number;
  const lineMean = mean(line.slice(-meanSessions));
  const recent = line.slice(-highSessions);
  const spread = sampleStandardDeviation(recent);
  const belowHigh = spread > 0 ? (Math.max(...recent) - now) / spread : 0;
  const indexHigh = Math.max(...closes.slice(-highSessions));
  const indexBelowHigh = 1 - (closes[closes.length - 1] as number) / indexHigh;
  const belowMean = now < lineMean;
  const divergence = asCompared(indexBelowHigh) <= nearHigh && (belowMean || asCompared(belowHigh) > 1);
  const lately = line.slice(-FALLS_OF_A_BREAKDOWN - 1);
  const falls = lately.slice(1).every((value, index) => value < (lately[index] as number));
  const breakdown = belowMean && falls;
  const constructive = !belowMean && !divergence;
  return {
    line: now,
    mean: lineMean,
    belowHigh,
    indexBelowHigh,
    divergence,
    breakdown,
    constructive,
    state: breakdown ? "breakdown" : divergence ? "divergence" : constructive ? "constructive" : "weak",
  };
}
