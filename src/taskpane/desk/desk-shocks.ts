import type { SheetBlock } from "../../host/workbook";
import { BOOK, CURVE, HEDGE, HEDGE_ROWS, SHOCK_ROW, SHOCKS } from "./desk-places";
import { spilledTable } from "./spilled-table";

const [FIRST, LAST] = [SHOCK_ROW + 1, SHOCK_ROW + SHOCKS];
const TOGETHER = `$D$${FIRST}:$D$${LAST}`;
/** The named day on which condors and hedge together do worst, and its dollars. */
export const WORST_TOGETHER = `INDEX($A$${FIRST}:$A$${LAST},MATCH(MIN(${TOGETHER}),${TOGETHER},0))&", "&TEXT(MIN(${TOGETHER}),"$#,##0;-$#,##0")`;

const rows = Array.from({ length: SHOCKS }, (_, at) => FIRST + at);

/** Every named day: what condors, hedge and both make from now on. */
export const shockBlocks: readonly SheetBlock[] = [
  { at: `A${SHOCK_ROW - 2}`, cells: [["Named days, dollars from now"]], style: "heading" },
  { at: `A${SHOCK_ROW - 1}`, cells: [[`="Worst with the hedge: "&${WORST_TOGETHER}`]], style: "answer" },
  ...spilledTable(`A${SHOCK_ROW}`, `=CONDOR.BOOK(${BOOK},$B$5,$B$8,$B$9,0.1,,,,"shocks")`, SHOCKS, [
    "",
    "#,##0",
  ]),
  ...spilledTable(`C${SHOCK_ROW}`, `=INDEX(ALVH.BOOK(${HEDGE},$B$9,${CURVE},,,,,,,"shocks"),0,2)`, SHOCKS, [
    "#,##0",
  ]),
  { at: `D${SHOCK_ROW}`, cells: [["together $"]], style: "heading" },
  {
    at: `D${FIRST}`,
    cells: rows.map((row) => [`=IF(COUNTA(${HEDGE_ROWS})=0,B${row},B${row}+C${row})`]),
    style: "result",
    format: "#,##0",
  },
];
