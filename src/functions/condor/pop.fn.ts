import { settlementOdds } from "../../engine/condor/probability";
import { sources } from "../../engine/sources";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { costs, creditReceived, dividendYield, growth, rate, spot, yearDays } from "../quantities";
import { lawfulCredit, receivedCredit } from "./lawful-credit";
import { marketOf } from "./market";

export const condorPop = defineFunction({
  id: "CONDOR.POP",
  summary: "Probability that an iron condor makes money at expiry.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    credit: omittable(creditReceived({ summary: "Net credit received" }), { otherwise: "the model credit" }),
    hedgeCost: optional(costs({ summary: "Hedge cost charged to one condor, the hedge paying nothing" }), 0),
    drift: omittable(growth({ summary: "Expected growth rate of the index" }), {
      otherwise: "rate less yield",
    }),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula:
    "P(lower < S_T < upper), P(S_T < K) = N(-d2) + F sqrt(T) n(d1) dvol/dK with F = S e^(drift T); the last term is the smile's",
  limits:
    "Not a win rate to hold against a break-even rate: losses can be partial. Lognormal at the volatility given; with a smile, the probabilities that its prices imply.",
  source: `${sources.breedenLitzenberger1978}; N(d2): ${sources.hull2018}, section 15.8`,
  examples: [
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18 },
      gives: 0.881,
      digits: 3,
      from: "the method's worked example: POP 88.1 %",
    },
  ],
  compute: (given) => {
    const { strikes, credit, hedgeCost, drift } = given;
    const market = marketOf(given);
    return settlementOdds(
      strikes,
      market,
      receivedCredit(strikes, credit, market),
      lawfulCredit(strikes, hedgeCost, "hedgeCost"),
      drift ?? market.rate - market.yield,
    );
  },
  outputs: {
    POP: { unit: "probability", summary: "Probability of profit at expiry", of: (odds) => odds.profit },
    below: {
      unit: "probability",
      summary: "Probability of settling below the lower break-even",
      of: (odds) => odds.belowLower,
    },
    above: {
      unit: "probability",
      summary: "Probability of settling above the upper break-even",
      of: (odds) => odds.aboveUpper,
    },
  },
  spills: ["POP"],
});
