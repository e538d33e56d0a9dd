import type { SheetBlock, SheetCell, SheetContent } from "../../host/workbook";
import { column, evenly } from "./column";
import { spilledTable } from "./spilled-table";

const PLAN = "$A$13:$B$22";
const STRESS_ROWS = 20;
const STRESS = "$A$79:$X$98";
const MELT_UP = "December 2025 melt-up";

/** Columns of SCENARIO.STRESS, counted from 1. */
const SPX_MOVE = 4;
const VIX_BEFORE = 6;
const VIX_AFTER = 7;
const CONDORS = 15;
const HEDGE = 19;
const TOTAL = 20;

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
const DOLLARS = "#,##0;-#,##0;0";
const DAY = "+0.0%;-0.0%;0.0%";

/** A number of a named day, found by its name. */
const ofDay = (name: string, field: number) => `VLOOKUP(${name},${STRESS},${field},FALSE)`;
const ofMeltUp = (field: number) => `=${ofDay(`"${MELT_UP}"`, field)}`;
const named = (row: number, formula: string) => (typeof MOVES[row - FIRST] === "string" ? formula : null);

/** A map over both moves, in one formula. */
function map(at: string, show: string): SheetBlock {
  return {
    at,
    cells: [[`=SCENARIO.GRID(${PLAN},${SPX_CELLS},${VIX_CELLS},"${show}")`]],
    style: "result",
    format: DOLLARS,
    spill: { rows: MOVES.length, columns: VIX_MOVES.length },
  };
}

const rows = evenly(FIRST, MOVES.length);

export const blindSpots: SheetContent = {
  name: "Blind spots",
  columnWidths: [
    ...[31, 21, 12, 12, 12, 12, 12, 12, 12, 14, 14, 12, 12],
    ...[11, 11, 11, 11, 11, 11, 11, 15, 11, 11, 48],
  ],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: [["Where does the hedge pay nothing?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          `="December 2025: condors lost $"&TEXT(-B7,"#,##0")&", the hedge $"&TEXT(-B8,"#,##0")&" more. No cover on "&F7&" of "&F6&" named losing days."`,
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: [["December 2025: a melt-up with VIX falling", null, null]], style: "heading" },
    {
      at: "A5",
      cells: column("SPX, 19 to 24 December", "VIX", "Condors", "Hedge", "Together"),
      style: "label",
    },
    { at: "B5", cells: [[ofMeltUp(SPX_MOVE)]], style: "result", format: DAY },
    {
      at: "B6",
      cells: [[`=${ofDay(`"${MELT_UP}"`, VIX_AFTER)}-${ofDay(`"${MELT_UP}"`, VIX_BEFORE)}`]],
      style: "result",
      format: "+0.00;-0.00;0.00",
    },
    {
      at: "B7",
      cells: column(ofMeltUp(CONDORS), ofMeltUp(HEDGE), ofMeltUp(TOTAL)),
      style: "result",
      format: DOLLARS,
    },
    { at: "C5", cells: column("move", "points", "dollars", "dollars", "dollars"), style: "unit" },
    { at: "E4", cells: [["Named days", null, "unit"]], style: "heading" },
    { at: "E5", cells: column("days", "lost", "no cover", "worst", "of account"), style: "label" },
    {
      at: "F5",
      cells: column(
        `=COUNTA(A79:A${78 + STRESS_ROWS})`,
        `=COUNTIF(O79:O${78 + STRESS_ROWS},"<0")`,
        `=SCENARIO.STRESS(${PLAN},"days","then",,"uncovered")`,
      ),
      style: "result",
      format: "0",
    },
    {
      at: "F8",
      cells: [[`=SCENARIO.STRESS(${PLAN},"days","then",,"stress loss")`]],
      style: "result",
      format: "#,##0",
    },
    { at: "F9", cells: [[`=-MIN(U79:U${78 + STRESS_ROWS})`]], style: "result", format: "0.0%" },
    {
      at: "G5",
      cells: column("1987 to 2026", "condors lost", "hedge paid nothing", "dollars, worst day", "worst day"),
      style: "unit",
    },
    { at: "A12", cells: [["Plan", "value", "unit"]], style: "heading" },
    {
      at: "A13",
      cells: column(
        ...["SPX", "VIX", "days", "volatility", "target", "width", "costs"],
        ...["equity", "condors", "hedge tier"],
      ),
      style: "label",
    },
    { at: "B13", cells: [[7140]], style: "input", format: "#,##0" },
    { at: "B14", cells: [[17.95]], style: "input", format: "0.00" },
    { at: "B15", cells: [["1t"]], style: "input" },
    { at: "B16", cells: [[0.18]], style: "input", format: "0.0%" },
    { at: "B17", cells: column(1.15, 10, 0.1), style: "input", format: "0.00" },
    { at: "B20", cells: column(1_000_000, 10, 3), style: "input", format: "#,##0" },
    {
      at: "C13",
      cells: column(
        ...["points", "VIX points", "trading days", "a year", "points of credit", "points", "points"],
        ...["dollars", "contracts", "0 to 3 layers"],
      ),
      style: "unit",
    },
    {
      at: "A25",
      cells: [["Condors and hedge together, dollars, held to expiry", ...Array<SheetCell>(10).fill(null)]],
      style: "heading",
    },
    {
      at: "A26",
      cells: [[null, null, "VIX move, points", ...Array(6).fill(null), "VIX move", "that day"]],
      style: "heading",
    },
    { at: "A27", cells: [["named day", "SPX move"]], style: "heading" },
    { at: "C27", cells: [VIX_MOVES], style: "input", format: "+0.0;-0.0;0.0" },
    { at: "J27", cells: [["that day", "sold then, $"]], style: "heading" },
    {
      at: `A${FIRST}`,
      cells: MOVES.map((move) => [typeof move === "string" ? move : null]),
      style: "label",
    },
    ...MOVES.map((move, index): SheetBlock => {
      const row = FIRST + index;
      return typeof move === "string"
        ? { at: `B${row}`, cells: [[`=${ofDay(`A${row}`, SPX_MOVE)}`]], style: "result", format: DAY }
        : { at: `B${row}`, cells: [[move]], style: "input", format: DAY };
    }),
    map(`C${FIRST}`, "total"),
    {
      at: `J${FIRST}`,
      cells: rows.map((row) => [
        named(row, `=${ofDay(`A${row}`, VIX_AFTER)}-${ofDay(`A${row}`, VIX_BEFORE)}`),
      ]),
      style: "result",
      format: "+0.00;-0.00;0.00",
    },
    {
      at: `K${FIRST}`,
      cells: rows.map((row) => [named(row, `=${ofDay(`A${row}`, TOTAL)}`)]),
      style: "result",
      format: DOLLARS,
    },
    {
      at: "A42",
      cells: [
        ["Uncovered: what the condors lose where the hedge pays nothing", ...Array<SheetCell>(8).fill(null)],
      ],
      style: "heading",
    },
    {
      at: "A43",
      cells: [["named day", "SPX move", ...evenly(0, 7).map((index) => `=${"CDEFGHI"[index]}27`)]],
      style: "heading",
      format: "+0.0;-0.0;0.0",
    },
    { at: `A${SECOND}`, cells: rows.map((row) => [named(row, `=A${row}`)]), style: "label" },
    { at: `B${SECOND}`, cells: rows.map((row) => [`=B${row}`]), style: "result", format: DAY },
    map(`C${SECOND}`, "uncovered"),
    { at: "A77", cells: [["Named days: sold at the VIX before each, today's index"]], style: "heading" },
    ...spilledTable("A78", `=SCENARIO.STRESS(${PLAN},"days","then")`, STRESS_ROWS, [
      ...["", "", "0", DAY, "0.0", "0.00", "0.00", "0.00", "", "0.00", "", "0.00", "", "0"],
      ...[DOLLARS, DOLLARS, DOLLARS, DOLLARS, DOLLARS, DOLLARS, "0.0%", "#,##0", "0%", ""],
    ]),
    {
      at: "A101",
      cells: column(
        "The map gives every pair of moves the same standing; in the market most pairs never meet. Named days stand in their own row.",
        "Columns of the map: today's strikes and VIX. Last column: the same plan sold at the VIX of that day, its own moves.",
        "Moves: closes of SPX and VIX, Cboe and S&P by public data sets; futures as recorded where a record exists, else modelled.",
      ),
      style: "note",
    },
  ],
  colourScales: [`C${FIRST}:I${LAST}`],
  printArea: "A1:X104",
  charts: [
    {
      title: "Condors and hedge together, dollars, by SPX move",
      x: `B${FIRST}:B${LAST}`,
      series: [
        { name: "VIX -5", values: `C${FIRST}:C${LAST}` },
        { name: "VIX unchanged", values: `E${FIRST}:E${LAST}` },
        { name: "VIX +10", values: `H${FIRST}:H${LAST}` },
        { name: "VIX +20", values: `I${FIRST}:I${LAST}` },
      ],
      at: "A59",
      xTitle: "SPX move",
      yTitle: "dollars",
    },
  ],
};
