import { type NumberKind, PER_CENT } from "./kind";

/** The largest level, strike or price that makes sense; beyond it a date or a product slipped in. */
const HIGHEST_LEVEL = 1e9;

/** Its highest print was 89.53, on 24 October 2008: Cboe, VIX historical price data. */
const HIGHEST_VIX = 100;

/** A fifth of the lowest at which options on the index are quoted: below it a per cent was typed twice. */
const LOWEST_VOLATILITY = 0.01;

/** 18 May 1927, before the first closes of the index that anybody holds: a smaller number counts days, or is a price. */
const FIRST_DAY = 10_000;
/** 2199-12-31: Excel counts on to 9999, where numbers such as 240117 lie. */
const LAST_DAY = 109_574;

const decimal = (what: string) => ({ hint: `${what} is a decimal: 0.18, not 18`, times: PER_CENT });

/** Prices, levels and rates of the market. None of them is 0 but where it says so: a 0 is a blank cell. */
export const marketKinds = {
  /** Index, strike or future. */
  level: { unit: "index points", above: 0, max: HIGHEST_LEVEL, typical: { from: 4000, to: 8000 } },
  credit: { unit: "index points", min: 0, max: HIGHEST_LEVEL, typical: { from: 0.3, to: 3 } },
  /** Fees, slippage or a hedge's cost: often 0. */
  costs: { unit: "index points", min: 0, max: HIGHEST_LEVEL, typical: { from: 0, to: 0.5 } },
  /** Wings, losses and spacings of strikes: a cent at least. */
  width: { unit: "index points", min: 0.01, max: HIGHEST_LEVEL, typical: { from: 5, to: 50 } },
  vix: {
    unit: "VIX points",
    above: 1,
    max: 1000,
    hint: "VIX is in points: 17.95, not 0.1795",
    times: 1 / PER_CENT,
    doubt: (value: number) =>
      value > HIGHEST_VIX ? `VIX ${value}: above ${HIGHEST_VIX}, which it never reached` : undefined,
    typical: { from: 10, to: 60 },
  },
  /** Its closes since 2007 lie from 60 to 208. */
  vvix: {
    unit: "VVIX points",
    min: 20,
    max: 500,
    hint: "VVIX is in points: 93, not 0.93",
    times: 1 / PER_CENT,
    typical: { from: 75, to: 150 },
  },
  volatility: {
    unit: "decimal per year",
    above: 0,
    max: 5,
    ...decimal("volatility"),
    doubt: (value: number) =>
      value < LOWEST_VOLATILITY
        ? `${value} is ${Number((PER_CENT * value).toPrecision(3))} % a year; 18 % are 0.18`
        : undefined,
    typical: { from: 0.08, to: 0.6 },
  },
  volatilityShift: {
    unit: "decimal",
    min: -2,
    max: 2,
    hint: "a change of volatility is a decimal: 0.05, not 5",
    times: PER_CENT,
    typical: { from: -0.05, to: 0.3 },
  },
  /** Interest or yield; often 0. */
  rate: {
    unit: "decimal per year",
    min: -0.5,
    max: 0.5,
    hint: "a rate is a decimal: 0.05, not 5",
    times: PER_CENT,
    typical: { from: 0, to: 0.06 },
  },
  dailyRange: {
    unit: "fraction of spot",
    above: 0,
    max: 0.2,
    hint: "a fraction of spot: 0.0094, not 0.94",
    times: PER_CENT,
    typical: { from: 0.004, to: 0.03 },
  },
  surprise: {
    unit: "percentage points",
    min: -20,
    max: 20,
    slip: (value: number) => value !== 0 && Math.abs(value) < 0.02,
    slipRule: "(0, or at least 0.02 away from it)",
    hint: "a surprise is in percentage points: 0.2, not 0.002",
    times: 1 / PER_CENT,
    typical: { from: -0.5, to: 0.5 },
  },
  spotMove: {
    unit: "fraction",
    above: -1,
    max: 1,
    hint: "a move is a fraction: -0.02, not -2",
    times: PER_CENT,
    typical: { from: -0.1, to: 0.05 },
  },
  /** The second VIX future over the first, less 1. */
  slope: {
    unit: "decimal",
    above: -1,
    below: 1,
    hint: "a slope is a decimal: 0.08, not 8",
    times: PER_CENT,
    typical: { from: -0.1, to: 0.15 },
  },
  delta: {
    unit: "delta",
    min: -1,
    max: 1,
    hint: "a delta is a decimal: 0.16, not 16",
    times: PER_CENT,
    typical: { from: 0.05, to: 0.5 },
  },
  relativeStrength: {
    unit: "0 to 100",
    min: 0,
    max: 100,
    slip: (value: number) => value > 0 && value < 1,
    slipRule: "(not between 0 and 1)",
    hint: "RSI runs from 0 to 100: 55, not 0.55",
    times: 1 / PER_CENT,
    typical: { from: 30, to: 80 },
  },
  day: {
    unit: "Excel date",
    min: FIRST_DAY,
    max: LAST_DAY,
    hint: "an Excel date is a serial number: 46357 is 2026-12-01",
    typical: { from: 45_000, to: 47_000 },
  },
  yearDays: { unit: "days", min: 1, max: 400, typical: { from: 252, to: 366 } },
  depth: { unit: "contracts", above: 0, max: HIGHEST_LEVEL, typical: { from: 50, to: 5000 } },
  /** Volatility at which the options are sold over VIX1D / 100. */
  shareOfVix1d: {
    unit: "fraction",
    min: 0.3,
    max: 2,
    hint: "a fraction of VIX1D: 0.9, not 90",
    times: PER_CENT,
    typical: { from: 0.8, to: 1 },
  },
  /** Realised over implied volatility, volatility over VIX / 100, a multiplier of the daily range. */
  factor: { unit: "factor", above: 0, max: 10, typical: { from: 0.8, to: 2 } },
} as const satisfies Record<string, NumberKind>;
