import type { Argument } from "../arguments/argument";
import { type Bounds, optional, quantity } from "../arguments/quantity";

/** What the regime functions count and measure, each with its unit and usual slip. */

const MOST_BARS = 10_000;
/** The largest sum of money, or number of issues, that makes sense. */
const HIGHEST_SUM = 1e18;

export const money: Bounds = {
  unit: "money, one currency",
  min: -HIGHEST_SUM,
  max: HIGHEST_SUM,
  typical: { from: 1, to: 1000 },
};
export const positiveMoney: Bounds = {
  unit: "money, one currency",
  above: 0,
  max: HIGHEST_SUM,
  zeroInRange: "refused",
  typical: { from: 1, to: 1000 },
};
export const proceeds: Bounds = { ...money, min: 0 };
export const weight: Bounds = { unit: "weight", min: 0, max: HIGHEST_SUM, typical: { from: 0, to: 1 } };
export const issues: Bounds = { unit: "issues", min: 0, max: 1e6, typical: { from: 500, to: 2500 } };
export const percentagePoints: Bounds = {
  unit: "percentage points",
  min: -50,
  max: 50,
  typical: { from: -1, to: 4 },
};
export const exchangeRateIndex: Bounds = {
  unit: "index",
  above: 0,
  max: 1e9,
  zeroInRange: "refused",
  typical: { from: 80, to: 130 },
};
export const slopeBounds: Bounds = {
  unit: "decimal",
  above: -1,
  max: 10,
  hint: "a slope is a decimal: 0.08, not 8",
  typical: { from: -0.1, to: 0.15 },
};

/** A number of bars, sessions or months. */
export function barCount(summary: string, standard: number, fewest = 1): Argument<number> {
  return optional(
    quantity(
      { unit: "bars", min: fewest, max: MOST_BARS, whole: true, typical: { from: fewest, to: fewest + 30 } },
      summary,
    ),
    standard,
  );
}
