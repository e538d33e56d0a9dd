import { dayOf, MONTHS, withEnglishMonths } from "./dates";
import { type OptionSymbol, optionOfParts } from "./option-symbol";

const MONTH = `(${MONTHS.join("|")})[A-Z]*`;
const YEAR = "'?((?:19|20)\\d{2}|\\d{2})";
const END = "(?![\\d/.])";

/** The ways in which names of options write a whole date, each with the places of year, month and day. */
const DATES: readonly (readonly [RegExp, "year" | "month" | "day", "year" | "month" | "day"])[] = [
  [new RegExp(`\\b(\\d{1,2})[ .-]{0,2}${MONTH}[ .-]*${YEAR}${END}`), "day", "month"],
  [new RegExp(`\\b${MONTH}[ .-]*(\\d{1,2}),?[ '-]+${YEAR}${END}`), "month", "day"],
  [new RegExp(`\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})${END}`), "year", "month"],
  [new RegExp(`\\b(20\\d{2})(\\d{2})(\\d{2})${END}`), "year", "month"],
  [new RegExp(`\\b(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}${END}`), "month", "day"],
];

const STRIKE = "\\$?(\\d[\\d,]*(?:\\.\\d+)?)";
const SIDE = "(CALLS?|PUTS?|CE|PE|C|P)";
const STRIKE_THEN_SIDE = new RegExp(`(?:^|\\s)${STRIKE}\\s*${SIDE}(?![A-Z0-9])`);
const SIDE_THEN_STRIKE = new RegExp(`(?:^|\\s)${SIDE}\\s*${STRIKE}(?![\\d.,])`);
const LONE_STRIKE = new RegExp(`^\\s*${STRIKE}(?![\\d.,])`);
const LEADING_SIDE = /^(CALL|PUT)\s/;
const ROOT_IN_BRACKETS = /\(([A-Z]{1,6})\)/;
/** "Option Expiration for SPXW 1/12/2024 Put $4,700": words before an index are none of its name. */
const LAST_INDEX = /\b(?:SPXW?|VIXW?)\s*$/;
const WEEKLY = /\((?:WEEK|QUARTER|EOM|END OF MONTH)/;

/**
 * The option of a name in words: "SPX 12JAN24 4700 C", "SPXW Jan 12 '24 4700 Call", "SPXW 1/12/24 C4700",
 * "SPX 100 (Weeklys) 12 JAN 24 4700 CALL", "CALL (SPXW) S&P 500 INDEX JAN 12 24 $4700", in capitals.
 */
export function optionOfWords(spelt: string): OptionSymbol | undefined {
  // The number in the name of the index is no strike.
  const upper = spelt.replace(/S ?& ?P 500/g, "SPX");
  const english = withEnglishMonths(upper);
  return inWords(upper) ?? (english === upper ? undefined : inWords(english));
}

function inWords(upper: string): OptionSymbol | undefined {
  for (const [pattern, first, second] of DATES) {
    const found = pattern.exec(upper);
    if (found === null) continue;
    const before = upper.slice(0, found.index);
    const after = upper.slice(found.index + found[0].length);
    const expiry = dayOfParts(found.slice(1), first, second);
    const [side, strike] = sideAndStrike(before, after);
    return optionOfParts(rootOf(before, after), expiry, side, Number((strike ?? "").replaceAll(",", "")));
  }
  return undefined;
}

function sideAndStrike(before: string, after: string): readonly [string | undefined, string | undefined] {
  for (const text of [after, before]) {
    const strikeFirst = STRIKE_THEN_SIDE.exec(text);
    if (strikeFirst !== null) return [strikeFirst[2], strikeFirst[1]];
    const sideFirst = SIDE_THEN_STRIKE.exec(text);
    if (sideFirst !== null) return [sideFirst[1], sideFirst[2]];
  }
  return [LEADING_SIDE.exec(before)?.[1], LONE_STRIKE.exec(after)?.[1]];
}

function rootOf(before: string, after: string): string | undefined {
  const bracketed = ROOT_IN_BRACKETS.exec(before) ?? ROOT_IN_BRACKETS.exec(after);
  if (bracketed !== null) return bracketed[1];
  const leading = (LAST_INDEX.exec(before) ??
    /^[A-Z]{1,6}\d?(?=\s|$)/.exec(before.replace(LEADING_SIDE, "")))?.[0].trim();
  return leading === "SPX" && WEEKLY.test(before) ? "SPXW" : leading;
}

function dayOfParts(
  parts: readonly (string | undefined)[],
  first: "year" | "month" | "day",
  second: "year" | "month" | "day",
): number | undefined {
  const third = first === "year" ? "day" : "year";
  const told = { [first]: parts[0], [second]: parts[1], [third]: parts[2] } as Record<string, string>;
  const name = MONTHS.indexOf(told.month ?? "") + 1;
  const month = name > 0 ? name : Number(told.month);
  const [year, day] = [Number(told.year), Number(told.day)];
  return dayOf(year, month, day) ?? (name > 0 ? undefined : dayOf(year, day, month));
}
