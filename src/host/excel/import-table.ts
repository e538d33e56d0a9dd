/** Writes a long table bit by bit, as steps of a batch that somebody else opened. */
import { keptText } from "../kept-text";
import type { ImportedTable, ImportWatch, SheetCell } from "../workbook";

/** Well below the five megabytes that Excel for the web takes in one request. */
const CELLS_AT_ONCE = 20_000;

/** True when every row stands; false when it was cancelled, the sheet then being half written. */
export async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, formats }: ImportedTable,
  watch: ImportWatch,
): Promise<boolean> {
  const width = rows[0]?.length ?? 0;
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(width, 1)));
  for (let row = 0; row < rows.length; row += atOnce) {
    if (watch.cancelled()) return false;
    const part = rows.slice(row, row + atOnce);
    const range = sheet.getRangeByIndexes(row, 0, part.length, width);
    range.values = part.map((cells) =>
      Array.from({ length: width }, (_, column) => asItWas(cells[column] ?? null)),
    );
    await context.sync();
    watch.progress(Math.max(0, Math.min(row + atOnce, rows.length) - 1));
  }
  for (const [column, format] of formats.entries())
    if (format !== "" && rows.length > 1)
      sheet.getRangeByIndexes(1, column, rows.length - 1, 1).numberFormat = format as unknown as string[][];
  sheet.getRangeByIndexes(0, 0, 1, width).format.font.bold = true;
  sheet.getRangeByIndexes(0, 0, rows.length, width).format.autofitColumns();
  sheet.freezePanes.freezeRows(1);
  sheet.activate();
  await context.sync();
  return true;
}

/** A file holds no formulas: whatever its texts begin with, they stay texts. */
function asItWas(cell: SheetCell): SheetCell {
  return typeof cell === "string" ? keptText(cell) : cell;
}
