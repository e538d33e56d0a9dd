import type { SheetBlock, SheetCell, SheetContent } from "../../host/workbook";
import { column } from "./column";
import { spilledTable } from "./spilled-table";

const READINGS = "$A$5:$B$17";
const RISK_CELLS = "$B$56:$D$56";
/** The record and the terms of the trade, as RISK.HONESTY and RISK.CEILING want them. */
const RECORD = "wins,tradesClosed,netCredit,wingWidth";
const TERMS = "netCredit,wingWidth";

const FRACTIONS = [0.005, 0.0075, 0.01, 0.0125, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.075, 0.1];
const FRACTION_CELLS = "$A$84:$A$95";
const ACCOUNTS = [25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
const ACCOUNT_CELLS = "$A$102:$A$107";
const LEVELS = [12, 14.9, 15, 17.95, 20, 20.1, 25, 30];
const LEVEL_CELLS = "$A$113:$A$120";
const PLAN = "$A$142:$B$154";

/** A reference to another cell or name: a result, where what is typed is an input. */
const FROM_ABOVE = /^=[A-Za-z]/;

/** Four ceilings, the answer, what it rests on. */
const CEILING_ROWS = 10;
const acrossRisk = { rows: 1, columns: 3 };

const readings: SheetCell[][] = [
  ["VIX", 17.95],
  ["previous gate open", 0],
  ["RSI", 58],
  ["net income", 60],
  ["equity", 300],
  ["assets", 1000],
  ["ROE median", 0.15],
  ["leverage median", 3.1],
  ["breadth constructive", true],
  ["EV over hurdle", 0.02],
  ["hedge held", 2],
  ["hedge called for", 2],
  ["events before expiry", 0],
];

/** Odds of a drawdown at each fraction, one row a question. */
function oddsRows(): SheetBlock[] {
  const known = ["10 %", "20 %", "30 %", "50 %"].map(
    (fall) => `=RISK.RUIN(F17,${TERMS},${RISK_CELLS},tradesAYear,,,,"P(drawdown ${fall})")`,
  );
  const uncertain = ["P(drawdown) at the mean", "P(drawdown)", "P(drawdown) at 25 %"].map(
    (answer) => `=RISK.HONESTY(${RECORD},${RISK_CELLS},tradesAYear,,,"${answer}")`,
  );
  return [...known, ...uncertain].map((formula, index) => ({
    at: `B${57 + index}`,
    cells: [[formula]],
    style: "result",
    format: "0.0%",
    spill: acrossRisk,
  }));
}

/** Odds of a fall by a fifth for the column of fractions. */
function oddsColumn(at: string, answer: string): SheetBlock {
  return {
    at,
    cells: [[`=RISK.HONESTY(${RECORD},${FRACTION_CELLS},tradesAYear,,,"${answer}")`]],
    style: "result",
    format: "0.0%",
    spill: { rows: FRACTIONS.length, columns: 1 },
  };
}

/** One broadcasting formula: a column of accounts against a row of fractions. */
function sizes(at: string, answer: string, format?: string): SheetBlock {
  return {
    at,
    cells: [[`=RISK.SIZE(${ACCOUNT_CELLS},$B$101:$C$101,wingWidth-netCredit,,,,,"${answer}")`]],
    style: "result",
    ...(format !== undefined && { format }),
    spill: { rows: ACCOUNTS.length, columns: 2 },
  };
}

/** A part of what RISK.CEILING spills: only its look. */
function ceilingColumn(at: string, rowFormats: readonly string[]): SheetBlock {
  return { at, cells: [[null]], style: "result", rowFormats, spill: { rows: CEILING_ROWS, columns: 1 } };
}

function gateColumn(at: string, rules: string): SheetBlock {
  return {
    at,
    cells: [[`=CONDOR.GATE(${LEVEL_CELLS},,"${rules}")`]],
    style: "result",
    format: "0",
    spill: { rows: LEVELS.length, columns: 1 },
  };
}

export const mayIScale: SheetContent = {
  // Excel allows no question mark in the name of a sheet.
  name: "May I scale",
  columnWidths: [
    ...[34, 18, 22, 13, 30, 12, 16, 12, 12, 12, 10, 18, 19, 10, 12, 12, 18, 19, 12],
    ...[10, 12, 10, 12, 10, 12, 12, 18, 14],
  ],
  frozenRows: 2,
  names: {
    netCredit: "F5",
    wingWidth: "F6",
    wins: "F7",
    tradesClosed: "F8",
    scaledAccount: "F9",
    tradesAYear: "F10",
  },
  blocks: [
    { at: "A1", cells: [["May I scale from 1 % to 2 %?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          '="The ceiling is "&TEXT(F15,"0.00%")&": "&F16&" binds. At 2 % the odds of losing a fifth within a year are "&TEXT(C62,"0%")&"."',
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: [["Readings", "value", "unit"]], style: "heading" },
    { at: "A5", cells: readings.map(([label]) => [label as string]), style: "label" },
    { at: "B5", cells: column(17.95), style: "input", format: "0.00" },
    {
      at: "B6",
      cells: readings.slice(1, 6).map(([, value]) => [value as number]),
      style: "input",
      format: "0",
    },
    { at: "B11", cells: column(0.15), style: "input", format: "0.0%" },
    { at: "B12", cells: column(3.1), style: "input", format: "0.00" },
    { at: "B13", cells: column(true), style: "input" },
    { at: "B14", cells: column(0.02), style: "input", format: "0.0%" },
    { at: "B15", cells: column(2, 2, 0), style: "input", format: "0" },
    {
      at: "C5",
      cells: column(
        "VIX points",
        "share open, 0 to 1",
        "0 to 100",
        "money",
        "money",
        "money",
        "decimal",
        "assets over equity",
        "TRUE or FALSE",
        "a year",
        "contracts",
        "contracts",
        "events",
      ),
      style: "unit",
    },
    {
      at: "A18",
      cells: column(
        "VIX is the worked example's; the others are placeholders: type yours, or leave a row out.",
      ),
      style: "note",
    },
    { at: "E4", cells: [["The trade and its record", null, "unit"]], style: "heading" },
    {
      at: "E5",
      cells: column(
        "Credit, net of costs",
        "Wing width",
        "Trades won",
        "Trades closed",
        "Account",
        "Trades a year",
        "Already at risk",
        "Loss in the worst shock",
      ),
      style: "label",
    },
    { at: "F5", cells: column(1.09, 10), style: "input", format: "0.00" },
    { at: "F7", cells: column(92, 100, 100_000, 252, 0, 891), style: "input", format: "#,##0" },
    {
      at: "G5",
      cells: column(
        "points",
        "points",
        "trades",
        "trades",
        "dollars",
        "trades",
        "dollars",
        "dollars, whole book",
      ),
      style: "unit",
    },
    { at: "E14", cells: [["Answer", null, "unit"]], style: "heading" },
    {
      at: "E15",
      cells: column("Ceiling", "Binding", "Break-even win rate"),
      style: "label",
    },
    { at: "F15", cells: [["=B25"]], style: "result", format: "0.00%" },
    {
      at: "F16",
      cells: [
        [`=RISK.CEILING(REGIME.STATE(${READINGS}),${RECORD},scaledAccount,tradesAYear,F11,F12,,"binding")`],
      ],
      style: "result",
    },
    { at: "F17", cells: [["=1-netCredit/wingWidth"]], style: "result", format: "0.0%" },
    { at: "G15", cells: column("of the account", null, "1 - credit / width"), style: "unit" },
    { at: "A19", cells: [["The ceilings: the smallest binds"]], style: "heading" },
    {
      at: "A20",
      cells: [[`=RISK.CEILING(REGIME.STATE(${READINGS}),${RECORD},scaledAccount,tradesAYear,F11,F12)`]],
      style: "heading",
      spill: { rows: 1, columns: 6 },
    },
    ceilingColumn("A21", []),
    ceilingColumn("B21", ["0.00%", "0.00%", "0.00%", "0.00%", "0.00%", "0.0%", "0.0%", "0.0%", "0.00", "0"]),
    ceilingColumn("C21", Array(5).fill("0")),
    ceilingColumn("D21", Array(5).fill("#,##0")),
    { at: "A34", cells: [["The gates: the weakest decides what policy permits"]], style: "heading" },
    ...spilledTable("A35", `=RISK.WHY(REGIME.STATE(${READINGS}))`, 15, ["", "0.00", "", "0.00", "", "", ""]),
    {
      at: "A54",
      cells: [["How wide are the odds of a drawdown within a year?", null, null, null, null]],
      style: "heading",
    },
    { at: "A56", cells: [["Share of the account at risk in a trade"]], style: "label" },
    { at: "B56", cells: [[0.01, 0.02, 0.1]], style: "input", format: "0.0%" },
    {
      at: "A57",
      cells: column(
        "A fall by 10 %, trade at break-even",
        "A fall by 20 %",
        "A fall by 30 %",
        "A fall by 50 %",
        "A fall by 20 %, win rate as recorded",
        "  over all win rates the record allows",
        "  one time in four it is worse than",
      ),
      style: "label",
    },
    ...oddsRows(),
    {
      at: "E57",
      cells: column(
        "odds; the trade earns nothing",
        "odds",
        "odds",
        "odds",
        "odds, as if it were known",
        "odds, averaged",
        "odds",
      ),
      style: "unit",
    },
    { at: "A66", cells: [["What the record says, and what it cannot"]], style: "heading" },
    {
      at: "A67",
      cells: [[`=RISK.HONESTY(${RECORD},C56,tradesAYear)`]],
      style: "label",
      spill: { rows: 12, columns: 1 },
    },
    { at: "B67", cells: [[null]], style: "result", format: "0.0%", spill: { rows: 7, columns: 1 } },
    { at: "B74", cells: [[null]], style: "result", format: "0.00" },
    { at: "B75", cells: [[null]], style: "result", format: "0.0%", spill: { rows: 3, columns: 1 } },
    { at: "B78", cells: [[null]], style: "result", format: "#,##0" },
    {
      at: "A81",
      cells: [["Odds of a fall by a fifth within a year, by share at risk", ...Array(3).fill(null)]],
      style: "heading",
    },
    {
      at: "A83",
      cells: [["share at risk", "as recorded", "averaged over the record", "lower quartile"]],
      style: "heading",
    },
    { at: "A84", cells: column(...FRACTIONS), style: "input", format: "0.00%" },
    oddsColumn("B84", "P(drawdown) at the mean"),
    oddsColumn("C84", "P(drawdown)"),
    oddsColumn("D84", "P(drawdown) at 25 %"),
    {
      at: "A100",
      cells: [
        ["Account, dollars", "contracts", null, "at risk, $", null, "what binds", null, "XSP minis", null],
      ],
      style: "heading",
    },
    { at: "A101", cells: [["Share of the account at risk in a trade"]], style: "label" },
    { at: "B101", cells: [[0.01, 0.02]], style: "input", format: "0.0%" },
    {
      at: "D101",
      cells: [["=B101", "=C101", "=B101", "=C101", "=B101", "=C101"]],
      style: "result",
      format: "0.0%",
    },
    { at: "A102", cells: column(...ACCOUNTS), style: "input", format: "#,##0" },
    sizes("B102", "contracts", "0"),
    sizes("D102", "at risk", "#,##0"),
    sizes("F102", "binding"),
    sizes("H102", "XSP", "0"),
    { at: "A111", cells: [["Credit tier that the VIX gate permits", null, null, null]], style: "heading" },
    { at: "A112", cells: [["VIX", "glossary", "learn", "cons20"]], style: "heading" },
    { at: "A113", cells: column(...LEVELS), style: "input", format: "0.00" },
    gateColumn("B113", "glossary"),
    gateColumn("C113", "learn"),
    gateColumn("D113", "cons20"),
    {
      at: "A121",
      cells: column("0 hold, 1 conservative, 2 balanced, 3 aggressive: three sources, three gates."),
      style: "note",
    },
    { at: "A124", cells: [["Scaling table: VIX levels at 1 % and 2 % of the plan below"]], style: "heading" },
    ...spilledTable("A125", `=RISK.TABLE(${PLAN})`, 10, [
      ...["", "0.0", "0.0%", "0.0%", "0.00", "0", "#,##0", "#,##0", "0", "0.0%", "0.00", "0.0%", "0.0%"],
      ...["0.00", "0", "#,##0", "0.0%", "0", "0", "0", "0.0", "0", "0.0", "0", "0.0"],
      ...["#,##0", "0.0%", "0.0%"],
    ]),
    {
      at: "A140",
      cells: [["Plan of the table: any label of SCENARIO.PLAN", "value", "unit"]],
      style: "heading",
    },
    { at: "A142", cells: planLabels(), style: "label" },
    ...planValues(),
    { at: "C142", cells: planUnits(), style: "unit" },
    {
      at: "A157",
      cells: column(
        "Gates, presets and the 1 % to 2 % rule are house rules of the method: a policy, not tested edges.",
        "Odds: independent closed trades at a fixed fraction. Clustered losses, open positions and the hedge are not in them.",
        "The worst loss is the risk: no stop is assumed.",
      ),
      style: "note",
    },
  ],
  printArea: "A1:AB159",
  charts: [
    {
      title: "Odds of a fall by a fifth within a year",
      x: "A84:A95",
      series: [
        { name: "win rate as recorded", values: "B84:B95" },
        { name: "averaged over the record", values: "C84:C95" },
        { name: "lower quartile", values: "D84:D95" },
      ],
      at: "E81",
      xTitle: "share of the account at risk in a trade",
      yTitle: "odds",
    },
  ],
};

function planRows(): readonly (readonly [
  label: string,
  value: SheetCell,
  unit: string,
  format: string | null,
])[] {
  return [
    ["SPX", 7140, "points", "#,##0"],
    ["VIX", "=B5", "VIX points", "0.00"],
    ["days", "1t", "trading days", null],
    ["volatility", 0.18, "a year", "0.0%"],
    ["realised over implied", 1, "ratio", "0.00"],
    ["target", 1.15, "points", "0.00"],
    ["width", "=wingWidth", "points", "0"],
    ["costs", 0.1, "points", "0.00"],
    ["equity", "=scaledAccount", "dollars", "#,##0"],
    ["trades per year", "=tradesAYear", "trades", "0"],
    ["gate rules", "glossary", "text", null],
    ["layers", '="4/4/2"', "text", null],
    ["hedge rules", "progressive", "text", null],
  ];
}

function planLabels(): SheetCell[][] {
  return planRows().map(([label]) => [label]);
}

function planUnits(): SheetCell[][] {
  return planRows().map(([, , unit]) => [unit]);
}

function planValues(): SheetBlock[] {
  return planRows().map(([, value, , format], index) => ({
    at: `B${142 + index}`,
    cells: [[value]],
    style: FROM_ABOVE.test(String(value)) ? "result" : "input",
    ...(format !== null && { format }),
  }));
}
