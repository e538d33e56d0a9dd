import { type Chain, chainOf } from "../../../engine/chain/chain";
import type { Quote } from "../../../engine/chain/quote";
import { quotesAt } from "../../../engine/chain/snapshot";
import { CellError, shown } from "../../cells";
import { type Argument, type Rows, refusal } from "../argument";
import { wholeRange } from "../range";
import { findHeaders } from "./headers";
import { layoutOf } from "./layout";
import { FIRST_SNAPSHOT, readRows, type UnreadRow } from "./rows";
import { hasSections } from "./sections";
import { withFieldsApart } from "./text";

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
  /** The listings as they stood at a moment; without one, at the chain's own. */
  at(asOf: number | undefined): ChainNow;
}

const words = {
  unit: "table",
  rule: "a chain with a row of headers: strike, expiry, type, bid, ask (or bid and ask twice, calls left, puts right, or a column of option symbols)",
};

/** Option quotes as the user pasted them, read by their headers wherever the columns stand. */
export function chain(
  summary = "Option quotes with their headers, as downloaded or pasted",
): Argument<ChainTable> {
  return wholeRange({ ...words, summary }, readChain);
}

function readChain(given: Rows, name: string): ChainTable | CellError {
  const rows = withFieldsApart(given);
  const headers = findHeaders(rows);
  if (headers === undefined) return refusal(name, words, given[0]?.[0]);
  const layout = layoutOf(headers, rows, hasSections(rows, headers.row));
  if (Array.isArray(layout)) {
    const missing = layout.map(({ header, alternatives }) => `"${header}" (also read: ${alternatives})`);
    const seen = headers.seen.map((text) => `"${text}"`).join(", ");
    return new CellError(
      "#VALUE!",
      `${name}: the header ${missing.join(" and the header ")} is missing; row ${headers.row + 1} has ${seen}`,
    );
  }
  const { quotes, unread } = readRows(rows, headers, layout as Exclude<typeof layout, readonly unknown[]>);
  if (quotes.length === 0)
    return new CellError(
      "#VALUE!",
      `${name}: no row below the headers holds an option; ${unread[0]?.words ?? `row ${headers.row + 2} is ${shown(null)}`}`,
    );
  const hasSnapshots = layout.quotes.some(({ snapshot }) => snapshot === "15:45");
  return {
    quotes,
    unread,
    at: remembering((asOf) => {
      const {
        quotes: current,
        moment,
        unused,
      } = quotesAt(quotes, asOf, hasSnapshots ? FIRST_SNAPSHOT : undefined);
      return { chain: chainOf(current), moment, unused };
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
