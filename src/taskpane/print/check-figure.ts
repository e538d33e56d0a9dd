import type { Entries } from "../plan/entries";
import { type FieldName, fieldNames } from "../plan/fields";
import { isShown } from "../plan/label-in";
import { OPEN } from "../plan/plan-rows";

/** What stands between two inputs, and the letters that count, each by its place here. */
const BETWEEN = "|";
const LETTERS = "0123456789.-/|% ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz,:;+";
const MODULUS = 99_999_989;
/** Beyond these decimals two programs may differ in the last digit of what follows from other inputs. */
const DECIMALS = 6;
const SCALE = 10 ** DECIMALS;
const FORM = "0000-0000";

/** The inputs that the check figure is of, in their order. */
export const checkedFields = (entries: Entries): readonly FieldName[] =>
  fieldNames.filter((name) => isShown(entries, name));

/**
 * Eight digits that change when an input does: two prints with the same figure stand on the same inputs. Every letter
 * counts by the square of its place, so that a cell formula can say the same.
 */
export function checkFigure(entries: Entries): string {
  const text = checkedFields(entries)
    .map((name) => inputText(entries.lawful(name) ?? OPEN))
    .join(BETWEEN);
  const sum = [...text].reduce(
    (total, letter, index) => (total + (LETTERS.indexOf(letter) + 1) * (index + 1) ** 2) % MODULUS,
    0,
  );
  const digits = String(sum).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function inputText(cell: string | number | boolean): string {
  if (typeof cell === "number") return String(Math.round(cell * SCALE) / SCALE);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}

/** The text of these input cells, and the figure of a cell that holds such a text. */
export const checkedText = (addresses: readonly string[]): string =>
  `=${addresses.map((at) => `IF(ISNUMBER(${at}),ROUND(${at},${DECIMALS}),${at})`).join(`&"${BETWEEN}"&`)}`;

export const figureOf = (at: string): string => {
  const places = `SEQUENCE(LEN(${at}))`;
  const letters = `IFERROR(FIND(MID(${at},${places},1),"${LETTERS}"),0)`;
  return `TEXT(MOD(SUMPRODUCT(${letters},${places}^2),${MODULUS}),"${FORM}")`;
};
