/** Numbers as the desk writes them: points 0.00, dollars #,##0, fractions 0.0 %. */

import { oddsInWords } from "../functions/risk/written";
import { counted } from "../host/words";

const fixed = (digits: number) =>
  new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = fixed(0);
const twoDigits = fixed(2);
const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const upTo = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });

/** A rounded zero carries no sign. */
function plain(format: Intl.NumberFormat, value: number): string {
  const text = format.format(value);
  return /^-[0.,]+$/.test(text) ? text.slice(1) : text;
}

export const points = (value: number): string => plain(twoDigits, value);
export const level = (value: number): string => (Number.isInteger(value) ? whole : twoDigits).format(value);
export const count = (value: number): string => plain(whole, value);
export const tenths = (value: number): string => plain(fixed(1), value);
export const asTyped = (value: number): string => plain(upTo, value);

export function percent(value: number, digits = 1): string {
  return `${plain(fixed(digits), value * 100)}\u00a0%`;
}

/** As the functions write them. */
export const odds = (value: number): string => inSentence(oddsInWords(value));

/** What others wrote, in the pane's own hand: "13.73%" and "1 %" with a space that does not break, ".90" as 0.90. */
export function inSentence(text: string): string {
  return text
    .replace(/(\d) ?%/g, "$1\u00a0%")
    .replace(/(^|[^\w.])\.(?=\d)/g, (_, before: string) => `${before}0.`);
}

/** "-$891" */
export function usd(value: number): string {
  const size = whole.format(Math.abs(value));
  return value < 0 && size !== "0" ? `-$${size}` : `$${size}`;
}

/** "109", "-1.8k": short enough for a small cell, whose heading says the unit. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size < 999.5) return count(value);
  const text = new Intl.NumberFormat("en-US", { maximumSignificantDigits: size < 99_950 ? 2 : 3 }).format(
    size / 1000,
  );
  return `${value < 0 ? "-" : ""}${text}k`;
}

/** "+2.0 %", "-5.0 %" */
export function signedPercent(value: number, digits = 1): string {
  return value > 0 ? `+${percent(value, digits)}` : percent(value, digits);
}

/** "+1.16", "-8.84" */
export function signedPoints(value: number): string {
  const text = points(value);
  return value > 0 && !/^[0.]+$/.test(text) ? `+${text}` : text;
}

/** "+120", "-135" */
export function signedLevel(value: number): string {
  return value > 0 ? `+${level(value)}` : level(value);
}

export const plural = (amount: number, noun: string): string => counted(amount, count(amount), noun);

/** A number of a worksheet answer, by the unit that the function states. */
export function byUnit(value: number, unit: string): string {
  const words = unit.toLowerCase();
  if (/dollar|usd/.test(words)) return usd(value);
  if (/fraction|probability|decimal per year/.test(words)) return percent(value);
  if (words === "index points") return points(value);
  return Number.isInteger(value) ? count(value) : threeDigits.format(value);
}
