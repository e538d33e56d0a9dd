import { inFormula, words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column } from "../../taskpane/desk/column";
import { PROVENANCE } from "../../taskpane/desk/vix-curve-2025-12";
import { costBlocks, ladderBlocks } from "./hedge-ladder/cost";
import { blindBlocks, gainBlocks, gainChart } from "./hedge-ladder/gains";
import { inputNames, marketBlocks } from "./hedge-ladder/market";
import { ruleBlocks } from "./hedge-ladder/rules";

export const hedgeLadder: SheetContent = {
  name: words`Hedge ladder`,
  columnWidths: [43, 20, 20, 11, 14, 16, 14, 14, 14, 11, 11, 11, 11, 11, 17, 9, 16, 10, 10],
  frozenRows: 3,
  names: inputNames,
  blocks: [
    { at: "A1", cells: words([["What does the hedge cost, and when does it pay?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`It cannot pay on ${'TEXT(B5,"0 %")'} of losing days, and covers ${'TEXT(B87,"0 %")'} at VIX +10.`}`,
        ],
        [`=${inFormula`It costs ${'TEXT(B72,"0.0 %")'} a year while nothing moves.`}`],
      ],
      style: "answer",
    },
    ...blindBlocks,
    ...marketBlocks,
    ...ladderBlocks,
    ...gainBlocks,
    ...costBlocks,
    ...ruleBlocks,
    {
      at: "A141",
      cells: words(
        column(
          PROVENANCE,
          "Volatility of VIX: the method's worked example. No quote of that day is at hand; type yours.",
          "Losing days: SPX and VIX closes of 1990 to 2026, a condor sold at VIX 20 or less, ten points wide, held one session.",
          "Layers and rules are house rules of the method. In the carry VIX never moves: a falling VIX costs more.",
        ),
      ),
      style: "note",
    },
  ],
  printArea: "A1:S144",
  charts: [gainChart],
};
