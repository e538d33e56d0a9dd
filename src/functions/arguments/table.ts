/** A table of the user's own: which of its rows hold something, and what each of their cells must be. */

import { CellError, isBlank, type RawCell, shown } from "../cells";
import { inFieldOrder } from "../reading/field-order";
import type { Field } from "../reading/fields";
import { isHeading } from "../reading/heading-row";
import { holdsNothing } from "../reading/number-reader";
import { withNumbers } from "../reading/typed";
import {
  type Argument,
  missing,
  one,
  placeOf,
  REFUSED,
  type Rows,
  refusal,
  refusalOf,
  type Summary,
} from "./argument";
import { plain } from "./choice";
import { hintFor, type Limits, numberIn } from "./quantity";

/** What an argument is, in the words of its messages. */
type Words = Pick<Argument<unknown>, "unit" | "rule">;

/** A row of a user's table that holds something. */
export interface TableRow {
  readonly cells: readonly RawCell[];
  /** Its place in the user's range, counted from 0. */
  readonly index: number;
}

/** The rows that hold something: headings are skipped, and so are empty rows, where a blank may arrive as 0. */
export function filledRows(rows: Rows): readonly TableRow[] {
  return rows
    .map((cells, index) => ({ cells, index }))
    .filter(
      ({ cells, index }) =>
        !(index === 0 && isHeading(cells)) && !cells.every((cell) => isBlank(cell) || cell === 0),
    );
}

/** What the cells of one column may hold. */
export interface Column<T> {
  /** In words that follow "must be". */
  readonly rule: string;
  read(cell: RawCell): T | typeof REFUSED;
}

export function wholeFrom(min: number, max: number): Column<number> {
  const { rule, read } = numberFrom(min, max, "a whole number");
  return { rule, read: (cell) => (Number.isInteger(cell) ? read(cell) : REFUSED) };
}

export function numberFrom(min: number, max: number, what = "a number"): Column<number> {
  return {
    rule: `${what} from ${min} to ${max}`,
    read: (cell) => (typeof cell === "number" && cell >= min && cell <= max ? cell : REFUSED),
  };
}

export function oneOf<T extends string>(texts: readonly T[]): Column<T> {
  return {
    rule: `one of ${texts.join(", ")}`,
    read: (cell) =>
      (typeof cell === "string" ? texts.find((text) => plain(text) === plain(cell)) : undefined) ?? REFUSED,
  };
}

/** The same, where a blank stands for a value. */
export function blankAs<T, B>(value: B, column: Column<T>): Column<T | B> {
  return { ...column, read: (cell) => (isBlank(cell) ? value : column.read(cell)) };
}

/** The same, where a 0 is a blank cell: it stands for nothing that could be held. */
export function notZero<T>({ rule, read }: Column<T>): Column<T> {
  return { rule: `${rule} other than 0`, read: (cell) => (cell === 0 ? REFUSED : read(cell)) };
}

/** A column that is not looked at. */
export function always<T>(value: T): Column<T> {
  return { rule: "", read: () => value };
}

/** Free words, and numbers in their place; anything else counts as none. */
export const note: Column<string> = {
  rule: "",
  read: (cell) =>
    typeof cell === "string" ? cell : typeof cell === "number" && cell !== 0 ? String(cell) : "",
};

type Columns = Readonly<Record<string, Column<unknown>>>;
type Values<C extends Columns> = { [Key in keyof C]: C[Key] extends Column<infer T> ? T : never };

/** The values of a row, or what is wrong with the first bad cell. The columns stand in the order of their headings. */
export function readCells<const C extends Columns>(
  cells: readonly RawCell[],
  headings: Readonly<Record<keyof C & string, string>>,
  columns: C,
): Values<C> | string {
  const found: Record<string, unknown> = {};
  for (const [index, [key, heading]] of Object.entries<string>(headings).entries()) {
    const column = columns[key] as Column<unknown>;
    const value = column.read(cells[index]);
    if (value === REFUSED) return `${heading} must be ${column.rule}, got ${shown(cells[index])}`;
    found[key] = value;
  }
  return found as Values<C>;
}

/** Every row that holds something, as its value or as what is wrong with it; at least one. */
export function readRows<T>(
  rows: Rows,
  name: string,
  words: Words,
  read: (cells: readonly RawCell[], row: number) => T | string,
): readonly (T | CellError)[] | CellError {
  const found = filledRows(withNumbers(rows)).map(({ cells, index }) => {
    const value = read(cells, index + 1);
    return typeof value === "string"
      ? new CellError("#VALUE!", `${name}, row ${index + 1}: ${value}`)
      : value;
  });
  return found.length > 0 ? found : refusalOf(name, words, "no row that holds something");
}

/** The same where one bad row spoils the table. */
export function readTable<T>(...of: Parameters<typeof readRows<T>>): readonly T[] | CellError {
  const found = readRows(...of);
  if (found instanceof CellError) return found;
  return found.find((each) => each instanceof CellError) ?? (found as readonly T[]);
}

/**
 * Rows of numbers, each column within its limits. A row whose last cell is blank is a gap and skipped; rows that
 * differ in their last number only contradict each other.
 */
export function numberRows(
  rows: Rows,
  name: string,
  words: Words,
  row: {
    readonly columns: readonly Limits[];
    /** What the last column holds. */
    readonly value: string;
    /** What is said of a row that contradicts another. */
    readonly twice: string;
  },
): readonly (readonly number[])[] | CellError {
  const last = row.columns.length - 1;
  if ((rows[0]?.length ?? 0) <= last) return refusal(name, words, rows[0]?.[0], placeOf(rows, 0, 0));
  const found: number[][] = [];
  for (const { cells, index } of filledRows(withNumbers(rows))) {
    if (holdsNothing(cells[last])) continue;
    const numbers: number[] = [];
    for (const [column, limits] of row.columns.entries()) {
      const cell = cells[column];
      const number = numberIn(limits, cell);
      if (number === REFUSED)
        return refusal(name, words, cell, placeOf(rows, index, column), hintFor(limits, cell));
      numbers.push(number);
    }
    const isTwin = (other: number[]) =>
      other.every((cell, column) => column === last || cell === numbers[column]);
    if (found.some(isTwin)) return refusal(name, words, cells[0], placeOf(rows, index, 0), row.twice);
    found.push(numbers);
  }
  return found.length > 0 ? found : refusalOf(name, words, `no row with a ${row.value}`);
}

/** A preset by its name, or a table of the user's own. */
export function presetOrTable<T>(
  kind: {
    readonly presets: Readonly<Record<string, T>>;
    /** The preset that stands for an argument left out. */
    readonly standard?: string;
    readonly headings: readonly string[];
    /** The fields of those columns, and of further ones that headings may name. */
    readonly fields: readonly Field[];
    /** Columns that a table must have; those at its right end may be left away. */
    readonly fewest: number;
    /** A table written in one text; nothing where it is none. */
    readonly fromText?: (text: string) => Rows | undefined;
    /** What a name that is no preset may mean. */
    readonly hint?: (text: string) => string;
  },
  described: Summary,
  read: (rows: Rows, name: string, words: Words) => T | CellError,
): Argument<T> {
  const { presets, standard, headings, fields, fewest, fromText, hint } = kind;
  const names = Object.keys(presets);
  const quoted = names.map((name) => `"${name}"`);
  const columns = fields.map((field) => [field]);
  const words = {
    unit: "text or table",
    rule: `${quoted.join(", ")}, or a table of ${headings.join(" | ")}`,
  };
  return {
    ...words,
    summary: described.summary,
    choices: names,
    ...(standard === undefined ? {} : { otherwise: `"${standard}"`, standIn: standard }),
    typical: { samples: names },
    supply(rows, name) {
      const only = rows?.[0]?.[0];
      const isBlankCell = rows?.length === 1 && rows[0]?.length === 1 && (only === 0 || isBlank(only));
      if (rows === null || isBlankCell)
        return standard === undefined ? missing(name, words) : one(presets[standard] as T);
      if ((rows[0]?.length ?? 0) >= fewest) {
        const table = inFieldOrder(rows, columns);
        const twice = table.headings?.twice;
        return one<T>(
          twice === undefined ? read(table.rows, name, words) : new CellError("#VALUE!", `${name}: ${twice}`),
        );
      }
      const text = typeof only === "string" && rows.length === 1 ? only : "";
      const preset = names.find((known) => plain(known) === plain(text));
      const written = preset === undefined ? fromText?.(text) : undefined;
      if (written !== undefined) return one<T>(read(written, name, words));
      return one<T>(
        preset === undefined ? refusal(name, words, only, "", hint?.(text)) : (presets[preset] as T),
      );
    },
  };
}
