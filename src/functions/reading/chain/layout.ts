import { isBlank, type RawCell, shown } from "../../cells";
import { serialOfCell } from "../dates";
import { plain } from "../plain";
import type { Rows } from "../rows";
import { optionOfSymbol } from "../symbols";
import type { ChainColumn, ChainField, ChainHeadings } from "./columns";
import { plainest, type QuotePlace, quotePlaces } from "./quote-places";

/** Which column holds what. */
export interface Layout {
  readonly quotes: readonly QuotePlace[];
  readonly strike: number | undefined;
  readonly expiry: number | undefined;
  readonly type: number | undefined;
  readonly root: number | undefined;
  readonly underlying: number | undefined;
  readonly day: number | undefined;
  readonly time: number | undefined;
  /** Whether a series settles at the open or at the close. */
  readonly settles: number | undefined;
  /** The price of the underlying. */
  readonly spot: number | undefined;
  /** The symbol column holds option symbols, which tell root, expiry, type and strike. */
  readonly hasSymbols: boolean;
}

/** Fields without which no quote can be read. */
type NeededField = "bid" | "ask" | "strike" | "expiry" | "type";

/** How a missing field is asked for. */
const WORDS: Readonly<Record<NeededField, string>> = {
  bid: 'the header "bid" (also read: "bid price", "best bid", "call bid" and "put bid")',
  ask: 'the header "ask" (also read: "ask price", "offer", "call ask" and "put ask")',
  strike: 'the header "strike" (also read: "strike price", or a column of option symbols)',
  expiry:
    'the header "expiry" (also read: "expiration date", "exp", a column of option symbols, a line above such as "Expiry: 2024-01-12", or at import "exp-2024-01-12" in the file\'s name)',
  type: 'the header "type" (also read: "right", "call/put", bid and ask twice (calls left, puts right), or a column of option symbols)',
};

/** Rows below the headings that are looked at to tell option symbols from names of an index. */
const ROWS_PROBED = 40;

/** The layout that the headings tell, or why there is none; `tellsExpiry` says whether title lines do. */
export function layoutOf(
  headings: ChainHeadings,
  rows: Rows,
  tellsExpiry: () => boolean,
): Layout | { readonly why: string; readonly lacking?: NeededField | undefined } {
  const { columns } = headings;
  const quotes = quotePlaces(headings, rows);
  const symbols = columns.filter(({ field }) => field === "symbol").map(({ index }) => index);
  const hasSymbols = symbols.some((index) => tellsOptions(rows, headings.row, index));
  const one = (field: ChainField) => plainest(columns.filter((column) => column.field === field))[0]?.index;
  const layout: Layout = {
    quotes,
    strike: one("strike"),
    expiry: one("expiry"),
    type: one("type"),
    root: one("root"),
    underlying: one("underlying"),
    day: one("quoteDay") ?? columns.find((column) => isStamped(column, rows, headings.row))?.index,
    time: one("quoteTime"),
    settles: one("settles"),
    spot: one("spot"),
    hasSymbols,
  };
  const isSided = quotes.every(({ type }) => type !== undefined);
  const lacking = new Set<NeededField>();
  for (const field of ["bid", "ask"] as const)
    if (!columns.some((column) => column.field === field)) lacking.add(field);
  if (lacking.size === 0 && quotes.length === 0) lacking.add("ask");
  if (layout.strike === undefined && !hasSymbols) lacking.add("strike");
  if (layout.expiry === undefined && !hasSymbols && !tellsExpiry()) lacking.add("expiry");
  if (layout.type === undefined && !hasSymbols && !isSided) lacking.add("type");
  if (lacking.size > 0) {
    const [first, second] = lacking;
    const why = missingWords([...lacking], headings, rows, symbols);
    return { why, lacking: second === undefined ? first : undefined };
  }
  const twice = doubled(columns, rows, headings.row, isSided);
  return twice === undefined ? layout : { why: twice };
}

function missingWords(
  lacking: readonly NeededField[],
  headings: ChainHeadings,
  rows: Rows,
  symbols: readonly number[],
): string {
  const missing = lacking.map((field) => WORDS[field]).join(" and ");
  const seen = headings.seen.map((text) => `"${text}"`).join(", ");
  const told = lacking.some((field) => field !== "bid" && field !== "ask");
  const symbol = told ? firstText(rows, headings.row, symbols) : undefined;
  const unreadable = symbol === undefined ? "" : `; "${symbol}" in row ${headings.row + 2} names no option`;
  return `${missing} is missing; row ${headings.row + 1} has ${seen}${unreadable}`;
}

function firstText(rows: Rows, headingRow: number, columns: readonly number[]): string | undefined {
  for (const index of columns) {
    const cell = rows[headingRow + 1]?.[index];
    if (typeof cell === "string" && cell.trim() !== "") return cell.trim();
  }
  return undefined;
}

/** Headings that nothing is read by: times without a day to stand on are among them. */
export function unusedHeadings({ unknown, row }: ChainHeadings, { day, time }: Layout, rows: Rows) {
  return day !== undefined || time === undefined ? unknown : [...unknown, String(rows[row]?.[time]).trim()];
}

/** Whole stamps may stand under "Quote Time"; under "Time" they may be of last trades, unless all are one. */
function isStamped({ field, index }: ChainColumn, rows: Rows, headingRow: number): boolean {
  if (field !== "quoteTime") return false;
  const filled = rows.slice(headingRow + 1).flatMap((cells) => (isBlank(cells[index]) ? [] : [cells[index]]));
  const [first] = filled;
  const isPlain = plain(String(rows[headingRow]?.[index])) === "time";
  if (isPlain && filled.some((cell) => cell !== first)) return false;
  return typeof first === "string"
    ? /\d[-/.]\d.*\d:\d|^\d{8}[ T;]\d/.test(first)
    : typeof first === "number" && first > 1;
}

function tellsOptions(rows: Rows, headingRow: number, index: number): boolean {
  return rows.slice(headingRow + 1, headingRow + 1 + ROWS_PROBED).some((row) => {
    const cell = row[index];
    return typeof cell === "string" && optionOfSymbol(cell) !== undefined;
  });
}

/** What vendors show beside a date, such as "Jan 12", may be no whole date. */
function areOtherDays(...cells: readonly RawCell[]): boolean {
  const [one, other] = cells.map((cell) => serialOfCell(cell));
  return one !== undefined && other !== undefined && Math.floor(one) !== Math.floor(other);
}

/** A field that stands twice with other cells below, an expiry under any word: nobody can say which is meant. */
function doubled(
  columns: readonly ChainColumn[],
  rows: Rows,
  headingRow: number,
  isSided: boolean,
): string | undefined {
  for (const field of ["strike", "expiry", "type", "root", "quoteDay"] as const) {
    if (field === "type" && isSided) continue;
    const all = columns.filter((column) => column.field === field);
    const [first] = plainest(all);
    if (first === undefined) continue;
    const alike = plainest(all);
    for (const column of field === "expiry" ? all : alike) {
      const { index } = column;
      if (index === first.index) continue;
      const differ = alike.includes(column)
        ? (one: RawCell, other: RawCell) => !isBlank(other) && one !== other
        : areOtherDays;
      const row = rows.findIndex((cells, at) => at > headingRow && differ(cells[first.index], cells[index]));
      if (row < 0) continue;
      const [one, other] = [first.index, index].map(
        (at) => `"${String(rows[headingRow]?.[at]).trim()}" ${shown(rows[row]?.[at])}`,
      );
      return `row ${row + 1}: ${one}, ${other}: the ${field} stands twice, leave one of its columns`;
    }
  }
  return undefined;
}
