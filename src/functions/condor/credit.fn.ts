import { lawfulModelCredit } from "../../engine/condor/credit";
import { sources } from "../../engine/sources";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, rate, spot, yearDays } from "../quantities";
import { marketOf } from "./market";

export const condorCreditFunction = defineFunction({
  id: "CONDOR.CREDIT",
  summary: "Net credit of an iron condor at model value, in index points.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: { unit: "index points", summary: "Net credit" },
  formula:
    "short put - long put + short call - long call, each by Black-Scholes-Merton at its own volatility",
  limits:
    "A model value at the volatility given: quotes of a real chain differ by skew, by the spread and because VIX is not the volatility of the next session. Volatilities that price it below 0 or above its wider wing, by more than a tick, are refused.",
  source: `${sources.hull2018}, eqs. 17.4 and 17.5, leg by leg`,
  examples: [
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18 },
      gives: 1.09,
      digits: 2,
      from: "the method's worked example: one trading day at 18 %",
    },
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: 1, vol: 0.18 },
      gives: 0.54,
      digits: 2,
      from: "the same condor over one calendar day",
    },
  ],
  compute: (given) => lawfulModelCredit(given.strikes, marketOf(given)),
});
