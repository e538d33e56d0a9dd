import type { OptionType } from "../../../engine/options/european-option";
import type { RawCell } from "../../cells";
import { type Field, fieldWords } from "../fields";
import { isHeading } from "../heading-row";
import { plain, plainWhole } from "../plain";
import type { Rows } from "../rows";
import { tableKinds } from "../table-kinds";

/** What a column of a chain may hold. */
export type ChainField = (typeof tableKinds.chain.takes)[number];

/** A column as its heading describes it. */
export interface ChainColumn {
  readonly field: ChainField;
  readonly index: number;
  /** How near the heading is to the plain name of the field: 0 is nearest. */
  readonly rank: number;
  /** The side that the heading names: "Call Bid". */
  readonly side?: OptionType;
  /** The snapshot that the heading names: "bid_1545". */
  readonly snapshot?: Snapshot;
}

/** The two snapshots of Cboe's end-of-day files. Source: sources.cboeDataShop. */
export type Snapshot = "15:45" | "close";

type Meaning = Pick<ChainColumn, "field" | "rank" | "side" | "snapshot">;

const BY_WORD = new Map<string, Meaning>();
for (const field of tableKinds.chain.takes)
  for (const [rank, word] of fieldWords[field].entries())
    if (!BY_WORD.has(word)) BY_WORD.set(word, { field, rank });
for (const side of ["call", "put"] as const)
  for (const word of [side, `${side}s`]) BY_WORD.set(word, { field: "symbol", rank: 0, side });

const SNAPSHOTS: readonly (readonly [string, Snapshot])[] = [
  ["1545", "15:45"],
  ["eod", "close"],
];

/** What names a side before or after a heading: "Call Bid", "ask (put)", "C_BID", "cBidPx". */
const SIDE_NAMES: readonly (readonly [string, OptionType])[] = [
  ["calls", "call"],
  ["call", "call"],
  ["puts", "put"],
  ["put", "put"],
  ["ce", "call"],
  ["pe", "put"],
  ["c", "call"],
  ["p", "put"],
];

/** Only these come in pairs, one for each side. */
const SIDED: ReadonlySet<Field> = new Set<Field>(["bid", "ask", "symbol", "delta"]);

function meaningOf(word: string): Meaning | undefined {
  const known = BY_WORD.get(word);
  if (known !== undefined) return known;
  for (const [ending, snapshot] of SNAPSHOTS) {
    if (!word.endsWith(ending)) continue;
    const found = meaningOf(word.slice(0, -ending.length));
    return found && SIDED.has(found.field) ? { ...found, snapshot } : undefined;
  }
  for (const [name, side] of SIDE_NAMES) {
    const rest = word.startsWith(name)
      ? word.slice(name.length)
      : word.endsWith(name)
        ? word.slice(0, -name.length)
        : undefined;
    const found = rest === undefined ? undefined : BY_WORD.get(rest);
    if (found !== undefined && SIDED.has(found.field) && found.side === undefined) return { ...found, side };
  }
  return undefined;
}

/** What a heading says of its column; nothing when it names no field of a chain. */
export function columnOf(cell: RawCell, index: number): ChainColumn | undefined {
  if (typeof cell !== "string") return undefined;
  const found = meaningOf(plainWhole(cell)) ?? meaningOf(plain(cell));
  return found && { ...found, index };
}

/** A row of headings: where it stands, and what it says. */
export interface ChainHeadings {
  readonly row: number;
  readonly columns: readonly ChainColumn[];
  /** The headings as the user sees them. */
  readonly seen: readonly string[];
  /** Headings that name no field of a chain, each once. */
  readonly unknown: readonly string[];
  /** They name bid, ask and what is quoted. */
  readonly isWhole: boolean;
}

/** Titles and stamps above the headings are skipped, but not without end. */
const MOST_ROWS_ABOVE = 60;
/** What the user says of a column goes before what its heading says. */
const NAMED = -1;

/**
 * The first row that names bid, ask and what is quoted; else the row of headings that names most of a chain. `named`
 * says what the user has said of columns by hand.
 */
export function headingsOf(
  rows: Rows,
  named: ReadonlyMap<number, Field> = new Map(),
): ChainHeadings | undefined {
  let best: ChainHeadings | undefined;
  let most = 0;
  for (let row = 0; row < Math.min(rows.length, MOST_ROWS_ABOVE); row++) {
    const cells = rows[row] ?? [];
    if (!isHeading(cells)) continue;
    const columns = cells.flatMap((cell, index) => {
      const byHand = named.get(index) as ChainField | undefined;
      if (byHand !== undefined) return { field: byHand, index, rank: NAMED };
      return columnOf(cell, index) ?? [];
    });
    const fields = new Set(columns.map(({ field }) => field));
    const isWhole = fields.has("bid") && fields.has("ask") && (fields.has("strike") || fields.has("symbol"));
    if (!isWhole && fields.size <= most) continue;
    most = fields.size;
    const texts = cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    const taken = new Set(columns.map(({ index }) => index));
    best = {
      row,
      columns,
      seen: texts.filter((text) => text !== ""),
      unknown: [...new Set(texts.filter((text, index) => text !== "" && !taken.has(index)))],
      isWhole,
    };
    if (isWhole) break;
  }
  return best;
}
