import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
import { spilledTable } from "../../../taskpane/desk/spilled-table";
import { type LabelledRow, labelledList } from "../labelled-rows";
import { READINGS } from "./readings";

/** The names of the trade and its record, as RISK.HONESTY and RISK.CEILING want them. */
export const RECORD = "wins,tradesClosed,netCredit,wingWidth";

export const tradeNames = {
  netCredit: "F5",
  wingWidth: "F6",
  wins: "F7",
  tradesClosed: "F8",
  scaledAccount: "F9",
  tradesAYear: "F10",
};

/** One condor is open: in the worst shock it loses its worst. */
const trade: readonly LabelledRow[] = [
  ["Credit, net of costs", 1.09, "points", "0.00"],
  ["Wing width", 10, "points", "0.00"],
  ["Trades won", 92, "trades", "#,##0"],
  ["Trades closed", 100, "trades", "#,##0"],
  ["Account", 100_000, "dollars", "#,##0"],
  ["Trades a year", 252, "trades", "#,##0"],
  ["Already at risk", 891, "dollars", "#,##0"],
  ["Loss in the worst shock", "=F11", "dollars; a hedge may add", "#,##0"],
];

const CEILING = `REGIME.STATE(${READINGS}),${RECORD},scaledAccount,tradesAYear,F11,F12`;
/** Six ceilings, the answer, what it rests on. */
const CEILING_ROWS = 12;

/** A part of what RISK.CEILING spills: only its look. */
function ceilingColumn(at: string, rowFormats: readonly string[]): SheetBlock {
  return { at, cells: [[null]], style: "result", rowFormats, spill: { rows: CEILING_ROWS, columns: 1 } };
}

/** The trade, what it may risk and why. */
export const ceilingBlocks: readonly SheetBlock[] = [
  ...labelledList("E4", ["The trade and its record", null, "unit"], trade),
  { at: "E14", cells: [["Answer", null, "unit"]], style: "heading" },
  { at: "E15", cells: column("Ceiling", "Binding", "Break-even win rate"), style: "label" },
  { at: "F15", cells: [["=B27"]], style: "result", format: "0.00%" },
  { at: "F16", cells: [[`=RISK.CEILING(${CEILING},,"binding")`]], style: "result" },
  { at: "F17", cells: [["=1-netCredit/wingWidth"]], style: "result", format: "0.0%" },
  { at: "G15", cells: column("of the account", null, "1 - credit / width"), style: "unit" },
  {
    at: "A19",
    cells: [["The ceilings: the smallest binds", ...Array<null>(5).fill(null)]],
    style: "heading",
  },
  {
    at: "A20",
    cells: [[`=RISK.CEILING(${CEILING})`]],
    style: "heading",
    spill: { rows: 1, columns: 7 },
  },
  ceilingColumn("A21", []),
  ceilingColumn("B21", [...Array<string>(7).fill("0.00%"), "0.0%", "0.0%", "0.0%", "0.0%", "0"]),
  ceilingColumn("C21", Array(7).fill("0")),
  ceilingColumn("D21", Array(7).fill("#,##0")),
  {
    at: "A34",
    cells: [["The gates: the weakest decides what policy permits", ...Array<null>(6).fill(null)]],
    style: "heading",
  },
  ...spilledTable("A35", `=RISK.WHY(REGIME.STATE(${READINGS}))`, 15, ["", "0.00", "", "0.00", "", "", ""]),
];
