import { demand } from "../errors";
import type { Day } from "../quantities";
import { isWeekend, weekdaysBetween } from "./civil-day";

/** "AM": settles on the opening print (SPX, VIX). "PM": settles at the close (SPXW, XSP). */
export type Settlement = "AM" | "PM";

/** The regular session as fractions of a day, New York time: 9:30 to 16:00. */
const SESSION_OPEN = 9.5 / 24;
export const SESSION_CLOSE = 16 / 24;

/** The moment meant by an Excel date: a date without a time of day is that day's close. */
export function momentOf(asOf: number): number {
  return Number.isInteger(asOf) ? asOf + SESSION_CLOSE : asOf;
}

function settlementMoment(expiry: Day, settlement: Settlement): number {
  return Math.floor(expiry) + (settlement === "PM" ? SESSION_CLOSE : SESSION_OPEN);
}

/** Serial numbers with a time carry rounding of some 1e-11 days: more digits than these say nothing. */
const DIGITS_OF_A_DAY = 1e9;

/** Calendar days from a moment to the settlement of an expiry, negative after it; whole between two closes. */
export function daysUntil(asOf: number, expiry: Day, settlement: Settlement): number {
  const days = settlementMoment(expiry, settlement) - momentOf(asOf);
  return Math.round(days * DIGITS_OF_A_DAY) / DIGITS_OF_A_DAY;
}

/** A century: an expiry further off is no expiry. */
const FURTHEST_DAYS = 36_525;

function demandExpiry(asOf: number, expiry: Day, days: number): void {
  demand(days >= 0, () => `expiry (Excel date): must not lie before asOf (${asOf}), got ${expiry}`);
  demand(days <= FURTHEST_DAYS, () => `expiry (Excel date): must lie within a century, got ${expiry}`);
}

export function calendarDaysLeft(asOf: number, expiry: Day, settlement: Settlement): number {
  const days = daysUntil(asOf, expiry, settlement);
  demandExpiry(asOf, expiry, days);
  return days;
}

/**
 * Sessions from a moment to settlement, parts of a session counted by its hours. Nights, weekends and
 * holidays do not count: the time of someone for whom variance comes while the market trades.
 * `closings` are the days without a session, whichever of them lie between.
 */
export function tradingDaysLeft(
  asOf: number,
  expiry: Day,
  settlement: Settlement,
  closings: Iterable<Day>,
): number {
  demandExpiry(asOf, expiry, daysUntil(asOf, expiry, settlement));
  const first = Math.floor(asOf);
  const last = Math.floor(expiry);
  const closed = new Set<Day>();
  for (const day of closings) if (day >= first && day <= last && !isWeekend(day)) closed.add(day);
  const isSession = (day: Day) => !isWeekend(day) && !closed.has(day);
  const gone = (momentOf(asOf) - first - SESSION_OPEN) / (SESSION_CLOSE - SESSION_OPEN);
  const before = isSession(first) ? Math.min(Math.max(gone, 0), 1) : 0;
  const after = settlement === "AM" && isSession(last) ? 1 : 0;
  return Math.max(weekdaysBetween(first, last) - closed.size - before - after, 0);
}
