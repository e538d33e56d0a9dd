import type { Day } from "../quantities";

/** A date of the calendar: the month from 1 to 12, the day from 1 to 31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Names of the days of the week by their number. */
export const SUNDAY = 0;
export const MONDAY = 1;
export const TUESDAY = 2;
export const WEDNESDAY = 3;
export const THURSDAY = 4;
export const FRIDAY = 5;
export const SATURDAY = 6;

/** Excel's serial number of 1970-01-01, from which the day counts below run. */
const SERIAL_1970 = 25_569;
/** Days in the 400 years after which the Gregorian calendar repeats, and from 0000-03-01 to 1970-01-01. */
const DAYS_IN_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/**
 * Excel's serial number of a date, right from 1900-03-01 on (before it Excel counts a 29 February 1900 that
 * never was). Counts from 1 March, so that the leap day ends a year. Source: sources.hinnant2013.
 */
export function serialOf({ year, month, day }: CivilDay): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_1970 + SERIAL_1970;
}

/** The date of a serial number; a fraction, the time of day, is dropped. */
export function civilOf(serial: Day): CivilDay {
  const days = Math.floor(serial) - SERIAL_1970 + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(serial: Day): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

export function isWeekend(serial: Day): boolean {
  const weekday = weekdayOf(serial);
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** The n-th given weekday of a month: the third Friday is `nthWeekday(year, month, FRIDAY, 3)`. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = serialOf({ year, month, day: 1 });
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}
