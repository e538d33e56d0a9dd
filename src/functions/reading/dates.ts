import { civilOf, serialOf } from "../../engine/calendar/civil-day";
import type { RawCell } from "../cells";
import { clockOf, inNewYork, ofUnixSeconds } from "./times";

/** Which number of "05/01/2026" is the month. */
export type DayOrder = "month first" | "day first";

export const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/** Months as German, Polish, Spanish and French write them where that differs. */
const OTHER_MONTHS: ReadonlyMap<string, number> = new Map([
  ["MÄR", 3],
  ["MRZ", 3],
  ["MAI", 5],
  ["OKT", 10],
  ["DEZ", 12],
]);
const MONTH_NAME = /(?:^|[^A-Z])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MÄR|MRZ|MAI|OKT|DEZ)[A-ZÄ]*/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const SLASHED = /^(?:[A-Z]{3,9},? )?(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DOTTED = /^(?:[A-Z]{2,9}\.?,? )?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[ T](?=\d{1,2}:)|$)/;
/** 20251223 154500, with the seconds or without. */
const DAY_AND_DIGITS = /^(\d{8})[ T;,]\s?(\d\d)(\d\d)(\d\d)?(?!\d)/;
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;
const UNIX = /^\d{9,10}(?:\.\d+)?$|^\d{12,13}$|^\d{15,16}$|^\d{18,19}$/;
const CLOCK_TEXT = /\d{1,2}[:H]\d{2}(?::\d{2}(?:[.,]\d+)?)?/;

/** Numbers from 1900-01-01 written as 19000101 to those of 2999 are dates in digits, not serial numbers. */
const FIRST_COMPACT = 19_000_101;
const LAST_COMPACT = 29_991_231;
/** Seconds since 1970: from 1990 on. */
const FIRST_UNIX_SECOND = 631_152_000;
/** Milliseconds, millionths and billionths of a second. */
const FINER_UNIX_UNITS = [1e9, 1e6, 1e3];
/** The last serial number that Excel shows as a date: 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** Years of two digits from here on belong to the century before. */
const FIRST_TWO_DIGIT_YEAR_OF_1900 = 70;

/**
 * The serial number of New York, with a time of day where there is one, of a cell that holds a date: a serial
 * number, 20240105, seconds since 1970 or parts of them, or a text such as "2024-01-05 15:45", "1/5/2024",
 * "05.01.2024" (dots: the day first), "Fri Jan 05 2024", "5 JAN 24", "JAN 05 '24". Nothing when the cell holds no
 * date, or a time in a zone that nobody knows.
 */
export function serialOfCell(cell: RawCell, order: DayOrder = "month first"): number | undefined {
  if (typeof cell === "number") return serialOfNumber(cell);
  if (typeof cell !== "string") return undefined;
  const text = cell
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/^["'=\s]+|["'\s]+$/g, "")
    .toUpperCase()
    .replace(DAY_AND_DIGITS, "$1 $2:$3:$4")
    .replace(/:(?=$| )/, "")
    .replace(/(\d)[;,] ?(?=\d{1,2}:)/, "$1 ");
  if (UNIX.test(text)) return serialOfNumber(Number(text));
  const day = dayOfText(text, order);
  return day === undefined || !Number.isInteger(day) ? day : withTime(day, text);
}

/** The day and the time that a text holds; midnight on the clock of any zone is the day itself. */
function withTime(day: number, text: string): number | undefined {
  const clock = /\d\s*(?:[:H]\d|[AP]\.?M)/.test(text) ? clockOf(text) : undefined;
  if (clock === undefined || clock.seconds === 0) return day;
  return clock.zone === "unknown" ? undefined : inNewYork(day, clock.seconds, clock.zone);
}

function serialOfNumber(value: number): number | undefined {
  if (value >= FIRST_COMPACT && value <= LAST_COMPACT && Number.isInteger(value))
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  if (value >= FIRST_UNIX_SECOND) {
    const unit = FINER_UNIX_UNITS.find((each) => value >= FIRST_UNIX_SECOND * each) ?? 1;
    return ofUnixSeconds(value / unit);
  }
  return value >= 1 && value <= LAST_SERIAL ? value : undefined;
}

function dayOfText(text: string, order: DayOrder): number | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const two = twoNumbers(text);
  if (two !== undefined) {
    // Where only one reading is a date, that one; of two, the order of the column.
    const isDayFirst =
      two.first > MONTHS.length || (two.second <= MONTHS.length && (two.dotted || order === "day first"));
    return isDayFirst ? dayOf(two.year, two.second, two.first) : dayOf(two.year, two.first, two.second);
  }
  if (SERIAL.test(text)) return Number(text);
  return dayOfWords(text);
}

function dayOfWords(text: string): number | undefined {
  const name = MONTH_NAME.exec(text)?.[1];
  if (name === undefined) return undefined;
  // Without the time, what is left is the day and then the year, wherever the month stands.
  const [day, year] = text.replace(CLOCK_TEXT, " ").match(/\d+/g) ?? [];
  if (day === undefined || year === undefined) return undefined;
  const month = OTHER_MONTHS.get(name) ?? MONTHS.indexOf(name) + 1;
  if (day.length === 4 && year.length <= 2) return dayOf(Number(day), month, Number(year));
  return year.length === 2 || year.length === 4 ? dayOf(Number(year), month, Number(day)) : undefined;
}

/** "05/01/2026" or "05.01.26": two numbers, of which one is the month, and the year. */
export interface TwoNumbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly dotted: boolean;
}

export function twoNumbers(text: string): TwoNumbers | undefined {
  const slashed = SLASHED.exec(text);
  if (slashed !== null)
    return {
      first: Number(slashed[1]),
      second: Number(slashed[3]),
      year: Number(slashed[4]),
      dotted: false,
    };
  const dotted = DOTTED.exec(text);
  return dotted === null
    ? undefined
    : { first: Number(dotted[1]), second: Number(dotted[2]), year: Number(dotted[3]), dotted: true };
}

/** The serial number of a date that exists; years of two digits are from 1970 to 2069. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const full = year >= 100 ? year : year + (year < FIRST_TWO_DIGIT_YEAR_OF_1900 ? 2000 : 1900);
  const serial = serialOf({ year: full, month, day });
  const back = civilOf(serial);
  const exists = back.year === full && back.month === month && back.day === day;
  return exists && serial >= 1 && serial <= LAST_SERIAL ? serial : undefined;
}
