import { words } from "../../../host/words";
import type { SheetBlock, SheetChart } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
import { RECORD } from "./ceilings";

const TERMS = "netCredit,wingWidth";
const RISK_CELLS = "$B$56:$D$56";
const acrossRisk = { rows: 1, columns: 3 };

const FRACTIONS = [0.005, 0.0075, 0.01, 0.0125, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.075, 0.1];
const FRACTION_CELLS = "$A$84:$A$95";

const fallBy = (fall: string) =>
  `=RISK.RUIN(F17,${TERMS},${RISK_CELLS},tradesAYear,,,,"P(drawdown ${fall})")`;
const honestly = (cells: string, answer: string) =>
  `=RISK.HONESTY(${RECORD},${cells},tradesAYear,,,"${answer}")`;

/** One row a question, answered for three shares at risk. */
const questions: readonly (readonly [label: string, formula: string, unit: string])[] = words([
  ["A fall by 10 %, at break-even", fallBy("10 %"), "odds; the trade earns nothing"],
  ["A fall by 20 %", fallBy("20 %"), "odds"],
  ["A fall by 30 %", fallBy("30 %"), "odds"],
  ["A fall by 50 %", fallBy("50 %"), "odds"],
  [
    "A fall by 20 %, as recorded",
    honestly(RISK_CELLS, "P(drawdown) at the mean"),
    "odds, win rate as if known",
  ],
  ["  all rates the record allows", honestly(RISK_CELLS, "P(drawdown)"), "odds, averaged"],
  ["  one time in four it is worse", honestly(RISK_CELLS, "P(drawdown) at 25 %"), "odds"],
]);

/** Odds of a fall by a fifth for the column of fractions. */
function oddsColumn(at: string, answer: string): SheetBlock {
  return {
    at,
    cells: [[honestly(FRACTION_CELLS, answer)]],
    style: "result",
    format: "0.0%",
    spill: { rows: FRACTIONS.length, columns: 1 },
  };
}

/** How wide the odds of a drawdown are, and what the record can say of them. */
export const oddsBlocks: readonly SheetBlock[] = [
  {
    at: "A54",
    cells: words([["How wide are the odds of a drawdown within a year?", null, null, null, null]]),
    style: "heading",
  },
  { at: "A56", cells: words([["Share at risk in a trade"]]), style: "label" },
  { at: "B56", cells: [[0.01, 0.02, 0.1]], style: "input", format: "0.0%" },
  { at: "A57", cells: questions.map(([label]) => [label]), style: "label" },
  ...questions.map(
    ([, formula], line): SheetBlock => ({
      at: `B${57 + line}`,
      cells: [[formula]],
      style: "result",
      format: "0.0%",
      spill: acrossRisk,
    }),
  ),
  { at: "E57", cells: questions.map(([, , unit]) => [unit]), style: "unit" },
  { at: "A66", cells: words([["What the record says, and what it cannot", null]]), style: "heading" },
  {
    at: "A67",
    cells: [[`=RISK.HONESTY(${RECORD},C56,tradesAYear)`]],
    style: "label",
    spill: { rows: 12, columns: 1 },
  },
  {
    at: "B67",
    cells: [[null]],
    style: "result",
    rowFormats: [...Array<string>(7).fill("0.0%"), "0.00", "0.0%", "0.0%", "0.0%", "#,##0"],
    spill: { rows: 12, columns: 1 },
  },
  {
    at: "A81",
    cells: words([["Odds of a fall by a fifth within a year, by share at risk", null, null, null]]),
    style: "heading",
  },
  {
    at: "A83",
    cells: words([["share at risk", "as recorded", "averaged", "1 in 4 worse"]]),
    style: "heading",
  },
  { at: "A84", cells: column(...FRACTIONS), style: "input", format: "0.00%" },
  oddsColumn("B84", "P(drawdown) at the mean"),
  oddsColumn("C84", "P(drawdown)"),
  oddsColumn("D84", "P(drawdown) at 25 %"),
];

export const oddsChart: SheetChart = {
  title: words`Odds of a fall by a fifth within a year`,
  x: "A84:A95",
  series: [
    { name: words`win rate as recorded`, values: "B84:B95" },
    { name: words`averaged over the record`, values: "C84:C95" },
    { name: words`one time in four worse`, values: "D84:D95" },
  ],
  at: "E81",
  xTitle: words`share of the account at risk in a trade`,
  yTitle: words`odds`,
};
