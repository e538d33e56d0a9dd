import { companyKinds } from "../../engine/number-kinds/company";
import { marketKinds } from "../../engine/number-kinds/market";
import type { Argument, Summary } from "../arguments/argument";
import { type Bounds, optional, quantity } from "../arguments/quantity";

/** What the regime functions count and measure, each with its unit and usual slip. */

const MOST_BARS = 10_000;

export const money: Bounds = companyKinds.money;
export const positiveMoney: Bounds = companyKinds.moneyAboveZero;
/** On most sessions nothing is listed. */
export const proceeds: Bounds = { ...money, min: 0 };
export const weight: Bounds = { ...money, unit: "weight", min: 0, typical: { from: 0, to: 1 } };
/** No session had no issue that rose, or none that fell. */
export const issues: Bounds = {
  unit: "issues",
  above: 0,
  max: 1e6,
  whole: true,
  typical: { from: 500, to: 2500 },
};
export const percentagePoints: Bounds = {
  unit: "percentage points",
  min: -50,
  max: 50,
  typical: { from: -1, to: 4 },
};
export const exchangeRateIndex: Bounds = {
  ...marketKinds.level,
  unit: "index",
  typical: { from: 80, to: 130 },
};
export const slopeBounds: Bounds = marketKinds.slope;

/** A number of bars, sessions or months. */
export function barCount(described: Summary, standard: number, fewest = 1): Argument<number> {
  return optional(
    quantity(
      { unit: "bars", min: fewest, max: MOST_BARS, whole: true, typical: { from: fewest, to: fewest + 30 } },
      described,
    ),
    standard,
  );
}
