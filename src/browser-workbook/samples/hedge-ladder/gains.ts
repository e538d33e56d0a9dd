import { words } from "../../../host/words";
import type { SheetBlock, SheetChart } from "../../../host/workbook";
import { column, evenly } from "../../../taskpane/desk/column";
import { HEDGE } from "./market";
import { LAYERS } from "./rules";

const MOVES = [-5, 0, 2.5, 5, 10, 15, 20, 30, 40];
const MOVE_CELLS = "$A$34:$A$42";
const DOLLARS = "#,##0;-#,##0;0";

/** One column of gains for the column of moves. */
const gains = (layers: string, answer: string) =>
  `=ALVH.PAYOFF(condors,${MOVE_CELLS},${HEDGE},hedgeTier,${layers},asOf,,,,,,,,condorLoss,"${answer}")`;

const gainColumns: readonly (readonly [at: string, layers: string, answer: string, format: string])[] = [
  ["C34", "$A$94:$J$94", "total", DOLLARS],
  ["D34", "$A$95:$J$95", "total", DOLLARS],
  ["E34", "$A$96:$J$96", "total", DOLLARS],
  ["F34", LAYERS, "total", DOLLARS],
  ["G34", LAYERS, "low", DOLLARS],
  ["H34", LAYERS, "high", DOLLARS],
  ["I34", LAYERS, "cover", "0.0%"],
];

/** A line of the losing days that stand below every payoff. */
const losingDays = (line: number) => `=INDEX(ALVH.PAYOFF(condors,10,${HEDGE},,,asOf),${line},2)`;

/** Where the hedge pays nothing: the uncomfortable part, before anything else. */
export const blindBlocks: readonly SheetBlock[] = [
  {
    at: "A4",
    cells: words([["Blind spots first", "share", "of a one-day condor's losing days", null, null]]),
    style: "heading",
  },
  {
    at: "A5",
    cells: words(
      column(
        "VIX stood still or fell",
        "The index rose",
        "VIX rose ten points or more",
        "Losses that 4/4/2 gave back",
      ),
    ),
    style: "label",
  },
  {
    at: "B5",
    cells: column(losingDays(3), losingDays(6), losingDays(5), losingDays(7)),
    style: "result",
    format: "0.0%",
  },
  {
    at: "C5",
    cells: words(
      column(
        "the hedge pays nothing",
        "a call side breached: VIX calls seldom help",
        "the days that a hedge is bought for",
        "of all losses, down days and up days together",
      ),
    ),
    style: "note",
  },
];

/** What each layer gains when VIX moves at once. */
export const gainBlocks: readonly SheetBlock[] = [
  {
    at: "A32",
    cells: words([
      [
        "When VIX moves at once, dollars",
        null,
        "layer",
        "layer",
        "layer",
        "all",
        "all, at 0.5 x",
        "all, at 1.7 x",
        "cover of",
      ],
    ]),
    style: "heading",
  },
  {
    at: "A33",
    cells: words([
      ["VIX move, points", "VIX after", 1, 2, 3, "layers", "response", "response", "worst loss"],
    ]),
    style: "heading",
  },
  { at: "A34", cells: column(...MOVES), style: "input", format: "+0.0;-0.0;0.0" },
  {
    at: "B34",
    cells: evenly(34, MOVES.length).map((row) => [`=B$12+A${row}`]),
    style: "result",
    format: "0.00",
  },
  ...gainColumns.map(
    ([at, layers, answer, format]): SheetBlock => ({
      at,
      cells: [[gains(layers, answer)]],
      style: "result",
      format,
      spill: { rows: MOVES.length, columns: 1 },
    }),
  ),
  {
    at: "A43",
    cells: words(
      column(
        "Each layer follows its own future, which moves a fraction of VIX; single episodes lay between 0.5 and 1.7 times the fitted response.",
      ),
    ),
    style: "note",
  },
];

export const gainChart: SheetChart = {
  title: words`Gain of the hedge when VIX moves, dollars`,
  x: "A34:A42",
  series: [
    { name: words`layer 1`, values: "C34:C42" },
    { name: words`layer 2`, values: "D34:D42" },
    { name: words`layer 3`, values: "E34:E42" },
    { name: words`all layers`, values: "F34:F42" },
  ],
  at: "A46",
  xTitle: words`VIX move, points`,
  yTitle: words`dollars`,
};
