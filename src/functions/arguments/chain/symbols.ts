import type { OptionType } from "../../../engine/options/european-option";
import { dayOf, serialOfCell } from "../dates";

/** What an option's symbol or name tells of it. */
export interface OptionSymbol {
  readonly root: string;
  readonly expiry: number;
  readonly type: OptionType;
  readonly strike: number;
}

/** Strikes of eight digits are in thousandths. Source: sources.optionSymbology2010. */
const STRIKE_DIGITS = 8;
const COMPACT = /^([A-Z]{1,6})(\d{2})(\d{2})(\d{2})([CP])(\d+(?:\.\d+)?)$/;
/** "12 DEC 1050.00 (SPX1222L1050-E)": year, root, year, day, month letter, strike, as Cboe wrote until 2020. */
const MONTH_LETTER = /\(([A-Z]{2,6})(\d{2})(\d{2})([A-X])([\d.]+)(?:-[A-Z]+)?\)/;
/** "SPX JAN 05 '24 4700 CALL", "SPXW 20240105 4700 C" */
const WORDS = /^([A-Z]{1,6})\s+(.+?)\s+([\d,]+(?:\.\d+)?)\s+(C|P|CALL|PUT)\b/;
const MARKS = /^[.^$_]+|\.X\b|^[OI]:/g;

/**
 * Reads "SPXW240105C04700000", "SPXW  240105C04700000", ".SPXW240105C4700", "SPX JAN 05 '24 4700 Call" and their
 * like. Nothing when the text names no option.
 */
export function optionOfSymbol(text: string): OptionSymbol | undefined {
  const upper = text.trim().toUpperCase().replace(MARKS, "");
  const compact = COMPACT.exec(upper.replace(/\s+/g, ""));
  if (compact !== null) {
    const [, root, year, month, day, letter, digits] = compact as unknown as string[];
    const expiry = dayOf(Number(year), Number(month), Number(day));
    const strike =
      digits?.length === STRIKE_DIGITS && !digits.includes(".") ? Number(digits) / 1000 : Number(digits);
    return made(root, expiry, letter === "C" ? "call" : "put", strike);
  }
  const lettered = MONTH_LETTER.exec(upper);
  if (lettered !== null) {
    const [, root, year, day, letter, strike] = lettered as unknown as string[];
    const month = (letter as string).charCodeAt(0) - "A".charCodeAt(0);
    return made(
      root,
      dayOf(Number(year), (month % 12) + 1, Number(day)),
      month < 12 ? "call" : "put",
      Number(strike),
    );
  }
  const words = WORDS.exec(upper);
  if (words === null) return undefined;
  const [, root, date, strike, letter] = words as unknown as string[];
  return made(
    root,
    serialOfCell(date),
    letter?.startsWith("C") ? "call" : "put",
    Number((strike as string).replaceAll(",", "")),
  );
}

function made(
  root: string | undefined,
  expiry: number | undefined,
  type: OptionType,
  strike: number,
): OptionSymbol | undefined {
  return root === undefined || expiry === undefined || !(strike > 0)
    ? undefined
    : { root, expiry: Math.floor(expiry), type, strike };
}

/** Longer texts are no root: some vendors put the whole option symbol into the root's column. */
const LONGEST_ROOT = 12;

/** "$SPX.X", "^SPX", "SPX Index" and "spx" are all SPX; an option's symbol tells its own. */
export function rootOfText(text: string): string {
  const symbol = text.length > LONGEST_ROOT ? optionOfSymbol(text) : undefined;
  if (symbol !== undefined) return symbol.root;
  return /^[A-Z0-9]+/.exec(text.trim().toUpperCase().replace(MARKS, ""))?.[0] ?? "";
}

/** "C", "Calls", "put": nothing when the cell says neither. */
export function typeOfText(text: string): OptionType | undefined {
  const word = text.trim().toLowerCase();
  if (word === "c" || word === "call" || word === "calls") return "call";
  return word === "p" || word === "put" || word === "puts" ? "put" : undefined;
}
