import { impliedCondorVolatility } from "../../engine/condor/implied-volatility";
import { demandSameScale } from "../../engine/condor/same-index";
import { sources } from "../../engine/sources";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { defineFunction } from "../define";
import { positiveYears } from "../option/positive-years";
import { creditReceived, dividendYield, rate, spot, yearDays } from "../quantities";
import { lawfulCredit } from "./lawful-credit";

export const condorIv = defineFunction({
  id: "CONDOR.IV",
  summary:
    "Flat volatility at which the model pays an iron condor's credit; times 100 over VIX1D, its share.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    credit: creditReceived({ summary: "Net credit quoted or received" }),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: { unit: "decimal per year", summary: "Flat volatility of all four legs" },
  formula: "the volatility at which CONDOR.CREDIT is the credit given",
  limits:
    "One number for four strikes: a smile has no such volatility, and a credit between bid and ask has a range of them. With the index beyond a short strike the credit first falls with volatility, then rises: where two volatilities pay it, the one nearer to 16 % in ratio is given. A credit that no volatility from 0.01 to 500 % pays is #N/A with the range.",
  source: `${sources.hull2018}, eqs. 17.4 and 17.5, leg by leg; solved by ${sources.dowellJarratt1971}`,
  examples: [
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", credit: 1.09 },
      gives: 0.18,
      digits: 3,
      from: "the method's worked example: one trading day at 18 % pays 1.09",
    },
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: 1, credit: 0.54 },
      gives: 0.18,
      digits: 3,
      from: "the same condor over one calendar day at 18 % pays 0.54",
    },
  ],
  compute: ({ spot, strikes, days, credit, rate, yield: dividend, yearDays }) => {
    demandSameScale(strikes, spot);
    return impliedCondorVolatility(strikes, lawfulCredit(strikes, credit), {
      spot,
      years: positiveYears(days, yearDays),
      rate,
      yield: dividend,
    });
  },
});
