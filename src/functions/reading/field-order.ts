import { isWeekend } from "../../engine/calendar/civil-day";
import { CellError, isBlank, type RawCell } from "../cells";
import { type DayOrder, serialOfCell } from "./dates";
import { assumedWords, dayOrdersOf, wordsOf } from "./day-order";
import type { Field } from "./fields";
import { type HeadingRow, headingsIn, isHeading, placesOf } from "./heading-row";
import type { Rows } from "./rows";
import { isLongDate } from "./typed";

/** Titles above the headings are skipped, but not without end. */
const MOST_ROWS_ABOVE = 60;

/** A table with its columns in the order in which they are asked for. */
export interface InOrder {
  /** The rows down to the headings are empty; a column that the headings do not name is blank. */
  readonly rows: Rows;
  /** Where each column stood; -1 where no heading names it, and where there are no headings. */
  readonly places: readonly number[];
  readonly headings: HeadingRow | undefined;
}

/**
 * The rows with their columns in the order of `columns`, each a list of fields that may stand for it. Headings may name
 * them in an order of their own; what they name besides follows. Without headings nothing moves.
 */
export function inFieldOrder(rows: Rows, columns: readonly (readonly Field[])[]): InOrder {
  const headings = headingsOf(rows, columns.flat());
  if (headings === undefined) return { rows, places: columns.map(() => -1), headings };
  const places = columns.map((fields) => placesOf(headings, fields).find((place) => place >= 0) ?? -1);
  const others = headings.columns.map(({ index }) => index).filter((index) => !places.includes(index));
  const order = [...places, ...others];
  const moved = rows.map((cells, row) =>
    order.map((place): RawCell => (row <= headings.row ? null : (cells[place] ?? null))),
  );
  return { rows: moved, places, headings };
}

/** Of the rows that hold words only, the one that names most of the fields; nothing where none names any. */
function headingsOf(rows: Rows, takes: readonly Field[]): HeadingRow | undefined {
  let best: HeadingRow | undefined;
  let most = 0;
  for (let row = 0; row < Math.min(rows.length, MOST_ROWS_ABOVE); row++) {
    const cells = rows[row] ?? [];
    if (!isHeading(cells)) continue;
    const found = headingsIn(cells, row, takes);
    const named = found.columns.filter(({ field }) => field !== undefined).length;
    if (named <= most) continue;
    most = named;
    best = found;
  }
  return best;
}

/**
 * The rows with the texts of some columns that write sessions or expiries as serial numbers, in the order that the
 * columns tell; or why they tell none. What is taken for granted joins the notes.
 */
export function withDatesIn(
  rows: Rows,
  columns: readonly number[],
  { name, notes }: { readonly name: string; readonly notes: string[] },
): Rows | CellError {
  const isWritten = (cell: RawCell) => (typeof cell === "string" && !isBlank(cell)) || isLongDate(cell);
  if (!rows.some((cells) => columns.some((column) => isWritten(cells[column])))) return rows;
  const orders = new Map<number, DayOrder>();
  const found = dayOrdersOf(
    columns.map((column) => rows.map((cells) => cells[column])),
    (day) => !isWeekend(day),
  );
  for (const [at, { contradiction, assumed, order }] of found.entries()) {
    if (contradiction !== undefined)
      return new CellError("#VALUE!", `${name}: ${wordsOf(contradiction, (row) => row + 1)}`);
    if (assumed !== undefined) notes.push(`${name}: ${assumedWords(assumed)}`);
    orders.set(columns[at] as number, order);
  }
  return rows.map((cells) =>
    cells.map((cell, at) =>
      isWritten(cell) && orders.has(at) ? (serialOfCell(cell, orders.get(at)) ?? cell) : cell,
    ),
  );
}
