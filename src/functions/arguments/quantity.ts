import { byThousands } from "../../engine/great-numbers";
import { type NumberKind, onePerCentOf, PER_CENT } from "../../engine/number-kinds/kind";
import { CellError, type CellValue, type RawCell } from "../cells";
import { hintForText, withNumbers } from "../reading/typed";
import {
  type Argument,
  BLANK_AS_ZERO,
  missing,
  one,
  REFUSED,
  type Rows,
  refusal,
  type Summary,
  type Supply,
  saysNothing,
  supplyEach,
  type Typical,
  typedOrBlank,
} from "./argument";

/** One kind of number: guard and message come from it. */
export type Bounds = NumberKind;
/** The same where nobody asks for a usual range. */
export type Limits = Omit<NumberKind, "typical">;

/** "above 0 and at most 5", "a whole number from 0 to 3" */
export function ruleOf(bounds: Limits): string {
  const parts: string[] = [];
  if (bounds.above !== undefined) parts.push(`above ${bounds.above}`);
  if (bounds.min !== undefined && bounds.max !== undefined) parts.push(`from ${bounds.min} to ${bounds.max}`);
  else if (bounds.min !== undefined) parts.push(`at least ${bounds.min}`);
  else if (bounds.max !== undefined) parts.push(`at most ${bounds.max}`);
  if (bounds.below !== undefined) parts.push(`below ${bounds.below}`);
  const words = [bounds.whole ? "a whole number" : "a number", parts.join(" and "), bounds.slipRule]
    .filter(Boolean)
    .join(" ");
  const rule = byThousands(words);
  return bounds.zero === undefined || !isWithin(bounds, 0) ? rule : `${rule}, or "${bounds.zero}" for 0`;
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

/** A 0 that was meant, wherever a 0 is lawful. */
const NONE = "none";

/** The number in a cell that is lawful for its kind. A zero from below is plain zero. */
export function numberIn(bounds: Limits, cell: RawCell): number | typeof REFUSED {
  if (typeof cell === "number")
    return isWithin(bounds, cell) && !(cell === 0 && bounds.zero !== undefined) ? cell + 0 : REFUSED;
  return typeof cell === "string" && cell.trim().toLowerCase() === NONE && isWithin(bounds, 0) ? 0 : REFUSED;
}

/** Cells in which texts that write a number of this kind are that number. */
export const numbersOf = (bounds: Limits, rows: Rows): Rows =>
  withNumbers(rows, (value) => isWithin(bounds, value), onePerCentOf(bounds));

export const numberOf = (bounds: Limits, cell: RawCell): RawCell => numbersOf(bounds, [[cell]])[0]?.[0];

/** A number of the given kind, one value a cell. */
export function quantity(bounds: Bounds, described: Summary): Argument<number> {
  const words = { unit: bounds.unit, rule: ruleOf(bounds) };
  return {
    ...words,
    summary: described.summary,
    ...(bounds.zero === undefined ? {} : { zero: bounds.zero }),
    typical: { ...bounds.typical, ...(bounds.whole ? { whole: true } : {}) } satisfies Typical,
    supply(given, name) {
      if (given === null) return missing(name, words);
      const supply = supplyEach(
        numbersOf(bounds, given),
        (cell) => numberIn(bounds, cell),
        (cell, place) => refusal(name, words, cell, place, hintFor(bounds, cell)),
      );
      return bounds.doubt === undefined ? supply : withDoubts(supply, bounds.doubt, name);
    },
  };
}

function withDoubts(
  supply: Supply<number>,
  doubt: (value: number) => string | undefined,
  name: string,
): Supply<number> {
  const notes = supply.values.flatMap((value) => {
    const words = typeof value === "number" ? doubt(value) : undefined;
    return words === undefined ? [] : [`${name}: ${words}`];
  });
  return notes.length === 0 ? supply : { ...supply, notes: [...new Set(notes)] };
}

/** What a refused cell probably is, and what to type instead; a slip of unit is told only where it mends the cell. */
export function hintFor(bounds: Limits, cell: RawCell): string {
  if (typeof cell !== "number") return hintForText(cell, onePerCentOf(bounds));
  if (cell === 0)
    return bounds.zero !== undefined && isWithin(bounds, 0) ? typedOrBlank(bounds.zero) : BLANK_AS_ZERO;
  const { hint = "", times = 1 } = bounds;
  const meant = Number((cell / times).toPrecision(MEANT_DIGITS));
  if (times === 1) return hint;
  if (!isWithin(bounds, meant)) return "";
  return `${hint}; ${times === PER_CENT ? `for ${cell} % ` : ""}type ${meant}`;
}

/** Enough for any number that was typed, and fewer than the dust of a division. */
const MEANT_DIGITS = 12;

/** The argument may be left out, and a blank cell in it, for a stated value. */
export function optional<T, const V extends T & CellValue>(argument: Argument<T>, value: V): Argument<T> {
  const standIn = one<T>(value);
  return {
    ...argument,
    otherwise: typeof value === "string" ? `"${value}"` : String(value),
    standIn: value,
    supply: (rows, name, others) =>
      rows === null
        ? standIn
        : fillBlanks(argument.supply(rows, name, others), rows, value, { ...argument, standIn: value }),
  };
}

/** The argument may be left out; the function then works out what stands in for it. */
export function omittable<T>(
  argument: Argument<T>,
  whenLeftOut: Required<Pick<Argument<T>, "otherwise">>,
): Argument<T | undefined> {
  return {
    ...argument,
    otherwise: whenLeftOut.otherwise,
    supply: (rows, name, others) =>
      rows === null
        ? one(undefined)
        : fillBlanks<T | undefined>(argument.supply(rows, name, others), rows, undefined, argument),
  };
}

function fillBlanks<T>(
  supply: Supply<T>,
  rows: Rows,
  value: T,
  argument: Pick<Argument<unknown>, "standIn" | "zero">,
): Supply<T> {
  if (supply.rows !== rows.length || supply.columns !== rows[0]?.length) return supply;
  if (!supply.values.some((found) => found instanceof CellError)) return supply;
  const values = supply.values.map((found, index) =>
    found instanceof CellError &&
    saysNothing(rows[Math.floor(index / supply.columns)]?.[index % supply.columns], argument)
      ? value
      : found,
  );
  return { ...supply, values };
}
