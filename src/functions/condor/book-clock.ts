import { calendarDaysLeft, type Settlement, tradingDaysLeft } from "../../engine/calendar/settlement";
import {
  CALENDAR_DAYS_PER_YEAR,
  dayInYears,
  type TimeToExpiry,
  tradingDays,
  yearsToExpiry,
} from "../../engine/calendar/time-to-expiry";
import type { Day, Years } from "../../engine/quantities";
import { choice } from "../arguments/choice";
import { optional } from "../arguments/quantity";
import { tradingText } from "../arguments/time";

const CLOCKS = ["sessions", "calendar"] as const;
export type Clock = (typeof CLOCKS)[number];

/** The clock on which the condors of a book were sold. */
export const clock = () =>
  optional(
    choice(CLOCKS, {
      summary:
        'What days count: sessions of 1/252 year, as condors sold at "1t" do, or calendar days of 1/365',
    }),
    "sessions",
  );

/** Time left of a position, as other functions take it and as the engine does. */
export interface TimeLeft {
  readonly days: number | string;
  readonly years: Years;
  /** Over which its theta runs. */
  readonly dayInYears: Years;
}

/**
 * Time from a moment to a settlement on the clock of the book. Before an opening print only the night may be left,
 * which sessions do not count: then, and only then, it is calendar days all the same.
 */
export function timeLeft(clock: Clock, asOf: Day, expiry: Day, settlement: Settlement): TimeLeft {
  const sessions = clock === "sessions" ? tradingDaysLeft(asOf, expiry, settlement) : 0;
  const days = calendarDaysLeft(asOf, expiry, settlement);
  const inSessions = clock === "sessions" && (sessions > 0 || settlement === "PM");
  const time: TimeToExpiry = inSessions ? tradingDays(sessions) : days;
  return {
    days: inSessions ? tradingText(sessions) : days,
    years: yearsToExpiry(time, CALENDAR_DAYS_PER_YEAR),
    dayInYears: dayInYears(time, CALENDAR_DAYS_PER_YEAR),
  };
}
