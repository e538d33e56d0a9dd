import { dayOf } from "./dates";
import { type OptionSymbol, optionOfParts } from "./option-symbol";
import { strikeInPoints } from "./strike-units";

/** Root, six digits of a date, letter, strike: "SPXW  240112C04700000", anywhere in a text, as brokers add it in brackets. */
const PADDED = /(?:^|[^A-Z0-9])([A-Z]{1,6}\d?)[ _-]*(\d{6})([CP])(\d{8})(?![\d.])/;
/** Such a symbol and nothing else, as most files write it. */
const BARE = /^([A-Z]{1,6}) *(\d{6})([CP])(\d{8})$/;
/** The same with the strike as it is spoken: ".SPXW240112C4700", "SPXW_011224C4700". */
const SHORT = /^([A-Z]{1,6}\d?)([ _-]*)(\d{6}|\d{8})([CP])(\d+(?:\.\d+)?)$/;
/** "12 DEC 1050.00 (SPX1222L1050-E)": year, root, year, day, month letter, strike, as Cboe wrote until 2020. */
const MONTH_LETTER = /\(([A-Z]{2,6})(\d{2})(\d{2})([A-X])([\d.]+)(?:-[A-Z]+)?\)/;
/** "$SPX|20240112|4700.00WC": W marks a weekly series of the root. */
const BARRED = /^([A-Z]{1,6})\|(\d{8})\|(\d+(?:\.\d+)?)(W?)([CP])$/;

/** The option of a bare padded symbol, the fastest to be read. */
export function optionOfBare(text: string): OptionSymbol | undefined {
  const bare = BARE.exec(text);
  if (bare === null) return undefined;
  const [, root, date, letter, digits] = bare;
  return optionOfParts(root, yearFirst(date!) ?? monthFirst(date!), letter, Number(digits) / 1000);
}

/** The option of a symbol in which date, side and strike stand one after another, in capitals, marks removed. */
export function optionOfCompact(upper: string): OptionSymbol | undefined {
  const padded = PADDED.exec(upper);
  if (padded !== null) {
    const [, root, date, letter, digits] = padded;
    return optionOfParts(root, yearFirst(date!) ?? monthFirst(date!), letter, Number(digits) / 1000);
  }
  const short = SHORT.exec(upper.replace(/\s+/g, ""));
  if (short !== null) {
    const [, root, gap, date, letter, digits] = short;
    // After an underscore the month stands first: "SPXW_011224C4700" is of 12 January 2024.
    const day =
      gap === "_" ? (monthFirst(date!) ?? yearFirst(date!)) : (yearFirst(date!) ?? monthFirst(date!));
    return optionOfParts(root, day, letter, strikeInPoints(Number(digits), root));
  }
  const barred = BARRED.exec(upper);
  if (barred !== null) {
    const [, root, date, strike, weekly, letter] = barred;
    const series = weekly === "W" && root === "SPX" ? "SPXW" : root;
    return optionOfParts(series, yearFirst(date!), letter, Number(strike));
  }
  return optionOfMonthLetter(upper);
}

function optionOfMonthLetter(upper: string): OptionSymbol | undefined {
  const lettered = MONTH_LETTER.exec(upper);
  if (lettered === null) return undefined;
  const [, root, year, day, letter, strike] = lettered;
  const month = letter!.charCodeAt(0) - "A".charCodeAt(0);
  const expiry = dayOf(Number(year), (month % 12) + 1, Number(day));
  return optionOfParts(root, expiry, month < 12 ? "C" : "P", Number(strike));
}

/** "240112" and "20240112". */
function yearFirst(date: string): number | undefined {
  return dayOf(Number(date.slice(0, -4)), Number(date.slice(-4, -2)), Number(date.slice(-2)));
}

/** "011224" and "01122024". */
function monthFirst(date: string): number | undefined {
  return dayOf(Number(date.slice(4)), Number(date.slice(0, 2)), Number(date.slice(2, 4)));
}
