import type { OptionType } from "../../../engine/options/european-option";
import type { RawCell } from "../../cells";
import type { Rows } from "../argument";
import { plain } from "../choice";
import { type Field, HEADERS } from "./header-words";

/** A column as its header describes it. */
export interface Column {
  readonly field: Field;
  readonly index: number;
  /** How near the header is to the plain name of the field: 0 is nearest. */
  readonly rank: number;
  /** The side that the header names: "Call Bid". */
  readonly side?: OptionType;
  /** The snapshot that the header names: "bid_1545". */
  readonly snapshot?: Snapshot;
}

/** The two snapshots of Cboe's end-of-day files. Source: sources.cboeDataShop. */
export type Snapshot = "15:45" | "close";

const BY_HEADER = new Map<string, Pick<Column, "field" | "rank">>();
for (const [field, headers] of Object.entries(HEADERS) as [Field, readonly string[]][])
  for (const [rank, header] of headers.entries()) BY_HEADER.set(header, { field, rank });

const SNAPSHOTS: readonly (readonly [string, Snapshot])[] = [
  ["1545", "15:45"],
  ["eod", "close"],
];

/** What names a side before or after a header: "Call Bid", "ask (put)", "C_BID". */
const SIDE_NAMES: readonly (readonly [string, OptionType])[] = [
  ["calls", "call"],
  ["call", "call"],
  ["puts", "put"],
  ["put", "put"],
  ["c", "call"],
  ["p", "put"],
];

/** Only these come in pairs, one for each side. */
const SIDED: ReadonlySet<Field> = new Set<Field>(["bid", "ask", "symbol", "delta"]);

/** What a header cell says of its column; nothing when it names no field. */
export function columnOf(cell: RawCell, index: number): Column | undefined {
  if (typeof cell !== "string") return undefined;
  const header = plain(cell);
  const known = BY_HEADER.get(header);
  if (known !== undefined) return { ...known, index };
  if (header === "calls" || header === "call") return { field: "symbol", rank: 0, index, side: "call" };
  if (header === "puts" || header === "put") return { field: "symbol", rank: 0, index, side: "put" };
  for (const [ending, snapshot] of SNAPSHOTS) {
    if (!header.endsWith(ending)) continue;
    const found = columnOf(header.slice(0, -ending.length), index);
    return found && SIDED.has(found.field) ? { ...found, snapshot } : undefined;
  }
  for (const [name, side] of SIDE_NAMES) {
    const rest = header.startsWith(name)
      ? header.slice(name.length)
      : header.endsWith(name)
        ? header.slice(0, -name.length)
        : undefined;
    const found = rest === undefined ? undefined : BY_HEADER.get(rest);
    if (found !== undefined && SIDED.has(found.field)) return { ...found, index, side };
  }
  return undefined;
}

/** A row of headers: where it stands, and what it says. */
export interface HeaderRow {
  readonly row: number;
  readonly columns: readonly Column[];
  /** The headers as the user sees them. */
  readonly seen: readonly string[];
}

/** Titles and stamps above the headers are skipped, but not without end. */
const MOST_ROWS_ABOVE = 60;

/** The row that knows most of what a chain needs; nothing when no row looks like headers. */
export function findHeaders(rows: Rows): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  let bestScore = 0;
  for (let row = 0; row < Math.min(rows.length, MOST_ROWS_ABOVE); row++) {
    const cells = rows[row] ?? [];
    const columns = cells.map(columnOf).filter((column) => column !== undefined);
    const score = new Set(columns.map(({ field }) => field)).size;
    if (score <= bestScore) continue;
    bestScore = score;
    const seen = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "") as string[];
    best = { row, columns, seen: seen.map((text) => text.trim()) };
  }
  return best;
}
