import { civilOf, serialOf } from "../../engine/calendar/civil-day";
import type { RawCell } from "../cells";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const MONTH_NAME = /(?:^|[^A-Z])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const AMERICAN = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(AM|PM)?/;

/** Numbers from 1900-01-01 written as 19000101 to those of 2999 are dates in digits, not serial numbers. */
const FIRST_COMPACT = 19_000_101;
const LAST_COMPACT = 29_991_231;
/** Seconds since 1970: from 1990 on. */
const FIRST_UNIX_SECOND = 631_152_000;
const FIRST_UNIX_MILLISECOND = FIRST_UNIX_SECOND * 1000;
const SECONDS_PER_DAY = 86_400;
const SERIAL_1970 = 25_569;
/** The last serial number that Excel shows as a date: 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/**
 * The serial number, with a time of day where there is one, of a cell that holds a date: a serial number,
 * 20240105, seconds since 1970, or a text such as "2024-01-05 15:45", "1/5/2024" (month first, as in the US),
 * "Fri Jan 05 2024", "5 JAN 24", "JAN 05 '24". Nothing when the cell holds no date.
 */
export function serialOfCell(cell: RawCell): number | undefined {
  if (typeof cell === "number") return serialOfNumber(cell);
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().toUpperCase();
  const day = dayOfText(text);
  if (day === undefined || !Number.isInteger(day)) return day;
  return day + (timeOfText(text) ?? 0);
}

function serialOfNumber(value: number): number | undefined {
  if (value >= FIRST_COMPACT && value <= LAST_COMPACT && Number.isInteger(value))
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  if (value >= FIRST_UNIX_SECOND) {
    const seconds = value >= FIRST_UNIX_MILLISECOND ? value / 1000 : value;
    // Universal time is ahead of New York: only the day is taken.
    return Math.floor(seconds / SECONDS_PER_DAY) + SERIAL_1970;
  }
  return value >= 1 && value <= LAST_SERIAL ? value : undefined;
}

function dayOfText(text: string): number | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const american = AMERICAN.exec(text);
  if (american !== null) return dayOf(Number(american[3]), Number(american[1]), Number(american[2]));
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  if (SERIAL.test(text)) return Number(text);
  const name = MONTH_NAME.exec(text);
  if (name === null) return undefined;
  // Without the time, what is left is the day and then the year, wherever the month stands.
  const [day, year] = text.replace(TIME, " ").match(/\d+/g) ?? [];
  if (day === undefined || year === undefined || (year.length !== 2 && year.length !== 4)) return undefined;
  return dayOf(Number(year), MONTHS.indexOf(name[1] as string) + 1, Number(day));
}

/** The serial number of a date that exists; years of two digits belong to this century. */
function dayOf(year: number, month: number, day: number): number | undefined {
  const date = { year: year < 100 ? 2000 + year : year, month, day };
  const serial = serialOf(date);
  const back = civilOf(serial);
  const exists = back.year === date.year && back.month === month && back.day === day;
  return exists && serial >= 1 && serial <= LAST_SERIAL ? serial : undefined;
}

function timeOfText(text: string): number | undefined {
  const parts = TIME.exec(text);
  if (parts === null || text.endsWith("Z") || /[+-]\d{2}:?\d{2}$/.test(text.slice(parts.index)))
    return undefined;
  const half = parts[4] === undefined ? 0 : (parts[4] === "PM" ? 12 : 0) - (parts[1] === "12" ? 12 : 0);
  const hours = Number(parts[1]) + half;
  const seconds = hours * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return seconds >= 0 && seconds < SECONDS_PER_DAY ? seconds / SECONDS_PER_DAY : undefined;
}
