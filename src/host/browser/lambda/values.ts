/** What stands in a formula while it is worked out: cells, rectangles of them, columns first, and functions of one's own. */
import { words } from "../../words";
export interface Cell {
  readonly value: unknown;
  readonly message?: string;
  readonly format?: string;
  /** A LAMBDA; in a cell it stands as an error. */
  readonly own?: (given: readonly (Value | undefined)[]) => Value;
}
export type Columns = readonly (readonly Cell[])[];
export type Value = Cell | Columns;

export const fault = (value: string, message: string): Cell => ({ value, message });
export const isColumns = (value: Value | undefined): value is Columns => Array.isArray(value);
export const asColumns = (value: Value | undefined): Columns =>
  isColumns(value) ? value : [[value ?? { value: null }]];

/** The one cell of it, or what to say. */
export function oneCell(value: Value): Cell {
  if (!isColumns(value)) return value;
  const [[only] = []] = value;
  const isOne = value.length === 1 && value[0]?.length === 1;
  return isOne && only !== undefined
    ? only
    : fault("#VALUE!", words`A LAMBDA of each cell must come to one value.`);
}

export const size = (columns: Columns) => ({ width: columns.length, height: columns[0]?.length ?? 0 });

export function laidOut(width: number, height: number, at: (column: number, row: number) => Cell): Columns {
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: height }, (__, row) => at(column, row)),
  );
}
