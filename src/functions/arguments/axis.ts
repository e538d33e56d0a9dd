import { CellError } from "../cells";
import { type Argument, one, type Rows, type Supply } from "./argument";

/** Every value of an argument at once, in rows and columns: the axis of a grid. */
export interface Axis<T> {
  readonly values: readonly T[];
  /** The cells run across a row rather than down a column. */
  readonly across: boolean;
}

/** Reads an each-case argument as one axis. A bad cell refuses the whole: an axis with holes is none. */
export function axis<T>(argument: Argument<T>): Argument<Axis<T>> {
  return {
    ...argument,
    supply(rows, name, others) {
      const supply = argument.supply(rows, name, others);
      return one<Axis<T>>(axisOf(supply, rows, name));
    },
  } as Argument<Axis<T>>;
}

function axisOf<T>(supply: Supply<T>, rows: Rows | null, name: string): Axis<T> | CellError {
  if (supply.rows > 1 && supply.columns > 1)
    return new CellError(
      "#VALUE!",
      `${name}: must be one column or one row, got ${supply.rows} x ${supply.columns}`,
    );
  const bad = supply.values.find((value) => value instanceof CellError);
  if (bad instanceof CellError) return bad;
  const across = rows !== null && rows.length === 1 && (rows[0]?.length ?? 0) > 1;
  return { values: supply.values as readonly T[], across };
}
