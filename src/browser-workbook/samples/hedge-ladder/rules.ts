import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
import { spilledTable } from "../../../taskpane/desk/spilled-table";
import { LAYER_HEADINGS, ownLayers, ownRules } from "../rule-tables";

export const LAYERS = "$A$94:$J$96";
export const RULES = "$A$105:$G$113";
const LEVELS = [12, 15, 16, 17.95, 20, 25];
const LEVEL_CELLS = "$L$105:$L$110";
const TIERS = { rows: LEVELS.length, columns: 1 };
/** Columns of which none needs a number format. */
const texts = (columns: number): string[] => Array(columns).fill("");

const tierColumn = (at: string, rules: string): SheetBlock => ({
  at,
  cells: [[`=ALVH.TIER(${LEVEL_CELLS},,,,,${rules})`]],
  style: "result",
  format: "0",
  spill: TIERS,
});

/** Layers and rules to edit, beside the presets that they are taken from. */
export const ruleBlocks: readonly SheetBlock[] = [
  {
    at: "A92",
    cells: words([["Layers: edit a cell, and everything above follows", ...Array(9).fill(null)]]),
    style: "heading",
  },
  { at: "A93", cells: [[...LAYER_HEADINGS]], style: "heading" },
  { at: "A94", cells: ownLayers, style: "input" },
  {
    at: "A98",
    cells: words([["The same preset, as ALVH.LAYERS spills it", ...Array(9).fill(null)]]),
    style: "heading",
  },
  ...spilledTable("A99", '=ALVH.LAYERS("4/4/2")', 3, texts(10)),
  {
    at: "A104",
    cells: words([["Activation rules: edit a cell, and the tier follows", ...Array(6).fill(null)]]),
    style: "heading",
  },
  { at: "A105", cells: ownRules.slice(0, 1), style: "heading" },
  { at: "A106", cells: ownRules.slice(1), style: "input" },
  { at: "L104", cells: words([["VIX", "your tier", "18/22/28"]]), style: "heading" },
  { at: "L105", cells: column(...LEVELS), style: "input", format: "0.00" },
  tierColumn("M105", RULES),
  tierColumn("N105", '"18/22/28"'),
  {
    at: "A116",
    cells: words([["The preset, as ALVH.RULES spills it", ...Array(6).fill(null)]]),
    style: "heading",
  },
  ...spilledTable("A117", '=ALVH.RULES("progressive")', 8, texts(7)),
  {
    at: "A128",
    cells: words([["Why: every rule of yours at this VIX", ...Array(5).fill(null)]]),
    style: "heading",
  },
  ...spilledTable("A129", `=ALVH.WHY(B12,,,,,${RULES})`, 9, texts(6)),
];
