import { alvhLadder } from "../../../functions/alvh/ladder.fn";
import { alvhTier } from "../../../functions/alvh/tier.fn";
import { condorReportFunction } from "../../../functions/condor/report.fn";
import { valueHurdle } from "../../../functions/value/hurdle.fn";
import { words } from "../../../host/words";
import { bought, hedgeCostOfOne, type Layer } from "../base-hedge";
import { quotient, root } from "../graph/operations";
import { field, value } from "../graph/source";
import type { Field } from "./field";

export const hedgeFields = {
  hedged: { ...flag(words`Hedge with VIX options`, "bigTop", "hedge", "TRUE"), setting: true },
  rules: {
    label: words`Hedge rules`,
    room: "hedge rules",
    argument: [alvhTier, "rules"],
    initial: "progressive",
    setting: true,
    format: "General",
    plan: "hedge rules",
  },
  layers: {
    label: words`Layers`,
    room: "hedge rules",
    argument: [alvhLadder, "layers"],
    initial: "4/4/2",
    setting: true,
    format: "@",
    plan: "layers",
  },
  edr: {
    label: words`EDR`,
    room: "hedge rules",
    argument: [alvhTier, "edr"],
    initial: "1.16%",
    derived: {
      // Arithmetic, as CONDOR.EDR would: a cell more that waits for another is half a second more in Excel.
      source: quotient(quotient(field("vix"), value(100)), root(value(252))),
      words: "VIX / 100 / √252",
    },
    format: "0.00%",
    hint: words`Expected daily range`,
    plan: "EDR",
  },
  surprise: {
    label: words`CPI/PPI surprise`,
    room: "hedge rules",
    argument: [alvhTier, "surprise"],
    initial: "0",
    format: "0.00",
    hint: words`Actual less consensus`,
    plan: "surprise",
  },
  bigTop: flag(words`Big Top flag is up`, "bigTop", "Big Top"),
  breadthBroken: flag(words`A/D line has broken down`, "breadthBroken", "breadth broken"),
  held1: heldIn("1"),
  held2: heldIn("2"),
  held3: heldIn("3"),
  held4: heldIn("4"),
  held5: heldIn("5"),
  held6: heldIn("6"),
  held7: heldIn("7"),
  held8: heldIn("8"),
  hedgeCost: {
    label: words`Hedge cost per condor`,
    room: "hedge cost",
    argument: [condorReportFunction, "hedgeCost"],
    initial: "0.04",
    derived: {
      source: hedgeCostOfOne,
      words: words`yearly carry of the contracts held, over the year's condors at 1\u00a0%`,
    },
    format: "0.00",
  },
} as const satisfies Record<string, Field>;

/** Contracts that stand in one layer: those bought as called for, or the holdings of one's own. */
function heldIn(layer: Layer) {
  return {
    label: words`Held, layer ${layer}`,
    layer,
    room: "hedge held",
    argument: [valueHurdle, "contracts"],
    initial: "0",
    derived: { source: bought(layer), words: words`as called for at 1\u00a0%, whole` },
    unit: words`contracts`,
    zeroIsMeant: true,
    format: "0",
  } as const satisfies Field;
}

function flag<const Name extends string>(label: string, name: Name, plan: string, initial = "FALSE") {
  return {
    label,
    room: "hedge rules",
    argument: [alvhTier, name],
    initial,
    format: "General",
    plan,
  } as const satisfies Field;
}
