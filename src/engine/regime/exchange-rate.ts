import { asCompared } from "../numerics/as-compared";
import { mean } from "../numerics/sample";
import { demandLength, deviation, lastOf } from "./window";

/** A deviation beyond this share of the mean is a flag. House rule (doctrine). */
export const REER_LIMIT = 0.08;
/** Ten years of months, as real effective exchange rates are published. */
export const REER_MONTHS = 120;

/** A real effective exchange rate against its long-run mean: index / mean - 1. Doctrine. */
export function deviationFromMean(
  index: readonly number[],
  window: number,
): { mean: number; deviation: number } {
  const values = lastOf(index, window, "the long-run mean");
  const centre = mean(values);
  return { mean: centre, deviation: (values[values.length - 1] as number) / centre - 1 };
}

/** A rate gap further out than this asks for less size. House rule: 1.5 standard deviations. */
export const RATE_GAP_LIMIT = 1.5;
/** Both series are out of the ordinary beyond this when they diverge. House rule. */
const DIVERGENCE_SCORE = 1;

/** Domestic less foreign rate, pair by pair. */
export function rateGaps(domestic: readonly number[], foreign: readonly number[]): readonly number[] {
  return domestic.map((rate, index) => rate - (foreign[index] as number));
}

/**
 * The exchange rate and the rate gap went opposite ways over `lookback` sessions, and both lie more than one standard
 * deviation from their means over `window`: capital does not follow the rates. House rule.
 */
export function diverges(
  gaps: readonly number[],
  exchangeRate: readonly number[],
  window: number,
  lookback: number,
): boolean {
  const change = (series: readonly number[]) => {
    demandLength(series, lookback + 1, `a change over ${lookback} sessions`);
    return (series[series.length - 1] as number) - (series[series.length - 1 - lookback] as number);
  };
  const opposite = change(gaps) * change(exchangeRate) < 0;
  const unusual = (series: readonly number[], what: string) =>
    asCompared(Math.abs(deviation(series, window, what).score)) > DIVERGENCE_SCORE;
  return opposite && unusual(gaps, "z of the rate gap") && unusual(exchangeRate, "z of the exchange rate");
}
