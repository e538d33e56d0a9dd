import type { Years } from "../quantities";

/** Trading days in a year, the convention of daily SPX options: one session is 1/252 year. */
export const TRADING_DAYS_PER_YEAR = 252;
/** Hours of a regular session, 9:30 to 16:00 in New York. */
const SESSION_HOURS = 6.5;
/** Calendar days in a year, unless the user says otherwise. */
export const CALENDAR_DAYS_PER_YEAR = 365;

/** Time that runs only while the market trades; it does not depend on the calendar year. */
export interface TradingTime {
  readonly years: Years;
  /** Hours of the session that is on: no night lies in them. */
  readonly isToday?: boolean;
}

/** Calendar days, or trading time. */
export type TimeToExpiry = number | TradingTime;

/** Time to expiry in years: calendar days over the days of the year; trading time is years already. */
export function yearsToExpiry(time: TimeToExpiry, yearDays: number): Years {
  return typeof time === "number" ? time / yearDays : time.years;
}

/** A number of days on the clock of another time: sessions where that is trading time. */
export function onClockOf(time: TimeToExpiry, days: TimeToExpiry): TimeToExpiry {
  return typeof time !== "number" && typeof days === "number" ? tradingDays(days) : days;
}

/**
 * The day over which a "per day" greek runs: a calendar day where time is calendar days, a trading day
 * where time is trading time.
 */
export function dayInYears(time: TimeToExpiry, yearDays: number): Years {
  return typeof time === "number" ? 1 / yearDays : 1 / TRADING_DAYS_PER_YEAR;
}

export function tradingDays(days: number): TradingTime {
  return { years: days / TRADING_DAYS_PER_YEAR };
}

export function sessionHours(hours: number): TradingTime {
  return { years: hours / (TRADING_DAYS_PER_YEAR * SESSION_HOURS), isToday: hours <= SESSION_HOURS };
}
