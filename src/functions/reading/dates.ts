import { civilOf, serialOf } from "../../engine/calendar/civil-day";
import { marketKinds } from "../../engine/number-kinds/market";
import type { RawCell } from "../cells";
import { clockOf, inNewYork, ofUnixSeconds } from "./times";

/** Which number of "05/01/2026" is the month. */
export type DayOrder = "month first" | "day first";

export const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/** How they begin in English, French, German, Spanish, Italian, Portuguese, Dutch and Polish, without accents. */
const MONTH_STEMS = [
  "JAN|GEN\\b|GENN|ENE|STY",
  "FEB|FEV|LUT",
  "MAR|MRZ|MAA|MRT",
  "APR|AVR|ABR|KWI",
  "MAY|MAI|MAG|MEI|MAJ",
  "JUN|JUIN|GIU|CZE",
  "JUL|JUIL|LUG|LIP",
  "AUG|AOU|AGO|SIE",
  "SEP|SET\\b|SETT|SETE|WRZ",
  "OCT|OKT|OTT|OUT\\b|OUTU|PAZ",
  "NOV|LIS",
  "DEC|DEZ|DIC|GRU",
];
const MONTH_NAME = new RegExp(`(?:^|[^A-Z])(?:${MONTH_STEMS.map((stems) => `(${stems})`).join("|")})`);
/** Behind a day with all its letters, or before one as it is abbreviated: no name of a company. */
const MONTHS_BESIDE_DAYS = MONTH_STEMS.map(
  (stems) => new RegExp(`(\\d[ .-]{0,2})(?:${stems})[A-Z]*|(^|[^A-Z])(?:${stems})(?=\\.? \\d)`, "g"),
);

/** A text in capitals with the months of other languages by their English names. */
export const withEnglishMonths = (text: string): string =>
  MONTHS_BESIDE_DAYS.reduce(
    (found, month, at) => found.replace(month, `$1$2${MONTHS[at]}`),
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
  );

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const SLASHED = /^(\d{1,2})([-/])(\d{1,2})\2'?(\d{4}|\d{2})(?![\d/])/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/;
/** A weekday before a date in numbers. */
const WEEKDAY = /^(?!UTC|GMT|[CEMP][DS]?T )[A-Z]{2,10}\.?,? (?=\d)/;
/** A time before its date. */
const TIME_FIRST = /^(\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]\.?M\.?)?),? (?=\d|[A-Z]{3})(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
/** 20251223154500, with the seconds or without. */
const DAY_AND_TIME = /^((?:19|20)\d{6})(\d{4}|\d{6})$/;
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
  const text = tidied(cell);
  if (UNIX.test(text)) return serialOfNumber(Number(text));
  if (SERIAL.test(text)) return Number(text);
  const numbers = text.replace(WEEKDAY, "");
  const found = dayInNumbers(numbers, order);
  if (found === undefined)
    return /\d\s*(?:[:H]\d|[AP]\.?M)/.test(text) ? atTime(dayOfWords(text), text) : dayOfWords(text);
  const behind = numbers.slice(found.length);
  // Digits behind a date are a time, or nobody knows what they are; in brackets they may count days.
  return /\d/.test(behind.replace(/\([^)]*\)/g, "")) ? atTime(found.day, asClock(behind)) : found.day;
}

/** Capitals with plain marks, the day before the time. */
function tidied(cell: string): string {
  const ascii = /[^\x20-\x7e]/.test(cell)
    ? cell
        .normalize("NFKD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[\u2010-\u2015\u2212]|[年月]/g, "-")
        .replace(/日|\s+/g, " ")
    : cell;
  return ascii
    .replace(/^["'=\s]+|["'\s]+$/g, "")
    .toUpperCase()
    .replace(DAY_AND_TIME, "$1 $2")
    .replace(/(\d)[;,] ?(?=\d{1,2}:)|([A-Z]{3}\d\d(?:\d\d)?):(?=\d\d:)/, "$1$2 ")
    .replace(TIME_FIRST, "$2 $1")
    .replace(/\b(?:12(?::00)? )?NOON\b/, "12:00");
}

/** What stands behind a date in numbers as a clock writes it: "-15:45", " 15.45", " 154500"; "-05:00" is a zone. */
function asClock(behind: string): string {
  if (/^[-+](?:0\d|1[0-4]):?\d\d$/.test(behind)) return "";
  return behind
    .replace(/^[-_T@;:, ]*/, " ")
    .replace(/^ (\d?\d)\.?(\d\d)(?:\.?(\d\d))?(?![\d:])/, (_, h, m, s = "00") => ` ${h}:${m}:${s}`);
}

/** A day at the time that a text holds; midnight on the clock of any zone is the day itself. */
function atTime(day: number | undefined, text: string): number | undefined {
  const { seconds, zone = undefined } = clockOf(text) ?? {};
  if (day === undefined || seconds === undefined) return undefined;
  if (seconds === 0) return day;
  return zone === "unknown" ? undefined : inNewYork(day, seconds, zone);
}

function serialOfNumber(value: number): number | undefined {
  if (value >= FIRST_COMPACT && value <= LAST_COMPACT && Number.isInteger(value))
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  const unit = FINER_UNIX_UNITS.find((each) => value >= FIRST_UNIX_SECOND * each) ?? 1;
  const serial = value >= FIRST_UNIX_SECOND ? ofUnixSeconds(value / unit) : value;
  return serial >= 1 && serial <= marketKinds.day.max ? serial : undefined;
}

/** The day that a text begins with, and how many letters write it. */
function dayInNumbers(
  text: string,
  order: DayOrder,
): { readonly day: number | undefined; readonly length: number } | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) {
    const [all, year, month, day] = yearFirst;
    return { day: dayOf(Number(year), Number(month), Number(day)), length: all.length };
  }
  const two = twoNumbers(text);
  if (two === undefined) return undefined;
  if (order !== "day first" && mayBeginWithYear(text)) return { day: undefined, length: two.length };
  // Where only one reading is a date, that one; of two, the order of the column.
  const isDayFirst =
    two.first > MONTHS.length || (two.second <= MONTHS.length && (two.dotted || order === "day first"));
  const [month, day] = isDayFirst ? [two.second, two.first] : [two.first, two.second];
  return { day: dayOf(two.year, month, day), length: two.length };
}

function dayOfWords(text: string): number | undefined {
  const month = MONTH_NAME.exec(text)?.findIndex((stem, at) => at > 0 && stem !== undefined);
  if (month === undefined) return undefined;
  // Without the time and what stands in brackets, two numbers are left, the day and then the year: "17-18" is no day.
  const [day, year, more] = text.replace(CLOCK_TEXT, " ").match(/\d+/g) ?? [];
  if (day === undefined || year === undefined) return undefined;
  if (day.length < 3 && year.length < 3 && more?.length === 4) return undefined;
  if (day.length === 4 && year.length <= 2) return dayOf(Number(day), month, Number(year));
  return year.length === 2 || year.length === 4 ? dayOf(Number(year), month, Number(day)) : undefined;
}

/** "05/01/2026" or "05.01.26": two numbers, of which one is the month, and the year. */
export interface TwoNumbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly dotted: boolean;
  /** How many letters write it. */
  readonly length: number;
}

/** Nothing of a date that may begin with its year, which tells no order. */
export function twoNumbersOf(cell: string): TwoNumbers | undefined {
  const text = tidied(cell).replace(WEEKDAY, "");
  return mayBeginWithYear(text) ? undefined : twoNumbers(text);
}

/** "24-01-05": 2024-01-05, or 24 January 2005. */
export const mayBeginWithYear = (text: string): boolean =>
  /^[23]\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)/.test(text);

function twoNumbers(text: string): TwoNumbers | undefined {
  const slashed = SLASHED.exec(text);
  const found = slashed ?? DOTTED.exec(text);
  if (found === null) return undefined;
  const [first, second, year] = found
    .slice(1)
    .filter((part) => /\d/.test(part))
    .map(Number) as [number, number, number];
  return { first, second, year, dotted: slashed === null, length: found[0].length };
}

/** The serial number of a date that exists; years of two digits are from 1970 to 2069. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const full = year >= 100 ? year : year + (year < FIRST_TWO_DIGIT_YEAR_OF_1900 ? 2000 : 1900);
  const serial = serialOf({ year: full, month, day });
  const back = civilOf(serial);
  const exists = back.year === full && back.month === month && back.day === day;
  return exists && serial >= 1 && serial <= LAST_SERIAL ? serial : undefined;
}
