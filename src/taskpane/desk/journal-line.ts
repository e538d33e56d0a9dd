import { inFormula, words } from "../../host/words";
import type { SheetBlock } from "../../host/workbook";
import { inBook, LINES_ROW, ofDay } from "./desk-places";

/** What a line says of a condor that waits to be settled, as the journal calls it. */
export const LINE_HEADINGS = ["date", "expiry", "strikes", "contracts", "credit", "close", "settlement"];

const SETTLE = `${ofDay("action")}="SETTLE"`;
const waiting = (of: string) => `FILTER(${of},${SETTLE})`;
/** The same of the rows that were typed: the day tells in which of them each stands. */
const typed = (column: string) => `INDEX(${inBook(column)},${waiting(ofDay("row"))})`;
const orNothing = (formula: string) => `=IFERROR(${formula},"")`;
const EXPIRED = waiting(ofDay("expiry"));

const FIRST = LINES_ROW + 1;
const HELD = `COUNT($BP$${FIRST}:$BP$${FIRST + 500})`;
const more = `IF(${HELD}>1,${inFormula`, and ${`(${HELD}-1)`} more`},"")`;
const settled = `IF(BU${FIRST}="",${inFormula`; type its settlement there`},${inFormula`, settled at ${`TEXT(BU${FIRST},"#,##0.00")`}`})`;

/** Lines for the journal, one a condor past its expiry; its close is the index of the day that the market is of. */
export const lineBlocks: readonly SheetBlock[] = [
  {
    at: `BO${LINES_ROW - 2}`,
    cells: words([["Lines for the journal: what waits to be settled"]]),
    style: "heading",
  },
  {
    at: `BO${LINES_ROW - 1}`,
    cells: words([
      ["The pane appends them, at the foot of its plan; delete the condors in Y to AF afterwards."],
    ]),
    style: "note",
  },
  { at: `BO${LINES_ROW}`, cells: [LINE_HEADINGS], style: "heading" },
  ...[
    orNothing(typed("Y")),
    orNothing(EXPIRED),
    orNothing(waiting(ofDay("strikes"))),
    orNothing(typed("AE")),
    orNothing(typed("AF")),
    null,
    orNothing(`IF(${EXPIRED}=INT($D$6),$B$6,IF(${EXPIRED}=INT($D$5),$B$5,""))`),
  ].map(
    (formula, right): SheetBlock => ({
      at: `${["BO", "BP", "BQ", "BR", "BS", "BT", "BU"][right]}${FIRST}`,
      cells: [[formula]],
      style: "result",
      spill: { rows: 30, columns: 1 },
      format: ["yyyy-mm-dd", "yyyy-mm-dd", "@", "0", "0.00", "0.00", "#,##0.00"][right] as string,
    }),
  ),
  { at: "A18", cells: words([["For the journal"]]), style: "label" },
  {
    at: "B18",
    cells: [
      [
        `=IF(${HELD}=0,${inFormula`nothing waits to be settled`},${inFormula`sold ${`TEXT(BO${FIRST},"yyyy-mm-dd")`}, ${`BQ${FIRST}`}, ${`BR${FIRST}`} at ${`TEXT(BS${FIRST},"0.00")`}${settled}${more}`})`,
      ],
    ],
    style: "result",
  },
];
