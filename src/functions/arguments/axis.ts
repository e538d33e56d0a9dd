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

/** All values of an argument in the order of its rows, for a table that has a row for each. */
export function every<T>(argument: Argument<T>): Argument<readonly (T | CellError)[]> {
  return {
    ...argument,
    typical: { samples: [] },
    supply(rows, name, others) {
      const { values } = argument.supply(rows, name, others);
      const [lone] = values;
      return one<readonly (T | CellError)[]>(
        values.length === 1 && lone instanceof CellError ? lone : values,
      );
    },
  } as Argument<readonly (T | CellError)[]>;
}

/** As an axis, but a bad cell keeps its place: it spoils its own row or column of the grid only. */
export function openAxis<T>(argument: Argument<T>): Argument<Axis<T | CellError>> {
  return {
    ...argument,
    supply(rows, name, others) {
      const supply = argument.supply(rows, name, others);
      const lone = supply.values.length === 1 ? supply.values[0] : undefined;
      if (lone instanceof CellError) return one<Axis<T | CellError>>(lone);
      if (supply.rows > 1 && supply.columns > 1)
        return one<Axis<T | CellError>>(axisOf(supply, rows, name) as CellError);
      return one<Axis<T | CellError>>({ values: supply.values, across: isAcross(rows) });
    },
  } as Argument<Axis<T | CellError>>;
}

function isAcross(rows: Rows | null): boolean {
  return rows !== null && rows.length === 1 && (rows[0]?.length ?? 0) > 1;
}

function axisOf<T>(supply: Supply<T>, rows: Rows | null, name: string): Axis<T> | CellError {
  if (supply.rows > 1 && supply.columns > 1)
    return new CellError(
      "#VALUE!",
      `${name}: must be one column or one row, got ${supply.rows} x ${supply.columns}`,
    );
  const bad = supply.values.find((value) => value instanceof CellError);
  if (bad instanceof CellError) return bad;
  return { values: supply.values as readonly T[], across: isAcross(rows) };
}
