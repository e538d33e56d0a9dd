import { demandBelow } from "../../engine/number-kinds/dollars";
import { contractsFor } from "../../engine/sizing/contracts";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { allocationCap, costs, equity, multiplier, riskFraction, usd, width } from "../quantities";

export const riskSize = defineFunction({
  id: "RISK.SIZE",
  summary: "Whole condors that fit the risk budget and the allocation cap; the smaller wins.",
  arguments: {
    equity: equity({ summary: "Account equity" }),
    riskFraction: notingZeros(riskFraction({ summary: "Share of equity that one trade may lose at worst" })),
    maxLoss: width({ summary: "Worst loss of one condor" }),
    costs: optional(
      costs({ summary: "Fees, slippage and hedge cost of one condor, charged to the risk budget" }),
      0,
    ),
    openRisk: optional(usd({ summary: "Worst loss of the positions already open" }), 0),
    allocationCap: optional(
      allocationCap({ summary: "Share of equity that all condors together may lose at worst" }),
      0.1,
    ),
    multiplier: optional(multiplier({ summary: "Dollars per index point of one contract" }), 100),
  },
  formula:
    "min( floor(equity x riskFraction / ((maxLoss + costs) x multiplier)), floor((equity x allocationCap - openRisk) / (maxLoss x multiplier)) ), at least 0",
  limits:
    "No stop is assumed: the worst loss is the risk. Losses and costs are in SPX points; XSP, a tenth of the index at $100, is counted at $10 per SPX point and does not follow the multiplier. Gaps in liquidity, fees of an exit and margin are not in it.",
  source: `${sources.method}: 1 % to 2 % of equity on maximum loss, at most 10 % of equity in condors`,
  standing: "house rule",
  examples: [
    {
      given: { equity: 100_000, riskFraction: 0.02, maxLoss: 3.85 },
      gives: 5,
      from: "published sizing case: $100k at 2 %, 5-wide at 1.15",
    },
    {
      given: { equity: 100_000, riskFraction: 0.02, maxLoss: 22.93, return: "XSP" },
      gives: 8,
      from: "published sizing case: 25-wide at 2.07 fits no SPX condor but 8 XSP",
    },
    {
      given: { equity: 100_000, riskFraction: 0.02, maxLoss: 22.93, multiplier: 10, return: "XSP" },
      gives: 8,
      from: "the same case sized in minis: at $10 per SPX point the contract is XSP itself",
    },
    {
      given: { equity: [[100_000], [100_000]], riskFraction: [[0.01], [0.02]], maxLoss: 8.91 },
      gives: [[1], [2]],
      from: "the method's worked example: 1 condor at 1 %, 2 at 2 %",
    },
  ],
  compute: (terms) => {
    demandBelow("costs", terms.costs, terms.maxLoss, "maxLoss,");
    return contractsFor(terms);
  },
  outputs: {
    contracts: {
      unit: "contracts",
      summary: "Whole condors that fit both limits",
      of: (size) => size.contracts,
    },
    "by risk": { unit: "contracts", summary: "Condors that fit the risk budget", of: (size) => size.byRisk },
    "by cap": {
      unit: "contracts",
      summary: "Condors that fit the allocation cap, open risk counted",
      of: (size) => size.byAllocation,
    },
    XSP: {
      unit: "contracts",
      summary: "XSP condors that fit both limits: $10 per SPX point each, whatever the multiplier",
      of: (size) => size.mini,
    },
    "at risk": {
      unit: "US dollars",
      summary: "Worst loss of those condors, costs included",
      of: (size) => size.atRisk,
    },
    binding: { unit: "text", summary: "Which limit binds", of: (size) => size.binding },
  },
  spills: ["contracts"],
});
