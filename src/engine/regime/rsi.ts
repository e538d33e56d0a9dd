import type { Points } from "../quantities";
import { demandLength } from "./window";

/** Wilder's own number of days. */
export const RSI_DAYS = 14;

/** Neither side moved: the index of an unchanged series has no ratio, and stands in the middle by convention. */
const NO_MOVE = 50;

/**
 * Wilder's relative strength index of closes, oldest first.
 *
 *   RSI = 100 - 100 / (1 + G / L) = 100 G / (G + L)
 *
 * G and L are the smoothed gains and losses: the plain mean of the first n changes, then (previous (n - 1) + new) / n.
 * The smoothing never forgets, so more history than n + 1 closes changes the value; 10 n closes leave less than
 * 0.01 % of the start's weight. Source: wilder1978, section VI.
 */
export function relativeStrengthIndex(closes: readonly Points[], days: number): number {
  demandLength(closes, days + 1, `RSI of ${days} days`);
  return relativeStrengthByDay(closes, days).at(-1)!;
}

/** The same at every close. */
export function relativeStrengthByDay(closes: readonly Points[], days: number): readonly number[] {
  const found = [NO_MOVE];
  let gain = 0;
  let loss = 0;
  for (let index = 1; index < closes.length; index++) {
    const change = (closes[index] as number) - (closes[index - 1] as number);
    const up = Math.max(change, 0);
    const down = Math.max(-change, 0);
    const kept = index <= days ? index - 1 : days - 1;
    const weight = kept + 1;
    gain = (gain * kept + up) / weight;
    loss = (loss * kept + down) / weight;
    found.push(gain + loss > 0 ? (100 * gain) / (gain + loss) : NO_MOVE);
  }
  return found;
}
