/** The checks as a worksheet of live formulas: what, formula, expected, got, verdict; A1 says whether all hold. */
import { inFormula, words } from "../../host/words";
import type { SheetBlock, SheetCell, SheetContent } from "../../host/workbook";
import { CHECK_CELLS, type Check, checks, looks } from "./checks";
import { everyFunction } from "./every-function";

export const CHECK_SHEET = words`Check this Excel`;
const FIRST = 7;
const LAST = FIRST + checks.length - 1;
const LOOKS = LAST + 3;
const FUNCTIONS = LOOKS + looks.length + 3;
const LAST_FUNCTION = FUNCTIONS + everyFunction.length - 1;

/** Where the verdicts stand, for whoever reads the sheet. */
export const VERDICTS = [
  [FIRST, LAST],
  [FUNCTIONS, LAST_FUNCTION],
] as const;

/** The verdicts as the sheet writes them. */
export const SAID = words({ ok: "ok", differs: "differs", fails: "fails", told: "told" });
const told = checks.filter(({ expected }) => expected === null).length;
const MUST_HOLD = checks.length - told;
const ROUNDING = 1e-9;

function verdict({ expected, within = ROUNDING }: Check, row: number): string {
  if (expected === null) return `=IFERROR(IF(LEN(E${row})>0,"${SAID.told}","${SAID.fails}"),"${SAID.fails}")`;
  const holds =
    typeof expected === "number"
      ? `ABS(E${row}-D${row})<=${within}*MAX(1,ABS(D${row}))`
      : typeof expected === "string"
        ? `EXACT(E${row},D${row})`
        : `E${row}=D${row}`;
  return `=IFERROR(IF(${holds},"${SAID.ok}","${SAID.differs}"),"${SAID.fails}")`;
}

function table(from: number, rows: readonly Check[]): SheetBlock[] {
  const columnOf = (cells: (check: Check, row: number) => SheetCell) =>
    rows.map((check, index) => [cells(check, from + index)]);
  return [
    { at: `A${from}`, cells: rows.map((_, index) => [index + 1]), style: "unit", format: "0" },
    { at: `B${from}`, cells: columnOf(({ what }) => what), style: "label" },
    { at: `C${from}`, cells: columnOf(({ formula }) => formula), style: "note" },
    { at: `D${from}`, cells: columnOf(({ expected }) => expected ?? words`either`), style: "label" },
    // One block each: a formula that calls the add-in stands alone.
    ...rows.map(
      ({ formula }, index): SheetBlock => ({
        at: `E${from + index}`,
        cells: [[`=${formula}`]],
        style: "result",
      }),
    ),
    { at: `F${from}`, cells: columnOf(verdict), style: "answer" },
    { at: `G${from}`, cells: columnOf(({ otherwise }) => otherwise), style: "note" },
  ];
}

const HEADINGS = words(["what", "formula", "expected", "got", "verdict", "if it does not hold"]);
const verdicts = (from: number, to: number) => `F${from}:F${to}`;
const held = (from: number, to: number) => `COUNTIF(${verdicts(from, to)},"${SAID.ok}")`;

/** "26 of 26 checks and 91 of 91 functions hold": all, or the first that does not. */
const WORDS = [
  `=IF(AND(${held(FIRST, LAST)}=${MUST_HOLD},${held(FUNCTIONS, LAST_FUNCTION)}=${everyFunction.length}),`,
  `${inFormula`All ${`${MUST_HOLD}`} checks hold in this Excel, and all ${`${everyFunction.length}`} functions answer.`},`,
  `${inFormula`${held(FIRST, LAST)} of ${`${MUST_HOLD}`} checks hold, ${held(FUNCTIONS, LAST_FUNCTION)} of ${`${everyFunction.length}`} functions answer: see the verdicts that are not ok.`})`,
].join("");

export const checkSheet: SheetContent = {
  name: CHECK_SHEET,
  columnWidths: [5, 44, 44, 12, 14, 10, 60, 3, 22, 10, 10, 10, 10],
  frozenRows: 2,
  names: { checkCredit: "J7" },
  blocks: [
    { at: "A1", cells: [[WORDS]], style: "title" },
    {
      at: "A2",
      cells: words([
        [
          "Every line is a live formula. If column E shows #NAME? or #BUSY!, choose Home, Open Wingspan, wait a moment, then press Ctrl+Alt+F9.",
        ],
      ]),
      style: "note",
    },
    {
      at: "A4",
      cells: words([
        ["The pane's view Check copies the versions and verdicts of this Excel, without any data of yours."],
      ]),
      style: "note",
    },
    { at: `A${FIRST - 1}`, cells: [["", ...HEADINGS]], style: "heading" },
    ...table(FIRST, checks),
    {
      at: `A${LOOKS - 1}`,
      cells: words([["", "by eye", "what to see", null, null, null, null]]),
      style: "heading",
    },
    { at: `B${LOOKS}`, cells: looks.map(([what]) => [what]), style: "label" },
    { at: `C${LOOKS}`, cells: looks.map(([, see]) => [see]), style: "note" },
    {
      at: `A${FUNCTIONS - 1}`,
      cells: words([["", "every function", ...HEADINGS.slice(1)]]),
      style: "heading",
    },
    ...table(FUNCTIONS, everyFunction),
    { at: "I5", cells: words([["cells that the formulas read", null, null, null, null]]), style: "heading" },
    ...CHECK_CELLS.map(([at, cells]): SheetBlock => ({ at, cells, style: "label" })),
    { at: "I17", cells: words([["a message"]]), style: "label" },
    { at: "J17", cells: [["=CONDOR.MAXLOSS(J6:M6,-1)"]], style: "result" },
    { at: "I18", cells: words([["type here", null]]), style: "label" },
    { at: "I20", cells: words([["credit", "max loss"]]), style: "heading" },
    {
      at: "I21",
      cells: [1, 2, 3, 4, 5, 6].map((step) => [`=J$7*${step}/2`]),
      style: "result",
      format: "0.00",
    },
    ...[21, 22, 23, 24, 25, 26].map(
      (row): SheetBlock => ({
        at: `J${row}`,
        cells: [[`=CONDOR.MAXLOSS(J$6:M$6,I${row})`]],
        style: "result",
        format: "0.00",
      }),
    ),
  ],
  charts: [
    {
      title: words`The line falls`,
      x: "I21:I26",
      series: [{ name: words`max loss`, values: "J21:J26" }],
      at: "I29",
      xTitle: words`credit, points`,
      yTitle: words`points`,
    },
  ],
};
