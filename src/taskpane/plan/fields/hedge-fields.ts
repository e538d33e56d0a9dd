import { alvhLadder } from "../../../functions/alvh/ladder.fn";
import { alvhTier } from "../../../functions/alvh/tier.fn";
import { condorReportFunction } from "../../../functions/condor/report.fn";
import { optionBlack } from "../../../functions/option/black.fn";
import type { Field } from "./field";

/** What calls for the hedge, and what it costs one condor. */
export const hedgeFields = {
  rules: {
    label: "Hedge rules",
    unit: "",
    argument: [alvhTier, "rules"],
    initial: "progressive",
    format: "General",
    plan: "hedge rules",
  },
  edr: {
    label: "EDR",
    unit: "of spot",
    argument: [alvhTier, "edr"],
    initial: "1.16%",
    format: "0.00%",
    hint: "Expected daily range",
    plan: "EDR",
  },
  surprise: {
    label: "CPI/PPI surprise",
    unit: "% points",
    argument: [alvhTier, "surprise"],
    initial: "0",
    format: "0.00",
    hint: "Actual less consensus",
    plan: "surprise",
  },
  bigTop: {
    label: "Big Top flag is up",
    unit: "",
    argument: [alvhTier, "bigTop"],
    initial: "FALSE",
    format: "General",
    plan: "Big Top",
  },
  breadthBroken: {
    label: "A/D line has broken down",
    unit: "",
    argument: [alvhTier, "breadthBroken"],
    initial: "FALSE",
    format: "General",
    plan: "breadth broken",
  },
  hedgeCost: {
    label: "Hedge cost per condor",
    unit: "points",
    argument: [condorReportFunction, "hedgeCost"],
    initial: "0.04",
    format: "0.00",
    hint: "Yearly carry spread over the year's condors",
  },
} as const satisfies Record<string, Field>;

/** The layers, and the market in which they are bought. */
export const ladderFields = {
  layers: {
    label: "Layers",
    unit: "",
    argument: [alvhLadder, "layers"],
    initial: "4/4/2",
    format: "@",
    plan: "layers",
  },
  rounding: {
    label: "Whole contracts",
    unit: "",
    argument: [alvhLadder, "rounding"],
    initial: "nearest",
    format: "General",
    plan: "rounding",
  },
  future30: vixFuture(30, "18.60"),
  future110: vixFuture(110, "20.00"),
  future220: vixFuture(220, "20.80"),
  vixVol0: volOfVix(0, "110%"),
  vixVol30: volOfVix(30, "95%"),
  vixVol110: volOfVix(110, "70%"),
  vixVol220: volOfVix(220, "58%"),
} as const satisfies Record<string, Field>;

function vixFuture<const D extends number>(days: D, initial: string) {
  return {
    label: `VIX future, ${days} days`,
    unit: "points",
    argument: [alvhTier, "vix"],
    initial,
    format: "0.00",
    plan: `VIX future ${days} days`,
  } as const satisfies Field;
}

function volOfVix<const D extends number>(days: D, initial: string) {
  return {
    label: `Vol of VIX, ${days} days`,
    unit: "a year",
    argument: [optionBlack, "vol"],
    initial,
    format: "0.0%",
    plan: `vol of VIX ${days} days`,
  } as const satisfies Field;
}
