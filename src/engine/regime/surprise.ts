import { DomainError, demand } from "../errors";
import { sampleStandardDeviation, varies } from "../numerics/sample";
import { lastOf } from "./window";

/** Prints and forecasts carry at most this many decimals: it undoes the rounding of a difference of two of them. */
const DECIMALS = 1e9;
/** A surprise smaller than this, and not 0, was typed as a decimal. Percentage points. */
const SMALLEST_SURPRISE = 0.02;

/**
 * Actual less consensus, in percentage points, on the basis of the consensus (month on month or year on year).
 * 3.2 less 3.0 is exactly 0.2, whatever binary fractions say, so that a threshold of 0.2 is met.
 */
export function surpriseOf(actual: number, consensus: number): number {
  const surprise = Math.round((actual - consensus) * DECIMALS) / DECIMALS;
  demand(
    surprise === 0 || Math.abs(surprise) >= SMALLEST_SURPRISE,
    () =>
      `actual (percentage points): must be 0 or at least ${SMALLEST_SURPRISE} away from consensus, got ${surprise} - percentage points: 3.2, not 0.032`,
  );
  return surprise;
}

/** The surprise over the sample standard deviation of the last past surprises. House rule: 24 months. */
export function surpriseScore(surprise: number, past: readonly number[], window: number): number {
  const recent = lastOf(past, window, "z of a surprise");
  if (!varies(recent)) throw new DomainError("no-solution", "history: past surprises do not vary");
  return surprise / sampleStandardDeviation(recent);
}
