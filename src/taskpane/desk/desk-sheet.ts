import { BOOK_COLUMNS } from "../../functions/condor/book-columns";
import { inFormula, words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column } from "./column";
import { datesAhead, WITHIN_TEN } from "./dates-ahead";
import { limitBlocks, OVER } from "./desk-limits";
import {
  BOOK,
  BOOK_ROW,
  CURVE,
  DAY_ROW,
  HEDGE,
  HEDGE_DAY_ROW,
  HEDGE_ROW,
  hedgeTotal,
  OPEN,
  SHOCK_ROW,
  totalOf,
} from "./desk-places";
import { shockBlocks, WORST_TOGETHER } from "./desk-shocks";
import { SHOCKS } from "./named-days";
import { spilledTable } from "./spilled-table";
import { expiries, PROVENANCE, prices, VALUATION_DAY, VIX } from "./vix-curve-2025-12";

const ASKED = `=CONDOR.BOOK(${BOOK},$B$5,$B$8,$B$9,0.1,,,,"day",,$B$6,$B$7,$B$11,$B$12)`;

const dollars = (amount: string) => `TEXT(${amount},"$#,##0;-$#,##0")`;

/** The close in New York, as a part of the day. */
const CLOSE = 16 / 24;
/** A cell of the first row that waits for its settlement; blank without one. */
function settledCell(of: string): string {
  const cells =
    of === "strikes" ? `C${DAY_ROW + 1}:C${DAY_ROW + 8}` : `${of}${BOOK_ROW + 1}:${of}${BOOK_ROW + 8}`;
  return `=IFERROR(INDEX(${cells},MATCH("SETTLE",E${DAY_ROW + 1}:E${DAY_ROW + 8},0)),"")`;
}

export const desk: SheetContent = {
  name: words`Desk`,
  // Beside the pane A to F are on the screen: 930 pixels of 1400.
  columnWidths: [...[24, 13, 21, 17, 20, 29, 14, 15, 12, 15, 12, 12, 12, 9, 9, 13, 9, 9, 11, 24, 11, 60]],
  frozenRows: 3,
  names: {
    deskSpot: "B5",
    deskSpotBefore: "B6",
    deskVix: "B7",
    deskVol: "B8",
    deskDay: "B9",
    deskAccount: "B10",
  },
  blocks: [
    { at: "A1", cells: words([["What is to do this afternoon?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`Condors: ${totalOf("action")}; they stand at ${dollars(totalOf("P/L open"))}, ${dollars(totalOf("P/L today"))} of it today. Limits over: ${"F6"}.`}`,
        ],
        [
          `=${inFormula`Worst named day with the hedge: ${WORST_TOGETHER}. Dates within ten sessions: ${`COUNTIF(H11:H17,${WITHIN_TEN})`}.`}`,
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: words([["Market", null, "source", "as of"]]), style: "heading" },
    {
      at: "A5",
      cells: words(
        column(
          ...["SPX", "SPX at the close before", "VIX", "Volatility of the options", "Day", "Account"],
          ...["Profit target", "Stop, in credits"],
        ),
      ),
      style: "label",
    },
    { at: "B5", cells: column(6870.4, 6857.12, VIX), style: "input", format: "#,##0.00" },
    { at: "B8", cells: [["=B7/100"]], style: "result", format: "0.0%" },
    { at: "B9", cells: [[VALUATION_DAY]], style: "input", format: "yyyy-mm-dd" },
    { at: "B10", cells: [[100_000]], style: "input", format: "#,##0" },
    { at: "B11", cells: [[0.5]], style: "input", format: "0%" },
    { at: "B12", cells: [[2]], style: "input", format: "0.0" },
    { at: "C5", cells: words(column("typed, close", "typed, close", "typed, close")), style: "input" },
    {
      at: "C8",
      cells: words(
        column(...["VIX / 100 until typed", "typed", "typed", "of the credit; blank: none", "blank: none"]),
      ),
      style: "unit",
    },
    {
      at: "D5",
      cells: column(VALUATION_DAY + CLOSE, VALUATION_DAY - 1 + CLOSE, VALUATION_DAY + CLOSE),
      style: "input",
      format: "yyyy-mm-dd hh:mm",
    },
    { at: "D8", cells: [["=D7"]], style: "result", format: "yyyy-mm-dd hh:mm" },
    {
      at: "D9",
      cells: [
        [`=IF(INT(MIN(D5,D7))<INT(B9),${inFormula`market is older`},${inFormula`market of that day`})`],
      ],
      style: "result",
    },
    { at: "E4", cells: words([["Today", null]]), style: "heading" },
    {
      at: "E5",
      cells: words(column("To do", "Limits over, of 4", "VIX gate, 0 holds", "Hedge tier, of 3", "Hedge")),
      style: "label",
    },
    {
      at: "F5",
      cells: column(
        `=${totalOf("action")}`,
        `=COUNTIF(D14:D17,${OVER})`,
        "=CONDOR.GATE(B7)",
        "=ALVH.TIER(B7)",
        `=${inFormula`${dollars(hedgeTotal("gain"))} so far, ${dollars(hedgeTotal("$ per VIX point"))} a VIX point`}`,
      ),
      style: "figure",
      format: "0",
    },
    ...limitBlocks,
    ...datesAhead,
    { at: "J4", cells: words([["Line for the journal: the first row to settle"]]), style: "heading" },
    {
      at: "J5",
      cells: [["date", "expiry", "strikes", "contracts", "credit", "close", "settlement"]],
      style: "heading",
    },
    {
      at: "J6",
      cells: [["A", "B", "strikes", "G", "H"].map(settledCell)],
      style: "result",
      columnFormats: ["yyyy-mm-dd", "yyyy-mm-dd", "", "0", "0.00"],
    },
    { at: "O6", cells: words([["bought back for", "SPX at expiry"]]), style: "unit" },
    { at: "A30", cells: words([["Condors: one a row; date is the sale"]]), style: "heading" },
    { at: `A${BOOK_ROW}`, cells: [["date", ...BOOK_COLUMNS]], style: "heading" },
    {
      at: `A${BOOK_ROW + 1}`,
      cells: OPEN,
      style: "input",
      columnFormats: ["yyyy-mm-dd", "yyyy-mm-dd", "#,##0", "#,##0", "#,##0", "#,##0", "0", "0.00"],
    },
    { at: "J30", cells: words([["VIX futures"]]), style: "heading" },
    { at: "J32", cells: [["expiry", "future"]], style: "heading" },
    { at: "J33", cells: expiries, style: "input", format: "yyyy-mm-dd" },
    { at: "K33", cells: prices, style: "input", format: "0.00" },
    { at: "J42", cells: [["=B9"]], style: "result", format: "yyyy-mm-dd" },
    { at: "K42", cells: [["=B7"]], style: "result", format: "0.00" },
    { at: "L42", cells: words([["VIX itself"]]), style: "unit" },
    { at: `A${DAY_ROW - 1}`, cells: words([["What each row asks"]]), style: "heading" },
    ...spilledTable(`A${DAY_ROW}`, ASKED, 8, [
      ...["yyyy-mm-dd", "", "", "0", "", "", "0.00", "", "#,##0", "#,##0", "#,##0", "#,##0"],
      ...["#,##0", "0.0%", "0.0", "#,##0", "0.0%", "0.0", "0.0%", "", "#,##0", ""],
    ]),
    { at: `A${HEDGE_ROW - 1}`, cells: words([["VIX holdings"]]), style: "heading" },
    {
      at: `A${HEDGE_ROW + 1}`,
      cells: [
        ["instrument", "expiry", "strike", "contracts", "paid", "layer"],
        ["call", 46_043, 20, 1, 1.9, 1],
        ["call", 46_099, 21, 1, 2.6, 2],
      ],
      style: "input",
      columnFormats: ["", "yyyy-mm-dd", "0.00", "0", "0.00", "0"],
    },
    ...spilledTable(`A${HEDGE_DAY_ROW}`, `=ALVH.BOOK(${HEDGE},$B$9,${CURVE})`, 4, [
      ...["", "", "0.00", "#,##0", "#,##0", "0.0%", "0", "0.00", "0.00", "#,##0", "", "", ""],
    ]),
    ...shockBlocks,
    {
      at: `A${SHOCK_ROW + SHOCKS + 3}`,
      cells: words(
        column(
          "Everything typed is yours to change; write beside each number where it comes from and when. Nothing here is advice.",
          `Recipes for Excel, to type into B5 or B7 without the mark before them: '=STOCKHISTORY("^SPX",TODAY()-7,TODAY(),0,0,0,1) for closes; a cell of the data type Stocks, then '=A1.Price; thinkorswim '=RTD("tos.rtd",,"LAST","SPX"). Wingspan asks no network.`,
          `Index: S&P 500 (FRED), closes of 2025-12-04 and 2025-12-05. ${PROVENANCE}`,
          "Condors and holdings are examples. Marks are the model's; give quotes of a chain to CONDOR.BOOK and they are yours.",
        ),
      ),
      style: "note",
    },
  ],
  printArea: `A1:V${SHOCK_ROW + SHOCKS + 6}`,
};
