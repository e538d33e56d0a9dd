import type { RawCell } from "../cells";

/**
 * SPXW options that expire 2018-01-31, quotes of 2018-01-02 16:15, some strikes: a published end-of-day sample,
 * as one row an option.
 */
export const SPXW_2018: readonly (readonly RawCell[])[] = [
  ["root", "expiration", "strike", "right", "bid", "ask"],
  ["SPXW", "2018-01-31", 2570, "P", 4.1, 4.4],
  ["SPXW", "2018-01-31", 2620, "P", 7.1, 7.4],
  ["SPXW", "2018-01-31", 2690, "P", 18.9, 19.5],
  ["SPXW", "2018-01-31", 2690, "C", 24.2, 24.9],
  ["SPXW", "2018-01-31", 2695, "P", 20.6, 21.3],
  ["SPXW", "2018-01-31", 2695, "C", 21, 21.6],
  ["SPXW", "2018-01-31", 2700, "P", 22.5, 23.3],
  ["SPXW", "2018-01-31", 2700, "C", 18, 18.6],
  ["SPXW", "2018-01-31", 2740, "C", 3.2, 3.5],
  ["SPXW", "2018-01-31", 2790, "C", 0.25, 0.35],
];

/** VIX options that expire 2016-06-15, quotes of 2016-06-01 15:45, some strikes, calls left and puts right. */
export const VIX_2016: readonly (readonly RawCell[])[] = [
  ["Expiration Date", "Calls", "Bid", "Ask", "Strike", "Puts", "Bid", "Ask"],
  ["Wed Jun 15 2016", "VIX160615C00014000", 1.4, 1.5, 14, "VIX160615P00014000", 0.2, 0.25],
  ["Wed Jun 15 2016", "VIX160615C00014500", 1.1, 1.2, 14.5, "VIX160615P00014500", 0.4, 0.45],
  ["Wed Jun 15 2016", "VIX160615C00015000", 0.85, 0.95, 15, "VIX160615P00015000", 0.65, 0.7],
  ["Wed Jun 15 2016", "VIX160615C00016000", 0.55, 0.6, 16, "VIX160615P00016000", 1.3, 1.4],
  ["Wed Jun 15 2016", "VIX160615C00017000", 0.35, 0.4, 17, "VIX160615P00017000", 2.15, 2.2],
];
