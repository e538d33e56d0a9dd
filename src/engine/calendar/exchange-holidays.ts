import type { Day } from "../quantities";
import { civilOf, MONDAY, nthWeekday, SATURDAY, SUNDAY, serialOf, THURSDAY, weekdayOf } from "./civil-day";

/** Years in which a holiday was first kept by the exchanges. */
const FIRST_MARTIN_LUTHER_KING_DAY = 1998;
const FIRST_JUNETEENTH = 2022;

/**
 * Whether the US exchanges close for one of their regular holidays. One-off closings follow no rule and stand
 * apart. Source: sources.nyseHolidays.
 */
export function isExchangeHoliday(day: Day): boolean {
  return holidaysOf(civilOf(day).year).has(Math.floor(day));
}

/** Holidays by year, each worked out once. */
const known = new Map<number, ReadonlySet<Day>>();

function holidaysOf(year: number): ReadonlySet<Day> {
  const found = known.get(year) ?? workedOut(year);
  known.set(year, found);
  return found;
}

function workedOut(year: number): ReadonlySet<Day> {
  const days = [
    nthWeekday(year, 2, MONDAY, 3), // Washington's birthday
    easterSunday(year) - 2, // Good Friday
    lastMonday(year, 5), // Memorial Day
    observed(serialOf({ year, month: 7, day: 4 })),
    nthWeekday(year, 9, MONDAY, 1), // Labor Day
    nthWeekday(year, 11, THURSDAY, 4), // Thanksgiving
    observed(serialOf({ year, month: 12, day: 25 })),
  ];
  const newYear = serialOf({ year, month: 1, day: 1 });
  // A New Year's Day on a Saturday is not moved: its Friday belongs to the old year.
  if (weekdayOf(newYear) !== SATURDAY) days.push(observed(newYear));
  if (year >= FIRST_MARTIN_LUTHER_KING_DAY) days.push(nthWeekday(year, 1, MONDAY, 3));
  if (year >= FIRST_JUNETEENTH) days.push(observed(serialOf({ year, month: 6, day: 19 })));
  return new Set(days);
}

/** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function observed(holiday: Day): Day {
  const weekday = weekdayOf(holiday);
  return weekday === SATURDAY ? holiday - 1 : weekday === SUNDAY ? holiday + 1 : holiday;
}

function lastMonday(year: number, month: number): Day {
  const fifth = nthWeekday(year, month, MONDAY, 5);
  return civilOf(fifth).month === month ? fifth : fifth - 7;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. Source: sources.meeus1998, chapter 8. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const count = moon + sunday - 7 * late + 114;
  return serialOf({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}
