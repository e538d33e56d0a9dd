import { alvhBook } from "../../functions/alvh/book.fn";
import { condorBook } from "../../functions/condor/book.fn";
import { inFormula, words } from "../../host/words";
import type { SheetBlock, SheetContent } from "../../host/workbook";
import { namedDays, SHOCKS } from "../desk/named-days";
import { formula } from "../plan/worksheet";
import { answerBlocks, asked, asText, type Table, tableBlocks } from "./book-blocks";
import { BOOK_FORMATS, HEDGE_FORMATS } from "./book-formats";

/** Where the first table begins. */
const FIRST_ROW = 11;
/** Title and headings above the rows of a table, and a free row below them. */
const AROUND = 3;
/** Above the rows of an answer title and headings, below them its total and two free rows. */
const AROUND_ANSWER = 5;

/** Inputs, then what the broker's rows hold; a column "kind" names what the books read. */
interface Held {
  readonly title: string;
  readonly rows: Table;
  readonly kind: string;
  readonly book: string;
  readonly bookFormats: readonly string[];
  /** The book's answer over the range of the table, in one of its views. */
  readonly answer: (range: string, view?: "shocks") => string;
}

const inView = (view?: string) => (view === undefined ? {} : { view: `"${view}"` });

const spxHeld = (rows: Table): Held => ({
  title: words`SPX options held`,
  ...{ rows, kind: "condor", book: "CONDOR.BOOK", bookFormats: BOOK_FORMATS },
  answer: (positions, view) =>
    asked(
      formula(condorBook, { positions, spot: "$B$5", vol: "$B$6", asOf: "$B$7", ...inView(view) }),
      ["B5", "B6"],
      inFormula`Type SPX and the volatility`,
    ),
});

const vixHeld = (rows: Table): Held => ({
  title: words`VIX held`,
  ...{ rows, kind: "holding", book: "ALVH.BOOK", bookFormats: HEDGE_FORMATS },
  answer: (holdings, view) =>
    asked(
      formula(alvhBook, { holdings, asOf: "$B$7", curve: "$E$8:$F$8", ...inView(view) }),
      ["B8"],
      inFormula`Type VIX`,
    ),
});

/** The sheet "Book": what is held, as values, both books as formulas over it, and what named days would make of them. */
export function bookSheet(fileName: string, condors: Table, holdings: Table): SheetContent {
  const blocks: SheetBlock[] = [...inputs(fileName)];
  const shocks: (string | undefined)[] = [];
  let row = FIRST_ROW;
  for (const { title, rows, kind, book, bookFormats, answer } of [spxHeld(condors), vixHeld(holdings)]) {
    const held = rows.filter((cells) => cells.includes(kind)).length;
    // What closed and how stands right of the notes, and is none of the book.
    const last = String.fromCharCode("A".charCodeAt(0) + (rows[0] ?? []).indexOf("note"));
    const range = `$A$${row + 1}:$${last}$${row + rows.length}`;
    shocks.push(held > 0 ? answer(range, "shocks") : undefined);
    if (rows.length <= 1) continue;
    blocks.push(...tableBlocks(title, rows, row));
    row += rows.length - 1 + AROUND;
    blocks.push(...answerBlocks(book, held === 0 ? null : answer(range), row, held + 2, bookFormats));
    row += held + AROUND_ANSWER;
  }
  const [ofCondors, ofHedge] = shocks;
  if (ofCondors !== undefined || ofHedge !== undefined)
    blocks.push(...namedDays({ row: row + 2, condors: ofCondors, hedge: ofHedge }));
  return {
    name: words`Book`,
    blocks,
    columnWidths: [22, 14, 20, 12, 12, 12, 12, 16, 12, 18, 12, 12, 24, 40],
    typed: ["B5:B8"],
    printArea: `A1:N${row + SHOCKS + 2}`,
  };
}

const inputs = (fileName: string): readonly SheetBlock[] => [
  { at: "A1", cells: words([[`Book of ${asText(fileName)}`]]), style: "title" },
  {
    at: "A2",
    cells: words([
      [
        "What the broker's rows hold. Type SPX, volatility, date and VIX: both books follow. Rows can be added inside the tables.",
      ],
    ]),
    style: "note",
  },
  { at: "A4", cells: words([["Inputs", null, null]]), style: "heading" },
  { at: "A5", cells: words([["SPX"], ["Volatility to expiry"], ["Date"], ["VIX"]]), style: "label" },
  {
    at: "B5",
    cells: [[null], [null], ["=TODAY()"], [null]],
    style: "input",
    rowFormats: ["#,##0.00", "0.0%", "yyyy-mm-dd", "0.00"],
  },
  {
    at: "C5",
    cells: words([["index points"], ["a year, such as 12 %"], ["of the valuation"], ["VIX points"]]),
    style: "unit",
  },
  // The curve of ALVH.BOOK: VIX itself at 0 days.
  { at: "E7", cells: words([["days", "future"]]), style: "unit" },
  { at: "E8", cells: [[0, `=IF(B8="","",B8)`]], style: "result", columnFormats: ["0", "0.00"] },
];
