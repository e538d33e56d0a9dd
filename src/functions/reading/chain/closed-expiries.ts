import { whyNoExpiry } from "../../../engine/calendar/spx-listing";
import type { Quote } from "../../../engine/chain/quote";
import type { ReadRows } from "./rows";

/** The rows without those that expire on a day without a session, which are named with the date that is meant. */
export function withoutClosed(read: ReadRows): ReadRows {
  const known = new Map<number, string | undefined>();
  const whyOf = ({ expiry, quotedAt }: Quote) => {
    if (!known.has(expiry)) known.set(expiry, whyNoExpiry(expiry, undefined, quotedAt));
    return known.get(expiry);
  };
  const quotes = read.quotes.filter((quote) => whyOf(quote) === undefined);
  if (quotes.length === read.quotes.length) return read;
  const rows = new Map(read.quotes.map((quote) => [quote.row, whyOf(quote)]));
  const unread = [...rows].flatMap(([row, why]) =>
    why === undefined ? [] : [{ row, words: `row ${row}: the expiry ${why}` }],
  );
  return { ...read, quotes, unread: [...read.unread, ...unread] };
}
