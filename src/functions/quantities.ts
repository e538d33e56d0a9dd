/** The kinds of number that traders type, each with its unit, bounds and usual slip, written once. */

import type { Argument } from "./arguments/argument";
import { dates, oneDate } from "./arguments/date-cells";
import { type Bounds, optional, quantity } from "./arguments/quantity";
import { volatilityBounds } from "./arguments/volatility";

/** The largest level, strike or sum that makes sense; beyond it a date or a product slipped in. */
const HIGHEST_LEVEL = 1e12;

const bounds = {
  level: {
    unit: "index points",
    min: 0,
    max: HIGHEST_LEVEL,
    zeroInRange: "refused",
    typical: { from: 4000, to: 8000 },
  },
  /** A close, or another price of a session that was: never 0, so that a blank which arrives as 0 is none. */
  close: {
    unit: "index points",
    above: 0,
    max: HIGHEST_LEVEL,
    zeroInRange: "refused",
    typical: { from: 4000, to: 8000 },
  },
  credit: { unit: "index points", min: 0, max: HIGHEST_LEVEL, typical: { from: 0.3, to: 3 } },
  costs: { unit: "index points", min: 0, max: HIGHEST_LEVEL, typical: { from: 0, to: 0.5 } },
  width: { unit: "index points", above: 0, max: HIGHEST_LEVEL, typical: { from: 5, to: 50 } },
  rate: {
    unit: "decimal per year",
    min: -1,
    max: 1,
    hint: "a rate is a decimal: 0.05, not 5",
    typical: { from: 0, to: 0.06 },
  },
  yearDays: { unit: "days", min: 1, max: 400, typical: { from: 252, to: 366 } },
  vix: {
    unit: "VIX points",
    above: 1,
    max: 1000,
    hint: "VIX is in points: 17.95, not 0.1795",
    typical: { from: 10, to: 60 },
  },
  dailyRange: {
    unit: "fraction of spot",
    min: 0,
    max: 0.2,
    hint: "a fraction of spot: 0.0094, not 0.94",
    typical: { from: 0.004, to: 0.03 },
  },
  surprise: {
    unit: "percentage points",
    min: -20,
    max: 20,
    slip: (value: number) => value !== 0 && Math.abs(value) < 0.02,
    slipRule: "(0, or at least 0.02 away from it)",
    hint: "a surprise is in percentage points: 0.2, not 0.002",
    typical: { from: -0.5, to: 0.5 },
  },
  fraction: {
    unit: "fraction",
    min: 0,
    max: 1,
    hint: "a fraction: 0.02, not 2",
    typical: { from: 0.005, to: 0.1 },
  },
  equity: { unit: "US dollars", min: 0, max: 1e15, typical: { from: 10_000, to: 1_000_000 } },
  usd: { unit: "US dollars", min: 0, max: 1e15, typical: { from: 0, to: 10_000 } },
  levels: { unit: "orders", min: 1, max: 1000, whole: true, typical: { from: 1, to: 10 } },
  depth: { unit: "contracts", above: 0, max: 1e9, typical: { from: 50, to: 5000 } },
  volatilityShift: {
    unit: "decimal",
    min: -2,
    max: 2,
    hint: "a change of volatility is a decimal: 0.05, not 5",
    typical: { from: -0.05, to: 0.3 },
  },
  spotMove: {
    unit: "fraction",
    above: -1,
    max: 1,
    hint: "a move is a fraction: -0.02, not -2",
    typical: { from: -0.1, to: 0.05 },
  },
  gate: { unit: "0 to 3", min: 0, max: 3, whole: true, typical: { from: 0, to: 3 } },
  contracts: { unit: "contracts", min: 0, max: 1e6, whole: true, typical: { from: 1, to: 20 } },
  rangeMultiplier: { unit: "factor", above: 0, max: 10, typical: { from: 0.8, to: 2 } },
  delta: {
    unit: "delta",
    min: -1,
    max: 1,
    hint: "a delta is a decimal: 0.16, not 16",
    typical: { from: 0.05, to: 0.5 },
  },
  day: {
    unit: "Excel date",
    min: 1,
    max: 2_958_465,
    hint: "an Excel date is a serial number",
    typical: { from: 45_000, to: 47_000 },
  },
  multiplier: { unit: "US dollars per point", above: 0, max: 1e6, typical: { from: 1, to: 100 } },
} satisfies Record<string, Bounds>;

type Kind = (summary: string) => Argument<number>;
const kind =
  (of: Bounds): Kind =>
  (summary) =>
    quantity(of, summary);

export const level = kind(bounds.level);
export const credit = kind(bounds.credit);
export const costs = kind(bounds.costs);
export const width = kind(bounds.width);
export const vix = kind(bounds.vix);
export const dailyRange = kind(bounds.dailyRange);
export const surprise = kind(bounds.surprise);
export const fraction = kind(bounds.fraction);
export const equity = kind(bounds.equity);
export const usd = kind(bounds.usd);
export const multiplier = kind(bounds.multiplier);
export const gate: Kind = kind(bounds.gate);
export const contracts: Kind = kind(bounds.contracts);
export const rangeMultiplier: Kind = kind(bounds.rangeMultiplier);
export const volatilityShift: Kind = kind(bounds.volatilityShift);
export const spotMove: Kind = kind(bounds.spotMove);
export const levels: Kind = kind(bounds.levels);
export const depth: Kind = kind(bounds.depth);
export const delta: Kind = kind(bounds.delta);
/** A day as an Excel serial number; a fraction is the time of day. A text that says a date is read as one. */
export const day: Kind = (summary) => oneDate(bounds.day, summary);
/** A list of days. */
export const days = (summary: string): Argument<readonly number[]> => dates(bounds.day, summary);

/** A credit in points, a delta, or a multiple: what it is depends on what the strikes aim at. */
export const strikeTarget: Kind = kind({
  unit: "points, delta or multiple",
  min: -1,
  max: 10_000,
  typical: { from: 0.5, to: 2 },
});
export const realizedVolatility: Kind = kind(volatilityBounds);

export const spot = (): Argument<number> => level("Level of the index now");
export const rate = (): Argument<number> =>
  optional(quantity(bounds.rate, "Risk-free rate, continuously compounded"), 0);
export const dividendYield = (): Argument<number> =>
  optional(quantity(bounds.rate, "Dividend yield of the index, continuously compounded"), 0);
export const yearDays = (): Argument<number> =>
  optional(quantity(bounds.yearDays, "Days in a year, for a number of days"), 365);
export const growth: Kind = kind(bounds.rate);
export { bounds };
