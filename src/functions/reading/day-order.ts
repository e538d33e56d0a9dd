import { civilOf } from "../../engine/calendar/civil-day";
import { isoDate } from "../../engine/calendar/iso-date";
import type { RawCell } from "../cells";
import { type DayOrder, MONTHS, serialOfCell, twoNumbersOf } from "./dates";

/** What a column says of the order of its days and months. */
export type DayOrderFound =
  | {
      readonly order: DayOrder;
      /** A date that can be read both ways where nothing tells which is meant: the month was taken to stand first. */
      readonly assumed: string | undefined;
      /** The column itself shows the order. */
      readonly tells: boolean;
      readonly contradiction?: undefined;
    }
  | {
      readonly contradiction: Contradiction;
      readonly tells?: undefined;
      readonly assumed?: undefined;
      readonly order?: undefined;
    };

/** What is said of dates whose order nothing tells. */
export const assumedWords = (text: string) => `dates such as "${text}" are read with the month first`;

/** A text that can only be read with the day first, and one that can only be read with the month first. */
interface Contradiction {
  readonly dayFirst: Told;
  readonly monthFirst: Told;
}

interface Told {
  readonly text: string;
  /** Its place among the cells, counted from 0. */
  readonly at: number;
}

/** Both texts with their rows and the date that each must be; `rowOf` gives the row of a place among the cells. */
export function wordsOf({ dayFirst, monthFirst }: Contradiction, rowOf: (at: number) => number): string {
  const said = ({ text, at }: Told, order: DayOrder) =>
    `row ${rowOf(at)} "${text}" has the ${order}${dateIn(text, order)}`;
  const parts = [said(dayFirst, "day first"), said(monthFirst, "month first")];
  return `${parts.join(", ")}: all dates of a column must have the same order`;
}

function dateIn(text: string, order: DayOrder): string {
  const serial = serialOfCell(text, order);
  return serial === undefined ? "" : ` (${isoDate(Math.floor(serial))})`;
}

/**
 * Which number of a column's dates is the month: told by any above 12, else by which reading leaves every date
 * possible (an expiry or a session on a weekend is none), else by which reading runs in one direction of time, else by
 * which runs from session to session.
 */
export function dayOrderOf(
  cells: Iterable<RawCell>,
  isPossible: (day: number) => boolean = () => true,
): DayOrderFound {
  let dayFirst: Told | undefined;
  let monthFirst: Told | undefined;
  let assumed: string | undefined;
  let serial: { readonly day: number; readonly at: number } | undefined;
  let isHalfRead = true;
  const open: string[] = [];
  let at = -1;
  for (const cell of cells) {
    at++;
    if (typeof cell === "number" && cell > FIRST_DATE && cell < LAST_DATE) {
      const { month, day } = civilOf(Math.floor(cell));
      if (day > MONTHS.length) isHalfRead = false;
      else if (day !== month) serial ??= { day: cell, at };
    }
    if (typeof cell !== "string" || cell === "") continue;
    const two = twoNumbersOf(cell);
    if (two === undefined || two.dotted) continue;
    if (two.first > MONTHS.length) dayFirst ??= { text: cell, at };
    else if (two.second > MONTHS.length) monthFirst ??= { text: cell, at };
    else {
      open.push(cell);
      if (two.first !== two.second) assumed ??= cell;
    }
  }
  if (serial !== undefined && isHalfRead) {
    if (dayFirst !== undefined) monthFirst ??= written(serial, "month first");
    else if (monthFirst !== undefined) dayFirst = written(serial, "day first");
  }
  if (dayFirst !== undefined && monthFirst !== undefined) return { contradiction: { dayFirst, monthFirst } };
  if (dayFirst !== undefined) return toldAs("day first");
  if (monthFirst !== undefined) return toldAs("month first");
  if (assumed === undefined) return { order: "month first", assumed, tells: false };
  return byWhatIsPossible(open, isPossible) ?? { order: "month first", assumed, tells: false };
}

/**
 * A date that Excel made of a text, as that text was written: beside texts that it left, which have the other order,
 * and with no day above 12 among its like.
 */
function written({ day, at }: { readonly day: number; readonly at: number }, order: DayOrder): Told {
  const [year, month, ofMonth] = isoDate(Math.floor(day)).split("-");
  const parts = order === "day first" ? [ofMonth, month] : [month, ofMonth];
  return { text: [...parts, year].join("/"), at };
}

/** Excel dates from 1927 to 2099. */
const FIRST_DATE = 10_000;
const LAST_DATE = 73_050;

export const toldAs = (order: DayOrder): DayOrderFound => ({ order, assumed: undefined, tells: true });

/** The orders of the columns of one table. */
export const dayOrdersOf = (columns: readonly Iterable<RawCell>[], isPossible?: (day: number) => boolean) =>
  inAgreement(columns.map((cells) => dayOrderOf(cells, isPossible)));

/** A column that does not tell its own order has the one that the others of its table tell. */
export function inAgreement(found: readonly DayOrderFound[]): readonly DayOrderFound[] {
  const [order, other] = new Set(found.flatMap((each) => (each.tells ? [each.order] : [])));
  return order === undefined || other !== undefined
    ? found
    : found.map((each) => (each.assumed === undefined ? each : { ...each, order, assumed: undefined }));
}

function byWhatIsPossible(
  open: readonly string[],
  isPossible: (day: number) => boolean,
): DayOrderFound | undefined {
  const readings = (["month first", "day first"] as const).map((order) => {
    const days = open.map((text) => serialOfCell(text, order) as number);
    return {
      possible: days.every((day) => isPossible(Math.floor(day))),
      ordered: isOrdered(days),
      daily: isDaily(days),
    };
  });
  for (const test of ["possible", "ordered", "daily"] as const) {
    const [us, other] = readings.map((reading) => reading[test]);
    if (us !== other) return toldAs(us ? "month first" : "day first");
  }
  return undefined;
}

function isOrdered(days: readonly number[]): boolean {
  const steps = days.slice(1).map((day, index) => day - (days[index] as number));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** The longest way from one session to the next: a weekend with a holiday on each side. */
const LONGEST_GAP = 5;

/** Three sessions or more, one after the other. */
function isDaily(days: readonly number[]): boolean {
  const steps = days.slice(1).map((day, index) => Math.abs(day - (days[index] as number)));
  return steps.length > 1 && steps.every((step) => step > 0 && step <= LONGEST_GAP);
}
