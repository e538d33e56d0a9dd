import type { Quote } from "../../../engine/chain/quote";
import { strikeInPoints } from "../strike-units";

/** A delta above this, rounding included, is in percent, or wrong. */
const LARGEST_DELTA = 1.01;
/** No option costs as much: then prices are in billionths, as in Databento's files. */
const ASK_IN_BILLIONTHS = 1e6;
const BILLION = 1e9;
/** Databento writes the largest whole number of 64 bits where there is no price. */
const NO_PRICE = 9e18;

/** A quote while it is being read. */
export type MutableQuote = { -readonly [K in keyof Quote]: Quote[K] };

/** Brings strikes and quotes to index points and deltas to fractions, where most of the chain is in other units. */
export function inUnits(quotes: MutableQuote[]): readonly Quote[] {
  const counts = { largeStrikes: 0, deltas: 0, largeDeltas: 0, largeAsks: 0 };
  for (const { root, strike, delta, ask } of quotes) {
    if (strikeInPoints(strike, root) < strike) counts.largeStrikes++;
    if (ask !== undefined && ask >= ASK_IN_BILLIONTHS) counts.largeAsks++;
    if (delta === undefined) continue;
    counts.deltas++;
    if (Math.abs(delta) > LARGEST_DELTA) counts.largeDeltas++;
  }
  const inThousandths = 2 * counts.largeStrikes > quotes.length;
  const inPercent = 2 * counts.largeDeltas > counts.deltas;
  const inBillionths = 2 * counts.largeAsks > quotes.length;
  if (!inThousandths && !inPercent && !inBillionths) return quotes;
  const points = (price: number | undefined) =>
    price === undefined || price > NO_PRICE ? undefined : price / BILLION;
  for (const quote of quotes) {
    if (inThousandths) quote.strike /= 1000;
    if (inPercent && quote.delta !== undefined) quote.delta /= 100;
    if (inBillionths) Object.assign(quote, { bid: points(quote.bid), ask: points(quote.ask) });
  }
  return quotes;
}
