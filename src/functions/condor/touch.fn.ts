import { condorTouch } from "../../engine/condor/touch";
import { sources } from "../../engine/sources";
import { omittable } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, growth, rate, spot, yearDays } from "../quantities";
import { marketOf } from "./market";

export const condorTouchFunction = defineFunction({
  id: "CONDOR.TOUCH",
  summary: "Probability that a short strike is touched at any moment before expiry.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    drift: omittable(growth("Expected growth rate of the index"), "rate less yield"),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula:
    "one side: N((m - a) / s) + e^(2 m a / s^2) N(-(m + a) / s), a the log-distance, m the drift towards it, s = vol sqrt(T); either: 1 less the mass that stays between two absorbing levels",
  limits:
    "Watched continuously, nights included: an index that gaps is touched less often. With unequal volatilities the chance of touching both is taken at their mean.",
  source: `${sources.harrison1985}, section 1.8; ${sources.coxMiller1965}, section 5.7`,
  examples: [
    {
      // Driftless in the logarithm: drift = vol^2 / 2. Then P = 2 N(-a / s): a = s makes it 2 N(-1) = 0.3173.
      given: {
        spot: 100,
        strikes: [[80, 100 * Math.exp(-0.1), 200, 210]],
        days: 365,
        vol: 0.1,
        drift: 0.005,
        return: "put",
      },
      gives: 0.3173,
      digits: 4,
      from: "reflection principle: 2 N(-1) = 0.3173",
    },
  ],
  compute: (given) => {
    const { strikes, drift } = given;
    const market = marketOf(given);
    return condorTouch(strikes, market, drift ?? market.rate - market.yield);
  },
  outputs: {
    put: { unit: "probability", summary: "The short put is touched", of: ({ put }) => put },
    call: { unit: "probability", summary: "The short call is touched", of: ({ call }) => call },
    either: {
      unit: "probability",
      summary: "Either short strike is touched",
      of: ({ either }) => either,
    },
  },
});
