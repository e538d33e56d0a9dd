import { isoDate } from "../../../engine/calendar/iso-date";
import type { OptionType } from "../../../engine/options/european-option";
import { isBlank, type RawCell, shown } from "../../cells";
import { optionOfBare } from "../compact-symbol";
import { serialOfCell } from "../dates";
import type { DecimalMark } from "../numbers";
import type { OptionSymbol } from "../option-symbol";
import { optionOfSymbol, rootOfText, typeOfText } from "../symbols";
import type { DayOrders } from "./day-orders";
import { expiryOfRow } from "./expiry-of-row";
import type { Layout } from "./layout";
import { priceOf } from "./prices";
import type { QuotePlace } from "./quote-places";
import { quotedAtOf } from "./quoted-at";
import { type RootReader, rootReader } from "./root-of-row";
import type { Section } from "./sections";
import type { MutableQuote } from "./units";

/** What is known before the rows are read. */
export interface Known {
  readonly headingRow: number;
  readonly layout: Layout;
  readonly mark: DecimalMark | undefined;
  readonly orders: DayOrders;
  /** What the title tells of every row that does not tell it. */
  readonly underlying: string;
  readonly expiry: number | undefined;
  readonly quotedAt: number | undefined;
}

/** What reads the texts of cells. */
export interface Readers {
  readonly expiryOf: (cell: RawCell) => number | undefined;
  readonly dayOf: (cell: RawCell) => number | undefined;
  readonly rootOf: RootReader;
  readonly typeOf: (text: string) => OptionType | undefined;
}

/** Texts repeat down a chain: each is read once. */
export function readersOf({ orders, layout, underlying }: Known): Readers {
  const once = <T>(read: (text: string) => T) => {
    const known = new Map<string, T>();
    return (text: string): T => {
      const before = known.get(text);
      if (before !== undefined || known.has(text)) return before as T;
      const found = read(text);
      known.set(text, found);
      return found;
    };
  };
  const expiryText = once((text) => serialOfCell(text, orders.expiry));
  const dayText = once((text) => serialOfCell(text, orders.day));
  return {
    expiryOf: (cell) => (typeof cell === "string" ? expiryText(cell) : serialOfCell(cell)),
    dayOf: (cell) => (typeof cell === "string" ? dayText(cell) : serialOfCell(cell)),
    rootOf: rootReader(layout, underlying, once(rootOfText)),
    typeOf: once(typeOfText),
  };
}

/** The quote at a place of a row, or why there is none. */
export function readQuote(
  cells: readonly RawCell[],
  place: QuotePlace,
  known: Known,
  section: Section | undefined,
  readers: Readers,
): MutableQuote | string {
  const { layout, mark } = known;
  const symbol = symbolOf(cells, place, layout);
  const strike = layout.strike === undefined ? symbol?.strike : priceOf(cells[layout.strike], mark);
  if (typeof strike !== "number" || !(strike > 0)) return noStrike(cells, place, layout, strike);
  const expiry = expiryOfRow(
    layout.expiry === undefined ? null : cells[layout.expiry],
    symbol?.expiry ?? section?.expiry ?? known.expiry,
    readers.expiryOf,
  );
  if (expiry === undefined)
    return `the expiry must be a date, got ${shown(cells[layout.expiry ?? place.symbol ?? -1])}`;
  const side = layout.type === undefined ? undefined : cells[layout.type];
  const type = place.type ?? symbol?.type ?? (typeof side === "string" ? readers.typeOf(side) : undefined);
  if (type === undefined)
    return `the type must be a call or a put, got ${shown(cells[layout.type ?? place.symbol ?? -1])}`;
  const told = contradictionIn(cells[place.symbol ?? -1], expiry, type);
  if (told !== undefined) return told;
  const bid = priceOf(cells[place.bid], mark);
  const ask = priceOf(cells[place.ask], mark);
  if (typeof bid === "string") return `bid: ${bid}`;
  if (typeof ask === "string") return `ask: ${ask}`;
  const delta = place.delta === undefined ? undefined : priceOf(cells[place.delta], mark, true);
  const quotedAt = quotedAtOf(cells, place, layout, known.quotedAt, readers.dayOf);
  if (typeof quotedAt === "string") return quotedAt;
  return {
    root: readers.rootOf(cells, place, symbol, section),
    expiry: Math.floor(expiry),
    strike,
    type,
    // Nobody bids where an ask stands alone: a blank bid may arrive as 0, and means the same.
    bid: bid ?? (ask !== undefined && ask > 0 && isNoBid(cells[place.bid]) ? 0 : undefined),
    ask,
    delta: typeof delta === "number" && delta !== 0 ? delta : undefined,
    quotedAt,
    row: 0,
  };
}

function noStrike(
  cells: readonly RawCell[],
  place: QuotePlace,
  { strike: column }: Layout,
  strike: number | string | undefined,
): string {
  if (column === undefined) return `${shown(cells[place.symbol ?? -1])} names no option`;
  return `the strike must be a number above 0, got ${typeof strike === "string" ? strike : shown(cells[column])}`;
}

/** A blank or a mark such as "--". */
function isNoBid(cell: RawCell): boolean {
  return isBlank(cell) || typeof cell === "string";
}

/** The day after may be the expiry's other name: a last day of trading, a Saturday of old. */
function contradictionIn(cell: RawCell, expiry: number, type: OptionType): string | undefined {
  const symbol = typeof cell === "string" ? optionOfBare(cell) : undefined;
  return symbol !== undefined && (symbol.type !== type || Math.abs(symbol.expiry - Math.floor(expiry)) > 1)
    ? `${shown(cell)} is a ${symbol.type} of ${isoDate(symbol.expiry)}, its columns say ${type}, ${isoDate(Math.floor(expiry))}`
    : undefined;
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
