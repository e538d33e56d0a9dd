/** Rows of a table that Excel keeps. */
import { keptText } from "../kept-text";
import { isCalled } from "../sheet-table";
import type { FoundTable, SheetCell } from "../workbook";
import { cellsOf } from "./read-workbook";

export async function findTable(context: Excel.RequestContext, wanted: string): Promise<FoundTable | null> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const name = tables.items.map((table) => table.name).find((each) => isCalled(each, wanted));
  if (name === undefined) return null;
  const table = tables.getItem(name);
  const whole = table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange());
  whole.load("address,values,valueTypes");
  table.worksheet.load("name");
  await context.sync();
  return { sheet: table.worksheet.name, name, at: withoutSheet(whole.address), rows: cellsOf(whole) };
}

/** Excel makes room for them: what stands below the table moves down, and a row of totals stays its last. */
export async function addRows(
  context: Excel.RequestContext,
  { sheet, name }: FoundTable,
  rows: readonly (readonly SheetCell[])[],
): Promise<{ at: string }> {
  const table = context.workbook.tables.getItem(name);
  table.rows.add(
    undefined,
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? keptText(cell) : (cell ?? "")))),
  );
  const body = table.getDataBodyRange();
  const last = body
    .getLastRow()
    .getOffsetRange(1 - rows.length, 0)
    .getBoundingRect(body.getLastRow());
  last.load("address");
  await context.sync();
  return { at: `${sheet}!${withoutSheet(last.address)}` };
}

const withoutSheet = (address: string) => address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
