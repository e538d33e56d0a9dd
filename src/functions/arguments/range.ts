import { CellError, errorCode, isBlank, type RawCell, shown } from "../cells";
import { isHeading } from "../reading/heading-row";
import {
  type Argument,
  missing,
  type Others,
  one,
  placeOf,
  REFUSED,
  type Rows,
  refusal,
  type Summary,
  type Typical,
} from "./argument";
import { type Bounds, hintFor, numberIn, numbersOf, ruleOf } from "./quantity";

/** An argument that is read as a whole, not case by case: a table, a history, a list; what is said of it joins the notes. */
export function wholeRange<T>(
  described: Pick<Argument<T>, "summary" | "unit" | "rule"> & { readonly typical?: Typical },
  read: (rows: Rows, name: string, notes: string[], others: Others) => T | CellError,
): Argument<T> {
  return {
    typical: { samples: [] },
    ...described,
    supply(rows, name, others) {
      if (rows === null) return missing(name, described);
      const notes: string[] = [];
      return { ...one<T>(read(rows, name, notes, others)), notes };
    },
  };
}

/**
 * A list of numbers down a column or along a row, in the order of the cells. A text in the first cell is a
 * heading and skipped; blanks are dropped; anything else that is no lawful number is refused by its place, and so
 * is a 0 where it may be a blank and is no value.
 */
export function series(bounds: Bounds, described: Summary): Argument<readonly number[]> {
  const words = { unit: bounds.unit, rule: `a column of numbers, each ${ruleOf(bounds)}` };
  return {
    ...wholeRange({ ...words, summary: described.summary }, (rows, name) =>
      readSeries(rows, name, bounds, words, "dropped"),
    ),
    ...(bounds.zero === undefined ? {} : { zero: bounds.zero }),
  };
}

/**
 * A list that stands beside others, row by row: a gap would move its rows against theirs, so only blanks at
 * the end are dropped and one inside is refused.
 */
export function gaplessSeries(bounds: Bounds, described: Summary): Argument<readonly number[]> {
  const words = { unit: bounds.unit, rule: `a column of numbers without gaps, each ${ruleOf(bounds)}` };
  return wholeRange({ ...words, summary: described.summary }, (rows, name) =>
    readSeries(rows, name, bounds, words, "refused"),
  );
}

function readSeries(
  given: Rows,
  name: string,
  bounds: Bounds,
  words: { readonly unit: string; readonly rule: string },
  blanksInside: "dropped" | "refused",
): readonly number[] | CellError {
  const rows = numbersOf(bounds, given);
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1)
    return new CellError(
      "#VALUE!",
      `${name} (${words.unit}): must be one column or one row, got ${rows.length} x ${rows[0]?.length}`,
    );
  const across = rows.length === 1;
  const cells = across ? (rows[0] ?? []) : rows.map(([cell]) => cell);
  let end = cells.length;
  while (end > 0 && isBlank(cells[end - 1])) end--;
  const numbers: number[] = [];
  // A lone cell is a list of one, so a text there is no heading.
  for (let index = Number(cells.length > 1 && isHeading([cells[0]])); index < end; index++) {
    const cell = cells[index];
    if (isBlank(cell) && blanksInside === "dropped") continue;
    const number = numberIn(bounds, cell);
    if (number === REFUSED || (cell === 0 && cells.length === 1)) {
      const place = across ? placeOf(rows, 0, index) : placeOf(rows, index, 0);
      return refusal(name, words, cell, place, hintFor(bounds, cell));
    }
    numbers.push(number);
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

/** The labelled cells of a two-column range as they stand, blank labels skipped; a label that is no text is refused. */
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
