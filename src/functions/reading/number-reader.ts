import { isBlank, type RawCell } from "../cells";
import { decimalMarkOf, markWords, type NoNumber, numberOfCell } from "./numbers";
import type { Rows } from "./rows";

/** What tables write where there is no number. */
const NO_VALUE = /^(?:\s*|[-.\u2013\u2014\s]+|#?n\/?a|null|nan|none|unch)$/i;

/** A blank, or a mark that stands for one: ".", "--", "n/a", "null". */
export function holdsNothing(cell: RawCell): boolean {
  return typeof cell !== "number" && (isBlank(cell) || (typeof cell === "string" && NO_VALUE.test(cell)));
}

/** Nothing, or words: a unit below a heading, "holiday". */
export const holdsNoNumber = (cell: RawCell): boolean =>
  holdsNothing(cell) || (typeof cell === "string" && !/\d/.test(cell));

/** A cell that may hold a number: `undefined` where it holds nothing. */
export type ReadNumber = (
  cell: RawCell,
  isLawful?: (value: number) => boolean,
) => number | NoNumber | undefined;

/** Reads the numbers of some columns below a row, with the one decimal mark that they tell. */
export function numberReader(rows: Rows, from: number, columns: readonly number[]): ReadNumber {
  const texts: string[] = [];
  const places = columns.filter((column) => column >= 0);
  for (let row = from; row < rows.length; row++) {
    const cells = rows[row] as readonly RawCell[];
    for (const column of places) {
      const cell = cells[column];
      if (typeof cell === "string") texts.push(cell);
    }
  }
  const { mark, contradiction } = decimalMarkOf(texts);
  return (cell, isLawful) => {
    if (typeof cell === "number") return cell;
    if (holdsNothing(cell)) return undefined;
    const found = numberOfCell(cell, mark);
    if (typeof found === "number" && contradiction === undefined) return found;
    if (contradiction !== undefined) return { why: markWords(contradiction, rows), isContradiction: true };
    const readings = (found as NoNumber).readings?.filter((value) => isLawful?.(value) ?? false) ?? [];
    return readings.length === 1 ? (readings[0] as number) : found;
  };
}
