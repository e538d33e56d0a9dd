import { type Condor, demandCondor } from "../condor/condor";
import type { Fraction, Points } from "../quantities";
import { type Listing, pairAt, unusable } from "./chain";
import { isTwoSided, midPrice, type TwoSidedQuote } from "./quote";

/** Where between the natural price and the mid an order is taken to fill. */
export interface Fill {
  /** 0 the natural price (sell at the bid, buy at the ask), 1 the mid. */
  readonly share: Fraction;
  /** Index points added to the credit: -0.05 gives a nickel away. */
  readonly shift: Points;
}

export const AT_MID: Fill = { share: 1, shift: 0 };

export interface CondorQuotes {
  readonly longPut: TwoSidedQuote;
  readonly shortPut: TwoSidedQuote;
  readonly shortCall: TwoSidedQuote;
  readonly longCall: TwoSidedQuote;
}

/** The quotes of the four legs; refuses a condor of which one leg is not quoted on both sides. */
export function quotesOf(listing: Listing, condor: Condor): CondorQuotes {
  demandCondor(condor);
  const found = {
    longPut: legQuote(listing, condor.longPut, "put"),
    shortPut: legQuote(listing, condor.shortPut, "put"),
    shortCall: legQuote(listing, condor.shortCall, "call"),
    longCall: legQuote(listing, condor.longCall, "call"),
  };
  for (const [short, long, type] of [
    [found.shortPut, found.longPut, "put"],
    [found.shortCall, found.longCall, "call"],
  ] as const)
    if (isHole(short, long)) throw unusable(listing, short.strike, type);
  return found;
}

/** Nobody bids for the leg that is sold, though its wing further out is worth more: a hole in the quotes, no price. */
function isHole(short: TwoSidedQuote, long: TwoSidedQuote): boolean {
  return short.bid === 0 && midPrice(short) < midPrice(long);
}

function legQuote(listing: Listing, strike: Points, type: "call" | "put"): TwoSidedQuote {
  const quote = pairAt(listing, strike)?.[type];
  if (!isTwoSided(quote)) throw unusable(listing, strike, type);
  return quote;
}

/** Shorts sold at their mid, longs bought at theirs. */
export function midCredit({ longPut, shortPut, shortCall, longCall }: CondorQuotes): Points {
  return midPrice(shortPut) - midPrice(longPut) + (midPrice(shortCall) - midPrice(longCall));
}

/** Shorts sold at the bid, longs bought at the ask: what is there without waiting. */
export function naturalCredit({ longPut, shortPut, shortCall, longCall }: CondorQuotes): Points {
  return shortPut.bid - longPut.ask + (shortCall.bid - longCall.ask);
}

/** credit = natural + share (mid - natural) + shift, in index points. Below 0 the condor costs money. */
export function creditAt(quotes: CondorQuotes, { share, shift }: Fill): Points {
  const natural = naturalCredit(quotes);
  return natural + share * (midCredit(quotes) - natural) + shift;
}

/** Bid-ask spread of the package over its mid credit; nothing where that is not above 0. */
export function spreadShare(quotes: CondorQuotes): Fraction | undefined {
  const mid = midCredit(quotes);
  return mid > 0 ? (2 * (mid - naturalCredit(quotes))) / mid : undefined;
}

/** The liquidity gate: a package spread above this share of the credit is too wide. House rule. */
export const WIDEST_SPREAD_SHARE: Fraction = 0.1;
