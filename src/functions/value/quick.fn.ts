import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { isDeteriorating, quickRatio } from "../../engine/valuation/quick-ratio";
import { notingZeros } from "../arguments/argument";
import { defineFunction } from "../define";
import { balance, cash, liabilities } from "./bounds";

const ONE_PERIOD = new DomainError("not-enough-data", "deterioration: needs the period before");

export const valueQuick = defineFunction({
  id: "VALUE.QUICK",
  summary: "Quick ratio period by period, and whether it deteriorates.",
  arguments: {
    cash: cash({ summary: "Cash; periods down a column or along a row, oldest first" }),
    shortInvestments: notingZeros(balance({ summary: "Short-term investments" })),
    receivables: notingZeros(balance({ summary: "Receivables" })),
    currentLiabilities: liabilities({ summary: "Liabilities due within a year" }),
  },
  formula:
    "(cash + shortInvestments + receivables) / currentLiabilities; deteriorating: below 1, or 10 % below the period before",
  limits:
    "Healthy levels differ by trade: a grocer lives below 1. A balance sheet is one day of the quarter.",
  source: `${sources.brealeyMyersAllen2020}, chapter 28; thresholds: ${sources.method}`,
  standing: "doctrine",
  examples: [
    {
      given: { cash: 120, shortInvestments: 30, receivables: 150, currentLiabilities: 200, return: "ratio" },
      gives: 1.5,
      digits: 12,
      from: "reference vectors: 300 / 200",
    },
    {
      given: {
        cash: [[120], [60]],
        shortInvestments: 30,
        receivables: 150,
        currentLiabilities: 200,
        return: [["ratio"], ["deteriorating"]],
      },
      gives: [[1.5], [true]],
      from: "by hand: 300 / 200, then 240 / 200 = 1.2, a fifth lower",
    },
  ],
  compute: (position) => quickRatio(position),
  outputs: {
    ratio: { unit: "ratio", summary: "Quick ratio", of: (ratio) => ratio },
    change: {
      unit: "decimal",
      summary: "Change against the period before",
      following: (ratio, before) => (before === undefined || before === 0 ? ONE_PERIOD : ratio / before - 1),
    },
    deteriorating: {
      unit: "TRUE/FALSE",
      summary: "Below 1, or down by a tenth or more: an exit vote",
      following: (ratio, before) => isDeteriorating(ratio, before) ?? ONE_PERIOD,
    },
  },
});
