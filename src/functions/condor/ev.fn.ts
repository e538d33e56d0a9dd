import { expectedLoss } from "../../engine/condor/credit";
import { sources } from "../../engine/sources";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import {
  costs,
  creditReceived,
  dividendYield,
  growth,
  rate,
  realizedVolatility,
  spot,
  yearDays,
} from "../quantities";
import { lawfulCredit, receivedCredit } from "./lawful-credit";
import { marketOf } from "./market";

export const condorEv = defineFunction({
  id: "CONDOR.EV",
  summary: "Expected result of an iron condor under your own volatility and drift, in points.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility({ summary: "Volatility that prices the condor when no credit is given" }),
    realVol: realizedVolatility({ summary: "Your view of realised volatility" }),
    credit: omittable(creditReceived({ summary: "Net credit received" }), {
      otherwise: "the model credit at vol",
    }),
    costs: optional(costs({ summary: "Fees and slippage of one condor, round trip" }), 0),
    drift: omittable(growth({ summary: "Expected growth rate of the index" }), {
      otherwise: "rate less yield",
    }),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: { unit: "index points", summary: "Expected result, discounted to today" },
  formula: "credit - costs - e^(-rT) E[loss at expiry], lognormal at realVol and drift",
  limits: "Held to expiry. At realVol = vol with the model credit and no costs it is zero by construction.",
  source: `${sources.hull2018}, eqs. 17.4 and 17.5 under the drift given`,
  examples: [
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18, realVol: 0.15 },
      gives: 0.54,
      digits: 2,
      from: "the method's worked example: +0.54 at a realised 15 %",
    },
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18, realVol: 0.18, costs: 0.1 },
      gives: -0.1,
      digits: 10,
      from: "the law: zero at the pricing volatility, less the costs",
    },
  ],
  compute: (given) => {
    const { strikes, realVol, credit, costs, drift } = given;
    const market = marketOf(given);
    const growthRate = drift ?? market.rate - market.yield;
    const received = receivedCredit(strikes, credit, market);
    return (
      received -
      lawfulCredit(strikes, costs, "costs") -
      expectedLoss(strikes, { ...market, volatility: realVol }, growthRate)
    );
  },
});
