import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";

const ACCOUNTS = [25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
const ACCOUNT_CELLS = "$A$102:$A$107";
const LEVELS = [12, 14.9, 15, 17.95, 20, 20.1, 25, 30];
const LEVEL_CELLS = "$A$113:$A$120";

/** One broadcasting formula: a column of accounts against a row of fractions. */
function sizes(at: string, answer: string, format?: string): SheetBlock {
  return {
    at,
    cells: [[`=RISK.SIZE(${ACCOUNT_CELLS},$B$101:$C$101,wingWidth-netCredit,,,,,"${answer}")`]],
    style: "result",
    ...(format !== undefined && { format }),
    spill: { rows: ACCOUNTS.length, columns: 2 },
  };
}

function gateColumn(at: string, rules: string): SheetBlock {
  return {
    at,
    cells: [[`=CONDOR.GATE(${LEVEL_CELLS},,"${rules}")`]],
    style: "result",
    format: "0",
    spill: { rows: LEVELS.length, columns: 1 },
  };
}

/** Condors by account, and by the VIX gate of three sources. */
export const sizeBlocks: readonly SheetBlock[] = [
  {
    at: "A100",
    cells: words([
      ["Account, dollars", "contracts", null, "at risk, $", null, "what binds", null, "XSP minis", null],
    ]),
    style: "heading",
  },
  { at: "A101", cells: words([["Share at risk in a trade"]]), style: "label" },
  { at: "B101", cells: [[0.01, 0.02]], style: "input", format: "0.0%" },
  {
    at: "D101",
    cells: [["=B101", "=C101", "=B101", "=C101", "=B101", "=C101"]],
    style: "result",
    format: "0.0%",
  },
  { at: "A102", cells: column(...ACCOUNTS), style: "input", format: "#,##0" },
  sizes("B102", "contracts", "0"),
  sizes("D102", "at risk", "#,##0"),
  sizes("F102", "binding"),
  sizes("H102", "XSP", "0"),
  {
    at: "A111",
    cells: words([["Credit tier that the VIX gate permits", null, null, null]]),
    style: "heading",
  },
  { at: "A112", cells: words([["VIX", "glossary", "learn", "cons20"]]), style: "heading" },
  { at: "A113", cells: column(...LEVELS), style: "input", format: "0.00" },
  gateColumn("B113", "glossary"),
  gateColumn("C113", "learn"),
  gateColumn("D113", "cons20"),
  {
    at: "A121",
    cells: words(column("0 hold, 1 conservative, 2 balanced, 3 aggressive: three sources, three gates.")),
    style: "note",
  },
];
