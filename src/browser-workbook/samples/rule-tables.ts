import { words } from "../../host/words";
import type { SheetCell } from "../../host/workbook";

export const LAYER_HEADINGS = [
  ...["days", "instrument", "by", "strike", "width"],
  ...["per 10 condors", "tier", "roll at", "equity weight", "note"],
];

/** The layers of 4/4/2 as plain cells, to be edited. */
export const ownLayers: SheetCell[][] = [
  [30, "call", "delta", 0.5, 0, 4, 1, 10, 0, words`short layer`],
  [110, "call", "delta", 0.5, 0, 4, 2, 60, 0, words`middle layer`],
  [220, "call", "delta", 0.5, 0, 2, 3, 150, 0, words`long layer`],
];

/** The progressive preset as plain cells, to be edited. */
export const ownRules: SheetCell[][] = [
  ["reading", "from", "from incl.", "to", "to incl.", "result", "note"],
  ["VIX", "any", true, 15, false, 0, words`layers are cheapest: open or refresh`],
  ["VIX", 15, true, 16, false, 1, words`first layer`],
  ["VIX", 16, true, 20, true, 2, words`second layer`],
  ["VIX", 20, false, "any", true, 3, words`all layers`],
  ["EDR", 0.0094, false, "any", true, 1, words`expected daily range above 0.94 % of spot`],
  ["Big Top", 1, true, 1, true, 1, words`Big Top Cash Press is on (doctrine)`],
  ["surprise", 0.2, true, "any", true, 2, words`CPI or PPI above consensus, percentage points`],
  [
    "surprise with breadth broken",
    0.4,
    true,
    "any",
    true,
    3,
    words`large upside surprise while the A/D line breaks down`,
  ],
];
