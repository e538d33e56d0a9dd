import type { OptionType } from "../options/european-option";
import type { Day, Points } from "../quantities";

/** One option as a chain quotes it. */
export interface Quote {
  /** The series that the option belongs to: SPX settles at the open, SPXW of the same date at the close. */
  readonly root: string;
  readonly expiry: Day;
  readonly strike: Points;
  readonly type: OptionType;
  /** Absent where the chain shows nothing; 0 says that nobody bids. */
  readonly bid: Points | undefined;
  readonly ask: Points | undefined;
  /** Delta as the chain shows it, with either sign; absent where it shows none or 0. */
  readonly delta: number | undefined;
  /** Day of the quote, with its time of day as a fraction where the chain tells it. */
  readonly quotedAt: number | undefined;
  /** Where it stands in the user's table, counted from 1. */
  readonly row: number;
}

/** A quote with both sides, bid not above ask: one that can be dealt on, though perhaps only bought. */
export interface TwoSidedQuote extends Quote {
  readonly bid: Points;
  readonly ask: Points;
}

/** Someone offers the option and the quote is not crossed. The bid may be 0: the option can then only be bought. */
export function isTwoSided(quote: Quote | undefined): quote is TwoSidedQuote {
  return (
    quote?.bid !== undefined &&
    quote.ask !== undefined &&
    quote.bid >= 0 &&
    quote.ask > 0 &&
    quote.bid <= quote.ask
  );
}

/** Both sides are there and somebody bids: the price tells what the option is worth. */
export function isLive(quote: Quote | undefined): quote is TwoSidedQuote {
  return isTwoSided(quote) && quote.bid > 0;
}

export function midPrice(quote: TwoSidedQuote): Points {
  return (quote.bid + quote.ask) / 2;
}

export type QuoteFault = "crossed" | "no quote" | "no bid" | "no ask" | "below zero" | "zero bid";

/** What is wrong with a quote; nothing when it is live. */
export function quoteFault({ bid, ask }: Quote): QuoteFault | null {
  if ((bid ?? 0) < 0 || (ask ?? 0) < 0) return "below zero";
  if (bid === undefined) return ask === undefined || ask === 0 ? "no quote" : "no bid";
  if (ask === undefined || ask === 0) return bid === 0 ? "no quote" : "no ask";
  if (bid > ask) return "crossed";
  return bid === 0 ? "zero bid" : null;
}

/** "SPXW 2024-01-05 4700 call" needs the day in words; within one expiry strike and type are enough. */
export function optionName({ strike, type }: Pick<Quote, "strike" | "type">): string {
  return `${strike} ${type}`;
}
