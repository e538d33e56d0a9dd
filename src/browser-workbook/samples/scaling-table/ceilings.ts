import { inFormula, words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
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
const trade: readonly LabelledRow[] = words([
  ["Credit, net of costs", 1.09, "points", "0.00"],
  ["Wing width", 10, "points", "0.00"],
  ["Trades won", 92, "trades", "#,##0"],
  ["Trades closed", 100, "trades", "#,##0"],
  ["Account", 100_000, "dollars", "#,##0"],
  ["Trades a year", 252, "trades", "#,##0"],
  ["Already at risk", 891, "dollars", "#,##0"],
  ["Loss in the worst shock", "=F11", "dollars; a hedge may add", "#,##0"],
]);

const CEILING = `REGIME.STATE(${READINGS}),${RECORD},scaledAccount,tradesAYear,F11,F12`;
/** Six ceilings, the answer, what it rests on. */
const CEILING_ROWS = 12;

const GATE_ROWS = 15;
/** Beside the paper: where both tables spill, column by column as they are read here. */
const CEILINGS = ["AE", "AF", "AG", "AH", "AI", "AJ", "AK"] as const;
const GATES = [...CEILINGS, "AL"] as const;

/** Cells of a table that spills elsewhere, so that a long text has the columns to its right to itself. */
function shown(
  at: string,
  [first, rows]: readonly [from: number, rows: number],
  text: (row: number) => string,
  look: Pick<SheetBlock, "rowFormats" | "format"> = {},
): SheetBlock {
  const cells = Array.from({ length: rows }, (_, down) => [text(first + down)]);
  return { at, cells, style: "result", ...look };
}
const headings = (row: number, words: Readonly<Record<string, string>>): SheetBlock[] =>
  Object.entries(words).map(([column, word]) => ({
    at: `${column}${row}`,
    cells: [[word]],
    style: "heading",
  }));
/** Said behind the name of what binds. */
const BINDS = inFormula`, binds`;
const asItIs = (column: string) => (row: number) => `=IF(${column}${row}="","",${column}${row})`;
const withBinds = (name: string, binds: string) => (row: number) =>
  `=IF(${name}${row}="","",${name}${row}&IF(${binds}${row}=TRUE(),${BINDS},""))`;

/** The trade, what it may risk and why. */
export const ceilingBlocks: readonly SheetBlock[] = [
  ...labelledList("E4", words(["The trade and its record", null, "unit"]), trade),
  { at: "E14", cells: words([["Answer", null, "unit"]]), style: "heading" },
  { at: "E15", cells: words(column("Ceiling", "Binding", "Break-even win rate")), style: "label" },
  { at: "F15", cells: [["=B27"]], style: "result", format: "0.00%" },
  { at: "F16", cells: [[`=RISK.CEILING(${CEILING},,"binding")`]], style: "result" },
  { at: "F17", cells: [["=1-netCredit/wingWidth"]], style: "result", format: "0.0%" },
  { at: "G15", cells: words(column("of the account", null, "1 - credit / width")), style: "unit" },
  {
    at: "A19",
    cells: words([["The ceilings: the smallest binds", ...Array<null>(5).fill(null)]]),
    style: "heading",
  },
  ...headings(
    20,
    words({
      A: "ceiling",
      B: "fraction of equity",
      C: "contracts",
      D: "at risk",
      E: "why",
      R: "what would move it",
    }),
  ),
  shown("A21", [21, CEILING_ROWS], withBinds(CEILINGS[0], CEILINGS[4])),
  shown("B21", [21, CEILING_ROWS], asItIs(CEILINGS[1]), {
    rowFormats: [...Array<string>(7).fill("0.00%"), "0.0%", "0.0%", "0.0%", "0.0%", "0"],
  }),
  shown("C21", [21, CEILING_ROWS], asItIs(CEILINGS[2]), { format: "0" }),
  shown("D21", [21, CEILING_ROWS], asItIs(CEILINGS[3]), { format: "#,##0" }),
  shown("E21", [21, CEILING_ROWS], asItIs(CEILINGS[5])),
  shown("R21", [21, CEILING_ROWS], asItIs(CEILINGS[6])),
  {
    at: "A34",
    cells: words([["The gates: the weakest decides what policy permits", ...Array<null>(6).fill(null)]]),
    style: "heading",
  },
  ...headings(
    35,
    words({
      A: "gate",
      B: "value",
      C: "threshold met",
      D: "open",
      E: "fully open at",
      G: "why",
      R: "evidence",
    }),
  ),
  shown("A36", [36, GATE_ROWS], withBinds(GATES[0], GATES[5])),
  shown("B36", [36, GATE_ROWS], asItIs(GATES[1]), { format: "0.00" }),
  shown("C36", [36, GATE_ROWS], asItIs(GATES[2])),
  shown("D36", [36, GATE_ROWS], asItIs(GATES[3]), { format: "0.00" }),
  shown("E36", [36, GATE_ROWS], asItIs(GATES[4])),
  shown("G36", [36, GATE_ROWS], asItIs(GATES[6])),
  shown("R36", [36, GATE_ROWS], asItIs(GATES[7])),
  {
    at: "AE20",
    cells: [[`=RISK.CEILING(${CEILING})`]],
    style: "note",
    spill: { rows: CEILING_ROWS + 1, columns: 7 },
  },
  {
    at: "AE35",
    cells: [[`=RISK.WHY(REGIME.STATE(${READINGS}))`]],
    style: "note",
    spill: { rows: GATE_ROWS + 1, columns: 8 },
  },
];
