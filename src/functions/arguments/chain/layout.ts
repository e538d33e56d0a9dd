import type { OptionType } from "../../../engine/options/european-option";
import { optionOfSymbol } from "../../reading/symbols";
import type { Rows } from "../argument";
import { plain } from "../choice";
import type { Field } from "./header-words";
import type { Column, HeaderRow, Snapshot } from "./headers";

/** Where one quote of a row stands. */
export interface QuotePlace {
  /** The side, where the place tells it: calls left, puts right. */
  readonly type: OptionType | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly bid: number;
  readonly ask: number;
  /** The column of its delta; nothing where there is none. */
  readonly delta: number | undefined;
  /** The column of its symbol; nothing where there is none. */
  readonly symbol: number | undefined;
}

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
  /** The symbol column holds option symbols, which tell root, expiry, type and strike. */
  readonly hasSymbols: boolean;
}

/** A header that the chain lacks, and other spellings that would do. */
export interface MissingHeader {
  readonly header: string;
  readonly alternatives: string;
}

const WORDS: Readonly<Record<"bid" | "ask" | "strike" | "expiry" | "type", MissingHeader>> = {
  bid: { header: "bid", alternatives: '"bid price", "best bid", "call bid" and "put bid"' },
  ask: { header: "ask", alternatives: '"ask price", "offer", "call ask" and "put ask"' },
  strike: { header: "strike", alternatives: '"strike price", or a column of option symbols' },
  expiry: { header: "expiry", alternatives: '"expiration date", "exp", or a column of option symbols' },
  type: {
    header: "type",
    alternatives:
      '"right", "call/put", bid and ask twice (calls left, puts right), or a column of option symbols',
  },
};

/** Rows below the headers that are looked at to tell option symbols from names of an index. */
const ROWS_PROBED = 40;

/** The layout that the headers tell, or the headers that are missing. */
export function layoutOf(
  headers: HeaderRow,
  rows: Rows,
  sectionsTellExpiry: boolean,
): Layout | MissingHeader[] {
  const { columns } = headers;
  const quotes = quotePlaces(headers, rows);
  const symbols = columns.filter(({ field }) => field === "symbol").map(({ index }) => index);
  const hasSymbols = symbols.some((index) => tellsOptions(rows, headers.row, index));
  const layout: Layout = {
    quotes,
    strike: plainest(columns, "strike"),
    expiry: plainest(columns, "expiry"),
    type: plainest(columns, "type"),
    root: plainest(columns, "root"),
    underlying: plainest(columns, "underlying"),
    day: plainest(columns, "day"),
    time: plainest(columns, "time"),
    hasSymbols,
  };
  const missing: MissingHeader[] = [];
  for (const field of ["bid", "ask"] as const)
    if (!columns.some((column) => column.field === field)) missing.push(WORDS[field]);
  if (missing.length === 0 && quotes.length === 0) missing.push(WORDS.ask);
  if (layout.strike === undefined && !hasSymbols) missing.push(WORDS.strike);
  if (layout.expiry === undefined && !hasSymbols && !sectionsTellExpiry) missing.push(WORDS.expiry);
  if (layout.type === undefined && !hasSymbols && quotes.some(({ type }) => type === undefined))
    missing.push(WORDS.type);
  return missing.length > 0 ? missing : layout;
}

function plainest(columns: readonly Column[], field: Field): number | undefined {
  return best(columns.filter((column) => column.field === field))[0]?.index;
}

/** Those whose header is plainest: "bid" before "best bid". */
function best(columns: readonly Column[]): readonly Column[] {
  const rank = Math.min(...columns.map((column) => column.rank));
  return columns.filter((column) => column.rank === rank);
}

function tellsOptions(rows: Rows, headerRow: number, index: number): boolean {
  return rows.slice(headerRow + 1, headerRow + 1 + ROWS_PROBED).some((row) => {
    const cell = row[index];
    return typeof cell === "string" && optionOfSymbol(cell) !== undefined;
  });
}

/** The places of the quotes: one, one for each side, or as many for each of two snapshots. */
function quotePlaces(headers: HeaderRow, rows: Rows): readonly QuotePlace[] {
  const plainPlaces = placesOf(headers, rows, undefined);
  return plainPlaces.length > 0
    ? plainPlaces
    : [...placesOf(headers, rows, "15:45"), ...placesOf(headers, rows, "close")];
}

function placesOf(headers: HeaderRow, rows: Rows, snapshot: Snapshot | undefined): readonly QuotePlace[] {
  const ofField = (field: Field, side: OptionType | undefined) =>
    best(
      headers.columns.filter(
        (column) => column.field === field && column.side === side && column.snapshot === snapshot,
      ),
    );
  const symbols = headers.columns.filter(({ field }) => field === "symbol");
  const symbolOf = (type: OptionType | undefined, place: number) =>
    (symbols.find(({ side }) => side === type) ?? symbols[place] ?? symbols[0])?.index;
  const deltas = ofField("delta", undefined);
  const deltaOf = (type: OptionType | undefined, place: number) =>
    (ofField("delta", type)[0] ?? (type === undefined || deltas.length > 1 ? deltas[place] : undefined))
      ?.index;
  const named = (["call", "put"] as const).flatMap((type, place): QuotePlace[] => {
    const bid = ofField("bid", type)[0]?.index;
    const ask = ofField("ask", type)[0]?.index;
    return bid === undefined || ask === undefined
      ? []
      : [{ type, snapshot, bid, ask, delta: deltaOf(type, place), symbol: symbolOf(type, place) }];
  });
  if (named.length > 0) return named;
  const bids = ofField("bid", undefined);
  const asks = ofField("ask", undefined);
  if (bids.length >= 2 && asks.length >= 2) {
    const types: readonly OptionType[] = putsComeFirst(headers, rows) ? ["put", "call"] : ["call", "put"];
    return types.map((type, place) => ({
      type,
      snapshot,
      bid: bids[place]!.index,
      ask: asks[place]!.index,
      delta: deltaOf(type, place),
      symbol: symbolOf(type, place),
    }));
  }
  const [bid] = bids;
  const [ask] = asks;
  return bid === undefined || ask === undefined
    ? []
    : [
        {
          type: undefined,
          snapshot,
          bid: bid.index,
          ask: ask.index,
          delta: deltaOf(undefined, 0),
          symbol: symbols[0]?.index,
        },
      ];
}

/** Calls stand left, unless the headers, or the titles above them, name puts first. */
function putsComeFirst({ row }: HeaderRow, rows: Rows): boolean {
  for (const cells of [rows[row], rows[row - 1]]) {
    const words = (cells ?? []).map((cell) => (typeof cell === "string" ? plain(cell) : ""));
    const put = words.findIndex((word) => word === "put" || word === "puts");
    const call = words.findIndex((word) => word === "call" || word === "calls");
    if (put >= 0 && call >= 0) return put < call;
  }
  return false;
}
