import { condorReportFunction } from "../../../functions/condor/report.fn";
import { riskCeiling } from "../../../functions/risk/ceiling.fn";
import { riskSize } from "../../../functions/risk/size.fn";
import type { Field } from "./field";

/** The account and what it may risk. */
export const sizeFields = {
  equity: {
    label: "Account equity",
    unit: "USD",
    argument: [riskSize, "equity"],
    initial: "100,000",
    format: "$#,##0",
    plan: "equity",
  },
  riskFraction: {
    label: "Risk per trade",
    unit: "of equity",
    argument: [riskSize, "riskFraction"],
    initial: "1%",
    format: "0.0%",
    plan: "risk fraction",
  },
  costs: {
    label: "Costs, round trip",
    unit: "points",
    argument: [condorReportFunction, "costs"],
    initial: "0.10",
    format: "0.00",
    hint: "Fees and slippage of one condor",
    plan: "costs",
  },
  allocationCap: {
    label: "Allocation cap",
    unit: "of equity",
    argument: [riskSize, "allocationCap"],
    initial: "10%",
    format: "0.0%",
    plan: "allocation cap",
  },
  openRisk: {
    label: "Open risk",
    unit: "USD",
    argument: [riskSize, "openRisk"],
    initial: "0",
    format: "$#,##0",
    hint: "Worst loss of positions already open",
    plan: "open risk",
  },
  tradesPerYear: {
    label: "Trades a year",
    unit: "trades",
    argument: [riskCeiling, "tradesPerYear"],
    initial: "252",
    format: "0",
    plan: "trades per year",
  },
} as const satisfies Record<string, Field>;
