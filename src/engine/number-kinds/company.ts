import { aboveZero, type NumberKind, PER_CENT } from "./kind";

/** The largest sum of money that makes sense. */
const HIGHEST_SUM = 1e18;

const money = {
  unit: "money, one currency",
  min: -HIGHEST_SUM,
  max: HIGHEST_SUM,
  typical: { from: 1, to: 1000 },
} as const;

/** What balance sheets, and the index seen as one company, are measured in. */
export const companyKinds = {
  /** An income or an equity: it may be negative. */
  money,
  /** A balance that a company may lack. */
  balance: { ...money, min: 0, typical: { from: 100, to: 1000 } },
  moneyAboveZero: aboveZero(money),
  /** A return on equity or on assets; beyond ten times the capital a percentage was typed for a decimal. */
  returnOnCapital: {
    unit: "decimal",
    min: -10,
    max: 10,
    hint: "a decimal: 0.15, not 15",
    times: PER_CENT,
    typical: { from: 0.1, to: 0.25 },
  },
  leverage: { unit: "assets over equity", min: 1, max: 1000, typical: { from: 2, to: 10 } },
  /** A return, cost or growth rate a year: unlike interest it may lie above a half. */
  yearlyReturn: {
    unit: "decimal per year",
    above: -1,
    below: 1.5,
    hint: "a decimal: 0.09, not 9",
    times: PER_CENT,
    typical: { from: 0.03, to: 0.12 },
  },
  tax: {
    unit: "fraction",
    min: 0,
    max: 1,
    hint: "a fraction: 0.21, not 21",
    times: PER_CENT,
    typical: { from: 0, to: 0.3 },
  },
} as const satisfies Record<string, NumberKind>;
