import { condorReportFunction } from "../../../functions/condor/report.fn";
import { riskCeiling } from "../../../functions/risk/ceiling.fn";
import { riskSize } from "../../../functions/risk/size.fn";
import { words } from "../../../host/words";
import type { Field } from "./field";

/** The account and what it may risk. */
export const sizeFields = {
  equity: {
    label: words`Account equity`,
    room: "size",
    argument: [riskSize, "equity"],
    initial: "100,000",
    plan: "equity",
  },
  riskFraction: {
    label: words`Risk per trade`,
    room: "size",
    argument: [riskSize, "riskFraction"],
    initial: "1%",
    setting: true,
    unit: words`of equity`,
    plan: "risk fraction",
  },
  costs: {
    label: words`Costs, round trip`,
    room: "size",
    argument: [condorReportFunction, "costs"],
    initial: "0.10",
    hint: words`Fees and slippage of one condor`,
    plan: "costs",
  },
  allocationCap: {
    label: words`Allocation cap`,
    room: "size",
    argument: [riskSize, "allocationCap"],
    initial: "10%",
    setting: true,
    unit: words`of equity`,
    plan: "allocation cap",
  },
  openRisk: {
    label: words`Open risk`,
    room: "size",
    argument: [riskSize, "openRisk"],
    initial: "0",
    hint: words`Worst loss of positions already open`,
    plan: "open risk",
  },
  tradesPerYear: {
    label: words`Trades a year`,
    room: "gates",
    argument: [riskCeiling, "tradesPerYear"],
    initial: "252",
    setting: true,
    plan: "trades per year",
  },
} as const satisfies Record<string, Field>;
