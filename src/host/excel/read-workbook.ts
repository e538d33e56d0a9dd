/** What stands in the workbook, read as steps of a batch that somebody else opened. */
import type { ReadCell, ReadRows, SelectedCell, SheetReading } from "../workbook";

const ERROR = /^#(?:VALUE!|N\/A|NUM!|DIV\/0!|NAME\?|NULL!|REF!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!)$/;

export async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
}

/** From A1 to the last used cell, with the names that stand for one cell of this sheet. */
export async function readSheet(context: Excel.RequestContext, name: string): Promise<SheetReading> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,valueTypes,rowIndex,columnIndex");
  const all = [sheet.names, context.workbook.names];
  for (const names of all) names.load("items/name,items/formula");
  await context.sync();
  return {
    name,
    cells: used.isNullObject ? [] : fromTopLeft(used),
    names: Object.fromEntries(all.flatMap(({ items }) => items.flatMap((item) => cellNameOn(name, item)))),
  };
}

function fromTopLeft(used: Excel.Range): ReadRows {
  const { values, rowIndex, columnIndex } = used;
  const width = (values[0]?.length ?? 0) + columnIndex;
  const blank = Array<ReadCell>(width).fill(null);
  const margin = Array<ReadCell>(columnIndex).fill(null);
  return [
    ...Array.from({ length: rowIndex }, () => blank),
    ...cellsOf(used).map((row) => [...margin, ...row]),
  ];
}

/** "='Condor plan'!$B$4" names B4 of that sheet; anything else is no cell name of it. */
function cellNameOn(
  sheet: string,
  { name, formula }: Excel.NamedItem,
): readonly (readonly [string, string])[] {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/i.exec(String(formula));
  const [, quoted, plain, column, row] = found ?? [];
  const on = quoted?.replaceAll("''", "'") ?? plain;
  return on === sheet ? [[name, `${column}${row}`]] : [];
}

export function cellsOf({ values, valueTypes }: Excel.Range): ReadRows {
  return values.map((row, down) => row.map((value, right) => readCell(value, valueTypes[down]?.[right])));
}

/** An error is handed over as its text; only its type tells it from a text that reads the same. */
function readCell(value: unknown, type: unknown): ReadCell {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return ERROR.test(value) && type !== "String" ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The one active cell; a chart or a shape in its place is Excel's error InvalidSelection. */
export async function selectedCell(context: Excel.RequestContext): Promise<SelectedCell> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,values,valueTypes");
  cell.worksheet.load("name");
  await context.sync();
  const formula: unknown = cell.formulas[0]?.[0];
  return {
    sheet: cell.worksheet.name,
    at: cell.address.slice(cell.address.lastIndexOf("!") + 1).replaceAll("$", ""),
    formula: typeof formula === "string" && formula.startsWith("=") ? formula : "",
    value: readCell(cell.values[0]?.[0], cell.valueTypes[0]?.[0]),
  };
}

/** The values of a reference as a formula on that sheet means it; null where Excel knows none. */
export async function valuesOf(
  context: Excel.RequestContext,
  sheet: string,
  reference: string,
): Promise<ReadRows> {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference) ?? [];
  const on = quoted?.replaceAll("''", "'") ?? plain ?? sheet;
  const address = reference.slice(reference.lastIndexOf("!") + 1);
  const place = context.workbook.worksheets.getItem(on);
  const range = address.endsWith("#")
    ? place.getRange(address.slice(0, -1)).getSpillingToRange()
    : place.getRange(address);
  range.load("values,valueTypes");
  await context.sync();
  return cellsOf(range);
}
