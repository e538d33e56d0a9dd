import { CellError, type CellValue, isBlank, type RawCell } from "../cells";
import {
  type Argument,
  missing,
  one,
  REFUSED,
  type Rows,
  refusal,
  type Supply,
  supplyEach,
  type Typical,
} from "./argument";

/** Desktop Excel delivers the blank cells of a range as 0. */
export const BLANK_AS_ZERO = "a blank cell may arrive as 0";

/** The bounds of one kind of number. Guard and message come from here. */
export interface Limits {
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** In a range a blank arrives as 0 in desktop Excel; where 0 makes no sense it is refused there. */
  readonly zeroInRange?: "refused";
  /** What a value out of bounds probably is: "volatility is a decimal: 0.18, not 18". */
  readonly hint?: string;
  /** Values inside the bounds that are a slip of unit all the same, and the rule that keeps them out. */
  readonly slip?: (value: number) => boolean;
  readonly slipRule?: string;
}

/** The same with the range in which a value usually lies: help, tests and sliders come from there. */
export interface Bounds extends Limits {
  readonly typical: { readonly from: number; readonly to: number };
}

/** "above 0 and at most 5", "a whole number from 0 to 3" */
export function ruleOf(bounds: Limits): string {
  const parts: string[] = [];
  if (bounds.above !== undefined) parts.push(`above ${bounds.above}`);
  if (bounds.min !== undefined && bounds.max !== undefined) parts.push(`from ${bounds.min} to ${bounds.max}`);
  else if (bounds.min !== undefined) parts.push(`at least ${bounds.min}`);
  else if (bounds.max !== undefined) parts.push(`at most ${bounds.max}`);
  if (bounds.below !== undefined) parts.push(`below ${bounds.below}`);
  return [bounds.whole ? "a whole number" : "a number", parts.join(" and "), bounds.slipRule]
    .filter(Boolean)
    .join(" ");
}

/** A lawful number in a range, where a 0 may be a blank. */
export function isWithinInRange(bounds: Limits, value: number): boolean {
  return isWithin(bounds, value) && !(value === 0 && bounds.zeroInRange === "refused");
}

export function isWithin(bounds: Limits, value: number): boolean {
  return (
    Number.isFinite(value) &&
    (bounds.above === undefined || value > bounds.above) &&
    (bounds.min === undefined || value >= bounds.min) &&
    (bounds.max === undefined || value <= bounds.max) &&
    (bounds.below === undefined || value < bounds.below) &&
    (!bounds.whole || Number.isInteger(value)) &&
    !bounds.slip?.(value)
  );
}

/** A number of the given kind, one value a cell. */
export function quantity(bounds: Bounds, summary: string): Argument<number> {
  const words = { unit: bounds.unit, rule: ruleOf(bounds) };
  return {
    ...words,
    summary,
    typical: { ...bounds.typical, ...(bounds.whole ? { whole: true } : {}) } satisfies Typical,
    supply(rows, name) {
      if (rows === null) return missing(name, words);
      return supplyEach(
        rows,
        (cell, inRange) =>
          typeof cell === "number" && (inRange ? isWithinInRange(bounds, cell) : isWithin(bounds, cell))
            ? cell
            : REFUSED,
        (cell, place) => refusal(name, words, cell, place, hintFor(bounds, cell)),
      );
    },
  };
}

/** What a refused cell probably is. */
export function hintFor(bounds: Limits, cell: RawCell): string {
  if (cell === 0 && bounds.zeroInRange === "refused") return BLANK_AS_ZERO;
  return typeof cell === "number" && bounds.hint !== undefined ? bounds.hint : "";
}

/** The argument may be left out, and a blank cell in it, for a stated value. */
export function optional<T, const V extends T & CellValue>(argument: Argument<T>, value: V): Argument<T> {
  const standIn = one<T>(value);
  return {
    ...argument,
    otherwise: typeof value === "string" ? `"${value}"` : String(value),
    standIn: value,
    supply: (rows, name, others) =>
      rows === null ? standIn : fillBlanks(argument.supply(rows, name, others), rows, value),
  };
}

/** The argument may be left out; the function then works out what stands in for it. */
export function omittable<T>(argument: Argument<T>, words: string): Argument<T | undefined> {
  return {
    ...argument,
    otherwise: words,
    supply: (rows, name, others) =>
      rows === null
        ? one(undefined)
        : fillBlanks<T | undefined>(argument.supply(rows, name, others), rows, undefined),
  };
}

function fillBlanks<T>(supply: Supply<T>, rows: Rows, value: T): Supply<T> {
  if (supply.rows !== rows.length || supply.columns !== rows[0]?.length) return supply;
  if (!supply.values.some((found) => found instanceof CellError)) return supply;
  const values = supply.values.map((found, index) =>
    found instanceof CellError && isBlank(rows[Math.floor(index / supply.columns)]?.[index % supply.columns])
      ? value
      : found,
  );
  return { ...supply, values };
}
