import { BOOK_COLUMNS } from "../../functions/condor/book-columns";
import { words } from "../../host/words";
import type { SheetBlock } from "../../host/workbook";
import { column } from "./column";
import { BEFORE_ROW, BOOK_ROOM, DRESSED, HELD_ROW, HOLDINGS_ROOM, OPEN } from "./desk-places";
import { expiries, prices } from "./vix-curve-2025-12";

const [TITLES, SAID, FIRST] = [HELD_ROW - 2, HELD_ROW - 1, HELD_ROW + 1];

/** What is held and the curve, typed right of the page, where nothing below is in the way of more rows. */
export const heldBlocks: readonly SheetBlock[] = [
  { at: `Y${TITLES}`, cells: words([["Condors: one a row; date is the sale"]]), style: "heading" },
  {
    at: `Y${SAID}`,
    cells: words([[`Up to ${BOOK_ROOM} rows; rows between them may be left free.`]]),
    style: "note",
  },
  { at: `Y${HELD_ROW}`, cells: [["date", ...BOOK_COLUMNS]], style: "heading" },
  {
    at: `Y${FIRST}`,
    cells: OPEN,
    style: "input",
    spill: { rows: DRESSED, columns: 8 },
    columnFormats: ["yyyy-mm-dd", "yyyy-mm-dd", "#,##0", "#,##0", "#,##0", "#,##0", "0", "0.00"],
  },
  { at: `AH${TITLES}`, cells: words([["VIX holdings"]]), style: "heading" },
  {
    at: `AH${HELD_ROW}`,
    cells: [["instrument", "expiry", "strike", "contracts", "paid", "layer"]],
    style: "heading",
  },
  {
    at: `AH${FIRST}`,
    cells: [
      ["call", 46_043, 20, 1, 1.9, 1],
      ["call", 46_099, 21, 1, 2.6, 2],
    ],
    style: "input",
    spill: { rows: HOLDINGS_ROOM, columns: 6 },
    columnFormats: ["", "yyyy-mm-dd", "0.00", "0", "0.00", "0"],
  },
  { at: `AO${TITLES}`, cells: words([["VIX futures"]]), style: "heading" },
  { at: `AO${HELD_ROW}`, cells: [["expiry", "future"]], style: "heading" },
  { at: `AO${FIRST}`, cells: expiries, style: "input", format: "yyyy-mm-dd" },
  { at: `AP${FIRST}`, cells: prices, style: "input", format: "0.00" },
  { at: `AO${FIRST + 9}`, cells: [["=B9"]], style: "result", format: "yyyy-mm-dd" },
  { at: `AP${FIRST + 9}`, cells: [["=B7"]], style: "result", format: "0.00" },
  { at: `AQ${FIRST + 9}`, cells: words([["VIX itself"]]), style: "unit" },
  {
    at: `AO${BEFORE_ROW - 2}`,
    cells: words(
      column("VIX futures, close before", "Typed, they give the hedge its P/L today; blank, there is none."),
    ),
    style: "note",
  },
  { at: `AO${BEFORE_ROW}`, cells: [["expiry", "future"]], style: "heading" },
  {
    at: `AO${BEFORE_ROW + 1}`,
    cells: expiries.map((_, down) => [`=AO${FIRST + down}`]),
    style: "result",
    format: "yyyy-mm-dd",
  },
  {
    at: `AP${BEFORE_ROW + 1}`,
    cells: [[null]],
    style: "input",
    format: "0.00",
    spill: { rows: expiries.length, columns: 1 },
  },
];
