import type { Field } from "./field";

/** The account and what it may risk. */
export const sizeFields = {
  equity: {
    label: "Account equity",
    unit: "USD",
    argument: ["RISK.SIZE", "equity"],
    initial: "100,000",
    format: "$#,##0",
    plan: "equity",
  },
  riskFraction: {
    label: "Risk per trade",
    unit: "of equity",
    argument: ["RISK.SIZE", "riskFraction"],
    initial: "1%",
    format: "0.0%",
    plan: "risk fraction",
  },
  costs: {
    label: "Costs, round trip",
    unit: "points",
    argument: ["CONDOR.REPORT", "costs"],
    initial: "0.10",
    format: "0.00",
    hint: "Fees and slippage of one condor",
    plan: "costs",
  },
  allocationCap: {
    label: "Allocation cap",
    unit: "of equity",
    argument: ["RISK.SIZE", "allocationCap"],
    initial: "10%",
    format: "0.0%",
    plan: "allocation cap",
  },
  openRisk: {
    label: "Open risk",
    unit: "USD",
    argument: ["RISK.SIZE", "openRisk"],
    initial: "0",
    format: "$#,##0",
    hint: "Worst loss of positions already open",
    plan: "open risk",
  },
  tradesPerYear: {
    label: "Trades a year",
    unit: "trades",
    argument: ["RISK.CEILING", "tradesPerYear"],
    initial: "252",
    format: "0",
    plan: "trades per year",
  },
} as const satisfies Record<string, Field>;
