/** A sheet that stands, written again in its place, as steps of a batch that somebody else opened. */
import { columnsOf, emptied, rewritten } from "../rewritten";
import type { SheetContent } from "../workbook";
import { writeSheet } from "./write-sheet";

const LAST_ROW = 1_048_576;

export async function rewriteSheet(
  context: Excel.RequestContext,
  name: string,
  content: SheetContent,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  emptyColumns(sheet, columnsOf(content), content.typed);
  writeSheet(sheet, rewritten(content));
  await context.sync();
}

/** The first columns, but for what the user types in them. */
export function emptyColumns(sheet: Excel.Worksheet, columns: number, typed?: readonly string[]): void {
  for (const at of emptied(columns, LAST_ROW, typed)) sheet.getRange(at).clear();
}
