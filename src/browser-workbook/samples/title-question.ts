import { inFormula, words } from "../../host/words";
import type { SheetBlock, SheetContent } from "../../host/workbook";
import { column } from "../../taskpane/desk/column";
import { titleAnswers, titleTable } from "../../taskpane/evidence/found/title-answers";
import { labelledRows } from "./labelled-rows";

const HEADS = [
  "share of VIX1D",
  "at risk",
  "protected by",
  "growth a year",
  "from (5 %)",
  "to (95 %)",
  "deepest fall",
];
/** The first row of the table that was counted. */
const FIRST = 23;
const LAST = FIRST + titleAnswers.length - 1;
const WAYS = titleAnswers.filter(({ share }) => share === titleAnswers[0]?.share).length;

/** Each share that was quoted or could be, with what the record below the answers makes of it. */
const SHARES = Array.from({ length: 21 }, (_, at) => Number((0.8 + at / 100).toFixed(2)));
const CURVE = LAST + 12;
const CURVE_END = CURVE + SHARES.length - 1;
const CURVE_OUTPUTS = ["mean", "standard deviation", "P(EV > 0)"];

/** Share, wins and trades as RISK.EDGE wants them; without a record of your own the last two stay empty. */
const EDGE = "paidShare,wins,closed,netCredit,wingWidth";
const edge = (output: string) => `=RISK.EDGE(${EDGE},,"${output}")`;

const inputs = labelledRows(
  "A5",
  words([
    ["Share of VIX1D you are paid", 0.9, "implied volatility of your condor over VIX1D", "0.00"],
    ["Trades won", null, "your own, if any", "#,##0"],
    ["Trades closed", null, "", "#,##0"],
    ["Credit, net of costs", 1.05, "points", "0.00"],
    ["Wing width", 10, "points", "0.00"],
  ]),
);

const answers: readonly (readonly [label: string, formula: string, unit: string, format: string])[] = words([
  ["Expected result of a condor", edge("mean"), "points after costs", "0.00"],
  ["Uncertain by", edge("standard deviation"), "points", "0.00"],
  ["Odds that it is above zero", edge("P(EV > 0)"), "", "0%"],
  ["Share that breaks even", edge("break-even share"), "of VIX1D", "0.00"],
  ...[...new Set(titleAnswers.map(({ share }) => share))].map((share, at) => {
    const from = FIRST + at * WAYS;
    const label = words`Above zero at ${share.toFixed(2)}, of ${WAYS} ways`;
    return [
      label,
      `=COUNTIF(E${from}:E${from + WAYS - 1},">0")`,
      words`whose 5 % lies above it`,
      "0",
    ] as const;
  }),
]);

const answerBlocks: readonly SheetBlock[] = [
  { at: "A12", cells: answers.map(([label]) => [label]), style: "label" },
  ...answers.map(
    ([, formula, , format], line): SheetBlock => ({
      at: `B${12 + line}`,
      cells: [[formula]],
      style: "result",
      format,
    }),
  ),
  { at: "C12", cells: answers.map(([, , unit]) => [unit]), style: "unit" },
];

/** May one scale from 1 % to 2 %: what was counted, and what your own price and record add. */
export const titleQuestion: SheetContent = {
  name: words`Title question`,
  columnWidths: [34, 12, 30, 18, 14, 14, 16],
  frozenRows: 2,
  names: { paidShare: "B5", wins: "B6", closed: "B7", netCredit: "B8", wingWidth: "B9" },
  blocks: [
    { at: "A1", cells: words([["May one scale from 1 % to 2 % with the hedge?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`At ${'TEXT(paidShare,"0.00")'} of VIX1D: ${'TEXT(B12,"0.00")'} points a condor, give or take ${'TEXT(B13,"0.00")'}; above zero at odds of ${'TEXT(B14,"0 %")'}.`}`,
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: words([["Your price and record", null, "unit"]]), style: "heading" },
    ...inputs,
    { at: "A11", cells: words([["What they say", null, "unit"]]), style: "heading" },
    ...answerBlocks,
    {
      at: "A21",
      cells: words([
        [
          "What was counted: growth a year with its interval, and the deepest fall",
          ...Array<null>(6).fill(null),
        ],
      ]),
      style: "heading",
    },
    { at: "A22", cells: [HEADS], style: "heading" },
    {
      at: `A${FIRST}`,
      cells: titleAnswers.map(({ share, size, way, growth, low, high, drawdown }) => [
        share,
        size,
        way,
        growth,
        low,
        high,
        drawdown,
      ]),
      style: "result",
      columnFormats: ["0.00", "0%", "", "0.0%", "0.0%", "0.0%", "0%"],
    },
    {
      at: `A${LAST + 2}`,
      cells: words(
        column(
          ...Object.entries(titleTable.facts).map(([name, said]) => `${name}: ${said}.`),
          "Intervals are of 2,000 paths of blocks of 20 of these sessions. A record of the past, from model prices: no promise.",
          'Your own history: paste date, SPX, VIX, VIX1D and ask SCENARIO.REPLAY with "VIX1D x 0.9".',
        ),
      ),
      style: "note",
    },
    {
      at: `A${CURVE - 2}`,
      cells: words([
        ["What a condor makes, by the share of VIX1D you are paid", ...Array<null>(3).fill(null)],
      ]),
      style: "heading",
    },
    {
      at: `A${CURVE - 1}`,
      cells: words([["share of VIX1D", "points", "uncertain by", "odds above 0"]]),
      style: "heading",
    },
    { at: `A${CURVE}`, cells: column(...SHARES), style: "input", format: "0.00" },
    {
      at: `B${CURVE}`,
      cells: SHARES.map((_, at) =>
        CURVE_OUTPUTS.map(
          (output) => `=RISK.EDGE(A${CURVE + at},wins,closed,netCredit,wingWidth,,"${output}")`,
        ),
      ),
      style: "result",
      columnFormats: ["0.00", "0.00", "0%"],
    },
  ],
  printArea: `A1:G${CURVE_END}`,
  charts: [
    {
      title: words`Points a condor, by the share of VIX1D paid`,
      x: `A${CURVE}:A${CURVE_END}`,
      series: [{ name: words`points a condor`, values: `B${CURVE}:B${CURVE_END}` }],
      at: `E${CURVE - 2}`,
      xTitle: words`implied volatility over VIX1D`,
      yTitle: words`points after costs`,
    },
  ],
};
