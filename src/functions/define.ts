import type { DomainError } from "../engine/errors";
import { describedAs, pickOf } from "./answering";
import { answersOf } from "./answers";
import type { Argument, ValueOf } from "./arguments/argument";
import { caseReader, PICK } from "./cases";
import { CellError, type CellValue, type RawArgument, type Result } from "./cells";
import { layOut } from "./lay-out";
import { type Described, keepsCases, type Outputs, type Rows } from "./outputs";

export type Arguments = Readonly<Record<string, Argument<never> | Argument<unknown>>>;

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

/** What each argument of a call is given, by name; one left out is omitted. */
export type Given<A> = { readonly [K in keyof A]?: RawArgument };

type ReadBy<T> =
  | { readonly of: (found: never) => T }
  | { readonly following: (found: never, before: never) => T }
  | { readonly ofAll: (found: never) => T };
type Settled<T> = Exclude<T, DomainError> | CellError;

/** The answer of one case by output name, `value` where there is one unnamed; `table` is what the cells would show. */
export type Answers<C, O> = (string extends keyof O
  ? { readonly value: Settled<C & CellValue> }
  : { readonly [K in keyof O]: O[K] extends ReadBy<infer T> ? Settled<T> : never }) & {
  readonly table: Result;
};

type NoArguments = Readonly<Record<never, never>>;

export interface Written<
  A extends Arguments,
  C,
  O extends Readonly<Record<string, Described>>,
  B extends Arguments = NoArguments,
> {
  /** The name in the cell: "CONDOR.CREDIT". The first part is the family. */
  readonly id: string;
  /** One sentence: what it returns. */
  readonly summary: string;
  readonly arguments: A;
  /** Arguments that came when `return` already had its place: they stand behind it. */
  readonly appended?: B;
  /** The one question to the engine; it stands before `outputs`, whose types follow from it. */
  readonly compute: (given: Case<A & B>) => C;
  /** One value a case: it broadcasts over columns and spills. */
  readonly returns?: Described;
  /** Several answers a case, each read from what was computed. */
  readonly outputs?: O & Outputs<C>;
  /** The outputs that come bare, without labels, unless others are picked. */
  readonly spills?: readonly NoInfer<keyof O & string>[];
  /** A whole table from one case, with its header row; `outputs` are then figures that can be picked from it. */
  readonly table?: { readonly summary: string; readonly rows: (found: C) => Rows };
  /** The formula in words and symbols. */
  readonly formula: string;
  /** What it does not cover. */
  readonly limits: string;
  /** Where the formula or the rule comes from, with page or line. */
  readonly source: string;
  /** "house rule": a rule of the method's own; "doctrine": an idea without a tested edge. */
  readonly standing?: "house rule" | "doctrine";
  readonly examples: readonly [Example<NoInfer<A & B>>, ...Example<NoInfer<A & B>>[]];
}

/**
 * A worksheet function: everything that help, metadata, tests and hosts know of it. Who holds it by name knows its
 * arguments and outputs: `riskSize.answer({ equity, riskFraction, maxLoss }).contracts` is a number or an error, and a
 * label that is renamed stops the compiler. The catalogue holds all of them alike.
 */
export interface Definition<A = Readonly<Record<string, unknown>>, R = Readonly<Record<string, Result>>> {
  readonly id: string;
  readonly summary: string;
  /** In the order of the call, the appended `return` included. */
  readonly arguments: Readonly<Record<string, Argument<unknown>>>;
  readonly returns: Described & { readonly outputs?: Readonly<Record<string, Described>> };
  readonly formula: string;
  readonly limits: string;
  readonly source: string;
  readonly standing?: "house rule" | "doctrine";
  readonly examples: readonly Example<Record<string, unknown>>[];
  /** The answer for cells in the order of the arguments; an error is part of the answer, never thrown. */
  call(given: readonly RawArgument[]): Result;
  /** The answer of one case for arguments by name, each output worked out when it is read. */
  answer(given: Given<A>): R;
}

/** The family of a function: "CONDOR" of "CONDOR.CREDIT". */
export function familyOf(definition: Pick<Definition, "id">): string {
  return definition.id.slice(0, definition.id.indexOf("."));
}

/**
 * Makes a worksheet function from its description. The worksheet's name, the metadata, the help, the tests
 * and the handler that hosts call all derive from this one value.
 */
export function defineFunction<
  const A extends Arguments,
  C,
  const O extends Readonly<Record<string, Described>>,
  const B extends Arguments = NoArguments,
>(written: Written<A, C, O, B>): Definition<A & B, Answers<C, O>> {
  const { compute, outputs, spills, table, appended, ...described } = written;
  const all: Record<string, Argument<unknown>> = { ...(written.arguments as Definition["arguments"]) };
  const pick = pickOf(written);
  if (pick !== undefined) all[PICK] = pick;
  Object.assign(all, appended);
  const read = caseReader(all, (given) => compute(given as Case<A & B>));
  // Where several cases are looked at together, or one for longer, each keeps its own arguments.
  const readApart = caseReader(all, (given) => compute({ ...given } as Case<A & B>));
  const readForCells = keepsCases(outputs) ? readApart : read;
  return {
    ...described,
    returns: {
      ...describedAs(written),
      ...(outputs === undefined ? {} : { outputs }),
    } as Definition["returns"],
    arguments: all,
    examples: written.examples as readonly Example<Record<string, unknown>>[],
    call(given) {
      const cases = readForCells(given);
      return cases instanceof CellError ? cases : layOut(written, cases);
    },
    answer(given) {
      const cells = Object.keys(all).map((name) => (given as Given<Record<string, unknown>>)[name]);
      return answersOf(written, readApart(cells)) as unknown as Answers<C, O>;
    },
  };
}
