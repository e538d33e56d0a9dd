import type { SheetBlock, SheetContent } from "../../host/workbook";
import { column, evenly } from "./column";
import { LAYER_HEADINGS, ownLayers, ownRules } from "./rule-tables";
import { spilledRows, spilledTable } from "./spilled-table";
import { expiries, PROVENANCE, prices, symbols, VALUATION_DAY, VIX } from "./vix-curve-2025-12";

const MOVES = [-5, 0, 2.5, 5, 10, 15, 20, 30, 40];
const CURVE = "$E$12:$F$21";
const VOL_OF_VOL = "$H$12:$I$15";
const MOVE_CELLS = "$A$34:$A$42";
const LAYERS = "$A$94:$J$96";
const RULES = "$A$105:$G$113";
const LEVELS = [12, 15, 16, 17.95, 20, 25];
const LEVEL_CELLS = "$L$105:$L$110";
const TIERS = { rows: LEVELS.length, columns: 1 };
/** Columns of which none needs a number format. */
const texts = (columns: number): string[] => Array(columns).fill("");
const DOLLARS = "#,##0;-#,##0;0";

/** What every question about the hedge starts from: condors, curve, volatility of VIX. */
const HEDGE = `condors,${CURVE},${VOL_OF_VOL}`;

/** One column of gains for the column of moves. */
function gains(layers: string, answer: string): SheetBlock["cells"] {
  return [[`=ALVH.PAYOFF(${HEDGE},${MOVE_CELLS},condorLoss,${layers},,hedgeTier,asOf,,,,,,,"${answer}")`]];
}

const gainColumns: readonly (readonly [at: string, layers: string, answer: string, format: string])[] = [
  ["C34", "$A$94:$J$94", "total", DOLLARS],
  ["D34", "$A$95:$J$95", "total", DOLLARS],
  ["E34", "$A$96:$J$96", "total", DOLLARS],
  ["F34", LAYERS, "total", DOLLARS],
  ["G34", LAYERS, "low", DOLLARS],
  ["H34", LAYERS, "high", DOLLARS],
  ["I34", LAYERS, "cover", "0.0%"],
];

/** A line of the losing days that stand below every payoff. */
const losingDays = (line: number) => `=INDEX(ALVH.PAYOFF(${HEDGE},10,,,,,asOf),${line},2)`;

export const hedgeLadder: SheetContent = {
  name: "Hedge ladder",
  columnWidths: [36, 16, 18, 18, 14, 15, 12, 12, 11, 11, 11, 11, 11, 11, 14, 9, 16],
  frozenRows: 2,
  names: { asOf: "B11", condors: "B13", condorLoss: "B14", account: "B15", hedgeTier: "B17" },
  blocks: [
    { at: "A1", cells: [["What does the hedge cost, and when does it pay?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          '="It cannot pay on "&TEXT(B5,"0%")&" of losing days, covers "&TEXT(B87,"0%")&" at VIX +10, and costs at most "&TEXT(B72,"0.0%")&" a year."',
        ],
      ],
      style: "answer",
    },
    {
      at: "A4",
      cells: [["Blind spots first", "share", "of a one-day condor's losing days"]],
      style: "heading",
    },
    {
      at: "A5",
      cells: column(
        "VIX stood still or fell",
        "The index rose",
        "VIX rose ten points or more",
        "Losses that 4/4/2 gave back",
      ),
      style: "label",
    },
    {
      at: "B5",
      cells: column(losingDays(3), losingDays(6), losingDays(5), losingDays(7)),
      style: "result",
      format: "0.0%",
    },
    {
      at: "C5",
      cells: column(
        "the hedge pays nothing",
        "a call side breached: VIX calls seldom help",
        "the days that a hedge is bought for",
        "of all losses, down days and up days together",
      ),
      style: "note",
    },
    { at: "A10", cells: [["Inputs", null, "unit"]], style: "heading" },
    {
      at: "A11",
      cells: column(
        "Valuation date",
        "VIX",
        "Condors hedged",
        "Worst loss of one condor",
        "Account",
        "Condor trades a year",
        "Hedge tier held",
        "Hedge tier by your rules below",
      ),
      style: "label",
    },
    { at: "B11", cells: [[VALUATION_DAY]], style: "input", format: "yyyy-mm-dd" },
    { at: "B12", cells: [[VIX]], style: "input", format: "0.00" },
    { at: "B13", cells: [[10]], style: "input", format: "0" },
    { at: "B14", cells: [[8.91]], style: "input", format: "0.00" },
    { at: "B15", cells: [[1_000_000]], style: "input", format: "#,##0" },
    { at: "B16", cells: column(252, 3), style: "input", format: "0" },
    { at: "B18", cells: [[`=ALVH.TIER(B12,,,,,${RULES})`]], style: "result", format: "0" },
    {
      at: "C11",
      cells: column(
        "date",
        "VIX points",
        "contracts",
        "points",
        "dollars",
        "trades",
        "0 to 3 layers",
        "0 to 3 layers",
      ),
      style: "unit",
    },
    { at: "E10", cells: [["VIX futures", null, null]], style: "heading" },
    { at: "E11", cells: [["expiry", "future", "symbol"]], style: "heading" },
    { at: "E12", cells: [["=asOf"]], style: "result", format: "yyyy-mm-dd" },
    { at: "F12", cells: [["=B12"]], style: "result", format: "0.00" },
    { at: "E13", cells: expiries, style: "input", format: "yyyy-mm-dd" },
    { at: "F13", cells: prices, style: "input", format: "0.00" },
    { at: "G12", cells: [["VIX"], ...symbols], style: "unit" },
    { at: "H10", cells: [["Volatility of VIX", null]], style: "heading" },
    { at: "H11", cells: [["days", "a year"]], style: "heading" },
    { at: "H12", cells: column(0, 30, 110, 220), style: "input", format: "0" },
    { at: "I12", cells: column(1.1, 0.95, 0.7, 0.58), style: "input", format: "0%" },
    { at: "H16", cells: column("assumed, not quoted"), style: "note" },
    { at: "A23", cells: [["The ladder, layer by layer"]], style: "heading" },
    ...spilledTable("A24", `=ALVH.LADDER(${HEDGE},hedgeTier,asOf,${LAYERS})`, 4, [
      "",
      "",
      "yyyy-mm-dd",
      "0",
      "0.00",
      "0.0",
      "0.0",
      "0.0",
      "0",
      "0.0",
      "0.00",
      "#,##0",
      "0.00",
      "#,##0",
      "#,##0",
      "",
      "",
    ]),
    {
      at: "A32",
      cells: [
        [
          "When VIX moves at once, dollars",
          null,
          ...["layer", "layer", "layer"],
          ...["all", "all, at 0.5 x", "all, at 1.7 x", "cover of"],
        ],
      ],
      style: "heading",
    },
    {
      at: "A33",
      cells: [["VIX move, points", "VIX after", 1, 2, 3, "layers", "response", "response", "worst loss"]],
      style: "heading",
    },
    { at: "A34", cells: column(...MOVES), style: "input", format: "+0.0;-0.0;0.0" },
    {
      at: "B34",
      cells: evenly(34, MOVES.length).map((row) => [`=B$12+A${row}`]),
      style: "result",
      format: "0.00",
    },
    ...gainColumns.map(
      ([at, layers, answer, format]): SheetBlock => ({
        at,
        cells: gains(layers, answer),
        style: "result",
        format,
        spill: { rows: MOVES.length, columns: 1 },
      }),
    ),
    {
      at: "A43",
      cells: column(
        "Each layer follows its own future, which moves a fraction of VIX; single episodes lay between 0.5 and 1.7 times the fitted response.",
      ),
      style: "note",
    },
    {
      at: "A66",
      cells: [["What it costs: as held, and sized at 1 %, 2 % and 10 % at risk"]],
      style: "heading",
    },
    ...spilledRows("A67", `=ALVH.CARRY(${HEDGE},account,B16,,,${LAYERS},hedgeTier,asOf,,,condorLoss)`, 6, [
      ...["0.0", "#,##0", "0.0%", "#,##0", "0.0%", "#,##0", "0.000", ""],
      ...["#,##0", "#,##0", "#,##0", "0.0%", "#,##0", "#,##0", "#,##0"],
    ]),
    { at: "A85", cells: [["Is protection left?", null, "unit"]], style: "heading" },
    { at: "A86", cells: [[`=ALVH.BUFFER(${HEDGE},condorLoss,${LAYERS},,hedgeTier,asOf)`]], style: "label" },
    { at: "B86", cells: [[null]], style: "result", format: "0" },
    { at: "B87", cells: [[null]], style: "result", format: "0.0%" },
    { at: "B88", cells: column(null, null), style: "result" },
    { at: "C86", cells: column("days, weighed by what pays", "of the worst loss, VIX +10"), style: "unit" },
    {
      at: "A92",
      cells: [["Layers: edit a cell, and everything above follows", ...Array(9).fill(null)]],
      style: "heading",
    },
    { at: "A93", cells: [[...LAYER_HEADINGS]], style: "heading" },
    { at: "A94", cells: ownLayers, style: "input" },
    { at: "A98", cells: [["The same preset, as ALVH.LAYERS spills it"]], style: "heading" },
    ...spilledTable("A99", '=ALVH.LAYERS("4/4/2")', 3, texts(10)),
    {
      at: "A104",
      cells: [["Activation rules: edit a cell, and the tier follows", ...Array(6).fill(null)]],
      style: "heading",
    },
    { at: "A105", cells: ownRules.slice(0, 1), style: "heading" },
    { at: "A106", cells: ownRules.slice(1), style: "input" },
    { at: "L104", cells: [["VIX", "your tier", "18/22/28"]], style: "heading" },
    { at: "L105", cells: column(...LEVELS), style: "input", format: "0.00" },
    {
      at: "M105",
      cells: [[`=ALVH.TIER(${LEVEL_CELLS},,,,,${RULES})`]],
      style: "result",
      format: "0",
      spill: TIERS,
    },
    {
      at: "N105",
      cells: [[`=ALVH.TIER(${LEVEL_CELLS},,,,,"18/22/28")`]],
      style: "result",
      format: "0",
      spill: TIERS,
    },
    { at: "A116", cells: [["The preset, as ALVH.RULES spills it"]], style: "heading" },
    ...spilledTable("A117", '=ALVH.RULES("progressive")', 8, texts(7)),
    { at: "A128", cells: [["Why: every rule of yours at this VIX"]], style: "heading" },
    ...spilledTable("A129", `=ALVH.WHY(B12,,,,,${RULES})`, 9, texts(6)),
    {
      at: "A141",
      cells: column(
        PROVENANCE,
        "Volatility of VIX: the method's worked example. No quote of that day is at hand; type yours.",
        "Losing days: SPX and VIX closes of 1990 to 2026, a condor sold at VIX 20 or less, ten points wide, held one session.",
        "Layers and rules are house rules of the method. The carry is an upper case: in it VIX never moves.",
      ),
      style: "note",
    },
  ],
  printArea: "A1:Q144",
  charts: [
    {
      title: "Gain of the hedge when VIX moves, dollars",
      x: "A34:A42",
      series: [
        { name: "layer 1", values: "C34:C42" },
        { name: "layer 2", values: "D34:D42" },
        { name: "layer 3", values: "E34:E42" },
        { name: "all layers", values: "F34:F42" },
      ],
      at: "A46",
      xTitle: "VIX move, points",
      yTitle: "dollars",
    },
  ],
};
