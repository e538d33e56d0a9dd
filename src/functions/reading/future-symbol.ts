import { monthlyVixExpiry } from "../../engine/calendar/vix-expiry";
import { MONTHS } from "./dates";

/** What the symbol of a VIX future tells. */
export interface FutureSymbol {
  /** "VX", or "VXM" for the mini. */
  readonly root: "VX" | "VXM";
  readonly year: number;
  /** 1 for January. */
  readonly month: number;
  /** The day on which that month's future settles, as an Excel serial number. */
  readonly expiry: number;
}

/** Letters of the months, January first, as exchanges write them. */
const MONTH_LETTERS = "FGHJKMNQUVXZ";
const LETTERED = /^(VXM|VX|VI)[ /._]?([FGHJKMNQUVXZ])(\d{4}|\d{1,2})$/;
const WORDED = new RegExp(
  `^(VXM|VX|VIX)(?: FUT(?:URE)?)? (?:\\d{1,2} ?)?(${MONTHS.join("|")})[A-Z]*[ '-]*(\\d{4}|\\d{2})(?: FUT(?:URE)?S?)?$`,
);

/** "VXF24", "VIF24 (Jan '24)", "/VXH26", "VX/F4", "VXF2024", "VX JAN 24", "/VXF24:XCBF". A year of one digit is of this decade, 2020 to 2029. */
export function futureOfSymbol(text: string): FutureSymbol | undefined {
  const upper = text
    .trim()
    .toUpperCase()
    .replace(/^(?:CFE:|CBOE:|[/@.])+|:XCB[FO]$|\s*\(.*\)$/g, "")
    .replace(/\s+/g, " ");
  const lettered = LETTERED.exec(upper);
  if (lettered !== null) {
    const [, root, letter, year] = lettered;
    return made(root!, MONTH_LETTERS.indexOf(letter!) + 1, year!);
  }
  const worded = WORDED.exec(upper);
  if (worded === null || (worded[1] === "VIX" && !/FUT/.test(upper))) return undefined;
  const [, root, name, year] = worded;
  return made(root!, MONTHS.indexOf(name!) + 1, year!);
}

function made(root: string, month: number, digits: string): FutureSymbol {
  const year = digits.length === 4 ? Number(digits) : (digits.length === 1 ? 2020 : 2000) + Number(digits);
  return { root: root === "VXM" ? root : "VX", year, month, expiry: monthlyVixExpiry(year, month) };
}
