import { DAY_HEADER, HEDGE_DAY_HEADER } from "../../functions/condor/book-day-columns";
import { inFormula, words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column } from "./column";
import { datesAhead, WITHIN_TEN } from "./dates-ahead";
import { heldBlocks } from "./desk-held";
import { limitBlocks, OVER, OVER_BY_NAME } from "./desk-limits";
import {
  BOOK,
  CURVE,
  CURVE_BEFORE,
  DAY_ROOM,
  DAY_ROW,
  DRESSED,
  HEDGE,
  HEDGE_DAY,
  HEDGE_DAY_ROOM,
  HELD_ROW,
  hedgeTotal,
  LINES_ROW,
  SHOCKS_AT,
  totalOf,
} from "./desk-places";
import { shockBlocks, WORST_TOGETHER } from "./desk-shocks";
import { lineBlocks } from "./journal-line";
import { SHOCKS } from "./named-days";
import { spilledTable } from "./spilled-table";
import { PROVENANCE, VALUATION_DAY, VIX } from "./vix-curve-2025-12";

const ASKED = `=CONDOR.BOOK(${BOOK},$B$5,$B$8,$B$9,0.1,,,,"day",,$B$6,$B$7,$B$11,$B$12)`;

const dollars = (amount: string) => `TEXT(${amount},"$#,##0;-$#,##0")`;

/** The close in New York, as a part of the day. */
const CLOSE = 16 / 24;
/** How each column of a day's table is shown; a text needs nothing. */
const FORMATS: Readonly<Record<string, string>> = {
  expiry: "yyyy-mm-dd",
  contracts: "0",
  mark: "0.00",
  "days left": "0",
  "to short put": "0.0",
  "to short call": "0.0",
  "touch left": "0.0%",
  "put %": "0.0%",
  "put SD": "0.0",
  "call %": "0.0%",
  "call SD": "0.0",
};
const formatOf = (heading: string) => FORMATS[heading] ?? (/\$|P\/L/.test(heading) ? "#,##0" : "");

/** The page is as wide as paper takes at six tenths of its size; beside the pane A to G are on the screen. */
const PAGE_WIDTHS = [19, 11, 22, 11, 17, 10, 13, 25, 8, 12, 14, 10, 17, 20];
/** Room for the condors of one page. */
const PAGE_ROWS = 54;

export const desk: SheetContent = {
  name: words`Desk`,
  columnWidths: [
    ...PAGE_WIDTHS,
    ...[14, 10, 15, 8, 8, 8, 8, 6, 50],
    ...[3, 12, 12, 9, 10, 10, 9, 10, 8, 3, 12, 12, 8, 10, 8, 7, 3, 12, 9, 10, 3],
    ...[8, 12, 12, 10, 12, 10, 10, 34, 8, 9, 14, 10, 16, 24, 14, 40],
    ...[3, 26, 12, 12, 12, 3, 12, 12, 22, 10, 8, 8, 12],
  ],
  frozenRows: 3,
  names: {
    deskSpot: "B5",
    deskSpotBefore: "B6",
    deskVix: "B7",
    deskVol: "B8",
    deskDay: "B9",
    deskAccount: "B10",
    deskCondors: BOOK.replaceAll("$", ""),
    deskLines: `BO${LINES_ROW}`,
    printed2: `A1:N${PAGE_ROWS}`,
  },
  blocks: [
    { at: "A1", cells: words([["What is to do this afternoon?"]]), style: "title" },
    { at: "E1", cells: words([["Educational: computes, never recommends."]]), style: "note" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`Condors: ${totalOf("action")}; they stand at ${dollars(totalOf("P/L open"))}, ${dollars(totalOf("P/L today"))} of it today. Limits over: ${`F6&${OVER_BY_NAME}`}.`}`,
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
          ...["SPX", "SPX, close before", "VIX", "Volatility used", "Day", "Account"],
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
    { at: "C8", cells: words([["VIX / 100 until typed"]]), style: "unit" },
    {
      at: "C10",
      cells: words(column("typed", "of the credit; blank: none", "blank: none")),
      style: "unit",
    },
    {
      at: "D5",
      cells: column(VALUATION_DAY + CLOSE, VALUATION_DAY - 1 + CLOSE, VALUATION_DAY + CLOSE),
      style: "input",
      format: "mm-dd hh:mm",
    },
    { at: "D8", cells: [["=D7"]], style: "result", format: "mm-dd hh:mm" },
    {
      at: "C9",
      cells: [
        [`=IF(INT(MIN(D5,D7))<INT(B9),${inFormula`market is older`},${inFormula`market of that day`})`],
      ],
      style: "result",
    },
    { at: "E4", cells: words([["Today", null, null, null]]), style: "heading" },
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
      ),
      style: "figure",
      format: "0",
    },
    {
      at: "F9",
      cells: [
        [
          `=${inFormula`${hedgeTotal("action")}; ${dollars(hedgeTotal("P/L open"))} so far, ${dollars(hedgeTotal("$ per VIX point"))} a VIX point`}`,
        ],
      ],
      style: "result",
    },
    ...limitBlocks,
    ...datesAhead,
    ...lineBlocks,
    ...heldBlocks,
    {
      at: `A${DAY_ROW - 1}`,
      cells: words([
        ["What each row asks; type condors from Y7, VIX holdings from AH7", ...Array<null>(13).fill(null)],
      ]),
      style: "heading",
    },
    ...spilledTable(`A${DAY_ROW}`, ASKED, DRESSED, DAY_HEADER.map(formatOf)),
    { at: `AS${HELD_ROW - 2}`, cells: words([["What each holding asks"]]), style: "heading" },
    ...spilledTable(
      HEDGE_DAY,
      `=ALVH.BOOK(${HEDGE},$B$9,${CURVE},,,,,,,"day",${CURVE_BEFORE})`,
      HEDGE_DAY_ROOM,
      HEDGE_DAY_HEADER.map(formatOf),
    ),
    ...shockBlocks,
    // Rows for as many condors as may be typed.
    { at: `A${DAY_ROW + DAY_ROOM + 1}`, cells: [[null]] },
    {
      at: `${SHOCKS_AT.column}${SHOCKS_AT.row + SHOCKS + 3}`,
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
  printArea: `A1:N${PAGE_ROWS}`,
};
