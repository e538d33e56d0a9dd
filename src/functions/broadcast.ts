import type { Supply } from "./arguments/argument";
import { CellError } from "./cells";

/** An argument that differs from case to case. */
interface Varying {
  readonly name: string;
  readonly values: readonly unknown[];
  /** How far the next row and the next column lie in `values`; 0 where one value serves all. */
  readonly rowStride: number;
  readonly columnStride: number;
}

/** Arguments laid out against each other: a column against a row is a grid. */
export interface Broadcast {
  readonly rows: number;
  readonly columns: number;
  /** The arguments by name, or the error of the first that is bad, at one place of the grid. */
  at(row: number, column: number): Readonly<Record<string, unknown>> | CellError;
}

/**
 * Lays the arguments of one call against each other: each has as many rows, and as many columns, as the others
 * or one that serves all. An error that serves all cases is the answer of the whole call.
 */
export function broadcast(
  names: readonly string[],
  supplies: readonly Supply<unknown>[],
): Broadcast | CellError {
  const rows = common("rows", names, supplies);
  const columns = common("columns", names, supplies);
  if (rows instanceof CellError) return rows;
  if (columns instanceof CellError) return columns;
  // One object serves all cases: what is fixed is set once, what varies anew for each.
  const current: Record<string, unknown> = {};
  const varying: Varying[] = [];
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const supply = supplies[index] as Supply<unknown>;
    const only = supply.values[0];
    if (supply.values.length === 1) {
      if (only instanceof CellError) return only;
      current[name] = only;
    } else {
      varying.push({
        name,
        values: supply.values,
        rowStride: supply.rows > 1 ? supply.columns : 0,
        columnStride: supply.columns > 1 ? 1 : 0,
      });
    }
  }
  return {
    rows,
    columns,
    at(row, column) {
      for (let index = 0; index < varying.length; index++) {
        const { name, values, rowStride, columnStride } = varying[index] as Varying;
        const value = values[row * rowStride + column * columnStride];
        if (value instanceof CellError) return value;
        current[name] = value;
      }
      return current;
    },
  };
}

/** How many rows, or columns, the arguments agree on. */
function common(
  side: "rows" | "columns",
  names: readonly string[],
  supplies: readonly Supply<unknown>[],
): number | CellError {
  let longest = 1;
  let first = "";
  for (let index = 0; index < names.length; index++) {
    const length = (supplies[index] as Supply<unknown>)[side];
    if (length === 1 || length === longest) continue;
    const name = names[index] as string;
    if (longest !== 1)
      return new CellError(
        "#VALUE!",
        `${name} has ${length} ${side} where ${first} has ${longest}: give one, or as many`,
      );
    longest = length;
    first = name;
  }
  return longest;
}
