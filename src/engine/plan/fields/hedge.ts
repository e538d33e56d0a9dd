import { HELD_TEXT } from "../../hedge/held";
import { layerPresets } from "../../hedge/layers";
import { LAYERS_TEXT } from "../../hedge/layers-text";
import { ROUNDINGS } from "../../hedge/rounding";
import { accountKinds } from "../../number-kinds/account";
import { marketKinds } from "../../number-kinds/market";
import { tierPresets } from "../../rules/presets/tier";
import { choice, flag, keysOf, number, open, type PlanField } from "../field";

/** Volatilities of one's own, flat in strike, in place of the fitted smiles. */
const volOfVol = (label: string, options: string) =>
  open(
    label,
    "decimal per year",
    marketKinds.volatility,
    `Own volatility of ${options}, for every strike; n/a for all four: the fitted surface`,
  );

/** The layers of a plan, what turns them on and the VIX market in which they are bought. */
export const hedgePlanFields = {
  hedged: flag("hedge", true, "The layers are held when the hedge rules call for them"),
  layers: {
    kind: "layers",
    label: "layers",
    unit: "text",
    meaning: `Which layers: ALVH.LAYERS, or such as ${LAYERS_TEXT}`,
    choices: keysOf(layerPresets),
    initial: "4/4/2",
  },
  hedgeRules: choice("hedge rules", keysOf(tierPresets), "progressive", "Which activation rules: ALVH.RULES"),
  rounding: choice("rounding", ROUNDINGS, "nearest", "How hedge contracts are made whole"),
  tier: open("hedge tier", "0 to 3", accountKinds.gate, "Layers that are on; n/a: as the hedge rules say"),
  edr: open(
    "EDR",
    "fraction of spot",
    marketKinds.dailyRange,
    "Expected daily range now; n/a: its rule does not fire",
  ),
  surprise: number(
    "surprise",
    "percentage points",
    0,
    marketKinds.surprise,
    "Latest CPI or PPI less consensus",
  ),
  bigTop: flag("Big Top", false, "Big Top Cash Press is on (doctrine)"),
  breadthBroken: flag("breadth broken", false, "The advance/decline line has broken down"),
  future30: number("VIX future 30 days", "VIX points", 18.6, marketKinds.vix, "VIX future at 30 days"),
  future110: number("VIX future 110 days", "VIX points", 20, marketKinds.vix, "VIX future at 110 days"),
  future220: number("VIX future 220 days", "VIX points", 20.8, marketKinds.vix, "VIX future at 220 days"),
  vvix: open(
    "VVIX",
    "VVIX points",
    marketKinds.vvix,
    "VVIX now, for the volatility of VIX options; n/a: as it goes with VIX",
  ),
  volOfVol0: volOfVol("vol of VIX 0 days", "VIX options about to expire"),
  volOfVol30: volOfVol("vol of VIX 30 days", "30-day VIX options"),
  volOfVol110: volOfVol("vol of VIX 110 days", "110-day VIX options"),
  volOfVol220: volOfVol("vol of VIX 220 days", "220-day VIX options"),
} as const satisfies Record<string, PlanField>;

/** Labels come one after the other into being: this one is younger than those of protection. */
export const heldPlanFields = {
  held: {
    kind: "held",
    label: "layers held",
    unit: "contracts",
    meaning: `Contracts that stand in each layer now, such as ${HELD_TEXT}, for SCENARIO.GRID and SCENARIO.STRESS; n/a: as called for`,
  },
} as const satisfies Record<string, PlanField>;
