import { CellError, type CellValue, errorCode, isBlank, type RawCell, shown } from "../cells";

/**
 * The values of one argument, laid out so that they broadcast: 1 x 1 serves every case, n x 1 serves the
 * n rows, 1 x m the m columns of the result. A bad cell stands as an error in its own place.
 */
export interface Supply<T> {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: readonly (T | CellError)[];
  /** What an answer with room for words says of these cells. */
  readonly notes?: readonly string[];
}

export type Rows = readonly (readonly RawCell[])[];

/** One argument of a worksheet function: what it means, and how its cells become engine values. */
export interface Argument<T> {
  /** What it is, in the trader's words. */
  readonly summary: string;
  /** Its unit, as messages and help show it: "index points". */
  readonly unit: string;
  /** What is accepted, in words that follow "must be". */
  readonly rule: string;
  /** Present when the argument may be left out: what stands in for it, in words. */
  readonly otherwise?: string;
  /** The cell that could be typed in its place without changing anything, where there is one. */
  readonly standIn?: CellValue;
  /** The word for a 0 that is meant, where a bare 0 is refused because a blank cell would mean something else. */
  readonly zero?: string;
  /** The range within which a trader's value usually lies: sliders and tests draw from it. */
  readonly typical: Typical;
  /** The texts it takes, where it takes texts: autocomplete and help list them. */
  readonly choices?: readonly string[];
  /** `rows` is null when the argument is omitted; `others` shows the cells of the call's other arguments. */
  supply(rows: Rows | null, name: string, others: Others): Supply<T>;
}

/** What a maker of arguments is told for help alone: under its key, so that what Excel loads can do without it. */
export type Summary = Pick<Argument<unknown>, "summary">;

/** Desktop Excel delivers blank cells as 0. */
export const BLANK_AS_ZERO = "a blank cell may arrive as 0";
/** Asked where a 0 and a blank mean different things. */
const TYPED_OR_BLANK = "0: typed or blank?";
export const typedOrBlank = (word: string): string => `${TYPED_OR_BLANK} For 0 write "${word}"`;

/**
 * Whether a cell that an optional argument refused stands for nothing: a blank, or a 0 as which desktop Excel hands
 * it over. A 0 may be meant as FALSE where TRUE stands in, and where "none" is asked for.
 */
export function saysNothing(
  cell: RawCell,
  { standIn, zero }: Pick<Argument<unknown>, "standIn" | "zero">,
): boolean {
  return isBlank(cell) || (cell === 0 && standIn !== true && zero === undefined);
}

/** The cells of another argument of the same call, by name. */
export type Others = (name: string) => Rows | null;

/** Lawful sample cells: two numbers span a continuous range, `samples` lists whole arguments. */
export type Typical =
  | { readonly from: number; readonly to: number; readonly whole?: boolean }
  | { readonly samples: readonly RawCell[] | readonly Rows[] };

/** The argument's value as the engine sees it. */
export type ValueOf<A> = A extends Argument<infer T> ? T : never;

export function one<T>(value: T | CellError): Supply<T> {
  return { rows: 1, columns: 1, values: [value] };
}

/** What stands for an argument that the function cannot do without. */
export function missing(name: string, argument: Pick<Argument<unknown>, "unit" | "rule">): Supply<never> {
  return one<never>(
    new CellError("#VALUE!", `${name} (${argument.unit}): is missing; it must be ${argument.rule}`),
  );
}

/** "vol (decimal per year), row 3: must be ..., got 18" */
export function refusal(
  name: string,
  argument: Pick<Argument<unknown>, "unit" | "rule">,
  cell: RawCell,
  place = "",
  hint = "",
): CellError {
  if (errorCode(cell) === "#N/A") return new CellError("#N/A", `${name}${place}: the cell holds #N/A`);
  return refusalOf(name, argument, `${shown(cell)}${hint === "" ? "" : ` - ${hint}`}`, place);
}

/** The same, where it is no single cell that is refused: `got` says what there is. */
export function refusalOf(
  name: string,
  { unit, rule }: Pick<Argument<unknown>, "unit" | "rule">,
  got: string,
  place = "",
): CellError {
  return new CellError(
    "#VALUE!",
    `${name}${unit === "" ? "" : ` (${unit})`}${place}: must be ${rule}, got ${got}`,
  );
}

/** Where in a range a cell stands; nothing for a lone cell. */
export function placeOf(rows: Rows, row: number, column: number): string {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  if (height === 1 && width === 1) return "";
  if (width === 1) return `, row ${row + 1}`;
  return height === 1 ? `, column ${column + 1}` : `, row ${row + 1} column ${column + 1}`;
}

/**
 * The same, where a 0 is lawful and often the answer of another function, while a blank cell would mean what stands in:
 * an answer with room for words asks which it was.
 */
export function notingZeros<T>(argument: Argument<T>): Argument<T> {
  return {
    ...argument,
    supply(rows, name, others) {
      const supply = argument.supply(rows, name, others);
      const zeros = rows?.flat().filter((cell) => cell === 0).length ?? 0;
      return zeros === 0
        ? supply
        : { ...supply, notes: [`${name} holds ${zeros > 1 ? `${zeros} x ` : ""}${TYPED_OR_BLANK}`] };
    },
  };
}

/** Says that a cell is not a lawful value; the words come later, and only when they are needed. */
export const REFUSED = Symbol("refused");

/** Every cell is a value of its own. */
export function supplyEach<T>(
  rows: Rows,
  accept: (cell: RawCell, inRange: boolean) => T | typeof REFUSED,
  refuse: (cell: RawCell, place: string) => CellError,
): Supply<T> {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const inRange = height * width > 1;
  const values: (T | CellError)[] = new Array(height * width);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const cell = rows[row]?.[column];
      const value = accept(cell, inRange);
      values[row * width + column] = value === REFUSED ? refuse(cell, placeOf(rows, row, column)) : value;
    }
  }
  return { rows: height, columns: width, values };
}
