import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Day, Years } from "../quantities";
import { dateOf, weekday } from "./calendar-date";

/** Settlement at the opening print, 9:30 in New York, as a share of the day. */
export const OPEN: number = 9.5 / 24;
/** The close, 16:00 in New York: settlement of PM series, and what a day without a time means. */
export const CLOSE: number = 16 / 24;

/** Series that settle to opening prints on every expiry. Source: sources.cboeSpecifications. */
const ALWAYS_AT_OPEN: ReadonlySet<string> = new Set(["VIX", "VIXW"]);
/** Series whose standard monthly expiry settles to opening prints. Source: sources.cboeSpecifications. */
const MONTHLY_AT_OPEN: ReadonlySet<string> = new Set(["SPX", "NDX", "RUT", "DJX"]);

const SATURDAY = 0;
const THURSDAY = 5;
const FRIDAY = 6;

/**
 * A series settles at the open when it is VIX, or SPX on a standard monthly expiry; all others (SPXW, XSP) at
 * the close. Some chains write SPX for the weekly series too: on any other date it is read as one.
 */
export function settlesAtOpen(root: string, expiry: Day): boolean {
  return ALWAYS_AT_OPEN.has(root) || (MONTHLY_AT_OPEN.has(root) && isStandardMonthly(expiry));
}

/**
 * The third Friday; the Thursday before it, for a holiday on that Friday; the Saturday after it, as expiries
 * were dated until 2015. A Thursday is taken on trust: the chain would not list SPX there otherwise.
 */
function isStandardMonthly(expiry: Day): boolean {
  const toFriday = { [THURSDAY]: 1, [FRIDAY]: 0, [SATURDAY]: -1 }[weekday(expiry)];
  if (toFriday === undefined) return false;
  const { day } = dateOf(expiry + toFriday);
  return day >= 15 && day <= 21;
}

/** The moment of settlement as a serial number with its time of day. */
export function settlementMoment(root: string, expiry: Day): number {
  return expiry + (settlesAtOpen(root, expiry) ? OPEN : CLOSE);
}

/** A moment for a day: without a time of day the close is meant. */
export function momentOf(asOf: number): number {
  return Number.isInteger(asOf) ? asOf + CLOSE : asOf;
}

/** Calendar time from a moment to settlement, on a 365-day year; 0 or less when the option has expired. */
export function yearsToSettlement(moment: number, root: string, expiry: Day): Years {
  const left = settlementMoment(root, expiry) - moment;
  return Math.abs(left) < ONE_SECOND ? 0 : left / CALENDAR_DAYS_PER_YEAR;
}

/** Serial numbers with a time carry rounding: less than this is no time at all. */
const ONE_SECOND = 1 / 86_400;
