import { dayInYears, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { optionGreeks } from "../../engine/options/greeks";
import { forwardPrice } from "../../engine/options/parity";
import { smileVolatility } from "../../engine/options/smile/smile";
import { timeValue } from "../../engine/options/time-value";
import { sources } from "../../engine/sources";
import { timeToExpiry } from "../arguments/time";
import { optionVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, level, rate, spot, yearDays } from "../quantities";
import { outputs } from "../returns";
import { optionType } from "./option-type";

/** Volatility points, and percents of rate, in 1.00. */
const POINTS_IN_ONE = 100;

const greeks = {
  price: { unit: "index points", summary: "Price" },
  delta: { unit: "points per point", summary: "Change of price per index point" },
  gamma: { unit: "delta per point", summary: "Change of delta per index point" },
  vega: { unit: "points per vol point", summary: "Change of price per volatility point (0.01)" },
  theta: {
    unit: "points per day",
    summary: "Change of price per day that passes: a trading day for trading time",
  },
  rho: { unit: "points per 1 %", summary: "Change of price per 1 % of rate" },
  vanna: { unit: "delta per vol point", summary: "Change of delta per volatility point" },
  volga: { unit: "vega per vol point", summary: "Change of vega per volatility point" },
  charm: { unit: "delta per day", summary: "Change of delta per day that passes" },
  "time value": { unit: "index points", summary: "Price less discounted intrinsic value" },
} as const;

export const optionGreeksFunction = defineFunction({
  id: "OPTION.GREEKS",
  summary: "Price, greeks and time value of a European option, one row an option.",
  arguments: {
    type: optionType(),
    spot: spot(),
    strike: level("Strike"),
    days: timeToExpiry(),
    vol: optionVolatility(),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: outputs(greeks, Object.keys(greeks) as (keyof typeof greeks)[]),
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
  compute: ({ type, spot, strike, days, vol, rate, yield: dividend, yearDays }) => {
    const years = yearsToExpiry(days, yearDays);
    const volatility =
      typeof vol === "number"
        ? vol
        : smileVolatility(vol, strike, forwardPrice({ spot, years, rate, yield: dividend }), years);
    const option = { type, spot, strike, years, volatility, rate, yield: dividend };
    const found = optionGreeks(option);
    const day = dayInYears(days, yearDays);
    return {
      price: found.price,
      delta: found.delta,
      gamma: found.gamma,
      vega: found.vega / POINTS_IN_ONE,
      theta: found.theta * day,
      rho: found.rho / POINTS_IN_ONE,
      vanna: found.vanna / POINTS_IN_ONE,
      volga: found.volga / (POINTS_IN_ONE * POINTS_IN_ONE),
      charm: found.charm * day,
      // A model price lies above its intrinsic value; rounding may put it a digit below.
      "time value": Math.max(timeValue(option, found.price), 0),
    };
  },
});
