import { alvhCarry } from "../../../functions/alvh/carry.fn";
import { alvhLadder } from "../../../functions/alvh/ladder.fn";
import { alvhTier } from "../../../functions/alvh/tier.fn";
import { condorReportFunction } from "../../../functions/condor/report.fn";
import { most, quotient, root } from "../graph/operations";
import { question } from "../graph/question";
import { field, from, instead, value } from "../graph/source";
import type { Field } from "./field";

/** What calls for the hedge. */
export const tier = question(alvhTier);

/** Layers are stated per ten condors; before rounding their carry is the same for each of them. */
const carryOfTen = question(alvhCarry, {
  condors: value(10),
  tier: from(tier, "tier"),
  rounding: instead(
    value("none"),
    "what one condor's share costs, whatever whole contracts an account holds",
  ),
});

export const hedgeFields = {
  rules: {
    label: "Hedge rules",
    room: "hedge rules",
    argument: [alvhTier, "rules"],
    initial: "progressive",
    setting: true,
    format: "General",
    plan: "hedge rules",
  },
  layers: {
    label: "Layers",
    room: "hedge rules",
    argument: [alvhLadder, "layers"],
    initial: "4/4/2",
    setting: true,
    format: "@",
    plan: "layers",
  },
  edr: {
    label: "EDR",
    room: "hedge rules",
    argument: [alvhTier, "edr"],
    initial: "1.16%",
    derived: {
      // Arithmetic, as CONDOR.EDR would: a cell more that waits for another is half a second more in Excel.
      source: quotient(quotient(field("vix"), value(100)), root(value(252))),
      words: "VIX / 100 / √252",
    },
    format: "0.00%",
    hint: "Expected daily range",
    plan: "EDR",
  },
  surprise: {
    label: "CPI/PPI surprise",
    room: "hedge rules",
    argument: [alvhTier, "surprise"],
    initial: "0",
    format: "0.00",
    hint: "Actual less consensus",
    plan: "surprise",
  },
  bigTop: flag("Big Top flag is up", "bigTop", "Big Top"),
  breadthBroken: flag("A/D line has broken down", "breadthBroken", "breadth broken"),
  hedgeCost: {
    label: "Hedge cost per condor",
    room: "hedge cost",
    argument: [condorReportFunction, "hedgeCost"],
    initial: "0.04",
    derived: {
      source: most(value(0), from(carryOfTen, "per condor")),
      words: "the tier's yearly carry over the year's condors, before rounding",
    },
    format: "0.00",
  },
} as const satisfies Record<string, Field>;

function flag<const Name extends string>(label: string, name: Name, plan: string) {
  return {
    label,
    room: "hedge rules",
    argument: [alvhTier, name],
    initial: "FALSE",
    format: "General",
    plan,
  } as const satisfies Field;
}
