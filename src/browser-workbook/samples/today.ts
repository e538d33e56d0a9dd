import { inFormula, words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column, evenly } from "../../taskpane/desk/column";
import { realisedVolatility, usualVolatility } from "./usual-volatility";

/** The plan that the pane opens with: VIX 17.95, SPX 7,140, one trading day, the condor that pays about 1.15. */
const STRIKES = "B9:B12";
const POINTS_ON_THE_CURVE = 61;
const POINTS_APART = 5;
const FIRST = 33;
const LAST = FIRST + POINTS_ON_THE_CURVE - 1;

/** Points won or lost by one condor that settles at the price in column A. */
function atExpiry(row: number): string {
  const settled = `A${row}`;
  return `=credit-MAX(0,shortPut-${settled})+MAX(0,longPut-${settled})-MAX(0,${settled}-shortCall)+MAX(0,${settled}-longCall)`;
}

/** Units and formats in the order in which CONDOR.REPORT answers. */
const report: readonly (readonly [rows: number, unit: string, format: string])[] = words([
  [1, "years", "0.00000"],
  [1, "points", "#,##0.00"],
  [2, "a year", "0.0%"],
  [9, "points", "#,##0.00"],
  [1, "probability", "0.0%"],
  [2, "rate", "0.0%"],
  [1, "of the width", "0.0%"],
  [3, "probability", "0.0%"],
  [2, "points", "0.00"],
  [1, "of worst loss", "0.0%"],
  [2, "per point", "0.0000"],
  [1, "per vol point", "0.0000"],
  [1, "per day", "0.0000"],
  [1, "dollars", "#,##0"],
]);
const reportRows = report.flatMap(([rows, unit, format]) => evenly(0, rows).map(() => ({ unit, format })));

export const today: SheetContent = {
  name: words`Today`,
  columnWidths: [26, 11, 13, 2, 36, 11, 13],
  frozenRows: 2,
  names: {
    spot: "B5",
    vix: "B6",
    vol: "B7",
    timeLeft: "B8",
    longPut: "B9",
    shortPut: "B10",
    shortCall: "B11",
    longCall: "B12",
    equity: "B13",
    credit: "B17",
  },
  blocks: [
    { at: "A1", cells: words([["What does today's condor pay, and what may it cost?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`At worst it costs $${'TEXT(100*B18,"#,##0")'}, at best it pays $${'TEXT(100*credit,"#,##0")'}; it wins from ${'TEXT(B19,"#,##0.00")'} to ${'TEXT(B20,"#,##0.00")'}, chance ${'TEXT(B21,"0.0 %")'}.`}`,
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: words([["Inputs", null, "unit"]]), style: "heading" },
    {
      at: "A5",
      cells: words(
        column(
          "SPX",
          "VIX",
          "Volatility of the session",
          "Time to expiry",
          "Long put",
          "Short put",
          "Short call",
          "Long call",
          "Account",
          "Realised vol, your view",
        ),
      ),
      style: "label",
    },
    { at: "B5", cells: column(7140, 17.95), style: "input", format: "#,##0.00" },
    { at: "B7", cells: [[usualVolatility("vix")]], style: "result", format: "0.00%" },
    { at: "B8", cells: [["1t"]], style: "input" },
    { at: "B9", cells: column(7040, 7050, 7235, 7245, 100000), style: "input", format: "#,##0" },
    { at: "B14", cells: [[realisedVolatility("vix")]], style: "result", format: "0.0%" },
    {
      at: "C5",
      cells: words(
        column(
          "points",
          "VIX points",
          "a year",
          "trading days",
          "points",
          "points",
          "points",
          "points",
          "dollars",
          "a year",
        ),
      ),
      style: "unit",
    },
    { at: "A16", cells: words([["Ticket", null, "unit"]]), style: "heading" },
    {
      at: "A17",
      cells: words(
        column(
          "Credit, model value",
          "Worst loss",
          "Lower break-even",
          "Upper break-even",
          "Probability of profit",
          "VIX gate, glossary rule",
          "Hedge tier, progressive",
          "Condors at 1 %",
          "Condors at 2 %",
        ),
      ),
      style: "label",
    },
    {
      at: "B17",
      cells: column(
        `=CONDOR.CREDIT(spot,${STRIKES},timeLeft,vol)`,
        `=CONDOR.MAXLOSS(${STRIKES},credit)`,
        `=CONDOR.BREAKEVEN(${STRIKES},credit,,"lower")`,
        `=CONDOR.BREAKEVEN(${STRIKES},credit,,"upper")`,
      ),
      style: "result",
      format: "#,##0.00",
    },
    {
      at: "B21",
      cells: [[`=CONDOR.POP(spot,${STRIKES},timeLeft,vol,credit)`]],
      style: "result",
      format: "0.0%",
    },
    {
      at: "B22",
      cells: column(
        "=CONDOR.GATE(vix)",
        "=ALVH.TIER(vix)",
        "=RISK.SIZE(equity,1%,B18)",
        "=RISK.SIZE(equity,2%,B18)",
      ),
      style: "result",
      format: "0",
    },
    {
      at: "C17",
      cells: words(
        column("points", "points", "points", "points", "at expiry", "of 3", "of 3", "contracts", "contracts"),
      ),
      style: "unit",
    },
    {
      at: "A27",
      cells: words(
        column(
          "Before costs, the hedge paying nothing, held to expiry.",
          "Volatility: 0.90 of the usual VIX1D, next session.",
          "Realised: what came, 0.92. Type your own over either.",
        ),
      ),
      style: "note",
    },
    { at: "E22", cells: words([["The whole report, one formula", null, "unit"]]), style: "heading" },
    { at: "E23", cells: [[`=CONDOR.REPORT(spot,${STRIKES},timeLeft,vol,,,B14)`]], style: "label" },
    // The report spills over these: only their formats are written.
    {
      at: "F23",
      cells: [[null]],
      rowFormats: reportRows.map(({ format }) => format),
      spill: { rows: reportRows.length, columns: 1 },
    },
    { at: "G23", cells: column(...reportRows.map(({ unit }) => unit)), style: "unit" },
    { at: "A31", cells: words([["Profit or loss, points"]]), style: "heading" },
    { at: "A32", cells: words([["SPX", "at expiry", "now"]]), style: "heading" },
    {
      at: `A${FIRST}`,
      cells: evenly(0, POINTS_ON_THE_CURVE).map((index) => [
        index === 0 ? "=ROUND(spot,-1)-150" : `=A$${FIRST}+${POINTS_APART * index}`,
      ]),
      style: "result",
      format: "#,##0",
    },
    {
      at: `B${FIRST}`,
      cells: evenly(FIRST, POINTS_ON_THE_CURVE).map((row) => [atExpiry(row)]),
      style: "result",
      format: "0.00",
    },
    {
      at: `C${FIRST}`,
      cells: [[`=credit-CONDOR.CREDIT(A${FIRST}:A${LAST},${STRIKES},timeLeft,vol)`]],
      style: "result",
      format: "0.00",
      spill: { rows: POINTS_ON_THE_CURVE, columns: 1 },
    },
  ],
  charts: [
    {
      title: words`Profit or loss of one condor, points`,
      x: `A${FIRST}:A${LAST}`,
      series: [
        { name: words`at expiry`, values: `B${FIRST}:B${LAST}` },
        { name: words`now`, values: `C${FIRST}:C${LAST}` },
      ],
      at: "E4",
      xTitle: words`SPX`,
      yTitle: words`points`,
    },
  ],
};
