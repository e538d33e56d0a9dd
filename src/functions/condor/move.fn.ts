import { yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { DEVIATIONS_95, expectedMove } from "../../engine/condor/move";
import { sources } from "../../engine/sources";
import { timeToExpiry } from "../arguments/time";
import { defineFunction } from "../define";
import { realizedVolatility, spot, yearDays } from "../quantities";

export const condorMove = defineFunction({
  id: "CONDOR.MOVE",
  summary:
    "Expected move of the index until expiry: one deviation, mean absolute move, 68 % and 95 % ranges.",
  arguments: {
    spot: spot(),
    days: timeToExpiry(),
    vol: realizedVolatility({ summary: "Volatility" }),
    yearDays: yearDays(),
  },
  formula: "SD = S vol sqrt(T); expected absolute move = sqrt(2/pi) SD; ranges S -/+ SD and S -/+ 1.96 SD",
  limits: "A normal move without drift or skew: good for short times, not for months.",
  source: `${sources.hull2018}, section 15.4`,
  examples: [
    {
      given: { spot: 7140, days: "1t", vol: 0.18, return: "one SD" },
      gives: 81,
      digits: 0,
      from: "the method's calibration: 18 % over one trading day is 81 points on 7,140",
    },
  ],
  compute: ({ spot, days, vol, yearDays }) => {
    const { oneDeviation, absolute } = expectedMove(spot, vol, yearsToExpiry(days, yearDays));
    return { oneDeviation, absolute, spot };
  },
  outputs: {
    "one SD": {
      unit: "index points",
      summary: "One standard deviation",
      of: ({ oneDeviation }) => oneDeviation,
    },
    "expected move": {
      unit: "index points",
      summary: "Mean absolute move, 0.80 of a deviation",
      of: ({ absolute }) => absolute,
    },
    "68 % low": {
      unit: "index points",
      summary: "Spot less one deviation",
      of: ({ spot, oneDeviation }) => spot - oneDeviation,
    },
    "68 % high": {
      unit: "index points",
      summary: "Spot plus one deviation",
      of: ({ spot, oneDeviation }) => spot + oneDeviation,
    },
    "95 % low": {
      unit: "index points",
      summary: "Spot less 1.96 deviations",
      of: ({ spot, oneDeviation }) => spot - DEVIATIONS_95 * oneDeviation,
    },
    "95 % high": {
      unit: "index points",
      summary: "Spot plus 1.96 deviations",
      of: ({ spot, oneDeviation }) => spot + DEVIATIONS_95 * oneDeviation,
    },
  },
});
