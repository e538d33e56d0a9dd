import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
import { spilledRows, spilledTable } from "../../../taskpane/desk/spilled-table";
import { HEDGE } from "./market";
import { LAYERS } from "./rules";

/** The layers as they would be bought. */
export const ladderBlocks: readonly SheetBlock[] = [
  { at: "A23", cells: words([["The ladder, layer by layer", ...Array(18).fill(null)]]), style: "heading" },
  ...spilledTable("A24", `=ALVH.LADDER(condors,${HEDGE},hedgeTier,${LAYERS},asOf)`, 4, [
    ...["", "", "yyyy-mm-dd", "0", "0.00", "0.0", "0.0", "0.0", "0", "0.0"],
    ...["0.00", "#,##0", "0.00", "#,##0", "#,##0", "", "", "#,##0", "#,##0"],
  ]),
];

/** What they cost, and whether any protection is left. */
export const costBlocks: readonly SheetBlock[] = [
  {
    at: "A66",
    cells: words([
      ["What it costs: as held, and sized at 1 %, 2 % and 10 % at risk", ...Array(5).fill(null)],
    ]),
    style: "heading",
  },
  ...spilledRows(
    "A67",
    `=ALVH.CARRY(condors,account,${HEDGE},hedgeTier,${LAYERS},asOf,,,,,B16,,condorLoss)`,
    6,
    [
      ...["0.0", "#,##0", "0.0%", "#,##0", "0.0%", "#,##0", "0.000", ""],
      ...["#,##0", "#,##0", "#,##0", "0.0%", "#,##0", "#,##0", "#,##0"],
    ],
  ),
  { at: "A85", cells: words([["Is protection left?", null, "unit"]]), style: "heading" },
  {
    at: "A86",
    cells: [[`=ALVH.BUFFER(condors,condorLoss,${HEDGE},hedgeTier,${LAYERS},asOf)`]],
    style: "label",
  },
  { at: "B86", cells: [[null]], style: "result", format: "0" },
  { at: "B87", cells: [[null]], style: "result", format: "0.0%" },
  { at: "B88", cells: column(null, null), style: "result" },
  {
    at: "C86",
    cells: words(column("days, weighed by what pays", "of the worst loss, VIX +10")),
    style: "unit",
  },
];
