import { words } from "../../../host/words";
import type { SheetBlock, SheetCell, SheetChart } from "../../../host/workbook";
import { evenly } from "../../../taskpane/desk/column";
import { MELT_UP } from "./answer";
import { DOLLARS, ofDay, SPX_MOVE, VIX_MOVE, vixMoveOf } from "./named-days";
import { PLAN } from "./plan";

/** Round moves, and between them those of named days, which are looked up. */
const MOVES: readonly (number | string)[] = [
  "Tariffs 2025, second day",
  "Volmageddon 2018",
  "Yen carry 2024",
  "October 2025",
  -0.02,
  "November 2025",
  -0.01,
  0,
  0.01,
  MELT_UP,
  0.02,
  0.03,
  "Tariff pause 2025",
];
const VIX_MOVES = [-5, -2, 0, 2, 5, 10, 20];
const FIRST = 28;
const LAST = FIRST + MOVES.length - 1;
const SPX_CELLS = `$B$${FIRST}:$B$${LAST}`;
const VIX_CELLS = "$C$27:$I$27";
const SECOND = 44;

const rows = evenly(FIRST, MOVES.length);
const named = (row: number, formula: string) => (typeof MOVES[row - FIRST] === "string" ? formula : null);

/** Both moves at once, in one formula. */
function map(at: string, show: string, format = DOLLARS): SheetBlock {
  return {
    at,
    cells: [[`=SCENARIO.GRID(${PLAN},${SPX_CELLS},${VIX_CELLS},"${show}")`]],
    style: "result",
    format,
    spill: { rows: MOVES.length, columns: VIX_MOVES.length },
  };
}

/** What condors and hedge make together, then the share of their loss that the hedge leaves. */
export const mapBlocks: readonly SheetBlock[] = [
  {
    at: "A25",
    cells: words([
      ["Condors and hedge together, dollars, held to expiry", ...Array<SheetCell>(10).fill(null)],
    ]),
    style: "heading",
  },
  {
    at: "A26",
    cells: words([[null, null, "VIX move, points", ...Array(6).fill(null), "VIX move", "that day"]]),
    style: "heading",
  },
  { at: "A27", cells: words([["named day", "SPX move"]]), style: "heading" },
  { at: "C27", cells: [VIX_MOVES], style: "input", format: "+0.0;-0.0;0.0" },
  { at: "J27", cells: words([["that day", "sold then, $"]]), style: "heading" },
  {
    at: `A${FIRST}`,
    cells: MOVES.map((move) => [typeof move === "string" ? move : null]),
    style: "label",
  },
  ...MOVES.map((move, index): SheetBlock => {
    const row = FIRST + index;
    return typeof move === "string"
      ? { at: `B${row}`, cells: [[`=${ofDay(`A${row}`, "spxMove")}`]], style: "result", format: SPX_MOVE }
      : { at: `B${row}`, cells: [[move]], style: "input", format: SPX_MOVE };
  }),
  map(`C${FIRST}`, "total"),
  {
    at: `J${FIRST}`,
    cells: rows.map((row) => [named(row, vixMoveOf(`A${row}`))]),
    style: "result",
    format: VIX_MOVE,
  },
  {
    at: `K${FIRST}`,
    cells: rows.map((row) => [named(row, `=${ofDay(`A${row}`, "total")}`)]),
    style: "result",
    format: DOLLARS,
  },
  {
    at: "A42",
    cells: words([
      ["Uncovered: the share of the condors' loss that the hedge leaves", ...Array<SheetCell>(8).fill(null)],
    ]),
    style: "heading",
  },
  {
    at: "A43",
    cells: words([["named day", "SPX move", ...evenly(0, 7).map((index) => `=${"CDEFGHI"[index]}27`)]]),
    style: "heading",
    format: "+0.0;-0.0;0.0",
  },
  { at: `A${SECOND}`, cells: rows.map((row) => [named(row, `=A${row}`)]), style: "label" },
  { at: `B${SECOND}`, cells: rows.map((row) => [`=B${row}`]), style: "result", format: SPX_MOVE },
  map(`C${SECOND}`, "uncovered share", "0%"),
];

/** Orange where it costs, blue where it pays. */
export const mapColours = [`C${FIRST}:I${LAST}`];

export const mapChart: SheetChart = {
  title: words`Condors and hedge together, dollars, by SPX move`,
  x: `B${FIRST}:B${LAST}`,
  series: [
    { name: words`VIX -5`, values: `C${FIRST}:C${LAST}` },
    { name: words`VIX unchanged`, values: `E${FIRST}:E${LAST}` },
    { name: words`VIX +10`, values: `H${FIRST}:H${LAST}` },
    { name: words`VIX +20`, values: `I${FIRST}:I${LAST}` },
  ],
  at: "A59",
  xTitle: words`SPX move`,
  yTitle: words`dollars`,
};
