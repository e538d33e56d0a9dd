import { TRADING_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { demand } from "../../engine/errors";
import { realizedVolatility, VOLATILITY_METHODS } from "../../engine/regime/realized-volatility";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { priceHistory } from "../arguments/history";
import { optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { bounds } from "../quantities";
import { barCount } from "./bounds";
import { exampleCloses } from "./example-closes";

/** Weeks in a year, and one that begins in the year before. */
const MOST_ROWS_A_YEAR = 53;

export const regimeHv = defineFunction({
  id: "REGIME.HV",
  summary: "Realised volatility a year over the last n sessions, by closes or by whole bars.",
  arguments: {
    closes: priceHistory({ summary: "Closes, or open, high, low and close, oldest first" }),
    n: barCount({ summary: "Sessions" }, 20, 2),
    method: optional(
      choice(
        VOLATILITY_METHODS,
        { summary: "Estimator" },
        { cc: "close-close", gk: "Garman-Klass", yz: "Yang-Zhang" },
      ),
      "close-close",
    ),
    yearDays: optional(quantity(bounds.yearDays, { summary: "Sessions in a year" }), TRADING_DAYS_PER_YEAR),
  },
  returns: { unit: "decimal per year", summary: "Realised volatility" },
  formula:
    "close-close: s(ln C/C') x sqrt(252); Parkinson: ln(H/L)^2 / (4 ln 2); Garman-Klass: ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2; Rogers-Satchell: ln(H/O) ln(H/C) + ln(L/O) ln(L/C), means over n; Yang-Zhang: var overnight + k var open-close + (1 - k) Rogers-Satchell",
  limits:
    "One column is closes; bars are four columns open, high, low, close, the same after a date column, or columns under headings; with dates, newest first is turned round. Close-close and Yang-Zhang need n + 1 sessions. Parkinson, Garman-Klass and Rogers-Satchell leave out overnight gaps. Close-close takes the sample standard deviation, mean removed.",
  source: `${sources.hull2018}, section 15.4; ${sources.parkinson1980}; ${sources.garmanKlass1980}; ${sources.rogersSatchell1991}; ${sources.yangZhang2000}`,
  examples: [
    {
      given: { closes: exampleCloses(60), n: 59 },
      gives: 0.1891570878876278,
      digits: 14,
      from: "reference vectors, mpmath at 50 digits: sample standard deviation of 59 log returns",
    },
    {
      given: {
        closes: [
          ["open", "high", "low", "close"],
          [100, 102, 99, 101],
          [101, 103, 100, 100.5],
        ],
        n: 2,
        method: "Parkinson",
      },
      gives: 0.2832,
      digits: 4,
      from: "by hand: ln(102/99) = 0.029853, ln(103/100) = 0.029559; mean square 0.00088246; 252 x it / (4 ln 2) = 0.080207, root 0.28321",
    },
  ],
  compute: ({ closes, n, method, yearDays }) => {
    demand(
      closes.step === undefined || yearDays <= MOST_ROWS_A_YEAR,
      () =>
        `closes: has ${closes.step} rows, where yearDays counts ${yearDays} sessions: give a row a session, or yearDays 52 for weeks and 12 for months`,
    );
    return realizedVolatility(closes, n, method, yearDays);
  },
});
