/** A table of the user's own: which of its rows hold something, and what stands in them. */

import { CellError, isBlank, type RawCell } from "../cells";
import { meaningsOf } from "../reading/fields";
import { isHeading } from "../reading/heading-row";
import { holdsNothing } from "../reading/number-reader";
import { withNumbers } from "../reading/typed";
import { type Argument, placeOf, REFUSED, type Rows, refusal, refusalOf } from "./argument";
import { hintFor, type Limits, numberIn } from "./quantity";

/** What an argument is, in the words of its messages. */
export type Words = Pick<Argument<unknown>, "unit" | "rule">;

/** A row of a user's table that holds something. */
export interface TableRow {
  readonly cells: readonly RawCell[];
  /** Its place in the user's range, counted from 0. */
  readonly index: number;
}

/** The rows that hold something: headings are skipped, and so are empty rows, where a blank may arrive as 0. */
export function filledRows(rows: Rows): readonly TableRow[] {
  return rows
    .map((cells, index) => ({ cells, index }))
    .filter(
      ({ cells, index }) =>
        !(index === 0 && isHeading(cells)) && !cells.every((cell) => isBlank(cell) || cell === 0),
    );
}

/** Every row that holds something, as its value or as what is wrong with it; at least one. */
export function readRows<T>(
  rows: Rows,
  name: string,
  words: Words,
  read: (cells: readonly RawCell[], row: number) => T | string,
  onePerCent: number | null = 0.01,
): readonly (T | CellError)[] | CellError {
  const found = filledRows(withNumbers(rows, undefined, onePerCent)).map(({ cells, index }) => {
    const value = read(cells, index + 1);
    return typeof value === "string"
      ? new CellError("#VALUE!", `${name}, row ${index + 1}: ${value}`)
      : value;
  });
  return found.length > 0 ? found : refusalOf(name, words, "no row that holds something");
}

/** The same where one bad row spoils the table. */
export function readTable<T>(...of: Parameters<typeof readRows<T>>): readonly T[] | CellError {
  const found = readRows(...of);
  if (found instanceof CellError) return found;
  return found.find((each) => each instanceof CellError) ?? (found as readonly T[]);
}

/** A table without headings that holds more numbers a row than can be read in one way only. */
export function hasNumbersBeyond(rows: Rows, columns: number): boolean {
  return filledRows(rows).some(({ cells }) => cells.slice(columns).some((cell) => Number(cell) > 0));
}

/**
 * Rows of numbers, each column within its limits. A row whose last cell is blank is a gap and skipped; rows that
 * differ in their last number only contradict each other.
 */
export function numberRows(
  rows: Rows,
  name: string,
  words: Words,
  row: {
    readonly columns: readonly Limits[];
    /** What the last column holds. */
    readonly value: string;
    /** What is said of a row that contradicts another. */
    readonly twice: string;
  },
): readonly (readonly number[])[] | CellError {
  const last = row.columns.length - 1;
  if ((rows[0]?.length ?? 0) <= last) return refusal(name, words, rows[0]?.[0], placeOf(rows, 0, 0));
  const found: number[][] = [];
  for (const { cells, index } of filledRows(withNumbers(rows))) {
    if (holdsNothing(cells[last])) continue;
    const numbers: number[] = [];
    for (const [column, limits] of row.columns.entries()) {
      const cell = cells[column];
      const number = numberIn(limits, cell);
      if (number === REFUSED)
        return refusal(name, words, cell, placeOf(rows, index, column), hintFor(limits, cell));
      numbers.push(number);
    }
    const isTwin = (other: number[]) =>
      other.every((cell, column) => column === last || cell === numbers[column]);
    if (found.some(isTwin)) return refusal(name, words, cells[0], placeOf(rows, index, 0), row.twice);
    found.push(numbers);
  }
  if (found.length === 1 && namesNothing(rows[0] ?? []))
    return refusalOf(name, words, `two numbers below words that name no ${row.value}`, placeOf(rows, 0, 0));
  return found.length > 0 ? found : refusalOf(name, words, `no row with a ${row.value}`);
}

/** Words of which none says what stands below; months ahead name columns of their own. */
function namesNothing(cells: readonly RawCell[]): boolean {
  return isHeading(cells) && !cells.some((cell) => meaningsOf(cell).some(({ field }) => !/^m\d/.test(field)));
}
