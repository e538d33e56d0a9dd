import type { SheetBlock, SheetContent } from "../../host/workbook";
import { column } from "./column";
import { JOURNAL_HEADINGS, trades } from "./journal-trades";
import { spilledTable } from "./spilled-table";

const HEADINGS_ROW = 37;
const FIRST = HEADINGS_ROW + 1;
/** Room for a condor a day over twenty years. */
const LAST = FIRST + 4999;
/** Months stand where nothing is below them: a record of years has many. */
const MONTHS_KEPT = 60;
const TRADES = `$A$${HEADINGS_ROW}:$J$${LAST}`;
const LIST_END = HEADINGS_ROW + trades.length;

const GROUP_FORMATS = ["", "0", "0", "0", "0.00", "0.0%", "0.00", "0.00", "0.00"];
const DOLLARS = ["#,##0", "#,##0", "#,##0", "0", "#,##0"];

/** What RISK.JOURNAL calls it. */
const record: readonly (readonly [label: string, figure: string, format: string, unit: string])[] = [
  ["Closed trades", "trades", "0", "trades"],
  ["Wins, partial losses in part", "wins", "0.00", "trades"],
  ["Net credit", "net credit", "0.00", "points"],
  ["Wing width", "width", "0.00", "points"],
  ["EV by record", "EV by record", "0.00", "points a condor"],
  ["  95 % of the record, from", "EV by record, low", "0.00", "points a condor"],
  ["  to", "EV by record, high", "0.00", "points a condor"],
  ["Result", "P/L dollars", "#,##0", "dollars"],
  ["Longest losing streak", "longest streak", "0", "trades"],
  ["Deepest fall", "drawdown", "#,##0", "dollars"],
  ["First row edited later", "edited", "0", "row; none without check figures"],
];

const DEEPEST = "B14/B18";
const planned: readonly (readonly [label: string, formula: string, format: string, unit: string])[] = [
  ["Fall, of the account", `=${DEEPEST}`, "0.0%", "of equity"],
  [
    "Odds of one as deep in as many trades",
    `=RISK.RUIN(B20,B7,B8,B19,B5,MAX(0.001,${DEEPEST}),,,"probability")`,
    "0.0%",
    "independent trades",
  ],
  ["A run like this comes once in", "=1/MAX(0.001,B22)", "0.0", "runs"],
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
  name: "Journal",
  columnWidths: [36, 12, 22, 11, 14, 11, 13, 11, 11, 16, 9, 11, 14, 22, 11, 11, 12, 12, 12, 11, 12, 40],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: [["Does my record say what my plan says?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          '=B5&" closed trades made "&TEXT(B12,"$#,##0;-$#,##0")&"; their record puts EV between "&TEXT(B10,"0.00")&" and "&TEXT(B11,"0.00")&" points, and at the plan\'s win rate a fall as deep comes in 1 of "&TEXT(B23,"0.0")&" such runs."',
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: [["What the trades say", null, "unit"]], style: "heading" },
    ...rows(5, record, { cells: [[RECORD]], spill: { rows: record.length, columns: 1 } }),
    { at: "A17", cells: [["Beside the plan", null, "unit"]], style: "heading" },
    {
      at: "A18",
      cells: column("Account", "Share at risk in a trade", "Win rate of the plan"),
      style: "label",
    },
    { at: "B18", cells: [[100_000]], style: "input", format: "#,##0" },
    { at: "B19", cells: column(0.02, 0.891), style: "input", format: "0.0%" },
    { at: "C18", cells: column("dollars", "of equity", "effective; 89.1% breaks even"), style: "unit" },
    ...rows(21, planned),
    { at: `X${HEADINGS_ROW - 1}`, cells: [["By month"]], style: "heading" },
    ...spilledTable(`X${HEADINGS_ROW}`, `=RISK.JOURNAL(${TRADES},"month")`, MONTHS_KEPT, [
      ...GROUP_FORMATS,
      ...DOLLARS,
    ]),
    { at: "A26", cells: [["By weekday of the sale"]], style: "heading" },
    ...spilledTable("A27", `=RISK.JOURNAL(${TRADES},"weekday")`, 7, [...GROUP_FORMATS, ...DOLLARS]),
    { at: `A${HEADINGS_ROW}`, cells: [JOURNAL_HEADINGS], style: "heading" },
    {
      at: `A${FIRST}`,
      cells: trades,
      style: "input",
      columnFormats: ["yyyy-mm-dd", "yyyy-mm-dd", "", "0", "0.00", "0.00", "#,##0.00", "0.00", "", ""],
    },
    ...spilledTable(`L${HEADINGS_ROW}`, `=RISK.JOURNAL(${TRADES},"trades")`, trades.length, [
      ...["0", "yyyy-mm-dd", "", "0", "0.00", "#,##0", "#,##0", "#,##0", "", "", ""],
    ]),
    {
      at: "A24",
      cells: column(
        "Example trades: closes of the S&P 500 (FRED), strikes, credits and fees made up. Type yours over them and add rows below; close is what buying back cost.",
      ),
      style: "note",
    },
  ],
  printArea: `A1:N${LIST_END}`,
  charts: [
    {
      title: "Result of all closed trades so far, dollars",
      x: `M${FIRST}:M${LIST_END}`,
      series: [{ name: "total", values: `R${FIRST}:R${LIST_END}` }],
      at: "E4",
      xTitle: "closed",
      yTitle: "dollars",
    },
    {
      title: "Fall from the highest total so far, dollars",
      x: `M${FIRST}:M${LIST_END}`,
      series: [{ name: "fall", values: `S${FIRST}:S${LIST_END}` }],
      at: "L4",
      xTitle: "closed",
      yTitle: "dollars",
    },
  ],
};
