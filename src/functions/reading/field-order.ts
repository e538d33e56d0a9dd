import { isBlank, type RawCell } from "../cells";
import { serialOfCell } from "./dates";
import { dayOrderOf, wordsOf } from "./day-order";
import type { Field } from "./fields";
import { type HeadingRow, headingsIn, isHeading, placesOf } from "./heading-row";
import type { Rows } from "./rows";

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
 * The rows with the texts of one column that write dates as serial numbers, in the order that the column tells; or why
 * it tells none.
 */
export function withDatesIn(
  rows: Rows,
  column: number,
  isPossible?: (day: number) => boolean,
): Rows | string {
  const cells = rows.map((row) => row[column]);
  if (!cells.some((cell) => typeof cell === "string" && !isBlank(cell))) return rows;
  const found = dayOrderOf(cells, isPossible);
  if (found.contradiction !== undefined) return wordsOf(found.contradiction, (at) => at + 1);
  return rows.map((row) => {
    const cell = row[column];
    const serial = typeof cell === "string" ? serialOfCell(cell, found.order) : undefined;
    return serial === undefined ? row : row.map((each, at) => (at === column ? serial : each));
  });
}
