import type { Quote } from "../../../engine/chain/quote";
import { type CellValue, isBlank, type RawCell } from "../../cells";
import { serialOfCell } from "../dates";
import type { Field } from "../fields";
import { numberOfCell } from "../numbers";
import type { Rows } from "../rows";
import { priceOf } from "./prices";
import type { ReadChain } from "./read-chain";

/** A chain as a sheet holds it: numbers as numbers, dates as serial numbers, what only titles told in columns. */
export interface ChainSheet {
  readonly columns: readonly {
    readonly index: number;
    readonly heading: string;
    readonly field: Field | undefined;
  }[];
  readonly rows: readonly (readonly (CellValue | null)[])[];
}

type CellReader = (cell: RawCell) => CellValue | null;

/** The rows that hold options; a function that reads them answers as it does on the file itself. */
export function sheetOf(rows: Rows, read: ReadChain): ChainSheet {
  const headings = rows[read.headings.row] ?? [];
  const fields = new Map(read.headings.columns.map(({ index, field }) => [index, field]));
  const readers = headings.map((_, index) => readerOf(index, fields.get(index), read));
  const added = addedColumns(read);
  const byRow = new Map<number, Quote>();
  for (const quote of read.quotes) if (!byRow.has(quote.row)) byRow.set(quote.row, quote);
  return {
    columns: [
      ...headings.map((cell, index) => ({
        index,
        heading: sidedHeading(cell, index, read),
        field: fields.get(index),
      })),
      ...added.map(({ heading, field }, place) => ({ index: headings.length + place, heading, field })),
    ],
    rows: [...byRow.values()]
      .sort((a, b) => a.row - b.row)
      .map((quote) => {
        const cells = rows[quote.row - 1] ?? [];
        return [
          ...readers.map((reader, index) => reader(cells[index])),
          ...added.map(({ tell }) => tell(quote) ?? null),
        ];
      }),
  };
}

/** Texts of these columns stay texts. */
const TEXTS: ReadonlySet<Field> = new Set<Field>([
  "symbol",
  "root",
  "underlying",
  "type",
  "quoteTime",
  "settles",
]);

function readerOf(
  index: number,
  field: Field | undefined,
  { known: { layout, mark, orders } }: ReadChain,
): CellReader {
  const asText = (cell: RawCell): CellValue | null => {
    if (isBlank(cell) || typeof cell === "object") return null;
    return typeof cell === "string" && cell.trim() === "" ? null : cell;
  };
  if (index === layout.expiry || index === layout.day) {
    const order = index === layout.expiry ? orders.expiry : orders.day;
    return (cell) => serialOfCell(cell, order) ?? asText(cell);
  }
  if (field === "bid" || field === "ask" || field === "strike" || field === "delta")
    return (cell) => {
      const price = priceOf(cell, mark);
      return typeof price === "number" ? price : null;
    };
  if (field !== undefined && TEXTS.has(field)) return asText;
  return (cell) => {
    const text = asText(cell);
    const value = typeof text === "string" ? numberOfCell(text, mark) : text;
    return typeof value === "object" ? text : value;
  };
}

/** Two columns named "Bid" say in a sheet of their own whose they are. */
function sidedHeading(cell: RawCell, index: number, { known: { layout }, headings }: ReadChain): string {
  const heading = typeof cell === "string" ? cell.replace(/^\ufeff/, "").trim() : "";
  const place = layout.quotes.find(({ bid, ask, delta }) => [bid, ask, delta].includes(index));
  const hasSide = headings.columns.some((column) => column.index === index && column.side !== undefined);
  if (place?.type === undefined || hasSide) return heading;
  return `${place.type === "call" ? "Call" : "Put"} ${heading}`;
}

interface AddedColumn {
  readonly heading: string;
  readonly field: Field;
  readonly tell: (quote: Quote) => CellValue | undefined;
}

/** Columns for what sections, titles or the name of the file tell. */
function addedColumns({ known, quotes, hasSections }: ReadChain): readonly AddedColumn[] {
  const { layout } = known;
  const added: AddedColumn[] = [];
  const ownExpiry = layout.expiry !== undefined || layout.hasSymbols;
  if (hasSections || (!ownExpiry && known.expiry !== undefined))
    added.push({ heading: "expiry", field: "expiry", tell: ({ expiry }) => expiry });
  const ownRoot = layout.root !== undefined || layout.hasSymbols;
  if (!ownRoot && quotes.some(({ root }) => root !== ""))
    added.push({ heading: "root", field: "root", tell: ({ root }) => root });
  if (layout.day === undefined && known.quotedAt !== undefined)
    added.push({ heading: "quote datetime", field: "quoteDay", tell: ({ quotedAt }) => quotedAt });
  return added;
}
