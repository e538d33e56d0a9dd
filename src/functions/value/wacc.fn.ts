import { sources } from "../../engine/sources";
import { aggregateCost, weightedCapitalCost } from "../../engine/valuation/required-return";
import { notingZeros } from "../arguments/argument";
import { omittable, optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { balance, capital, hurdleRate, tax, yearlyReturn } from "./bounds";

export const valueWacc = defineFunction({
  id: "VALUE.WACC",
  summary: "Weighted average cost of capital, row by row, or of all rows together.",
  arguments: {
    equity: capital({ summary: "Market value of equity; of a trader, own cash at work" }),
    debt: notingZeros(balance({ summary: "Market value of debt; of a trader, borrowed margin" })),
    costOfEquity: hurdleRate({ summary: "Return that the equity requires, as VALUE.CAPM gives" }),
    costOfDebt: notingZeros(yearlyReturn({ summary: "Interest on the debt before tax" })),
    tax: notingZeros(tax({ summary: "Tax rate at which interest is deducted" })),
    preferred: optional(balance({ summary: "Market value of preferred stock" }), 0),
    costOfPreferred: omittable(yearlyReturn({ summary: "Dividend on the preferred stock" }), {
      otherwise: "no preferred stock",
    }),
  },
  formula:
    "E/V x costOfEquity + D/V x costOfDebt x (1 - tax) + P/V x costOfPreferred, V = E + D + P; aggregate: the mean of the rows weighted by V",
  limits:
    "A company's figure, used for an index by its sectors. It assumes that the mix of capital stays as it is.",
  source: `${sources.brealeyMyersAllen2020}, chapter 19`,
  standing: "doctrine",
  examples: [
    {
      given: { equity: 600, debt: 400, costOfEquity: 0.11, costOfDebt: 0.06, tax: 0.21 },
      gives: 0.08496,
      digits: 12,
      from: "reference vectors: 0.6 x 0.11 + 0.4 x 0.06 x 0.79",
    },
    {
      given: {
        equity: [[600], [1000]],
        debt: [[400], [0]],
        costOfEquity: [[0.11], [0.095]],
        costOfDebt: [[0.06], [0.05]],
        tax: 0.21,
        return: "aggregate",
      },
      gives: 0.08998,
      digits: 12,
      from: "by hand: two reference vectors of 1,000 each, (0.08496 + 0.095) / 2",
    },
  ],
  compute: (financing) => weightedCapitalCost(financing),
  outputs: {
    WACC: { unit: "decimal per year", summary: "Cost of capital", of: ({ cost }) => cost },
    "equity share": {
      unit: "fraction",
      summary: "Equity over capital",
      of: ({ equityShare }) => equityShare,
    },
    "debt share": { unit: "fraction", summary: "Debt over capital", of: ({ debtShare }) => debtShare },
    aggregate: {
      unit: "decimal per year",
      summary: "Cost of capital of all rows together",
      ofAll: aggregateCost,
    },
  },
  spills: ["WACC"],
});
