import type { Quote } from "../../../engine/chain/quote";
import type { RawCell } from "../../cells";
import type { Rows } from "../rows";
import { columnOf } from "./columns";
import type { Layout } from "./layout";
import { isEmpty } from "./prices";
import { type Known, readersOf, readQuote } from "./quote-of-row";
import { loneText, sectionOf } from "./sections";
import { inUnits, type MutableQuote } from "./units";

/** A row below the headings that holds no option, and why. */
export interface UnreadRow {
  /** Counted from 1. */
  readonly row: number;
  readonly words: string;
}

export interface ReadRows {
  readonly quotes: readonly Quote[];
  readonly unread: readonly UnreadRow[];
  /** Titles and footers between and below the quotes. */
  readonly texts: readonly UnreadRow[];
  /** Lines between the rows tell the expiry. */
  readonly hasSections: boolean;
}

/** Reads the rows below the headings. A row that cannot be read is named and left out; it disturbs no other. */
export function readRows(rows: Rows, known: Known): ReadRows {
  const { headingRow, layout, underlying } = known;
  const quotes: MutableQuote[] = [];
  const unread: UnreadRow[] = [];
  const texts: UnreadRow[] = [];
  const readers = readersOf(known);
  let hasSections = false;
  let section = headingRow > 0 ? sectionOf(rows[headingRow - 1] ?? [], underlying) : undefined;
  for (let index = headingRow + 1; index < rows.length; index++) {
    const cells = rows[index] as readonly RawCell[];
    // Numbers for a strike and a bid are a row of quotes, as nearly all are: no line of words needs to be looked for.
    const strike = cells[layout.strike ?? -1];
    const isQuote =
      typeof strike === "number" && strike > 0 && typeof cells[layout.quotes[0]?.bid ?? -1] === "number";
    const text = isQuote ? undefined : loneText(cells);
    const found = isQuote ? undefined : sectionOf(cells, underlying, text);
    section = found ?? section;
    hasSections ||= section !== undefined;
    if (!isQuote && (found !== undefined || isEmpty(cells) || isHeadingAgain(cells, layout))) continue;
    if (text !== undefined && text === cells[0] && layout.quotes[0]?.symbol !== 0) {
      texts.push({ row: index + 1, words: `row ${index + 1}: "${text.trim()}"` });
      continue;
    }
    for (const place of layout.quotes) {
      const quote = readQuote(cells, place, known, section, readers);
      if (typeof quote === "string") {
        unread.push({ row: index + 1, words: `row ${index + 1}: ${quote}` });
        break;
      }
      quote.row = index + 1;
      quotes.push(quote);
    }
  }
  return { quotes: inUnits(quotes), unread, texts, hasSections };
}

/** Pages pasted one below the other repeat their headings. */
function isHeadingAgain(cells: readonly RawCell[], layout: Layout): boolean {
  const bid = layout.quotes[0]?.bid ?? 0;
  return typeof cells[bid] === "string" && columnOf(cells[bid], bid)?.field === "bid";
}
