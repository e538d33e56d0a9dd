import type { Quote } from "../../../engine/chain/quote";
import type { RawCell } from "../../cells";
import type { Field } from "../fields";
import { withHeadingZones } from "../heading-zones";
import { markWords } from "../numbers";
import type { Rows } from "../rows";
import { oddLevel } from "../spx-level";
import { type Title, titleOf } from "../title";
import { withoutClosed } from "./closed-expiries";
import { type ChainHeadings, headingsOf } from "./columns";
import { countedFrom1904 } from "./counted-from-1904";
import { dayOrdersOf } from "./day-orders";
import { layoutOf } from "./layout";
import { markOfChain, priceColumns } from "./prices";
import type { Known } from "./quote-of-row";
import { sessionOf } from "./quoted-at";
import { readRows, type UnreadRow } from "./rows";
import { hasSections, loneText } from "./sections";
import { textsIn } from "./texts";

/** A chain as its rows tell it, whatever the layout. */
export interface ReadChain {
  readonly quotes: readonly Quote[];
  readonly unread: readonly UnreadRow[];
  readonly texts: readonly UnreadRow[];
  readonly notes: readonly string[];
  readonly headings: ChainHeadings;
  readonly known: Known;
  readonly title: Title;
  /** Lines between the rows tell the expiry. */
  readonly hasSections: boolean;
}

/** What the user says of a chain that nothing else tells. */
export interface SaidOfChain {
  /** When all its options expire. */
  readonly expiry?: number | undefined;
  /** When its quotes were taken. */
  readonly quotedAt?: number | undefined;
}

/** Why rows are no chain that can be read; with the headings, where a row looks like headings. */
export interface NoChain {
  readonly why: string;
  readonly headings: ChainHeadings | undefined;
  /** Nothing else is missing, and the user may tell it. */
  readonly asks?: keyof SaidOfChain | undefined;
}

/** Footers stand within this many rows of the end. */
const FOOTER_ROWS = 5;

export function readChain(
  given: Rows,
  fileName = "",
  named: ReadonlyMap<number, Field> = new Map(),
  said: SaidOfChain = {},
): ReadChain | NoChain {
  const rows = withHeadingZones(given);
  const headings = headingsOf(rows, named);
  if (headings === undefined) return { why: "no row names strike, bid and ask", headings };
  const refused = (why: string): NoChain => ({ why, headings });
  const told = titleOf(linesAround(rows, headings.row), fileName);
  const title = {
    ...told,
    ...(said.expiry !== undefined && { expiry: said.expiry }),
    ...(said.quotedAt !== undefined && { quotedAt: said.quotedAt }),
  };
  const layout = layoutOf(
    headings,
    rows,
    () => title.expiry !== undefined || hasSections(rows, headings.row),
  );
  if ("why" in layout)
    return { ...refused(layout.why), asks: layout.lacking === "expiry" ? "expiry" : undefined };
  const dates = [layout.expiry, layout.day].filter((column) => column !== undefined);
  const texts = textsIn(rows, headings.row + 1, [...priceColumns(layout), ...dates]);
  const found = markOfChain(rows, headings.row + 1, layout, texts);
  if (found.contradiction !== undefined) return refused(markWords(found.contradiction, rows));
  const orders = dayOrdersOf(rows, headings.row, layout, texts);
  if ("why" in orders) return refused(orders.why);
  const known: Known = {
    headingRow: headings.row,
    layout,
    mark: found.mark,
    orders,
    underlying: seriesOf(title.underlying ?? "", fileName),
    expiry: title.expiry,
    quotedAt: sessionOf(title.quotedAt),
  };
  const all = readRows(rows, known);
  // A date that is written out means itself.
  const [first] = all.quotes;
  const isSerial = /^\d{5}(?:\.\d*)?$/.test(
    String(rows[(first?.row ?? 0) - 1]?.[layout.expiry ?? -1]).trim(),
  );
  const early = isSerial ? countedFrom1904(all.quotes) : undefined;
  if (early !== undefined) return refused(early);
  const read = withoutClosed(all);
  if (read.quotes.length === 0)
    return refused(
      `no row below the headers holds an option; ${read.unread[0]?.words ?? `row ${headings.row + 2} is a blank cell`}`,
    );
  return { ...read, notes: [...orders.notes, ...levelOf(read.quotes)], headings, known, title };
}

const ENOUGH_STRIKES = 1000;

/** The middle strike tells whose strikes they are; of a long chain a part is enough. */
function levelOf(quotes: readonly Quote[]): readonly string[] {
  const [first] = quotes;
  if (first === undefined || !/^(?:SPXW?|SPY)$/.test(first.root)) return [];
  const every = Math.ceil(quotes.length / ENOUGH_STRIKES);
  const strikes: number[] = [];
  for (let at = 0; at < quotes.length; at += every) {
    const { root, strike } = quotes[at] as Quote;
    if (root === first.root) strikes.push(strike);
  }
  const middle = strikes.sort((a, b) => a - b)[strikes.length >> 1] as number;
  return oddLevel(first.root, middle, first.quotedAt ?? first.expiry);
}

/** Files of weekly series say so in their name. */
function seriesOf(underlying: string, fileName: string): string {
  return underlying === "SPX" && /week/i.test(fileName) ? "SPXW" : underlying;
}

/** The lines above the headings and the footers at the end. */
function linesAround(rows: Rows, headingRow: number): Rows {
  const footers = rows
    .slice(Math.max(headingRow + 1, rows.length - FOOTER_ROWS))
    .flatMap((cells): (readonly RawCell[])[] => {
      const text = loneText(cells);
      return text === undefined ? [] : [[text]];
    });
  return [...rows.slice(0, headingRow), ...footers];
}
