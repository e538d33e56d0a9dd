import { alvhTier } from "../../../functions/alvh/tier.fn";
import { condorReportFunction } from "../../../functions/condor/report.fn";
import { condorStrikes } from "../../../functions/condor/strikes.fn";
import { quotient } from "../graph/operations";
import { field, value } from "../graph/source";
import type { Field } from "./field";

/** The market and the condor that is sold in it. */
export const condorFields = {
  spot: {
    label: "SPX",
    room: "market",
    argument: [condorReportFunction, "spot"],
    initial: "7,140",
    isLevel: true,
    plan: "SPX",
  },
  vix: { label: "VIX", room: "market", argument: [alvhTier, "vix"], initial: "17.95", plan: "VIX" },
  vol: {
    label: "Volatility to expiry",
    room: "market",
    argument: [condorReportFunction, "vol"],
    initial: "18%",
    derived: {
      source: quotient(field("vix"), value(100)),
      words: "VIX / 100: options are often sold below it",
    },
    hint: "Of the options sold, not VIX itself",
    plan: "volatility",
  },
  days: {
    label: "Time to expiry",
    room: "market",
    argument: [condorReportFunction, "days"],
    initial: "1t",
    setting: true,
    unit: "days",
    format: "General",
    hint: "1t = one trading day, 3h = hours",
    sheetUnit: "days; 1t a trading day",
    plan: "days",
  },
  realVol: {
    label: "Realised vol, your view",
    room: "odds",
    argument: [condorReportFunction, "realVol"],
    initial: "18%",
    derived: { source: field("vol"), words: "as priced: the condor then earns minus its costs" },
  },
  target: {
    label: "Credit wanted",
    room: "condor",
    argument: [condorStrikes, "target"],
    initial: "1.15",
    setting: true,
    by: "credit",
    unit: "points",
    sheetUnit: "index points",
    format: "0.00",
    plan: "target",
  },
  width: {
    label: "Wing width",
    room: "condor",
    argument: [condorStrikes, "width"],
    initial: "10",
    setting: true,
    by: "credit",
    plan: "width",
  },
  strikes: {
    label: "Strikes",
    room: "condor",
    argument: [condorReportFunction, "strikes"],
    initial: "7005/7015/7265/7275",
    by: "own",
    format: "#,##0",
    hint: "Long put / short put / short call / long call",
    plan: "strikes",
  },
} as const satisfies Record<string, Field>;
