import { CellError, errorCode, isBlank, type RawCell, shown } from "../cells";
import { type Argument, missing, one, placeOf, type Rows, refusal, type Typical } from "./argument";
import { type Bounds, isWithin, ruleOf } from "./quantity";

/** An argument that is read as a whole, not case by case: a table, a history, a list. */
export function wholeRange<T>(
  described: Pick<Argument<T>, "summary" | "unit" | "rule"> & { readonly typical?: Typical },
  read: (rows: Rows, name: string) => T | CellError,
): Argument<T> {
  return {
    typical: { samples: [] },
    ...described,
    supply: (rows, name) => (rows === null ? missing(name, described) : one<T>(read(rows, name))),
  };
}

/**
 * A list of numbers down a column or along a row, in the order of the cells. A text in the first cell is a
 * heading and skipped; blanks are dropped; anything else that is no lawful number is refused by its place.
 */
export function series(bounds: Bounds, summary: string): Argument<readonly number[]> {
  const words = { unit: bounds.unit, rule: `a column of numbers, each ${ruleOf(bounds)}` };
  return wholeRange({ ...words, summary }, (rows, name) => readSeries(rows, name, bounds, words));
}

function readSeries(
  rows: Rows,
  name: string,
  bounds: Bounds,
  words: { readonly unit: string; readonly rule: string },
): readonly number[] | CellError {
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1)
    return new CellError(
      "#VALUE!",
      `${name} (${words.unit}): must be one column or one row, got ${rows.length} x ${rows[0]?.length}`,
    );
  const numbers: number[] = [];
  const mayHaveHeading = rows.length * (rows[0]?.length ?? 0) > 1;
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (isBlank(cell) || (mayHaveHeading && row + column === 0 && typeof cell === "string")) continue;
      if (typeof cell !== "number" || !isWithin(bounds, cell))
        return refusal(
          name,
          words,
          cell,
          placeOf(rows, row, column),
          typeof cell === "number" ? bounds.hint : "",
        );
      numbers.push(cell);
    }
  }
  return numbers;
}

/** (label, value) rows: what a sheet calls a reading, a plan, a list of inputs. */
export interface LabelledCell {
  readonly label: string;
  readonly value: RawCell;
  /** The row in the user's range, counted from 1. */
  readonly row: number;
}

/** The labelled cells of a two-column range, blank labels skipped; a label that is no text is refused. */
export function labelledCells(rows: Rows, name: string): readonly LabelledCell[] | CellError {
  if ((rows[0]?.length ?? 0) < 2)
    return new CellError(
      "#VALUE!",
      `${name}: must be rows of label and value, got ${rows.length} x ${rows[0]?.length}`,
    );
  const found: LabelledCell[] = [];
  for (const [index, [label, value]] of rows.entries()) {
    if (isBlank(label) || label === 0) continue;
    if (errorCode(label) !== null || typeof label !== "string")
      return new CellError(
        "#VALUE!",
        `${name}, row ${index + 1}: the label must be a text, got ${shown(label)}`,
      );
    found.push({ label, value, row: index + 1 });
  }
  return found;
}
