import { dayInYears } from "../../engine/calendar/time-to-expiry";
import { condorGreeks } from "../../engine/condor/greeks";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { contracts, dividendYield, rate, spot, yearDays } from "../quantities";
import { marketOf } from "./market";

export const condorGreeksFunction = defineFunction({
  id: "CONDOR.GREEKS",
  summary: "Net greeks of short iron condors, in points for all contracts.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    contracts: notingZeros(optional(contracts({ summary: "Condors" }), 1)),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula: "long legs less short legs, each at its own volatility, times contracts",
  limits: "Times $100 for dollars. Vega moves every leg's volatility alike; VIX is another volatility.",
  source: `${sources.haug2007}, chapter 2, leg by leg`,
  examples: [
    {
      given: {
        spot: 4819.2,
        strikes: "4490/4540/5120/5220",
        days: 14,
        vol: 0.18,
        rate: 0.0525,
        yield: 0.013,
        return: "vega",
      },
      gives: -0.98825847,
      digits: 8,
      from: "reference condor at 50 digits: vega -9882.5847 dollars per 1.00 of volatility",
    },
  ],
  compute: (given) => {
    const { strikes, contracts } = given;
    const found = condorGreeks(strikes, marketOf(given), dayInYears(given.days, given.yearDays));
    return { found, contracts };
  },
  outputs: {
    delta: {
      unit: "points per point",
      summary: "Net delta",
      of: ({ found, contracts }) => found.delta * contracts,
    },
    gamma: {
      unit: "delta per point",
      summary: "Net gamma",
      of: ({ found, contracts }) => found.gamma * contracts,
    },
    vega: {
      unit: "points per vol point",
      summary: "Net vega",
      of: ({ found, contracts }) => found.vegaPerVolPoint * contracts,
    },
    theta: {
      unit: "points per day",
      summary: "Net theta a day: a trading day where days is trading time",
      of: ({ found, contracts }) => found.thetaPerDay * contracts,
    },
    rho: {
      unit: "points per 1 %",
      summary: "Net rho",
      of: ({ found, contracts }) => found.rhoPerPercent * contracts,
    },
    vanna: {
      unit: "delta per vol point",
      summary: "Net change of delta per volatility point",
      of: ({ found, contracts }) => found.vannaPerVolPoint * contracts,
    },
    volga: {
      unit: "vega per vol point",
      summary: "Net change of vega per volatility point",
      of: ({ found, contracts }) => found.volgaPerVolPoint * contracts,
    },
    charm: {
      unit: "delta per day",
      summary: "Net change of delta a day",
      of: ({ found, contracts }) => found.charmPerDay * contracts,
    },
  },
});
