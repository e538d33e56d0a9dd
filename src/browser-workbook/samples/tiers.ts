import type { SheetCell, SheetContent } from "../../host/workbook";
import { column } from "./column";

const LEVELS = [12, 14.9, 15, 15.5, 16, 17.95, 20, 20.1, 25, 30];
const LEVEL_CELLS = "A8:A17";
const OWN_RULES = "A45:G53";
const REST_OF_HEADING = [null, null, null, null, null, null];
const spill = { rows: LEVELS.length, columns: 1 };

/** The progressive preset as plain cells, to be edited. */
const ownRules: SheetCell[][] = [
  ["reading", "from", "from incl.", "to", "to incl.", "result", "note"],
  ["VIX", "any", true, 15, false, 0, "layers are cheapest: open or refresh"],
  ["VIX", 15, true, 16, false, 1, "first layer"],
  ["VIX", 16, true, 20, true, 2, "second layer"],
  ["VIX", 20, false, "any", true, 3, "all layers"],
  ["EDR", 0.0094, false, "any", true, 1, "expected daily range above 0.94 % of spot"],
  ["Big Top", 1, true, 1, true, 1, "Big Top Cash Press is on (doctrine)"],
  ["surprise", 0.2, true, "any", true, 2, "CPI or PPI above consensus, percentage points"],
  [
    "surprise with breadth broken",
    0.4,
    true,
    "any",
    true,
    3,
    "large upside surprise while the A/D line breaks down",
  ],
];

export const tiers: SheetContent = {
  name: "Tiers",
  columnWidths: [27, 11, 19, 11, 10, 10, 10],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: [["How many hedge layers do the rules call for at this VIX?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          '="At VIX "&TEXT(B4,"0.00")&" the progressive rules call for tier "&ALVH.TIER(B4)&" of 3, and the gate permits credit tier "&CONDOR.GATE(B4)&" of 3."',
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: [["VIX to explain"]], style: "label" },
    { at: "B4", cells: [[17.95]], style: "input", format: "0.00" },
    { at: "C4", cells: [["VIX points"]], style: "unit" },
    {
      at: "A6",
      cells: [[null, "hedge tier", null, null, "permitted credit tier", null, null]],
      style: "heading",
    },
    {
      at: "A7",
      cells: [["VIX", "progressive", "18/22/28", "your rules", "glossary", "learn", "cons20"]],
      style: "heading",
    },
    { at: "A8", cells: column(...LEVELS), style: "input", format: "0.00" },
    { at: "B8", cells: [[`=ALVH.TIER(${LEVEL_CELLS})`]], style: "result", format: "0", spill },
    { at: "C8", cells: [[`=ALVH.TIER(${LEVEL_CELLS},,,,,"18/22/28")`]], style: "result", format: "0", spill },
    {
      at: "D8",
      cells: [[`=ALVH.TIER(${LEVEL_CELLS},,,,,${OWN_RULES})`]],
      style: "result",
      format: "0",
      spill,
    },
    { at: "E8", cells: [[`=CONDOR.GATE(${LEVEL_CELLS})`]], style: "result", format: "0", spill },
    { at: "F8", cells: [[`=CONDOR.GATE(${LEVEL_CELLS},,"learn")`]], style: "result", format: "0", spill },
    { at: "G8", cells: [[`=CONDOR.GATE(${LEVEL_CELLS},,"cons20")`]], style: "result", format: "0", spill },
    {
      at: "A18",
      cells: column(
        "Hedge tier: 0 none, 1 first layer, 2 two, 3 all. Credit tier: 0 hold, 1 conservative, 2 balanced, 3 aggressive.",
      ),
      style: "note",
    },
    { at: "A20", cells: [["Why: every rule at the VIX to explain", ...REST_OF_HEADING]], style: "heading" },
    { at: "A21", cells: [["=ALVH.WHY(B4)"]], style: "unit", spill: { rows: 1, columns: 7 } },
    { at: "A22", cells: [[null]], style: "result", spill: { rows: 9, columns: 7 } },
    {
      at: "A32",
      cells: [["The progressive rules, as the function spills them", ...REST_OF_HEADING]],
      style: "heading",
    },
    { at: "A33", cells: [['=ALVH.RULES("progressive")']], style: "unit", spill: { rows: 1, columns: 7 } },
    { at: "A34", cells: [[null]], style: "result", spill: { rows: 8, columns: 7 } },
    {
      at: "A44",
      cells: [["Your rules: edit a cell and watch the column above", ...REST_OF_HEADING]],
      style: "heading",
    },
    { at: "A45", cells: ownRules, style: "input" },
    {
      at: "A55",
      cells: column("House rules and doctrine of the method: thresholds as stated there, not tested edges."),
      style: "note",
    },
  ],
};
