import { keptText } from "../kept-text";
import { inTheWay, type SheetCell, WorkbookProblem } from "../workbook";
import { selectedCell } from "./read-workbook";

/** Plain values from the selected cell on, where nothing stands in their way. */
export async function insertValues(
  context: Excel.RequestContext,
  rows: readonly (readonly SheetCell[])[],
): Promise<{ at: string }> {
  const { sheet, at } = await selectedCell(context);
  const width = rows[0]?.length ?? 1;
  const area = () => context.workbook.getActiveCell().getResizedRange(rows.length - 1, width - 1);
  const found = area().load("values");
  await context.sync();
  if (found.values.some((row) => row.some((value) => value !== "")))
    throw new WorkbookProblem(inTheWay(`${sheet}!${at}`, rows));
  area().formulas = rows.map((row) =>
    row.map((value) => (typeof value === "string" ? keptText(value) : value)),
  );
  await context.sync();
  return { at: `${sheet}!${at}` };
}
