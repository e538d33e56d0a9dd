/** The starter workbooks: the sample sheets as .xlsx files for an Excel that has the add-in. */
import { samples } from "../browser-workbook/samples";
import { hedgeLadder } from "../browser-workbook/samples/hedge-ladder";
import { mayIScale } from "../browser-workbook/samples/may-i-scale";
import type { SheetContent } from "../host/workbook";

const NEEDS_ADD_IN = "Needs the Wingspan add-in in Excel: without it the formulas show #NAME?.";

/** The sheet on its own in a file says what it needs. */
function alone(sheet: SheetContent): SheetContent {
  return {
    ...sheet,
    blocks: [...sheet.blocks, { at: "A3", cells: [[NEEDS_ADD_IN]], style: "note" }],
  };
}

/** File name below dist/, with the sheets in it. */
export const starters: ReadonlyMap<string, readonly SheetContent[]> = new Map([
  ["starters/hedge-ladder.xlsx", [alone(hedgeLadder)]],
  ["starters/scaling-table.xlsx", [alone(mayIScale)]],
  ["starters/full-plan.xlsx", samples],
]);
