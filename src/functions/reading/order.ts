import { isSession } from "../../engine/calendar/sessions";

/** A day of a history and where it stands. */
export interface DatedRow {
  /** The row in the user's range, counted from 1. */
  readonly row: number;
  /** New York's serial number, with a time of day where rows are finer than days. */
  readonly date: number;
}

/** What the dates of a table say of its order. */
export interface Order {
  readonly newestFirst: boolean;
  /** The first row whose date is not after that of the row before it, in the order of time. */
  readonly disorder: { readonly row: number; readonly twice: boolean } | undefined;
}

export function orderOf(dated: readonly DatedRow[]): Order {
  const first = dated[0];
  const last = dated[dated.length - 1];
  const newestFirst = first !== undefined && last !== undefined && first.date > last.date;
  const inTime = newestFirst ? [...dated].reverse() : dated;
  for (let index = 1; index < inTime.length; index++) {
    const { row, date } = inTime[index] as DatedRow;
    const before = (inTime[index - 1] as DatedRow).date;
    if (date <= before) return { newestFirst, disorder: { row, twice: date === before } };
  }
  return { newestFirst, disorder: undefined };
}

/** Rows that are further apart than sessions ever are: nothing where they are sessions, or too few to tell. */
export function stepOf(
  dated: readonly DatedRow[],
): "weekly" | "monthly" | "quarterly" | "yearly" | undefined {
  if (dated.length < FEWEST_TO_TELL) return undefined;
  const steps = dated.slice(1).map(({ date }, index) => Math.abs(date - (dated[index] as DatedRow).date));
  const middle = steps.sort((a, b) => a - b)[steps.length >> 1] as number;
  if (middle < SHORTEST_WEEK) return undefined;
  if (middle < SHORTEST_MONTH) return "weekly";
  return middle < SHORTEST_QUARTER ? "monthly" : middle < SHORTEST_YEAR ? "quarterly" : "yearly";
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
  if (days.length < FEWEST_TO_TELL) return false;
  const looked = days.slice(0, DAYS_LOOKED_AT);
  const closed = looked.filter((day) => !isSession(day)).length;
  return (
    closed * LEAST_CLOSED_SHARE > looked.length &&
    days.every((day) => isSession(day + DAYS_FROM_1900_TO_1904))
  );
}

/** A year of sessions shows on which weekdays they fall. */
const DAYS_LOOKED_AT = 260;
/** One in five sessions of another weekday falls on a Saturday; one in ten is enough to ask. */
const LEAST_CLOSED_SHARE = 10;
