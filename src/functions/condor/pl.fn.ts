import { openResult } from "../../engine/condor/open-position";
import { USD_PER_POINT } from "../../engine/quantities";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { contracts, costs, credit, dividendYield, rate, spot, yearDays } from "../quantities";
import { lawfulCredit } from "./lawful-credit";
import { marketOf } from "./market";

export const condorPl = defineFunction({
  id: "CONDOR.PL",
  summary:
    "Result of an open iron condor at model value: points, dollars, share of the maximum, cost to close.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry({ summary: "Time left to expiry" }),
    vol: condorVolatility(),
    credit: credit({ summary: "Net credit received at entry" }),
    contracts: notingZeros(optional(contracts({ summary: "Condors" }), 1)),
    costs: optional(costs({ summary: "Fees and slippage of one condor, round trip" }), 0),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula: "credit - cost to close - costs; dollars: x 100 x contracts",
  limits: "At model value: closing at the quotes costs half the spread more.",
  source: `${sources.hull2018}, eqs. 17.4 and 17.5, leg by leg`,
  examples: [
    {
      given: { spot: 6878, strikes: "6795/6800/6860/6865", days: 0, vol: 0.12, credit: 1.7, return: "P/L" },
      gives: -3.3,
      digits: 8,
      from: "published condor of December 2025: 1.70 credit, index at 6878, result -3.30",
    },
    {
      given: {
        spot: 6878,
        strikes: "6795/6800/6860/6865",
        days: 0,
        vol: 0.12,
        credit: 1.7,
        return: "P/L dollars",
      },
      gives: -330,
      digits: 6,
      from: "the same condor: -330 dollars",
    },
  ],
  compute: (given) => {
    const { strikes, credit, contracts, costs } = given;
    const found = openResult(
      strikes,
      marketOf(given),
      lawfulCredit(strikes, credit),
      lawfulCredit(strikes, costs, "costs"),
    );
    return { found, contracts };
  },
  outputs: {
    "P/L": {
      unit: "index points",
      summary: "Result of one condor after costs",
      of: ({ found }) => found.points,
    },
    "P/L dollars": {
      unit: "US dollars",
      summary: "Result of all condors",
      of: ({ found, contracts }) => found.points * contracts * USD_PER_POINT,
    },
    "% of maximum": {
      unit: "fraction",
      summary: "Result over credit less costs: 1 is all of it",
      of: ({ found }) => found.ofMaximum,
    },
    "cost to close": {
      unit: "index points",
      summary: "Model cost of buying one condor back",
      of: ({ found }) => found.costToClose,
    },
  },
});
