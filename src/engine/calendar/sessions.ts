import type { Day } from "../quantities";
import { isWeekend } from "./civil-day";
import { isExchangeHoliday } from "./exchange-holidays";
import { isHalfDay } from "./half-days";
import { isSpecialClosing } from "./special-closings";

/** The regular session as fractions of a day, New York time: 9:30 to 16:00, on half days to 13:00. */
export const SESSION_OPEN = 9.5 / 24;
export const SESSION_CLOSE = 16 / 24;
const EARLY_CLOSE = 13 / 24;

/** Which days hold a session. */
export type Sessions = (day: Day) => boolean;

/** Whether the rules of the exchanges give a session that day: neither a weekend nor a regular holiday. */
export const isRegularSession: Sessions = (day) => !isWeekend(day) && !isExchangeHoliday(day);

/**
 * Whether the US exchanges hold a session that day: one by the rules, and none of the one-off closings since 1990. Of
 * days before 1990 and of days to come only the rules are known.
 */
export const isSession: Sessions = (day) => isRegularSession(day) && !isSpecialClosing(day);

/** The same without some more days, which the exchanges closed and the rules do not know. */
export function sessionsWithout(closings: Iterable<Day>): Sessions {
  const closed = new Set<Day>();
  for (const day of closings) closed.add(Math.floor(day));
  return closed.size === 0 ? isSession : (day) => isSession(day) && !closed.has(Math.floor(day));
}

/** The last session before a day. */
export function sessionBefore(day: Day, isOpen: Sessions = isSession): Day {
  let before = Math.floor(day) - 1;
  while (!isOpen(before)) before--;
  return before;
}

/** The first session after a day. */
export function sessionAfter(day: Day, isOpen: Sessions = isSession): Day {
  let after = Math.floor(day) + 1;
  while (!isOpen(after)) after++;
  return after;
}

/** When the session of a day ends, as a fraction of the day. */
export function closeOf(day: Day): number {
  return isHalfDay(day) ? EARLY_CLOSE : SESSION_CLOSE;
}
