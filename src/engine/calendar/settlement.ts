import { demand } from "../errors";
import type { Day } from "../quantities";
import { isoDate } from "./iso-date";
import { closeOf, isSession, SESSION_CLOSE, SESSION_OPEN, type Sessions } from "./sessions";

/** "AM": settles on the opening print (SPX, VIX). "PM": settles at the close (SPXW, XSP). */
export type Settlement = "AM" | "PM";

/** The moment meant by an Excel date: a date without a time of day is that day's close. */
export function momentOf(asOf: number): number {
  return Number.isInteger(asOf) ? asOf + closeOf(asOf) : asOf;
}

function settlementMoment(expiry: Day, settlement: Settlement): number {
  return Math.floor(expiry) + (settlement === "PM" ? closeOf(expiry) : SESSION_OPEN);
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

function demandExpiry(asOf: number, expiry: Day, settlement: Settlement): void {
  const days = daysUntil(asOf, expiry, settlement);
  demand(
    days >= 0,
    () =>
      `expiry (Excel date): must not lie before asOf (${isoDate(momentOf(asOf))}), got ${isoDate(settlementMoment(expiry, settlement))}, when it settled`,
  );
  demand(days <= FURTHEST_DAYS, () => `expiry (Excel date): must lie within a century, got ${expiry}`);
}

export function calendarDaysLeft(asOf: number, expiry: Day, settlement: Settlement): number {
  demandExpiry(asOf, expiry, settlement);
  return daysUntil(asOf, expiry, settlement);
}

/**
 * Sessions from a moment to settlement. From close to close every session is one, a half day too; of the session
 * that is on, what is left counts by its hours. Nights, weekends and holidays do not count: the time of someone for
 * whom variance comes while the market trades.
 */
export function tradingDaysLeft(
  asOf: number,
  expiry: Day,
  settlement: Settlement,
  isOpen: Sessions = isSession,
): number {
  demandExpiry(asOf, expiry, settlement);
  const first = Math.floor(asOf);
  const last = Math.floor(expiry);
  let sessions = isOpen(first) ? sessionLeft(momentOf(asOf)) : 0;
  for (let day = first + 1; day <= last; day++) if (isOpen(day)) sessions++;
  const unplayed =
    settlement === "AM" && isOpen(last) ? (first === last ? sessionLeft(momentOf(asOf)) : 1) : 0;
  return Math.max(sessions - unplayed, 0);
}

/** A time of day typed as a fraction may lie a hair beside the one that is meant. */
const HALF_SECOND = 0.5 / 86_400;

/** What is left of a day's session at a moment: all of it before the open, then the hours to its close over 6.5. */
function sessionLeft(moment: number): number {
  const day = Math.floor(moment);
  if (moment - day <= SESSION_OPEN + HALF_SECOND) return 1;
  return Math.max(day + closeOf(day) - moment, 0) / (SESSION_CLOSE - SESSION_OPEN);
}
