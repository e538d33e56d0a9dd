import { sources } from "../../engine/sources";
import { capitalAssetReturn } from "../../engine/valuation/required-return";
import { defineFunction } from "../define";
import { beta, premium, riskFreeRate } from "./bounds";

export const valueCapm = defineFunction({
  id: "VALUE.CAPM",
  summary: "Return that a beta requires, by the capital asset pricing model.",
  arguments: {
    riskFree: riskFreeRate({ summary: "Risk-free rate" }),
    beta: beta({ summary: "Beta of what is held, on the market" }),
    premium: premium({ summary: "Expected return of the market less the risk-free rate" }),
  },
  returns: { unit: "decimal per year", summary: "Required return" },
  formula: "riskFree + beta x premium",
  limits:
    "The premium is an opinion (5 % to 6 % is common). A short condor has a small beta and a fat left tail that the model does not see: the hurdle is a floor.",
  source: `${sources.sharpe1964}; ${sources.bodieKaneMarcus2018}, chapter 9`,
  standing: "doctrine",
  examples: [
    {
      given: { riskFree: 0.043, beta: 1.2, premium: 0.047 },
      gives: 0.0994,
      digits: 12,
      from: "reference vectors: 4.3 % risk-free, market 9 %, beta 1.2",
    },
    {
      given: { riskFree: 0.06, beta: 1.2, premium: 0.08 },
      gives: 0.156,
      digits: 12,
      from: "by hand: 0.06 + 1.2 x 0.08",
    },
  ],
  compute: ({ riskFree, beta, premium }) => capitalAssetReturn(riskFree, beta, premium),
});
