import type { Argument } from "../arguments/argument";
import { type Bounds, quantity } from "../arguments/quantity";

/** What corporate finance asks for, each with its unit and usual slip. */

const HIGHEST_SUM = 1e18;
const MOST_YEARS = 200;

const kind =
  (of: Bounds) =>
  (summary: string): Argument<number> =>
    quantity(of, summary);

/** A market value or a balance: 0 is lawful, so a blank that arrives as 0 is none of it. */
export const balance = kind({
  unit: "money, one currency",
  min: 0,
  max: HIGHEST_SUM,
  typical: { from: 100, to: 1000 },
});
export const liabilities = kind({
  unit: "money, one currency",
  above: 0,
  max: HIGHEST_SUM,
  typical: { from: 100, to: 1000 },
});
/** A return, cost or growth rate a year. */
export const yearlyReturn = kind({
  unit: "decimal per year",
  above: -1,
  below: 1.5,
  hint: "a decimal: 0.09, not 9",
  typical: { from: 0.03, to: 0.12 },
});
export const beta = kind({ unit: "beta", min: -10, max: 10, typical: { from: 0, to: 2 } });
export const tax = kind({
  unit: "fraction",
  min: 0,
  max: 1,
  hint: "a fraction: 0.21, not 21",
  typical: { from: 0, to: 0.3 },
});
export const price = kind({
  unit: "money per share",
  above: 0,
  max: HIGHEST_SUM,
  typical: { from: 10, to: 200 },
});
export const dividend = kind({
  unit: "money per share, a year",
  min: 0,
  max: HIGHEST_SUM,
  typical: { from: 0.5, to: 5 },
});
export const years = kind({
  unit: "years",
  min: 1,
  max: MOST_YEARS,
  whole: true,
  typical: { from: 1, to: 10 },
});
export const cover = kind({ unit: "ratio", min: -1000, max: 1000, typical: { from: 0.8, to: 2 } });
export const tradesPerYear = kind({
  unit: "trades a year",
  above: 0,
  max: 100_000,
  typical: { from: 50, to: 252 },
});
export const condors = kind({ unit: "contracts", min: 0, max: 1e6, typical: { from: 1, to: 20 } });
export const expectedPoints = kind({
  unit: "index points",
  min: -1e6,
  max: 1e6,
  typical: { from: -0.1, to: 0.3 },
});
export const signedUsd = kind({
  unit: "US dollars a year",
  min: -1e15,
  max: 1e15,
  typical: { from: 0, to: 5000 },
});
/** The equity that returns are taken of: nothing has a return on 0. */
export const positiveEquity = kind({
  unit: "US dollars",
  above: 0,
  max: 1e15,
  typical: { from: 10_000, to: 1_000_000 },
});
/** A multiple, or the difference of two: it may be negative. */
export const multiple: Bounds = { unit: "multiple", min: -1e9, max: 1e9, typical: { from: 5, to: 30 } };
