import { byThousands } from "../../engine/great-numbers";
import { isBlank, type RawCell, shown } from "../cells";
import { REFUSED } from "./argument";
import { plain } from "./choice";

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
    rule: byThousands(`${what} from ${min} to ${max}`),
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
