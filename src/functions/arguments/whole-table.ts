import { isBlank, type RawCell } from "../cells";
import type { Rows } from "./argument";

/** A row of a user's table that holds something. */
export interface TableRow {
  readonly cells: readonly RawCell[];
  /** Its place in the user's range, counted from 0. */
  readonly index: number;
}

/**
 * The rows that hold something: a header row of texts is skipped, and so are rows that are empty throughout,
 * where a blank may arrive as 0.
 */
export function filledRows(
  rows: Rows,
  isHeader: (first: readonly RawCell[]) => boolean,
): readonly TableRow[] {
  return rows
    .map((cells, index) => ({ cells, index }))
    .filter(
      ({ cells, index }) =>
        !(index === 0 && isHeader(cells)) && !cells.every((cell) => isBlank(cell) || cell === 0),
    );
}
