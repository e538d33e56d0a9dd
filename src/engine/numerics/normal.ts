import { demand } from "../errors";
import type { Probability } from "../quantities";
import { millsRatio } from "./mills-ratio";

/** 1 / sqrt(2 pi), the height of the normal density at its middle. */
export const NORMAL_PEAK = 0.3989422804014327;

/**
 * e^(-x^2/2) without the loss of squaring a rounded x: x is cut at a multiple of 1/16, whose square is
 * exact, and the small rest is a second exponential.
 */
function bell(x: number): number {
  const size = Math.abs(x);
  if (size > 39) return 0; // e^(-760) is below the smallest number
  const coarse = Math.floor(size * 16) / 16;
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-(size - coarse) * (size + coarse) * 0.5);
}

/** Density of the standard normal law at x. Source: sources.abramowitzStegun1964, 26.2.1. */
export function normalPdf(x: number): number {
  return NORMAL_PEAK * bell(x);
}

/**
 * Probability that a standard normal variable is at most x: N(x) = n(x) m(-x) on the left, one less the
 * mirror on the right. A small tail keeps all its digits. Source: sources.abramowitzStegun1964, 26.2.2.
 */
export function normalCdf(x: number): Probability {
  if (x > 0) return 1 - normalCdf(-x);
  if (Number.isNaN(x)) return x;
  return NORMAL_PEAK * bell(x) * millsRatio(-x);
}

/** Steps of Newton's method that a start from the tail's leading term can need. */
const QUANTILE_STEPS = 12;

/**
 * The x with N(x) = probability. Solved on ln N(-z) for the smaller tail, where Newton's method
 * converges from any start because ln N is concave: z rises by (ln N(-z) - ln tail) m(z).
 */
export function normalQuantile(probability: Probability): number {
  demand(probability >= 0 && probability <= 1, () => `probability: must be from 0 to 1, got ${probability}`);
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability === 0.5) return 0;
  const target = Math.log(probability);
  let z = Math.sqrt(Math.max(0, -2 * (target + Math.LN2)));
  for (let step = 0; step < QUANTILE_STEPS; step++) {
    const mills = millsRatio(Math.max(z, 0));
    const logTail = Math.log(NORMAL_PEAK * mills) - z * z * 0.5;
    const change = (logTail - target) * mills;
    z = Math.max(0, z + change);
    if (Math.abs(change) <= 2 ** -52 * z) break;
  }
  return -z;
}
