import { rowsOf } from "../../host/sheet-table";
import { inFormula, words } from "../../host/words";
import type { SheetBlock, SheetContent } from "../../host/workbook";
import { column } from "./column";
import { JOURNAL_HEADINGS, trades } from "./journal-trades";
import { spilledTable } from "./spilled-table";

const HEADINGS_ROW = 37;
const FIRST = HEADINGS_ROW + 1;
/** Room for a condor a day over twenty years. */
const ROOM = 5000;
/** Months stand where nothing is below them: a record of years has many. */
const MONTHS_KEPT = 60;
const TABLE = "Journal";
const TRADES = rowsOf(TABLE);
const LIST_END = HEADINGS_ROW + trades.length;

/** As far as the list of trades may grow: a blank cell is no point of a line. */
const charted = (column: string) => `${column}${FIRST}:${column}${HEADINGS_ROW + ROOM}`;

const GROUP_FORMATS = ["", "0", "0", "0", "0.00", "0.0%", "0.00", "0.00", "0.00"];
const DOLLARS = ["#,##0", "#,##0", "#,##0", "0", "#,##0"];

/** What RISK.JOURNAL calls it. */
const record: readonly (readonly [label: string, figure: string, format: string, unit: string])[] = [
  [words`Closed trades`, "trades", "0", words`trades`],
  [words`Wins, partial losses in part`, "wins", "0.00", words`trades`],
  [words`Net credit`, "net credit", "0.00", words`points`],
  [words`Wing width`, "width", "0.00", words`points`],
  [words`EV by record`, "EV by record", "0.00", words`points a condor`],
  [words`  95 % of the record, from`, "EV by record, low", "0.00", words`points a condor`],
  [words`  to`, "EV by record, high", "0.00", words`points a condor`],
  [words`Result`, "P/L dollars", "#,##0", words`dollars`],
  [words`Longest losing streak`, "longest streak", "0", words`trades`],
  [words`Deepest fall`, "drawdown", "#,##0", words`dollars`],
  [words`First row edited later`, "edited", "0", words`row of the trades, headings 1`],
];

/** Years stand right of the charts, the last one above the total. */
const YEARS = 25;
const ofThisYear = (columns: string) =>
  `INDEX(${columns}5:${columns}${4 + YEARS},MATCH("total",X5:X${4 + YEARS},0)-1)`;
const planned: readonly (readonly [label: string, formula: string, format: string, unit: string])[] = [
  [words`This year, the last of the record`, `=${ofThisYear("X")}`, "", words`its trades beside it`],
  [words`Deepest fall in it, of the account`, `=${ofThisYear("AK")}/B18`, "0.0%", words`of equity`],
  [
    words`Odds of one as deep in as many trades`,
    `=RISK.RUIN(B20,B7,B8,B19,${ofThisYear("Y")},MAX(0.001,B22),,,"probability")`,
    "0.0%",
    words`independent trades`,
  ],
  [words`A year like this happens in 1 of`, "=1/MAX(0.001,B23)", "0.0", words`years of as many trades`],
];

/** All of them by one formula: each asks for the whole journal. */
const RECORD = `=RISK.JOURNAL(${TRADES},,{${record.map(([, name]) => `"${name}"`).join(";")}})`;

const rows = (
  at: number,
  lines: readonly (readonly [string, string, string, string])[],
  answer: Pick<SheetBlock, "cells" | "spill"> = { cells: column(...lines.map(([, formula]) => formula)) },
): readonly SheetBlock[] => [
  { at: `A${at}`, cells: column(...lines.map(([label]) => label)), style: "label" },
  { at: `B${at}`, ...answer, style: "result", rowFormats: lines.map(([, , format]) => format) },
  { at: `C${at}`, cells: column(...lines.map(([, , , unit]) => unit)), style: "unit" },
];

export const journal: SheetContent = {
  name: words`Journal`,
  columnWidths: [36, 12, 22, 11, 17, 11, 13, 19, 19, 16, 23, 11, 14, 22, 11, 11, 12, 12, 12, 11, 12, 40],
  frozenRows: 3,
  // Who prints it from the page gets as many trades as there are by then.
  names: { printed3: `A1:K${LIST_END}` },
  blocks: [
    { at: "A1", cells: words([["Does my record say what my plan says?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`${"B5"} closed trades made ${'TEXT(B12,"$#,##0;-$#,##0")'}; their record puts EV between ${'TEXT(B10,"0.00")'} and ${'TEXT(B11,"0.00")'} points.`}`,
        ],
        [`=${inFormula`At the plan's win rate a year like ${"B21"} happens in 1 of ${'TEXT(B24,"0.0")'}.`}`],
      ],
      style: "answer",
    },
    { at: "A4", cells: words([["What the trades say", null, "unit"]]), style: "heading" },
    ...rows(5, record, { cells: [[RECORD]], spill: { rows: record.length, columns: 1 } }),
    { at: "A17", cells: words([["Beside the plan", null, "unit"]]), style: "heading" },
    {
      at: "A18",
      cells: words(column("Account", "Share at risk in a trade", "Win rate of the plan")),
      style: "label",
    },
    { at: "B18", cells: [[100_000]], style: "input", format: "#,##0" },
    { at: "B19", cells: column(0.02, 0.895), style: "input", format: "0.0%" },
    {
      at: "C18",
      cells: words(column("dollars", "of equity", "effective; 1.05 on 10 points breaks even at 89.5 %")),
      style: "unit",
    },
    ...rows(21, planned),
    { at: "X3", cells: words([["By year"]]), style: "heading" },
    ...spilledTable("X4", `=RISK.JOURNAL(${TRADES},"year")`, YEARS, [...GROUP_FORMATS, ...DOLLARS]),
    {
      at: `A${HEADINGS_ROW - 2}`,
      cells: words(
        column(
          "A table: a row typed below its last joins it and is counted, and it may be sorted; the pane appends the Desk's line. Close is what buying back cost.",
          "Clear the column check before trades of your own; when one is over, paste its check of column U as a value into K: a later edit is then told.",
        ),
      ),
      style: "note",
    },
    { at: `X${HEADINGS_ROW - 1}`, cells: words([["By month"]]), style: "heading" },
    ...spilledTable(`X${HEADINGS_ROW}`, `=RISK.JOURNAL(${TRADES},"month")`, MONTHS_KEPT, [
      ...GROUP_FORMATS,
      ...DOLLARS,
    ]),
    { at: "A26", cells: words([["By weekday of the sale"]]), style: "heading" },
    ...spilledTable("A27", `=RISK.JOURNAL(${TRADES},"weekday")`, 7, [...GROUP_FORMATS, ...DOLLARS]),
    { at: `A${HEADINGS_ROW}`, cells: [JOURNAL_HEADINGS], style: "heading" },
    {
      at: `A${FIRST}`,
      cells: trades,
      style: "input",
      columnFormats: ["yyyy-mm-dd", "yyyy-mm-dd", "", "0", "0.00", "0.00", "#,##0.00", "0.00", "", "", ""],
    },
    ...spilledTable(`L${HEADINGS_ROW}`, `=RISK.JOURNAL(${TRADES},"trades")`, trades.length, [
      ...["0", "yyyy-mm-dd", "", "0", "0.00", "#,##0", "#,##0", "#,##0", "", "", ""],
    ]),
    {
      at: "A25",
      cells: words(
        column(
          "Example trades: closes of the S&P 500 (FRED), strikes, credits and fees made up. Type yours over them and add rows below.",
        ),
      ),
      style: "note",
    },
  ],
  tables: [{ name: TABLE, at: `A${HEADINGS_ROW}:K${LIST_END}`, room: ROOM - trades.length }],
  // Whole columns end with what is filled: trades that are added below print too.
  printArea: "A:K",
  charts: [
    {
      title: words`Result of all closed trades so far, dollars`,
      x: charted("M"),
      series: [{ name: words`total`, values: charted("R") }],
      at: "E4",
      xTitle: words`closed`,
      yTitle: words`dollars`,
    },
    {
      title: words`Fall from the highest total so far, dollars`,
      x: charted("M"),
      series: [{ name: words`fall`, values: charted("S") }],
      at: "I4",
      xTitle: words`closed`,
      yTitle: words`dollars`,
    },
  ],
};
