import { isWeekend } from "../../engine/calendar/civil-day";
import { isBlank, type RawCell } from "../cells";
import { serialOfCell } from "./dates";
import { assumedWords, dayOrdersOf, wordsOf } from "./day-order";
import type { Rows } from "./rows";
import { timeOfCell } from "./times";

/** The dates of a column, with the times of a column beside it where there is one. */
export interface DayReader {
  /** Nothing for a blank and for what is no date. */
  readonly read: (cells: readonly RawCell[]) => number | undefined;
  /** The column speaks against itself. */
  readonly contradiction: string | undefined;
  /** What was taken for granted; nothing where the column tells its order. */
  readonly assumed: readonly string[];
  /** The same, or that the column tells the day first. */
  readonly notes: readonly string[];
}

/** Reads the dates of a column below a row, their day and month in the one order that the column tells. */
export const dayReader = (rows: Rows, from: number, day: number, time = -1): DayReader =>
  dayReaders(rows, from, [day], time)[0] as DayReader;

/** The same for several columns of one table, of which one may tell the order of all; the time is that of the first. */
export function dayReaders(
  rows: Rows,
  from: number,
  columns: readonly number[],
  time = -1,
): readonly DayReader[] {
  const cells = columns.map((column) => (column < 0 ? [] : cellsBelow(rows, from, column)));
  return dayOrdersOf(cells, (each) => !isWeekend(each)).map((found, which): DayReader => {
    if (found.contradiction !== undefined) {
      const contradiction = wordsOf(found.contradiction, (at) => from + at + 1);
      return { read: () => undefined, contradiction, assumed: [], notes: [] };
    }
    const { order, assumed } = found;
    const day = columns[which] as number;
    const read = (cells: readonly RawCell[]) => {
      const cell = cells[day];
      const serial = isBlank(cell) ? undefined : serialOfCell(cell, order);
      if (serial === undefined || which > 0 || time < 0 || !Number.isInteger(serial)) return serial;
      return serial + (timeOfCell(cells[time], serial) ?? 0);
    };
    const words = assumed === undefined ? [] : [assumedWords(assumed)];
    const notes = order === "day first" ? ["dates are read with the day first"] : words;
    return { read, contradiction: undefined, assumed: words, notes };
  });
}

function* cellsBelow(rows: Rows, from: number, column: number): Iterable<RawCell> {
  for (let row = from; row < rows.length; row++) yield (rows[row] as readonly RawCell[])[column];
}
