import { alvhBook } from "../../functions/alvh/book.fn";
import { CellError, type RawCell } from "../../functions/cells";
import { condorBook } from "../../functions/condor/book.fn";
import type { SheetBlock, SheetCell, SheetContent } from "../../host/workbook";
import { formula } from "../plan/worksheet";

type Table = readonly (readonly RawCell[])[];

/** Where the first table begins. */
const FIRST_ROW = 11;
const COLUMNS = 14;
const CONDOR_FORMATS = [
  "yyyy-mm-dd",
  "",
  "",
  "",
  "",
  "0",
  "0.00",
  "",
  "",
  "yyyy-mm-dd hh:mm",
  "#,##0.00",
  "#,##0.00",
  "",
  "",
];
const HOLDING_FORMATS = [
  "",
  "yyyy-mm-dd",
  "",
  "0",
  "0.00",
  "0",
  "",
  "",
  "yyyy-mm-dd hh:mm",
  "#,##0.00",
  "#,##0.00",
  "",
  "",
];
const BOOK_FORMATS = [
  "yyyy-mm-dd",
  "",
  "",
  "0",
  "0.00",
  "#,##0",
  "0.000",
  "0.0000",
  "0.00",
  "0.00",
  "#,##0",
  "#,##0",
  "#,##0",
  "",
];
const HEDGE_FORMATS = ["0", "", "0.00", "#,##0", "#,##0", "0%", "0", "0.00", "#,##0", "#,##0", "", "", ""];

/** The sheet "Book": what is held, as values, and both books as formulas over it. */
export function bookSheet(fileName: string, condors: Table, holdings: Table): SheetContent {
  const blocks: SheetBlock[] = [
    { at: "A1", cells: [[`Book of ${asText(fileName)}`]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          "What the broker's rows hold. Type SPX, volatility, date and VIX: both books follow. Rows can be added inside the tables.",
        ],
      ],
      style: "note",
    },
    { at: "A4", cells: [["Inputs", null, null]], style: "heading" },
    { at: "A5", cells: [["SPX"], ["Volatility to expiry"], ["Date"], ["VIX"]], style: "label" },
    {
      at: "B5",
      cells: [[null], [null], ["=TODAY()"], [null]],
      style: "input",
      rowFormats: ["#,##0.00", "0.0%", "yyyy-mm-dd", "0.00"],
    },
    {
      at: "C5",
      cells: [["index points"], ["a year, such as 12 %"], ["of the valuation"], ["VIX points"]],
      style: "unit",
    },
    // The curve of ALVH.BOOK: VIX itself at 0 days.
    { at: "E7", cells: [["days", "future"]], style: "unit" },
    { at: "E8", cells: [[0, "=B8"]], style: "result", columnFormats: ["0", "0.00"] },
  ];
  let row = FIRST_ROW;
  if (condors.length > 1) {
    const [from, to] = [row + 1, row + condors.length];
    blocks.push(...tableBlocks("SPX options held", condors, CONDOR_FORMATS, row));
    const held = condors.filter((cells) => cells.includes("condor")).length;
    row = to + 2;
    const book = formula(condorBook, {
      positions: `$A$${from}:$N$${to}`,
      spot: "$B$5",
      vol: "$B$6",
      asOf: "$B$7",
    });
    blocks.push(
      ...answerBlocks(
        "CONDOR.BOOK",
        held === 0 ? null : asked(book, ["B5", "B6"], "Type SPX and the volatility"),
        row,
        held + 2,
        BOOK_FORMATS,
      ),
    );
    row += held + 5;
  }
  if (holdings.length > 1) {
    const [from, to] = [row + 1, row + holdings.length];
    blocks.push(...tableBlocks("VIX held", holdings, HOLDING_FORMATS, row));
    const held = holdings.filter((cells) => cells.includes("holding")).length;
    row = to + 2;
    const book = formula(alvhBook, { holdings: `$A$${from}:$M$${to}`, asOf: "$B$7", curve: "$E$8:$F$8" });
    blocks.push(
      ...answerBlocks(
        "ALVH.BOOK",
        held === 0 ? null : asked(book, ["B8"], "Type VIX"),
        row,
        held + 2,
        HEDGE_FORMATS,
      ),
    );
  }
  return {
    name: "Book",
    blocks,
    columnWidths: [22, 14, 20, 12, 12, 12, 12, 16, 12, 18, 12, 12, 24, 40],
  };
}

/** An answer that waits for what must be typed first. */
function asked(answer: string, cells: readonly string[], words: string): string {
  const blank = cells.map((cell) => `${cell}=""`);
  const condition = blank.length === 1 ? blank[0] : `OR(${blank.join(",")})`;
  return `=IF(${condition},"${words}",${answer.slice(1)})`;
}

function tableBlocks(
  title: string,
  [header = [], ...rows]: Table,
  formats: readonly string[],
  row: number,
): SheetBlock[] {
  return [
    { at: `A${row}`, cells: [[title]], style: "label" },
    { at: `A${row + 1}`, cells: [header.map(asCell)], style: "heading" },
    {
      at: `A${row + 2}`,
      cells: rows.map((cells) => cells.map(asCell)),
      style: "input",
      columnFormats: formats,
    },
  ];
}

function answerBlocks(
  title: string,
  answer: string | null,
  row: number,
  rows: number,
  formats: readonly string[],
): SheetBlock[] {
  if (answer === null) return [];
  return [
    { at: `A${row}`, cells: [[title]], style: "label" },
    {
      at: `A${row + 1}`,
      cells: [[answer]],
      style: "result",
      columnFormats: formats,
      spill: { rows, columns: Math.min(formats.length, COLUMNS) },
    },
  ];
}

function asCell(cell: RawCell): SheetCell {
  if (cell instanceof CellError || cell === undefined || (typeof cell === "object" && cell !== null))
    return null;
  return cell === "" ? null : typeof cell === "string" ? asText(cell) : cell;
}

/** A broker's text never becomes a formula. */
function asText(text: string): string {
  return /^[=+@-]/.test(text) ? ` ${text}` : text;
}
