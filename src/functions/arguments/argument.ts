import { CellError, type CellValue, errorCode, type RawCell, shown } from "../cells";

/**
 * The values of one argument, laid out so that they broadcast: 1 x 1 serves every case, n x 1 serves the
 * n rows, 1 x m the m columns of the result. A bad cell stands as an error in its own place.
 */
export interface Supply<T> {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: readonly (T | CellError)[];
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
  /** The range within which a trader's value usually lies: sliders and tests draw from it. */
  readonly typical: Typical;
  /** The texts it takes, where it takes texts: autocomplete and help list them. */
  readonly choices?: readonly string[];
  /** `rows` is null when the argument is omitted; `others` shows the cells of the call's other arguments. */
  supply(rows: Rows | null, name: string, others: Others): Supply<T>;
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
