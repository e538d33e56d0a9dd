import { alvhTier } from "../../../functions/alvh/tier.fn";
import { condorReportFunction } from "../../../functions/condor/report.fn";
import { condorStrikes } from "../../../functions/condor/strikes.fn";
import type { Field } from "./field";

/** The market and the condor that is sold in it. */
export const condorFields = {
  spot: {
    label: "SPX",
    unit: "points",
    argument: [condorReportFunction, "spot"],
    initial: "7,140",
    format: "#,##0.00",
    plan: "SPX",
  },
  vix: {
    label: "VIX",
    unit: "points",
    argument: [alvhTier, "vix"],
    initial: "17.95",
    format: "0.00",
    plan: "VIX",
  },
  vol: {
    label: "Volatility to expiry",
    unit: "a year",
    argument: [condorReportFunction, "vol"],
    initial: "18%",
    format: "0.0%",
    hint: "Of the options sold, not VIX itself",
    plan: "volatility",
  },
  days: {
    label: "Time to expiry",
    unit: "days",
    argument: [condorReportFunction, "days"],
    initial: "1t",
    format: "General",
    hint: "1t = one trading day, 3h = hours",
    sheetUnit: "days; 1t a trading day",
    plan: "days",
  },
  realVol: {
    label: "Realised vol, your view",
    unit: "a year",
    argument: [condorReportFunction, "realVol"],
    initial: "18%",
    format: "0.0%",
    hint: "As priced, the condor earns minus its costs",
  },
  target: {
    label: "Credit wanted",
    unit: "points",
    argument: [condorStrikes, "target"],
    initial: "1.15",
    sheetUnit: "index points",
    format: "0.00",
    plan: "target",
  },
  width: {
    label: "Wing width",
    unit: "points",
    argument: [condorStrikes, "width"],
    initial: "10",
    format: "0.00",
    plan: "width",
  },
  strikes: {
    label: "Strikes",
    unit: "points",
    argument: [condorReportFunction, "strikes"],
    initial: "7005/7015/7265/7275",
    format: "#,##0",
    hint: "Long put / short put / short call / long call",
    plan: "strikes",
  },
} as const satisfies Record<string, Field>;
