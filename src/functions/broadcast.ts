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

/** The arguments of one case by name. */
export type CaseValues = Record<string, unknown>;

/** Arguments laid out against each other: a column against a row is a grid. */
class Broadcast {
  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly fixed: CaseValues,
    private readonly varying: readonly Varying[],
  ) {}

  /**
   * The arguments by name, or the error of the first that is bad, at one place of the grid. One object serves
   * all places: what is fixed stands in it, what varies is set anew.
   */
  at(row: number, column: number): CaseValues | CellError {
    const { fixed: current, varying } = this;
    for (let index = 0; index < varying.length; index++) {
      const { name, values, rowStride, columnStride } = varying[index] as Varying;
      const value = values[row * rowStride + column * columnStride];
      if (value instanceof CellError) return value;
      current[name] = value;
    }
    return current;
  }
}

function servesAll(supply: Supply<unknown>): boolean {
  return supply.values.length === 1;
}

const NOTHING_VARIES: readonly Varying[] = [];

/**
 * Lays the arguments of one call against each other: each has as many rows, and as many columns, as the others
 * or one that serves all. An error that serves all cases is the answer of the whole call. The values are written
 * into `current`, which has a place for each name.
 */
export function broadcast(
  names: readonly string[],
  supplies: readonly Supply<unknown>[],
  current: CaseValues,
): Broadcast | CellError {
  const isOneCase = supplies.every(servesAll);
  const rows = isOneCase ? 1 : common("rows", names, supplies);
  const columns = isOneCase ? 1 : common("columns", names, supplies);
  if (rows instanceof CellError) return rows;
  if (columns instanceof CellError) return columns;
  let varying: Varying[] | undefined;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const supply = supplies[index] as Supply<unknown>;
    if (servesAll(supply)) {
      const only = supply.values[0];
      if (only instanceof CellError) return only;
      current[name] = only;
    } else {
      varying ??= [];
      varying.push({
        name,
        values: supply.values,
        rowStride: supply.rows > 1 ? supply.columns : 0,
        columnStride: supply.columns > 1 ? 1 : 0,
      });
    }
  }
  return new Broadcast(rows, columns, current, varying ?? NOTHING_VARIES);
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
