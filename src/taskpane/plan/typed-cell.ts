import type { CellValue } from "../../functions/cells";

const NUMBER = /^([+-]?)\$?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(%?)$/;

/**
 * What a worksheet cell would hold after this was typed into it: "7,140" and "$100,000" are numbers, "1 %" is
 * 0.01, "TRUE" is a truth value, "1t" stays a text. Null is a blank. A decimal comma stays a text, so that it
 * is refused rather than read as thousands.
 */
export function typedCell(text: string): CellValue | null {
  const typed = text.trim();
  if (typed === "") return null;
  if (/^(true|false)$/i.test(typed)) return typed.toLowerCase() === "true";
  const parts = NUMBER.exec(typed.replace(/^\u2212/, "-"));
  if (parts === null) return typed;
  const [, sign, digits = "", percent] = parts;
  const size = Number(digits.replaceAll(",", ""));
  // Dividing keeps the nearest decimal: 17.9 % is 0.179, where 17.9 * 0.01 is not.
  const value = percent === "%" ? size / 100 : size;
  return sign === "-" ? -value : value;
}
