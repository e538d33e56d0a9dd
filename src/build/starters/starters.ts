/** The starter workbooks: the sample sheets as .xlsx files for an Excel that has the add-in. */
import { samples } from "../../browser-workbook/samples";
import { hedgeLadder } from "../../browser-workbook/samples/hedge-ladder";
import { hedgeThatFits } from "../../browser-workbook/samples/hedge-that-fits";
import { mayIScale } from "../../browser-workbook/samples/may-i-scale";
import { scalingTable } from "../../browser-workbook/samples/scaling-table";
import { titleQuestion } from "../../browser-workbook/samples/title-question";
import { sheetLayout } from "../../host/browser/sheet-layout";
import type { SheetContent } from "../../host/workbook";
import { checkSheet } from "../../taskpane/check/check-sheet";
import { desk } from "../../taskpane/desk/desk-sheet";
import { journal } from "../../taskpane/desk/journal-sheet";

const NEEDS_ADD_IN =
  "Needs the Wingspan add-in in Excel: without it the values below stay as they are until you change something, and then read #NAME?; in LibreOffice they do at once.";

/** The sheet says what it needs, in the first row that its own words leave free: below all where they take three. */
function telling(sheet: SheetContent): SheetContent {
  const stands = (at: string) => sheet.blocks.some((block) => block.at === at);
  const below = `A${sheetLayout(sheet).rows + 1}`;
  const at = sheet.frozenRows === 3 ? below : stands("A3") ? "A5" : "A3";
  return { ...sheet, blocks: [...sheet.blocks, { at, cells: [[NEEDS_ADD_IN]], style: "note" }] };
}

/** A workbook to be: its sheets, and whether what it shows may only come from the Excel that opens it. */
export interface Starter {
  readonly sheets: readonly SheetContent[];
  readonly computesOnOpening?: boolean;
}

/** File name below dist/, with what is in it. */
export const starters: ReadonlyMap<string, Starter> = new Map<string, Starter>([
  ["starters/hedge-ladder.xlsx", { sheets: [telling(hedgeLadder), telling(hedgeThatFits)] }],
  ["starters/scaling-table.xlsx", { sheets: [telling(mayIScale), telling(scalingTable)] }],
  ["starters/title-question.xlsx", { sheets: [telling(titleQuestion)] }],
  ["starters/desk.xlsx", { sheets: [telling(desk), telling(journal)] }],
  ["starters/full-plan.xlsx", { sheets: samples.map(telling) }],
  ["starters/check-this-excel.xlsx", { sheets: [checkSheet], computesOnOpening: true }],
]);
