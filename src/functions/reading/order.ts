import { isSession } from "../../engine/calendar/sessions";

/** What the dates of a table say of its order. */
export interface Order {
  readonly newestFirst: boolean;
  /** Where the first date stands that is not after the one before it, in the order of time; counted from 0. */
  readonly disorder: { readonly at: number; readonly twice: boolean } | undefined;
}

/** Of New York's serial numbers, with a time of day where rows are finer than days. */
export function orderOf(dates: readonly number[]): Order {
  const last = dates.length - 1;
  const newestFirst = last > 0 && (dates[0] as number) > (dates[last] as number);
  for (let index = 1; index <= last; index++) {
    const [at, earlier] = newestFirst ? [last - index, last - index + 1] : [index, index - 1];
    const [date, before] = [dates[at] as number, dates[earlier] as number];
    if (date <= before) return { newestFirst, disorder: { at, twice: date === before } };
  }
  return { newestFirst, disorder: undefined };
}

/** Rows that are further apart than sessions ever are: nothing where they are sessions, or too few to tell. */
export function stepOf(dates: readonly number[]): "weekly" | "monthly" | "quarterly" | "yearly" | undefined {
  if (dates.length < FEWEST_TO_TELL) return undefined;
  // The middle one of the steps is as long as a limit where no more than half of them are shorter.
  const isAsLongAs = (days: number) => {
    let shorter = 0;
    for (let index = 1; index < dates.length; index++)
      if (Math.abs((dates[index] as number) - (dates[index - 1] as number)) < days) shorter++;
    return shorter <= (dates.length - 1) >> 1;
  };
  if (!isAsLongAs(SHORTEST_WEEK)) return undefined;
  if (!isAsLongAs(SHORTEST_MONTH)) return "weekly";
  return !isAsLongAs(SHORTEST_QUARTER) ? "monthly" : isAsLongAs(SHORTEST_YEAR) ? "yearly" : "quarterly";
}

const FEWEST_TO_TELL = 4;
const SHORTEST_WEEK = 6;
const SHORTEST_MONTH = 20;
const SHORTEST_QUARTER = 80;
const SHORTEST_YEAR = 300;

/** Days by which dates of a workbook that counts from 1904 lie too early. */
export const DAYS_FROM_1900_TO_1904 = 1462;

export const FROM_1904 = `its dates are sessions only ${DAYS_FROM_1900_TO_1904.toLocaleString("en-US")} days later: the workbook counts from 1904; switch its 1904 date system off (File, Options, Advanced), or add 1462`;

/**
 * Whether dates are those of a workbook that counts from 1904: as they stand many are no sessions, four years and a
 * day later all are.
 */
export function countsFrom1904(days: readonly number[]): boolean {
  if (days.length < A_WEEK_AND_MORE) return false;
  const looked = days.slice(0, DAYS_LOOKED_AT);
  const closed = looked.filter((day) => !isSession(Math.floor(day))).length;
  return (
    closed * LEAST_CLOSED_SHARE > looked.length &&
    days.every((day) => isSession(Math.floor(day) + DAYS_FROM_1900_TO_1904))
  );
}

/** A year of sessions shows on which weekdays they fall. */
const DAYS_LOOKED_AT = 260;
/** Sessions among which is a Monday, which would be a Sunday four years and a day later. */
const A_WEEK_AND_MORE = 6;
/** One in five sessions of another weekday falls on a Saturday; one in ten is enough to ask. */
const LEAST_CLOSED_SHARE = 10;
