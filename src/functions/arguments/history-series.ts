import { CellError, isBlank } from "../cells";
import { type Argument, placeOf, type Rows, refusal } from "./argument";
import { type Bounds, isWithin, ruleOf } from "./quantity";
import { wholeRange } from "./range";

/**
 * A list of numbers that stands beside others, row by row: a gap would move its rows against theirs, so a blank inside
 * is refused. A heading is skipped, blanks at the end are dropped. A lone cell is a list of one.
 */
export function gaplessSeries(bounds: Bounds, summary: string): Argument<readonly number[]> {
  const words = { unit: bounds.unit, rule: `a column of numbers without gaps, each ${ruleOf(bounds)}` };
  return wholeRange({ ...words, summary }, (rows, name) => readGapless(rows, name, bounds, words));
}

function readGapless(
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
  const cells = rows.length === 1 ? (rows[0] ?? []) : rows.map(([cell]) => cell);
  const start = cells.length > 1 && typeof cells[0] === "string" ? 1 : 0;
  let end = cells.length;
  while (end > start && isBlank(cells[end - 1])) end--;
  const numbers: number[] = [];
  for (let index = start; index < end; index++) {
    const cell = cells[index];
    if (typeof cell !== "number" || !isWithin(bounds, cell)) {
      const place = rows.length === 1 ? placeOf(rows, 0, index) : placeOf(rows, index, 0);
      return refusal(name, words, cell, place, typeof cell === "number" ? bounds.hint : "");
    }
    numbers.push(cell);
  }
  return numbers;
}
