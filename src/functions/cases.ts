import { DomainError } from "../engine/errors";
import { type Argument, type Others, one, type Rows, type Supply, saysNothing } from "./arguments/argument";
import { broadcast, type CaseValues } from "./broadcast";
import { asRows, CellError, cellErrorOf, type RawArgument } from "./cells";
import { inOneOrder } from "./reading/one-order";

/** The cases of one call, laid out in rows and columns; each is computed when it is asked for. */
export interface Cases<C> {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): C | CellError;
  /** The arguments that hold a range of cases. */
  readonly variesBy: readonly string[];
  /** What is to be said of the cells given, where the answer has room for words. */
  readonly notes: readonly string[];
  /** The output that the caller picked for all cases, where one was picked. */
  readonly lonePick: string | undefined;
  /** The caller picked an output for each case. */
  readonly picksVary: boolean;
  pickAt(row: number, column: number): string | undefined;
}

/** The appended argument that picks one of several outputs. */
export const PICK = "return";
const NOTHING_PICKED: Supply<unknown> = one(undefined);

/** The values of an argument; one that may be left out is left out by a lone 0 that it cannot take, as by a blank. */
export function suppliedBy(
  argument: Argument<unknown>,
  rows: Rows | null,
  name: string,
  others: Others,
): Supply<unknown> {
  if (rows === null && name === PICK) return NOTHING_PICKED;
  const supply = heard(argument, rows, name, others);
  if (rows === null || argument.otherwise === undefined || !(supply.values[0] instanceof CellError))
    return supply;
  const isLone = rows.length === 1 && rows[0]?.length === 1;
  return isLone && saysNothing(rows[0]?.[0], argument) ? suppliedBy(argument, null, name, others) : supply;
}

/** What an argument says of its cells as a whole is told under its name. */
function heard(
  argument: Argument<unknown>,
  rows: Rows | null,
  name: string,
  others: Others,
): Supply<unknown> {
  try {
    return argument.supply(rows, name, others);
  } catch (error) {
    if (error instanceof DomainError) return one(new CellError("#VALUE!", `${name}: ${error.message}`));
    throw error;
  }
}

/**
 * Reads the cells of a call, each argument in its own way, and lays them out as cases. An error that serves all cases
 * is the answer of the whole call.
 */
export function caseReader<C>(
  all: Readonly<Record<string, Argument<unknown>>>,
  compute: (given: CaseValues) => C,
): (given: readonly RawArgument[]) => Cases<C> | CellError {
  const names = Object.keys(all);
  const readers = Object.values(all);
  const picks = names.indexOf(PICK);
  // Calls do not nest: one object holds the arguments of whichever case is being computed.
  const current: CaseValues = Object.fromEntries(names.map((name) => [name, undefined]));
  return (cells) => {
    const given = inOneOrder(cells);
    const rowsOf: Others = (name) => asRows(given[names.indexOf(name)]);
    const supplies: Supply<unknown>[] = new Array(names.length);
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string;
      supplies[index] = suppliedBy(readers[index] as Argument<unknown>, asRows(given[index]), name, rowsOf);
    }
    const laidOut = broadcast(names, supplies, current);
    if (laidOut instanceof CellError) return laidOut;
    const picked = picks < 0 ? NOTHING_PICKED : (supplies[picks] as Supply<unknown>);
    const picksVary = picked.values.length > 1;
    return {
      notes: supplies.flatMap(({ notes = [] }) => notes),
      variesBy: names.filter((_, index) => (supplies[index] as Supply<unknown>).values.length > 1),
      rows: laidOut.rows,
      columns: laidOut.columns,
      picksVary,
      lonePick: picksVary ? undefined : (picked.values[0] as string | undefined),
      pickAt(row, column) {
        const found = laidOut.at(row, column);
        return found instanceof CellError ? undefined : (found[PICK] as string | undefined);
      },
      at(row, column) {
        const found = laidOut.at(row, column);
        if (found instanceof CellError) return found;
        try {
          return compute(found);
        } catch (error) {
          if (error instanceof DomainError) return cellErrorOf(error);
          throw error;
        }
      },
    };
  };
}
