import type { Quote } from "../../engine/chain/quote";
import type { OptionType } from "../../engine/options/european-option";
import { isBlank, type RawCell, shown } from "../cells";
import type { Rows } from "./argument";
import { serialOfCell, timeOfCell } from "./chain-dates";
import { columnOf, type HeaderRow } from "./chain-headers";
import type { Layout, QuotePlace } from "./chain-layout";
import { type OptionSymbol, optionOfSymbol, rootOfText, typeOfText } from "./chain-symbols";

/** A row below the headers that holds no option, and why. */
export interface UnreadRow {
  readonly row: number;
  readonly words: string;
}

export interface ReadRows {
  readonly quotes: readonly Quote[];
  readonly unread: readonly UnreadRow[];
}

/** Time of day of Cboe's first snapshot; the other one is of the close. Source: sources.cboeDataShop. */
export const FIRST_SNAPSHOT: number = 15.75 / 24;
const CLOSING_SNAPSHOT = 16 / 24;

/** Index options have no strike as large as this: then strikes are in thousandths, as in OptionMetrics' files. */
const STRIKE_IN_THOUSANDTHS = 100_000;

/** "19 JAN 24  (14)  100 (Weeklys)", as thinkorswim writes above the strikes of an expiry. */
const SECTION = /^\s*(\d{1,2} [A-Z]{3} \d{2,4})\s+\(\d+\)(.*)$/i;
const UNDERLYING_IN_TITLE = /quotes? for \$?\^?([A-Z]+)/i;

/** Whether titles between the rows tell the expiry. */
export function hasSections(rows: Rows, headerRow: number): boolean {
  return rows.some(
    (cells, row) => row !== headerRow && typeof cells[0] === "string" && SECTION.test(cells[0]),
  );
}

/** Reads the rows below the headers. A row that cannot be read is named and left out; it disturbs no other. */
export function readRows(rows: Rows, headers: HeaderRow, layout: Layout): ReadRows {
  const quotes: MutableQuote[] = [];
  const unread: UnreadRow[] = [];
  const dates = new Map<RawCell, number | undefined>();
  const roots = new Map<string, string>();
  const dateOf = (cell: RawCell) => {
    if (typeof cell === "string" && !dates.has(cell)) dates.set(cell, serialOfCell(cell));
    return typeof cell === "string" ? dates.get(cell) : serialOfCell(cell);
  };
  const rootOf = (text: string) => {
    const known = roots.get(text);
    if (known !== undefined) return known;
    const found = rootOfText(text);
    roots.set(text, found);
    return found;
  };
  const title = underlyingOfTitle(rows, headers.row);
  let section = sectionOf(headers.row > 0 ? rows[headers.row - 1]?.[0] : undefined, title);
  for (let index = headers.row + 1; index < rows.length; index++) {
    const cells = rows[index] as readonly RawCell[];
    const found = sectionOf(cells[0], title);
    if (found !== undefined) section = found;
    if (found !== undefined || isEmpty(cells) || isHeaderAgain(cells, layout)) continue;
    for (const place of layout.quotes) {
      const bid = priceOf(cells[place.bid]);
      const ask = priceOf(cells[place.ask]);
      const symbol = symbolOf(cells, place, layout);
      const strike = layout.strike === undefined ? symbol?.strike : priceOf(cells[layout.strike]);
      const expiry =
        (layout.expiry === undefined ? undefined : dateOf(cells[layout.expiry])) ??
        symbol?.expiry ??
        section?.expiry;
      const type =
        place.type ?? symbol?.type ?? typeOf(layout.type === undefined ? undefined : cells[layout.type]);
      if (strike === undefined || !(strike > 0) || expiry === undefined || type === undefined) {
        const said = { strike, expiry, type };
        unread.push({ row: index + 1, words: `row ${index + 1}: ${whatIsWrong(said, cells, layout)}` });
        break;
      }
      quotes.push({
        root:
          textOf(cells, layout.root, rootOf) ||
          (symbol?.root ?? "") ||
          (layout.hasSymbols ? symbolRoot(cells, place, layout, rootOf) : "") ||
          (section?.root ?? "") ||
          textOf(cells, layout.underlying, rootOf) ||
          (layout.hasSymbols ? "" : textOf(cells, place.symbol, rootOf)),
        expiry: Math.floor(expiry),
        strike,
        type,
        bid,
        ask,
        delta: place.delta === undefined ? undefined : priceOf(cells[place.delta]) || undefined,
        quotedAt: quotedAt(cells, place, layout, dateOf),
        row: index + 1,
      });
    }
  }
  return { quotes: inUnits(quotes), unread };
}

type MutableQuote = { -readonly [K in keyof Quote]: Quote[K] };

interface Section {
  readonly expiry: number | undefined;
  readonly root: string;
}

function underlyingOfTitle(rows: Rows, headerRow: number): string {
  for (let row = 0; row < headerRow; row++) {
    const cell = rows[row]?.[0];
    const found = typeof cell === "string" ? UNDERLYING_IN_TITLE.exec(cell)?.[1] : undefined;
    if (found !== undefined) return found.toUpperCase();
  }
  return "";
}

/** A title between the rows; series that are not the standard monthly one carry a word in brackets. */
function sectionOf(cell: RawCell, underlying: string): Section | undefined {
  const parts = typeof cell === "string" ? SECTION.exec(cell) : null;
  if (parts === null) return undefined;
  const isWeekly = /week|quarter|eom|month/i.test(parts[2] ?? "");
  return {
    expiry: serialOfCell(parts[1]),
    root: underlying === "SPX" && isWeekly ? "SPXW" : underlying,
  };
}

/** A blank may arrive as 0. */
function isEmpty(cells: readonly RawCell[]): boolean {
  for (const cell of cells) if (!isBlank(cell) && cell !== 0) return false;
  return true;
}

/** Pages pasted one below the other repeat their headers. */
function isHeaderAgain(cells: readonly RawCell[], layout: Layout): boolean {
  const bid = layout.quotes[0]?.bid ?? 0;
  return typeof cells[bid] === "string" && columnOf(cells[bid], bid)?.field === "bid";
}

/** A price as a number, or as a text such as "1,234.50" or "$0.05"; nothing for "--" and other marks. */
function priceOf(cell: RawCell): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string" || cell === "") return undefined;
  const text = cell.replace(/[\s$']/g, "");
  const digits = /^-?\d+,\d{1,2}$/.test(text) ? text.replace(",", ".") : text.replaceAll(",", "");
  const value = digits === "" ? Number.NaN : Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

/** Symbols are taken apart only where no other column tells what they tell. */
function symbolOf(cells: readonly RawCell[], place: QuotePlace, layout: Layout): OptionSymbol | undefined {
  if (!layout.hasSymbols || place.symbol === undefined) return undefined;
  const isTold =
    layout.strike !== undefined &&
    layout.expiry !== undefined &&
    !isBlank(cells[layout.expiry]) &&
    (place.type ?? layout.type) !== undefined;
  const cell = cells[place.symbol];
  return isTold || typeof cell !== "string" ? undefined : optionOfSymbol(cell);
}

/** The root that the option's symbol tells, or the symbol on the other side of the strike. */
function symbolRoot(
  cells: readonly RawCell[],
  place: QuotePlace,
  layout: Layout,
  rootOf: (text: string) => string,
): string {
  const own = leadingRoot(cells, place.symbol, rootOf);
  if (own !== "" || layout.quotes.length === 1) return own;
  for (const other of layout.quotes) {
    const found = leadingRoot(cells, other.symbol, rootOf);
    if (found !== "") return found;
  }
  return "";
}

/** The root of an option symbol: the letters that stand first, or what the whole symbol tells. */
function leadingRoot(
  cells: readonly RawCell[],
  symbol: number | undefined,
  rootOf: (text: string) => string,
): string {
  const cell = symbol === undefined ? undefined : cells[symbol];
  if (typeof cell !== "string" || cell === "") return "";
  let end = 0;
  while (end < cell.length && !(cell.charCodeAt(end) >= DIGIT_0 && cell.charCodeAt(end) <= DIGIT_9)) end++;
  const letters = cell.slice(0, end);
  return letters.trim() === "" ? (optionOfSymbol(cell)?.root ?? "") : rootOf(letters);
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;

function textOf(
  cells: readonly RawCell[],
  index: number | undefined,
  read: (text: string) => string,
): string {
  const cell = index === undefined ? undefined : cells[index];
  return typeof cell === "string" ? read(cell) : "";
}

function typeOf(cell: RawCell): OptionType | undefined {
  return typeof cell === "string" ? typeOfText(cell) : undefined;
}

function quotedAt(
  cells: readonly RawCell[],
  place: QuotePlace,
  layout: Layout,
  dateOf: (cell: RawCell) => number | undefined,
): number | undefined {
  const day = layout.day === undefined ? undefined : dateOf(cells[layout.day]);
  if (day === undefined) return undefined;
  if (place.snapshot !== undefined)
    return Math.floor(day) + (place.snapshot === "15:45" ? FIRST_SNAPSHOT : CLOSING_SNAPSHOT);
  if (!Number.isInteger(day) || layout.time === undefined) return day;
  return day + (timeOfCell(cells[layout.time]) ?? 0);
}

function whatIsWrong(
  said: { readonly strike: number | undefined; readonly expiry: number | undefined },
  cells: readonly RawCell[],
  layout: Layout,
): string {
  const cellAt = (index: number | undefined) => (index === undefined ? null : cells[index]);
  if (said.strike === undefined || !(said.strike > 0))
    return `the strike must be a number above 0, got ${shown(cellAt(layout.strike ?? layout.quotes[0]?.symbol))}`;
  if (said.expiry === undefined)
    return `the expiry must be a date, got ${shown(cellAt(layout.expiry ?? layout.quotes[0]?.symbol))}`;
  return `the type must be a call or a put, got ${shown(cellAt(layout.type ?? layout.quotes[0]?.symbol))}`;
}

/** Brings strikes to index points and deltas to fractions, where the whole chain is in other units. */
function inUnits(quotes: MutableQuote[]): readonly Quote[] {
  let lowestStrike = Number.POSITIVE_INFINITY;
  let largestDelta = 0;
  for (const { strike, delta } of quotes) {
    if (strike < lowestStrike) lowestStrike = strike;
    if (delta !== undefined && Math.abs(delta) > largestDelta) largestDelta = Math.abs(delta);
  }
  const inThousandths = lowestStrike >= STRIKE_IN_THOUSANDTHS;
  const inPercent = largestDelta > LARGEST_DELTA;
  if (!inThousandths && !inPercent) return quotes;
  for (const quote of quotes) {
    if (inThousandths) quote.strike /= 1000;
    if (inPercent && quote.delta !== undefined) quote.delta /= 100;
  }
  return quotes;
}

/** A delta above this, rounding included, is in percent. */
const LARGEST_DELTA = 1.01;
