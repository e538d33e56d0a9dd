import { type RawCell, shown } from "../cells";
import type { Rows } from "./rows";

/** The mark before the decimals of a table's numbers. */
export type DecimalMark = "." | ",";

/** Why a cell is not read as a number; both numbers that it may be, where it may be two. */
export interface NoNumber {
  readonly why: string;
  readonly readings?: readonly [withPoint: number, withComma: number];
  /** The numbers beside it are written with another decimal mark. */
  readonly isContradiction?: boolean;
}

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;
const MINUS = /[\u2212\u2012\u2013\u2010\u2011\ufe63\uff0d]/g;
const WIDE = /[\uff0b-\uff19\uff04\uff05\uff08]/g;
const WIDE_SHIFT = 0xff00 - 0x20;
const CURRENCY = /^(?:US\$|USD|EUR|GBP|CHF|[$€£¥])|(?:US\$|USD|EUR|GBP|CHF|[$€£¥])$/i;
/** Digits, the marks between them and a power of ten. */
const BODY = /^(?:\d[\d.,']*|[.,]\d+)(?:e[+-]?\d+)?$/i;
const GROUPS = /^[1-9]\d{0,2}(?:[.,' ]\d{3})+$/;

/**
 * A number, or the number that a text writes: currency signs, per cent, brackets or a minus behind for negatives,
 * spaces and apostrophes between thousands, wide digits. `mark` is the decimal mark of its table, where that is known.
 */
export function numberOfCell(cell: RawCell, mark?: DecimalMark): number | NoNumber {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : { why: `${cell} is no number` };
  if (typeof cell !== "string" || cell === "") return { why: `${shown(cell)} is no number` };
  const written = writtenNumber(cell);
  if ("why" in written) return written;
  const { digits, sign, perCent } = written;
  const readWith = (mark: DecimalMark) => sign * valueOfDigits(digits, mark, perCent);
  const own = markIn(digits);
  if (own === "neither") return { why: `${shown(cell)} is no number` };
  if (own === undefined) return readWith(".");
  if (own === "either" && mark === undefined) {
    const readings = [readWith("."), readWith(",")] as const;
    return { why: `${shown(cell)} may be ${readings[0]} or ${readings[1]}`, readings };
  }
  if (own !== "either" && mark !== undefined && mark !== own)
    return { why: `${shown(cell)} has its decimals behind "${own}", the others behind "${mark}"` };
  return readWith(own === "either" ? (mark as DecimalMark) : own);
}

interface WrittenNumber {
  /** With the marks between them. */
  readonly digits: string;
  readonly sign: 1 | -1;
  readonly perCent: boolean;
}

function writtenNumber(cell: string): WrittenNumber | NoNumber {
  const refused = { why: `${shown(cell)} is no number` };
  let text = cell
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_SHIFT))
    .replace(MINUS, "-")
    .replace(/[\u2019\u02bc]/g, "'")
    // A text as CSV files keep it from being a number, and a dash in place of cents: ="12", 250.-
    .replace(/^=?\s*"(.*)"$|^'/, "$1")
    .replace(/(\d[.,])[-\u2014]+(?=\D*$)/, (_, whole) => `${whole}00`)
    .trim();
  if (/^\d+[\s-]+\d+\s*\/\s*\d+$|^\d+\/\d+$|^\d+-\d+$|^\d+'\d{1,2}$|[\u00bc-\u00be\u2150-\u215e]/.test(text))
    return { why: `${shown(cell)} is a fraction: write it as a decimal` };
  if (/^[-+(]?\s*\D?\s*[\d.,]+\s*[KMBT]\)?$/i.test(text))
    return { why: `${shown(cell)} is shortened: write the number out` };
  let perCent = false;
  const strip = (pattern: RegExp): boolean => {
    const without = text.replace(pattern, "").trim();
    if (without === text) return false;
    text = without;
    return true;
  };
  // Brackets, signs, currencies and per cent may stand in any order around the digits, each once.
  let negatives = 0;
  let isStripping = true;
  while (isStripping) {
    isStripping = false;
    const inBrackets = /^\((.*)\)$/.exec(text);
    if (inBrackets !== null) {
      text = (inBrackets[1] as string).trim();
      negatives++;
      isStripping = true;
    } else if (strip(/^-|-$/)) {
      negatives++;
      isStripping = true;
    } else if (!perCent && strip(/^%|(?:%|per ?cent|pct\.?)$/i)) {
      perCent = true;
      isStripping = true;
    } else if (strip(/^\+/) || strip(CURRENCY)) isStripping = true;
  }
  if (negatives > 1) return refused;
  const digits = withoutSpaces(text);
  return digits !== undefined && BODY.test(digits)
    ? { digits, sign: negatives === 1 ? -1 : 1, perCent }
    : refused;
}

/** Spaces stand between thousands or nowhere; they are kept as apostrophes. */
function withoutSpaces(text: string): string | undefined {
  if (!/[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000]/.test(text)) return text;
  const joined = text.replace(SPACES, "'");
  const [whole = ""] = joined.split(/[.,]/);
  return GROUPS.test(whole) ? joined : undefined;
}

/** The decimal mark that the digits tell by themselves. */
function markIn(digits: string): DecimalMark | "either" | "neither" | undefined {
  const [written = ""] = digits.split(/e/i);
  const marks = written.replace(/[\d']/g, "");
  if (written.includes("'") && !GROUPS.test((written.split(/[.,]/)[0] as string).replace(/'/g, " ")))
    return "neither";
  if (marks === "") return undefined;
  const last = marks.at(-1) as DecimalMark;
  const other: DecimalMark = last === "." ? "," : ".";
  if (marks.length === 1) {
    const [before = "", behind = ""] = written.split(last);
    const mayGroup = behind.length === 3 && /^[1-9]\d{0,2}$/.test(before) && written === digits;
    return mayGroup ? "either" : last;
  }
  const isGrouped = (text: string) => GROUPS.test(text);
  // One mark, twice or more: thousands, and the other is the decimals'.
  if (!marks.includes(other)) return isGrouped(written) ? other : "neither";
  const [before = "", ...behind] = written.split(last);
  return behind.length === 1 && isGrouped(before) ? last : "neither";
}

function valueOfDigits(digits: string, mark: DecimalMark, perCent: boolean): number {
  const plain = digits.replace(mark === "." ? /[,']/g : /[.']/g, "").replace(",", ".");
  const [value = "", power = "0"] = plain.split(/e/i);
  return Number(`${value}e${Number(power) - (perCent ? 2 : 0)}`);
}

/** What the texts of a table say of its decimal mark. */
export type MarkFound =
  | { readonly mark: DecimalMark | undefined; readonly contradiction?: undefined }
  | { readonly mark?: undefined; readonly contradiction: readonly [withPoint: string, withComma: string] };

/** The decimal mark of a table, told by the numbers that can be read in one way only. */
export function decimalMarkOf(cells: Iterable<RawCell>): MarkFound {
  const seen: { "."?: string; ","?: string } = {};
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "" || !/[.,]/.test(cell)) continue;
    const written = writtenNumber(cell);
    if ("why" in written) continue;
    const own = markIn(written.digits);
    if (own === "." || own === ",") seen[own] ??= cell;
    if (seen["."] !== undefined && seen[","] !== undefined) return { contradiction: [seen["."], seen[","]] };
  }
  return { mark: seen["."] !== undefined ? "." : seen[","] !== undefined ? "," : undefined };
}

/** Both texts, each with the row of the given ones in which it stands. */
export function markWords(
  contradiction: readonly [withPoint: string, withComma: string],
  rows: Rows,
): string {
  const [point, comma] = contradiction.map(
    (text) => `row ${rows.findIndex((cells) => cells.includes(text)) + 1} "${text}"`,
  );
  return `${point} has its decimals behind a point, ${comma} behind a comma: write all numbers alike`;
}
