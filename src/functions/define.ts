import { DomainError } from "../engine/errors";
import {
  type Argument,
  type Others,
  one,
  type Rows,
  type Supply,
  saysNothing,
  type ValueOf,
} from "./arguments/argument";
import { broadcast, type CaseValues } from "./broadcast";
import { asRows, CellError, type CellValue, type RawArgument, type Result } from "./cells";
import { cellErrorOf, type Returns } from "./returns";

export type Arguments = Readonly<Record<string, Argument<never> | Argument<unknown>>>;

type NoArguments = Readonly<Record<never, never>>;

/** The arguments of one case, as the engine takes them. */
export type Case<A> = { readonly [K in keyof A]: ValueOf<A[K]> };

/** A call whose answer is known from elsewhere. It is documentation and a test at once. */
export interface Example<A> {
  readonly given: { readonly [K in keyof A]?: RawArgument } & { readonly return?: RawArgument };
  readonly gives: CellValue | readonly (readonly CellValue[])[];
  /** Half a unit of this decimal place is the tolerance; texts and whole numbers need none. */
  readonly digits?: number;
  /** Where the expected value comes from. */
  readonly from: string;
}

export interface Written<A extends Arguments, C, B extends Arguments = NoArguments> {
  /** The name in the cell: "CONDOR.CREDIT". The first part is the family. */
  readonly id: string;
  /** One sentence: what it returns. */
  readonly summary: string;
  readonly arguments: A;
  /** Arguments that came when `return` already had its place: they stand behind it. */
  readonly appended?: B;
  readonly returns: Returns<C>;
  /** The formula in words and symbols. */
  readonly formula: string;
  /** What it does not cover. */
  readonly limits: string;
  /** Where the formula or the rule comes from, with page or line. */
  readonly source: string;
  /** "house rule": a rule of the method's own; "doctrine": an idea without a tested edge. */
  readonly standing?: "house rule" | "doctrine";
  readonly examples: readonly [Example<A & B>, ...Example<A & B>[]];
  readonly compute: (given: Case<A & B>) => C;
}

/** A worksheet function: everything that help, metadata, tests and hosts know of it. */
export interface Definition {
  readonly id: string;
  readonly summary: string;
  /** In the order of the call, the appended `return` included. */
  readonly arguments: Readonly<Record<string, Argument<unknown>>>;
  readonly returns: Pick<Returns<unknown>, "unit" | "summary" | "outputs">;
  readonly formula: string;
  readonly limits: string;
  readonly source: string;
  readonly standing?: "house rule" | "doctrine";
  readonly examples: readonly Example<Record<string, unknown>>[];
  /** The answer for cells in the order of the arguments; an error is part of the answer, never thrown. */
  call(given: readonly RawArgument[]): Result;
}

/** The appended argument that picks one of several answers. */
const PICK = "return";
const NOTHING_PICKED: Supply<unknown> = one(undefined);

/** The family of a function: "CONDOR" of "CONDOR.CREDIT". */
export function familyOf(definition: Pick<Definition, "id">): string {
  return definition.id.slice(0, definition.id.indexOf("."));
}

/** The values of an argument; one that may be left out is left out by a lone 0 that it cannot take, as by a blank. */
function suppliedBy(
  argument: Argument<unknown>,
  rows: Rows | null,
  name: string,
  others: Others,
): Supply<unknown> {
  if (rows === null && name === PICK) return NOTHING_PICKED;
  const supply = argument.supply(rows, name, others);
  if (rows === null || argument.otherwise === undefined || !(supply.values[0] instanceof CellError))
    return supply;
  const isLone = rows.length === 1 && rows[0]?.length === 1;
  return isLone && saysNothing(rows[0]?.[0], argument) ? suppliedBy(argument, null, name, others) : supply;
}

/**
 * Makes a worksheet function from its description. The worksheet's name, the metadata, the help, the tests
 * and the handler that hosts call all derive from this one value.
 */
export function defineFunction<const A extends Arguments, C, const B extends Arguments = NoArguments>(
  written: Written<A, C, B>,
): Definition {
  const { returns, compute, appended, ...described } = written;
  const all: Record<string, Argument<unknown>> = {
    ...(written.arguments as Record<string, Argument<unknown>>),
  };
  if (returns.pick !== undefined) all[PICK] = returns.pick;
  Object.assign(all, appended);
  const names = Object.keys(all);
  const readers = Object.values(all);
  // Calls do not nest: one object holds the arguments of whichever case is being computed.
  const current: CaseValues = Object.fromEntries(names.map((name) => [name, undefined]));
  return {
    ...described,
    returns,
    arguments: all,
    examples: written.examples as readonly Example<Record<string, unknown>>[],
    call(given) {
      const rowsOf: Others = (name) => asRows(given[names.indexOf(name)]);
      const supplies: Supply<unknown>[] = new Array(names.length);
      for (let index = 0; index < names.length; index++) {
        const name = names[index] as string;
        supplies[index] = suppliedBy(readers[index] as Argument<unknown>, asRows(given[index]), name, rowsOf);
      }
      const laidOut = broadcast(names, supplies, current);
      if (laidOut instanceof CellError) return laidOut;
      const picks =
        returns.pick === undefined ? NOTHING_PICKED : (supplies[names.indexOf(PICK)] as Supply<unknown>);
      const picksVary = picks.values.length > 1;
      return returns.layOut({
        notes: supplies.flatMap(({ notes = [] }) => notes),
        variesBy: names.filter((_, index) => (supplies[index] as Supply<unknown>).values.length > 1),
        rows: laidOut.rows,
        columns: laidOut.columns,
        picksVary,
        lonePick: picksVary ? undefined : (picks.values[0] as string | undefined),
        pickAt(row, column) {
          const found = laidOut.at(row, column);
          return found instanceof CellError ? undefined : (found[PICK] as string | undefined);
        },
        at(row, column) {
          const found = laidOut.at(row, column);
          if (found instanceof CellError) return found;
          try {
            return compute(found as Case<A & B>);
          } catch (error) {
            if (error instanceof DomainError) return cellErrorOf(error);
            throw error;
          }
        },
      });
    },
  };
}
