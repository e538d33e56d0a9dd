import type { Quote } from "../../../engine/chain/quote";

/** Index options have no strike as large as this: then strikes are in thousandths, as in OptionMetrics' files. */
const STRIKE_IN_THOUSANDTHS = 100_000;

/** A quote while it is being read. */
export type MutableQuote = { -readonly [K in keyof Quote]: Quote[K] };

/** Brings strikes to index points and deltas to fractions, where most of the chain is in other units. */
export function inUnits(quotes: MutableQuote[]): readonly Quote[] {
  const counts = { largeStrikes: 0, deltas: 0, largeDeltas: 0 };
  for (const { strike, delta } of quotes) {
    if (strike >= STRIKE_IN_THOUSANDTHS) counts.largeStrikes++;
    if (delta === undefined) continue;
    counts.deltas++;
    if (Math.abs(delta) > LARGEST_DELTA) counts.largeDeltas++;
  }
  const inThousandths = 2 * counts.largeStrikes > quotes.length;
  const inPercent = 2 * counts.largeDeltas > counts.deltas;
  if (!inThousandths && !inPercent) return quotes;
  for (const quote of quotes) {
    if (inThousandths) quote.strike /= 1000;
    if (inPercent && quote.delta !== undefined) quote.delta /= 100;
  }
  return quotes;
}

/** A delta above this, rounding included, is in percent, or wrong. */
const LARGEST_DELTA = 1.01;
