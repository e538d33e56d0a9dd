import { exchangeHolidays } from "../../engine/calendar/exchange-holidays";
import { calendarDaysLeft, tradingDaysLeft } from "../../engine/calendar/settlement";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { series } from "../arguments/range";
import { defineFunction } from "../define";
import { bounds, day } from "../quantities";
import { value } from "../returns";

/** Digits of a trading text: a billionth of a session loses nothing that a price would show. */
const DIGITS = 9;

function tradingText(sessions: number): string {
  return `${Number(sessions.toFixed(DIGITS))}t`;
}

export const optionDays = defineFunction({
  id: "OPTION.DAYS",
  summary: "Time to expiry as other functions take it: calendar days as a number, or trading days as a text.",
  arguments: {
    asOf: day("Now, New York time; a date without a time of day is that day's close"),
    expiry: day("Date of expiry"),
    basis: optional(choice(["calendar", "trading"], "Which time counts"), "calendar"),
    holidays: omittable(
      // No market day is day 0: a blank cell that arrives as 0 closes nothing.
      series({ ...bounds.day, min: 0 }, "Days on which the market is closed"),
      "the regular US exchange holidays",
    ),
    settle: optional(choice(["PM", "AM"], "PM at the close (SPXW, XSP), AM at the open (SPX, VIX)"), "PM"),
  },
  returns: value("calendar days, or a text", 'Time to expiry: 45, or "1t"'),
  formula:
    "calendar: settlement moment less now, in days; trading: sessions of 9:30 to 16:00 between them, parts by their hours",
  limits:
    "Half sessions count as whole ones; one-off closings must be given as holidays. An AM settlement the morning after the close is 0 trading days: use calendar days where the night matters.",
  source: `${sources.nyseHolidays}; ${sources.hull2018}, section 15.4 on trading days and calendar days`,
  examples: [
    // 2026-11-20 is a Friday, 2026-11-23 a Monday: three calendar days, one session.
    {
      given: { asOf: 46_346, expiry: 46_349 },
      gives: 3,
      from: "arithmetic: Friday's close to Monday's close",
    },
    {
      given: { asOf: 46_346, expiry: 46_349, basis: "trading" },
      gives: "1t",
      from: "arithmetic: one session",
    },
    {
      // Wednesday 2026-11-25 to Friday 2026-11-27 with Thanksgiving between.
      given: { asOf: 46_351, expiry: 46_353, basis: "trading" },
      gives: "1t",
      from: "NYSE calendar: Thanksgiving 2026 is 26 November",
    },
    {
      given: { asOf: 46_349 + 12.75 / 24, expiry: 46_349, basis: "trading" },
      gives: "0.5t",
      from: "arithmetic: 12:45 leaves half of 9:30 to 16:00",
    },
  ],
  compute: ({ asOf, expiry, basis, holidays, settle }) => {
    if (basis === "calendar") return calendarDaysLeft(asOf, expiry, settle);
    const closings = holidays?.map(Math.floor) ?? exchangeHolidays(asOf, Math.max(asOf, expiry));
    return tradingText(tradingDaysLeft(asOf, expiry, settle, closings));
  },
});
