import type { Quote } from "../../../engine/chain/quote";
import type { OptionType } from "../../../engine/options/european-option";
import { isBlank, type RawCell, shown } from "../../cells";
import type { OptionSymbol } from "../../reading/option-symbol";
import { optionOfSymbol, rootOfText, typeOfText } from "../../reading/symbols";
import type { Rows } from "../argument";
import { serialOfCell, timeOfCell } from "../dates";
import { columnOf, type HeaderRow } from "./headers";
import type { Layout, QuotePlace } from "./layout";
import { isEmpty, priceOf } from "./quote-cells";
import { sectionOf, underlyingOfTitle } from "./sections";
import { symbolRoot } from "./symbol-root";
import { inUnits, type MutableQuote } from "./units";

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

/** Pages pasted one below the other repeat their headers. */
function isHeaderAgain(cells: readonly RawCell[], layout: Layout): boolean {
  const bid = layout.quotes[0]?.bid ?? 0;
  return typeof cells[bid] === "string" && columnOf(cells[bid], bid)?.field === "bid";
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
