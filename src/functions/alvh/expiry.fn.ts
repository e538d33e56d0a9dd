import { FEWEST_DAYS, nearestVixExpiry } from "../../engine/calendar/vix-expiry";
import { sources } from "../../engine/sources";
import { optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { day } from "../quantities";

const LONGEST_DAYS = 3650;

export const alvhExpiry = defineFunction({
  id: "ALVH.EXPIRY",
  summary: "The monthly VIX expiry nearest to a number of days ahead, exchange holidays included.",
  arguments: {
    asOf: day({ summary: "Valuation date" }),
    days: quantity(
      { unit: "days", min: 0, max: LONGEST_DAYS, typical: { from: 7, to: 220 } },
      { summary: "Days ahead that the layer aims at" },
    ),
    minDays: optional(
      quantity(
        { unit: "days", min: 0, max: LONGEST_DAYS, typical: { from: 0, to: 30 } },
        { summary: "Fewest days left that will do" },
      ),
      FEWEST_DAYS,
    ),
  },
  returns: {
    unit: "Excel date",
    summary: "Morning on which the monthly VIX options settle; format the cell as a date",
  },
  formula:
    "Wednesday 30 days before the third Friday of the next month; where that Wednesday or that Friday is an exchange holiday, the business day before the Wednesday; of two equally near expiries the later",
  limits:
    "Monthly expiries only, no weeklies. One-off closings of the exchange are known from 1990 to January 2025. The last trade is the business day before; the settlement is VRO, an opening print.",
  source: sources.cboeVixOptions,
  examples: [
    {
      given: { asOf: 46_143, days: 20 },
      gives: 46_161,
      from: "asked on 2026-05-01; Cboe's VX page: the expiry of May 2026 is Tuesday 2026-05-19, for Friday 19 June is Juneteenth",
    },
  ],
  compute: ({ asOf, days, minDays }) => nearestVixExpiry(asOf, days, minDays),
});
