import { condorTouch } from "../../engine/condor/touch";
import { sources } from "../../engine/sources";
import { omittable } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, growth, rate, spot, yearDays } from "../quantities";
import { marketOf } from "./market";
import { monitoring } from "./monitoring";

export const condorTouchFunction = defineFunction({
  id: "CONDOR.TOUCH",
  summary:
    "Probability that a short strike is touched before expiry, watched continuously or every so many minutes.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    drift: omittable(growth({ summary: "Expected growth rate of the index" }), {
      otherwise: "rate less yield",
    }),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  appended: { monitoring: monitoring() },
  formula:
    "one side: N((m - a) / s) + e^(2 m a / s^2) N(-(m + a) / s), a the log-distance, m the drift towards it, s = vol sqrt(T); either: 1 less the mass that stays between two absorbing levels",
  limits:
    "Continuously by default, nights included: an index that gaps, and one looked at every five minutes, is touched less often. Watched in steps, each level lies further by 0.5826 deviations of a step: right to .001 from fifty looks on, to .004 from ten. With unequal volatilities the chance of touching both is taken at their mean.",
  source: `${sources.harrison1985}, section 1.8; ${sources.coxMiller1965}, section 5.7; steps: ${sources.broadieGlassermanKou1997}, theorem 1.1`,
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
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        monitoring: 5,
        return: "put",
      },
      gives: 0.105,
      digits: 2,
      from: "a random walk of 78 five-minute steps, 40,000 paths: .107 with an error of .0015; 12.0 % continuously",
    },
  ],
  compute: (given) => {
    const { strikes, drift } = given;
    const market = marketOf(given);
    return condorTouch(strikes, market, drift ?? market.rate - market.yield, given.monitoring);
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
