import type { Getters, UID } from "@odoo/o-spreadsheet";
import type { Write } from "./grid-sheet-parts";

/** Empties a sheet in its place, so that formulas elsewhere still mean its cells. */
export function clearSheet(write: Write, getters: Getters, sheetId: UID): void {
  const target = [getters.getSheetZone(sheetId)];
  for (const { id: figureId } of getters.getFigures(sheetId)) write("DELETE_FIGURE", { sheetId, figureId });
  for (const { id } of getters.getConditionalFormats(sheetId))
    write("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  for (const { name, range } of getters.getNamedRanges())
    if (range.sheetId === sheetId) write("DELETE_NAMED_RANGE", { name });
  write("DELETE_CONTENT", { sheetId, target });
  write("CLEAR_FORMATTING", { sheetId, target });
  if (!getters.isSheetVisible(sheetId)) write("SHOW_SHEET", { sheetId });
}
