import { isWeekend } from "../../engine/calendar/civil-day";
import { isBlank, type RawCell } from "../cells";
import { serialOfCell } from "./dates";
import { dayOrderOf, wordsOf } from "./day-order";
import type { Rows } from "./rows";
import { timeOfCell } from "./times";

/** The dates of a column, with the times of a column beside it where there is one. */
export interface DayReader {
  /** Nothing for a blank and for what is no date. */
  readonly read: (cells: readonly RawCell[]) => number | undefined;
  /** The column speaks against itself. */
  readonly contradiction: string | undefined;
  /** What was taken for granted. */
  readonly notes: readonly string[];
}

/** Reads the dates of a column below a row, their day and month in the one order that the column tells. */
export function dayReader(rows: Rows, from: number, day: number, time = -1): DayReader {
  const found = dayOrderOf(cellsBelow(rows, from, day), (each) => !isWeekend(each));
  if (found.contradiction !== undefined) {
    const contradiction = wordsOf(found.contradiction, (at) => from + at + 1);
    return { read: () => undefined, contradiction, notes: [] };
  }
  const { order, assumed } = found;
  const read = (cells: readonly RawCell[]) => {
    const cell = cells[day];
    const serial = isBlank(cell) ? undefined : serialOfCell(cell, order);
    if (serial === undefined || time < 0 || !Number.isInteger(serial)) return serial;
    return serial + (timeOfCell(cells[time], serial) ?? 0);
  };
  const notes =
    assumed !== undefined
      ? [`dates such as "${assumed}" are read with the month first`]
      : order === "day first"
        ? ["dates are read with the day first"]
        : [];
  return { read, contradiction: undefined, notes };
}

function* cellsBelow(rows: Rows, from: number, column: number): Iterable<RawCell> {
  for (let row = from; row < rows.length; row++) yield (rows[row] as readonly RawCell[])[column];
}
