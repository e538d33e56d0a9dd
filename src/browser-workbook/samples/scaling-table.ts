import { words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column } from "../../taskpane/desk/column";
import { beforeReasons, firstReason } from "../../taskpane/sheet/page/verdict";
import { ceilingBlocks, tradeNames } from "./scaling-table/ceilings";
import { oddsBlocks, oddsChart } from "./scaling-table/odds";
import { readingBlocks } from "./scaling-table/readings";
import { sizeBlocks } from "./scaling-table/sizes";
import { scalingBlocks } from "./scaling-table/table";

export const scalingTable: SheetContent = {
  name: words`Scaling table`,
  columnWidths: [
    ...[29, 18, 22, 12, 29, 12, 16, 13, 12, 12, 10, 20, 21, 15, 12, 12, 20, 21, 12],
    ...[10, 12, 10, 12, 10, 12, 12, 20, 14, 62],
    ...[2, 26, 12, 12, 12, 10, 40, 40, 40],
  ],
  frozenRows: 3,
  names: { ...tradeNames, printed: "A1:AC159" },
  blocks: [
    { at: "A1", cells: words([["How much does a trade risk, by account, odds and VIX?"]]), style: "title" },
    {
      at: "A2",
      cells: [[`=${beforeReasons("AJ27")}`]],
      style: "answer",
    },
    { at: "A3", cells: [[`=${firstReason("AJ27")}`]], style: "strong" },
    ...readingBlocks,
    ...ceilingBlocks,
    ...oddsBlocks,
    ...sizeBlocks,
    ...scalingBlocks,
    {
      at: "A157",
      cells: words(
        column(
          "Gates, presets and the 1 % to 2 % rule are house rules of the method: a policy, not tested edges.",
          "Odds: independent closed trades at a fixed fraction. Clustered losses, open positions and the hedge are not in them.",
          "The worst loss is the risk: no stop is assumed.",
        ),
      ),
      style: "note",
    },
  ],
  printArea: "A1:AC159",
  charts: [oddsChart],
};
