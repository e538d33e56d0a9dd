import { condorReportFunction } from "../../../functions/condor/report.fn";
import { riskCeiling } from "../../../functions/risk/ceiling.fn";
import { riskSize } from "../../../functions/risk/size.fn";
import type { Field } from "./field";

/** The account and what it may risk. */
export const sizeFields = {
  equity: {
    label: "Account equity",
    room: "size",
    argument: [riskSize, "equity"],
    initial: "100,000",
    plan: "equity",
  },
  riskFraction: {
    label: "Risk per trade",
    room: "size",
    argument: [riskSize, "riskFraction"],
    initial: "1%",
    setting: true,
    unit: "of equity",
    plan: "risk fraction",
  },
  costs: {
    label: "Costs, round trip",
    room: "size",
    argument: [condorReportFunction, "costs"],
    initial: "0.10",
    hint: "Fees and slippage of one condor",
    plan: "costs",
  },
  allocationCap: {
    label: "Allocation cap",
    room: "size",
    argument: [riskSize, "allocationCap"],
    initial: "10%",
    setting: true,
    unit: "of equity",
    plan: "allocation cap",
  },
  openRisk: {
    label: "Open risk",
    room: "size",
    argument: [riskSize, "openRisk"],
    initial: "0",
    hint: "Worst loss of positions already open",
    plan: "open risk",
  },
  tradesPerYear: {
    label: "Trades a year",
    room: "gates",
    argument: [riskCeiling, "tradesPerYear"],
    initial: "252",
    setting: true,
    plan: "trades per year",
  },
} as const satisfies Record<string, Field>;
