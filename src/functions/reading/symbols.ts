import type { OptionType } from "../../engine/options/european-option";
import { optionOfBare, optionOfCompact } from "./compact-symbol";
import type { OptionSymbol } from "./option-symbol";
import { optionOfWords } from "./worded-symbol";

/** What vendors put before or after a symbol: "O:SPXW...", "$SPX", "^VIX", "-SPXW...", "OPRA:...", "SPX.X". */
const MARKS = /^(?:OPRA:|CBOE:|[OI]:|[.^$_@/+-])+|\.X\b/g;

/**
 * Reads "SPXW240105C04700000", "SPXW  240105C04700000", ".SPXW240105C4700", "SPX JAN 05 '24 4700 Call" and their
 * like. Nothing when the text names no option.
 */
export function optionOfSymbol(text: string): OptionSymbol | undefined {
  const bare = optionOfBare(text);
  if (bare !== undefined) return bare;
  const upper = text.replace(/\s/g, " ").trim().toUpperCase().replace(MARKS, "");
  return optionOfCompact(upper) ?? optionOfWords(DASHED.test(upper) ? upper.replaceAll("-", " ") : upper);
}

/** "SPX-12JAN24-4700-C". */
const DASHED = /^[A-Z]+-\d{1,2}[A-Z]{3}\d\d-[\d.]+-[CP]$/;

/** Longer texts are no root: some vendors put the whole option symbol into the root's column. */
const LONGEST_ROOT = 12;

/** Names of indices where a symbol might stand. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:MINI[- ]SPX|S ?& ?P 500 MINI)/, "XSP"],
  [/^S ?& ?P 500/, "SPX"],
  [/VOLATILITY IND/, "VIX"],
];

/** "$SPX.X", "^SPX", "SPX Index", "S&P 500 INDEX" and "spx" are all SPX; an option's symbol tells its own. */
export function rootOfText(text: string): string {
  const symbol = text.length > LONGEST_ROOT ? optionOfSymbol(text) : undefined;
  if (symbol !== undefined) return symbol.root;
  const upper = text.trim().toUpperCase().replace(MARKS, "");
  const named = NAMES.find(([name]) => name.test(upper));
  return named?.[1] ?? /^[A-Z0-9]+/.exec(upper)?.[0] ?? "";
}

const CALLS: ReadonlySet<string> = new Set(["c", "call", "calls", "ce"]);
const PUTS: ReadonlySet<string> = new Set(["p", "put", "puts", "pe"]);

/** "C", "Calls", "put", "PE": nothing when the cell says neither. */
export function typeOfText(text: string): OptionType | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/ options?$/, "");
  if (CALLS.has(word)) return "call";
  return PUTS.has(word) ? "put" : undefined;
}
