import { sessionsWithout } from "../../engine/calendar/sessions";
import { calendarDaysLeft, tradingDaysLeft } from "../../engine/calendar/settlement";
import { listedExpiry } from "../../engine/calendar/spx-listing";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { tradingText } from "../arguments/time";
import { defineFunction } from "../define";
import { day, days } from "../quantities";

export const optionDays = defineFunction({
  id: "OPTION.DAYS",
  summary: "Time to expiry as other functions take it: calendar days as a number, or trading days as a text.",
  arguments: {
    asOf: day({ summary: "Now, New York time; a date without a time of day is that day's close" }),
    expiry: day({ summary: "Date of expiry" }),
    basis: optional(choice(["calendar", "trading"], { summary: "Which time counts" }), "calendar"),
    holidays: omittable(days({ summary: "Further days on which the market is closed" }), {
      otherwise: "none beyond the exchange's holidays and one-off closings",
    }),
    settle: optional(
      choice(["PM", "AM"], { summary: "PM at the close (SPXW, XSP), AM at the open (SPX, VIX)" }),
      "PM",
    ),
  },
  returns: { unit: "calendar days, or a text", summary: 'Time to expiry: 45, or "1t"' },
  formula:
    "calendar: settlement moment less now, in days; trading: sessions between them, of the one that is on the hours left over 6.5. Half days end at 13:00, their options with them. A monthly expiry whose third Friday is a holiday is the session before",
  limits:
    "From close to close a half day counts as one session, and so does a gap of four or more calendar days, over which the index moves with 1.5 times the variance: a volatility that is only a ratio to VIX is then to be raised by sqrt(1.5). Of closings the exchange has not announced by rule, those from 1990 to January 2025 are known. An AM settlement the morning after the close is 0 trading days: use calendar days where the night matters.",
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
      // Wednesday 2026-06-17 at the close to Thursday's opening: the third Friday is Juneteenth.
      given: { asOf: 46_190, expiry: 46_192, settle: "AM" },
      gives: 17.5 / 24,
      digits: 9,
      from: "arithmetic: 16:00 to 9:30 of the next day",
    },
    {
      given: { asOf: "2025-12-24 12:45", expiry: "2025-12-24", basis: "trading" },
      gives: "0.038461538t",
      from: "arithmetic: a quarter of an hour of 6.5, for the session of Christmas Eve ends at 13:00",
    },
    {
      given: { asOf: 46_349 + 12.75 / 24, expiry: 46_349, basis: "trading" },
      gives: "0.5t",
      from: "arithmetic: 12:45 leaves half of 9:30 to 16:00",
    },
  ],
  compute: ({ asOf, expiry, basis, holidays, settle }) => {
    const isOpen = sessionsWithout(holidays ?? []);
    const expires = listedExpiry(expiry, isOpen);
    return basis === "calendar"
      ? calendarDaysLeft(asOf, expires, settle)
      : tradingText(tradingDaysLeft(asOf, expires, settle, isOpen));
  },
});
