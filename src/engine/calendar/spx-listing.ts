import { demand } from "../errors";
import type { Day } from "../quantities";
import { civilOf, FRIDAY, MONDAY, nthWeekday, SATURDAY, weekdayOf } from "./civil-day";
import { isoDate } from "./iso-date";
import { isSession, type Sessions, sessionAfter, sessionBefore } from "./sessions";
import { nearestMonthly } from "./vix-expiry";

/** The last monthly SPX series that was dated on the Saturday after its third Friday: January 2015, 2015-01-17. */
const LAST_SATURDAY_SERIES = 42_021;

function isThirdFriday(day: Day): boolean {
  const { day: ofMonth } = civilOf(day);
  return weekdayOf(day) === FRIDAY && ofMonth >= 15 && ofMonth <= 21;
}

/** The third Friday that a date stands for: itself, or the day before where it is a Saturday as series had it until 2015. */
function thirdFridayOf(day: Day): Day | undefined {
  if (isThirdFriday(day)) return day;
  return weekdayOf(day) === SATURDAY && isThirdFriday(day - 1) ? day - 1 : undefined;
}

/**
 * The day on which a series of SPX options expires, whatever date it goes by: the monthly series on the session
 * before where its third Friday is a holiday. A date that no series has is itself. Source: sources.cboeSpecifications.
 */
export function expiryDayOf(day: Day, isOpen: Sessions = isSession): Day {
  const friday = thirdFridayOf(Math.floor(day));
  if (friday === undefined) return Math.floor(day);
  return isOpen(friday) ? friday : sessionBefore(friday, isOpen);
}

/** The monthly series nearest to a number of days after a day. */
export function nearestSpxExpiry(asOf: Day, days: number): Day {
  return nearestMonthly((year, month) => expiryDayOf(nthWeekday(year, month, FRIDAY, 3)), asOf, days);
}

/** Whether a series of a date is the standard monthly one. */
export function isMonthlySeries(day: Day, isOpen: Sessions = isSession): boolean {
  const date = Math.floor(day);
  if (thirdFridayOf(date) !== undefined) return true;
  return isThirdFriday(date + 1) && expiryDayOf(date + 1, isOpen) === date;
}

/**
 * Why no series expires on a day, with the date that is meant; nothing where one does. Series of years to come went by
 * their Saturdays too while they were quoted, until 2015.
 */
export function whyNoExpiry(day: Day, isOpen: Sessions = isSession, quotedAt: Day = day): string | undefined {
  const isListed =
    thirdFridayOf(day) !== undefined && (weekdayOf(day) === FRIDAY || quotedAt <= LAST_SATURDAY_SERIES);
  return isOpen(day) || isListed
    ? undefined
    : `must be a session, got ${isoDate(day)}, when the exchanges are closed; ${meant(day, isOpen)}`;
}

/** The day of a date that a user gives: one on which no series can expire is refused. */
export function listedExpiry(expiry: Day, isOpen: Sessions = isSession): Day {
  const day = Math.floor(expiry);
  const why = whyNoExpiry(day, isOpen);
  demand(why === undefined, () => `expiry (Excel date): ${why}`);
  return isOpen(day) ? day : expiryDayOf(day, isOpen);
}

/** A Monday's series on a holiday expires the session after, every other one the session before. */
function meant(day: Day, isOpen: Sessions): string {
  const right = weekdayOf(day) === MONDAY ? sessionAfter(day, isOpen) : sessionBefore(day, isOpen);
  return `its options expire on ${isoDate(right)}`;
}
