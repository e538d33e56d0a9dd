import type { Day } from "../quantities";
import { civilOf, FRIDAY, MONDAY, nthWeekday, THURSDAY, TUESDAY, WEDNESDAY, weekdayOf } from "./civil-day";

/** From this year on half days end at 13:00 and follow the rules below; those before ended at 14:00. */
const FIRST_YEAR = 1993;
/** The eve of Independence Day is a half day from this year on. */
const FIRST_JULY_EVE = 1995;
/** Until then a 4 July on a Thursday gave the Friday after it; since then it gives the Wednesday before it. */
const FIRST_WEDNESDAY_IN_JULY = 2013;
/** Half days without a rule: 1997-12-26, 1999-12-31, 2003-12-26. */
const UNRULED: ReadonlySet<Day> = new Set([35_790, 36_525, 37_981]);

/**
 * Whether the session of a day ends at 13:00: the Friday after Thanksgiving, 24 December from Monday to Thursday,
 * 3 July from Monday to Thursday. Where 24 December or 3 July is itself kept as the holiday, it is no session.
 * Source: sources.nyseHolidays.
 */
export function isHalfDay(day: Day): boolean {
  const date = civilOf(day);
  if (date.year < FIRST_YEAR) return false;
  if (UNRULED.has(Math.floor(day))) return true;
  const weekday = weekdayOf(day);
  if (date.month === 12) return date.day === 24 && weekday >= MONDAY && weekday <= THURSDAY;
  if (date.month === 11) return Math.floor(day) === nthWeekday(date.year, 11, THURSDAY, 4) + 1;
  return date.month === 7 && date.year >= FIRST_JULY_EVE && isHalfDayOfJuly(date.year, date.day, weekday);
}

function isHalfDayOfJuly(year: number, day: number, weekday: number): boolean {
  if (day === 5) return weekday === FRIDAY && year < FIRST_WEDNESDAY_IN_JULY;
  if (day !== 3) return false;
  if (weekday === WEDNESDAY) return year >= FIRST_WEDNESDAY_IN_JULY;
  return weekday === MONDAY || weekday === TUESDAY || weekday === THURSDAY;
}
