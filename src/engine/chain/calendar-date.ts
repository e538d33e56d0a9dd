import type { Day } from "../quantities";

/** A date of the Gregorian calendar; January is 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Excel's serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
/** Days of 400 Gregorian years. */
const ERA_DAYS = 146_097;

/**
 * The serial number of a date, right from 1900-03-01 on: before it Excel counts a 29 February 1900 that never
 * was. Years are counted from March, so that the leap day comes last. Source: sources.hinnant2013.
 */
export function serialOf({ year, month, day }: CalendarDate): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH_SHIFT + EPOCH_SERIAL;
}

/** The date of a serial number; a time of day is dropped. Source: sources.hinnant2013. */
export function dateOf(serial: Day): CalendarDate {
  const shifted = Math.floor(serial) - EPOCH_SERIAL + EPOCH_SHIFT;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
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

/** Whether the calendar has such a day. */
export function isCalendarDate(date: CalendarDate): boolean {
  const back = dateOf(serialOf(date));
  return back.year === date.year && back.month === date.month && back.day === date.day;
}

/** "2024-01-05", with " 15:45" where the serial number carries a time. */
export function isoDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time =
    minutes === 0 || minutes === 1440 ? "" : ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${year}-${two(month)}-${two(day)}${time}`;
}

/** 0 Saturday, 1 Sunday ... 6 Friday. */
export function weekday(serial: Day): number {
  return Math.floor(serial) % 7;
}
