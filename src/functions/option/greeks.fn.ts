import { dayInYears } from "../../engine/calendar/time-to-expiry";
import { optionGreeks } from "../../engine/options/greeks";
import { timeValue } from "../../engine/options/time-value";
import { sources } from "../../engine/sources";
import { defineFunction } from "../define";
import { optionOf, optionTerms } from "./option-of";

/** Volatility points, and percents of rate, in 1.00. */
const POINTS_IN_ONE = 100;

export const optionGreeksFunction = defineFunction({
  id: "OPTION.GREEKS",
  summary: "Price, greeks and time value of a European option, one row an option.",
  arguments: optionTerms(),
  formula:
    "derivatives of the Black-Scholes-Merton price: delta = e^(-qT) N(d1), gamma = e^(-qT) n(d1) / (S s sqrt(T)), vega = S e^(-qT) n(d1) sqrt(T), theta = dV/dt, rho = dV/dr, vanna, volga, charm",
  limits:
    "With a smile the volatility of each strike stands still as spot moves. At the money at expiry gamma is infinite: #N/A in its cell. With yield = rate these are the greeks of an option on a future, but for rho.",
  source: `${sources.haug2007}, chapter 2`,
  examples: [
    {
      given: {
        type: "call",
        spot: 105,
        strike: 100,
        days: 182.5,
        vol: 0.36,
        rate: 0.1,
        yield: 0.1,
        return: "delta",
      },
      gives: 0.5946,
      digits: 4,
      from: "Haug: call on a future of 105, delta 0.5946",
    },
    {
      given: { type: "call", spot: 55, strike: 60, days: 273.75, vol: 0.3, rate: 0.1, return: "vega" },
      gives: 0.189358,
      digits: 6,
      from: "Haug: vega 18.9358 per 1.00 of volatility",
    },
    {
      given: {
        type: "put",
        spot: 430,
        strike: 405,
        days: 365 / 12,
        vol: 0.2,
        rate: 0.07,
        yield: 0.05,
        return: "theta",
      },
      gives: -31.1924 / 365,
      digits: 6,
      from: "Haug: theta -31.1924 a year",
    },
  ],
  compute: (given) => {
    const option = optionOf(given);
    const found = optionGreeks(option);
    const day = dayInYears(given.days, given.yearDays);
    return { found, day, inTime: timeValue(option, found.price) };
  },
  outputs: {
    price: { unit: "index points", summary: "Price", of: ({ found }) => found.price },
    delta: {
      unit: "points per point",
      summary: "Change of price per index point",
      of: ({ found }) => found.delta,
    },
    gamma: {
      unit: "delta per point",
      summary: "Change of delta per index point",
      of: ({ found }) => found.gamma,
    },
    vega: {
      unit: "points per vol point",
      summary: "Change of price per volatility point (0.01)",
      of: ({ found }) => found.vega / POINTS_IN_ONE,
    },
    theta: {
      unit: "points per day",
      summary: "Change of price per day that passes: a trading day for trading time",
      of: ({ found, day }) => found.theta * day,
    },
    rho: {
      unit: "points per 1 %",
      summary: "Change of price per 1 % of rate",
      of: ({ found }) => found.rho / POINTS_IN_ONE,
    },
    vanna: {
      unit: "delta per vol point",
      summary: "Change of delta per volatility point",
      of: ({ found }) => found.vanna / POINTS_IN_ONE,
    },
    volga: {
      unit: "vega per vol point",
      summary: "Change of vega per volatility point",
      of: ({ found }) => found.volga / (POINTS_IN_ONE * POINTS_IN_ONE),
    },
    charm: {
      unit: "delta per day",
      summary: "Change of delta per day that passes",
      of: ({ found, day }) => found.charm * day,
    },
    "time value": {
      unit: "index points",
      summary: "Price less discounted intrinsic value",
      // A model price lies above its intrinsic value; rounding may put it a digit below.
      of: ({ inTime }) => Math.max(inTime, 0),
    },
  },
  spills: [
    ...([
      "price",
      "delta",
      "gamma",
      "vega",
      "theta",
      "rho",
      "vanna",
      "volga",
      "charm",
      "time value",
    ] as const),
  ],
});
