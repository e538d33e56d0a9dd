import { inFormula, words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column } from "../../taskpane/desk/column";

/** As many as the account carries; "1 contract". */
const counted = `IF(B16=1,${inFormula`1 contract`},${inFormula`${"B16"} contracts`})`;

export const start: SheetContent = {
  name: words`Start`,
  columnWidths: [21, 20, 15, 56],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: words([["What can a cell say about an SPX iron condor?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`It takes in ${'TEXT(B14,"0.00")'} points and wins with probability ${'TEXT(B15,"0.0 %")'}; 1 % of the account carries ${counted}.`}`,
        ],
      ],
      style: "answer",
    },
    {
      at: "A3",
      cells: words(
        column(
          "SPX iron condors, layered VIX hedges and position size as worksheet functions: every number here is a live formula.",
          "Change a blue cell and watch the results. Nothing is sent anywhere, and nothing here is advice.",
        ),
      ),
      style: "note",
    },
    { at: "A6", cells: words([["Change these", null, "unit", null]]), style: "heading" },
    {
      at: "A7",
      cells: words(column("SPX", "Volatility", "Time to expiry", "Strikes", "Account")),
      style: "label",
    },
    { at: "B7", cells: [[7140]], style: "input", format: "#,##0.00" },
    { at: "B8", cells: [[0.1373175]], style: "input", format: "0.00%" },
    { at: "B9", cells: column("1t", "7040/7050/7235/7245"), style: "input" },
    { at: "B11", cells: [[100000]], style: "input", format: "#,##0" },
    {
      at: "C7",
      cells: words(column("points", "a year", "trading days", "points", "dollars")),
      style: "unit",
    },
    {
      at: "A13",
      cells: words([["and watch these", null, "unit", "formula of the result"]]),
      style: "heading",
    },
    {
      at: "A14",
      cells: words(column("Credit", "Probability of profit", "Condors at 1 %")),
      style: "label",
    },
    { at: "B14", cells: [["=CONDOR.CREDIT(B7,B10,B9,B8)"]], style: "result", format: "0.00" },
    { at: "B15", cells: [["=CONDOR.POP(B7,B10,B9,B8)"]], style: "result", format: "0.0%" },
    {
      at: "B16",
      cells: [["=RISK.SIZE(B11,1%,CONDOR.MAXLOSS(B10,B14))"]],
      style: "result",
      format: "0",
    },
    { at: "C14", cells: words(column("points", "of all outcomes", "contracts")), style: "unit" },
    {
      at: "D14",
      cells: words(
        column(
          "CONDOR.CREDIT(spot, strikes, days, vol)",
          "CONDOR.POP(spot, strikes, days, vol)",
          "RISK.SIZE(equity, riskFraction, maxLoss)",
        ),
      ),
      style: "note",
    },
    { at: "A18", cells: words([["A mistake says what to change", null, null, "why"]]), style: "heading" },
    { at: "A19", cells: words(column("Volatility as 18")), style: "label" },
    { at: "B19", cells: [["=CONDOR.CREDIT(B7,B10,B9,18)"]], style: "result" },
    { at: "D19", cells: words(column("Rest on the red corner of the cell to read it.")), style: "note" },
    { at: "A21", cells: words([["Your turn", null, "credit", "what happens"]]), style: "heading" },
    { at: "A22", cells: words(column("Type =CONDOR. here", "Drag B23 down to B25")), style: "label" },
    { at: "B22", cells: [[null]], style: "input" },
    { at: "B23", cells: [['=CONDOR.BREAKEVEN(B$10,C23,,"lower")']], style: "result", format: "#,##0.00" },
    { at: "C23", cells: column(0.7, 1.15, 1.6), style: "input", format: "0.00" },
    {
      at: "D22",
      cells: words(
        column(
          "The family appears; each argument is explained as you type.",
          "The lower break-even for three credits.",
        ),
      ),
      style: "note",
    },
    { at: "A27", cells: words([["Sheet", "answers", null, null]]), style: "heading" },
    {
      at: "A28",
      cells: words([
        ["Today", "What does today's condor pay, and what may it cost?"],
        ["Real quotes", "Does the market pay what the model says?"],
        ["Hedge ladder", "What does the hedge cost, and when does it pay?"],
        ["May I scale", "May I scale from 1 % to 2 %, and which ceiling binds? On one page."],
        ["Scaling table", "How much does a trade risk, by account, odds and VIX?"],
        ["Blind spots", "Where does the hedge pay nothing?"],
      ]),
      style: "label",
    },
  ],
};
