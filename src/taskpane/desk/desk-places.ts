import { VALUATION_DAY } from "./vix-curve-2025-12";

/** Condors of the example, as they stand below the heading of the book. */
export const OPEN = [
  [VALUATION_DAY - 1, VALUATION_DAY + 3, 6760, 6770, 6950, 6960, 1, 1.2],
  [VALUATION_DAY, VALUATION_DAY + 3, 6780, 6790, 6960, 6970, 1, 0.9],
  [VALUATION_DAY - 4, VALUATION_DAY + 7, 6590, 6615, 7020, 7045, 1, 3.1],
  [VALUATION_DAY - 2, VALUATION_DAY - 1, 6770, 6780, 6935, 6945, 1, 1.1],
] as const;
export const BOOK_ROW = 32;
export const BOOK = "$A$32:$H$43";
export const DAY_ROW = 19;

/** The last columns of the day's total: its position by what stands above it. */
export const totalOf = (heading: string) =>
  `INDEX(A${DAY_ROW}:V${DAY_ROW + 9},MATCH("total",A${DAY_ROW}:A${DAY_ROW + 9},0),MATCH("${heading}",A${DAY_ROW}:V${DAY_ROW},0))`;

export const HEDGE_ROW = 46;
export const HEDGE_DAY_ROW = 52;
/** The last columns of the hedge's total, by what stands above them. */
export const hedgeTotal = (heading: string) =>
  `INDEX(A${HEDGE_DAY_ROW}:M${HEDGE_DAY_ROW + 5},MATCH("total",A${HEDGE_DAY_ROW}:A${HEDGE_DAY_ROW + 5},0),MATCH("${heading}",A${HEDGE_DAY_ROW}:M${HEDGE_DAY_ROW},0))`;
export const HEDGE = "$A$47:$F$49";
export const HEDGE_ROWS = "$A$48:$A$49";
/** VIX itself stands below its futures. */
export const CURVE = "$J$32:$K$42";
export const SHOCK_ROW = 60;
