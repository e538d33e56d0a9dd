import { isoDate } from "../../../engine/calendar/iso-date";
import { type Chain, chainOf } from "../../../engine/chain/chain";
import type { Quote } from "../../../engine/chain/quote";
import { quotesAt } from "../../../engine/chain/snapshot";
import { demand } from "../../../engine/errors";
import { CellError } from "../../cells";
import { unusedHeadings } from "../../reading/chain/layout";
import { FIRST_SNAPSHOT } from "../../reading/chain/quoted-at";
import { readChain } from "../../reading/chain/read-chain";
import type { UnreadRow } from "../../reading/chain/rows";
import { withFieldsApart } from "../../reading/chain/text";
import { DAYS_FROM_1900_TO_1904 } from "../../reading/order";
import { type Argument, type Rows, refusal, type Summary } from "../argument";
import { wholeRange } from "../range";

/** The listings of one moment. */
export interface ChainNow {
  readonly chain: Chain;
  /** Moment from which time to expiry runs; absent when neither the user nor the chain tells a day. */
  readonly moment: number | undefined;
  /** Quotes of other moments of that day. */
  readonly unused: number;
}

/** The user's chain, read. */
export interface ChainTable {
  readonly quotes: readonly Quote[];
  readonly unread: readonly UnreadRow[];
  /** What was taken for granted in reading, and lines that hold no option, in words. */
  readonly notes: readonly string[];
  /** Headings of columns that a chain does not use. */
  readonly unknown: readonly string[];
  /** The listings as they stood at a moment; without one, at the chain's own. */
  at(asOf: number | undefined): ChainNow;
}

const words = {
  unit: "table",
  rule: "a chain with a row of headers: strike, expiry, type, bid, ask (or bid and ask twice, calls left, puts right, or a column of option symbols)",
};

/** Option quotes as the user pasted them, read by their headers wherever the columns stand. */
export function chain(
  described: Summary = { summary: "Option quotes with their headers, as downloaded or pasted" },
): Argument<ChainTable> {
  return wholeRange({ ...words, summary: described.summary }, readTable);
}

function readTable(given: Rows, name: string): ChainTable | CellError {
  const rows = withFieldsApart(given);
  const read = readChain(rows);
  if ("why" in read)
    return read.headings === undefined
      ? refusal(name, words, given[0]?.[0])
      : new CellError("#VALUE!", `${name}: ${read.why}`);
  const { quotes, unread, texts, notes, known, headings } = read;
  const hasSnapshots = known.layout.quotes.some(({ snapshot }) => snapshot === "15:45");
  return {
    quotes,
    unread,
    notes: [...notes, ...texts.map((text) => `${text.words} is no option`)],
    unknown: unusedHeadings(headings, known.layout, rows),
    at: remembering((asOf) => {
      const {
        quotes: current,
        moment,
        unused,
      } = quotesAt(quotes, asOf, hasSnapshots ? FIRST_SNAPSHOT : undefined);
      const nearest = current.reduce(
        (least, { expiry }) => Math.min(least, expiry),
        Number.POSITIVE_INFINITY,
      );
      demand(
        nearest - (moment ?? nearest) < DAYS_FROM_1900_TO_1904,
        () =>
          `asOf (Excel date): must lie within four years of the nearest expiry (${isoDate(nearest)}), got ${isoDate(moment ?? 0)}; of a workbook that counts from 1904 add ${DAYS_FROM_1900_TO_1904}`,
      );
      const listings = chainOf(current);
      const [first] = unread;
      return {
        chain: first ? listings.map((each) => ({ ...each, unread: `; ${first.words}` })) : listings,
        moment,
        unused,
      };
    }),
  };
}

/** Cases of one call mostly share their moment: the last answer is kept. */
function remembering(compute: (asOf: number | undefined) => ChainNow): ChainTable["at"] {
  let last: { readonly asOf: number | undefined; readonly now: ChainNow } | undefined;
  return (asOf) => {
    if (last === undefined || last.asOf !== asOf) last = { asOf, now: compute(asOf) };
    return last.now;
  };
}
