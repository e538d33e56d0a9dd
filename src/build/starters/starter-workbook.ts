/** Writes sheets as an .xlsx file whose formulas Excel takes for the add-in's. */
import type { Cell, TableDefinition, WriteOptions, WriteSheet } from "hucre/xlsx";
import { catalogue } from "../../functions/catalogue";
import { type HostCell, HostError } from "../../host/browser/custom-functions-runtime";
import { laterName } from "../../host/browser/later-functions";
import { sheetLayout } from "../../host/browser/sheet-layout";
import { storedFormula, storedName, withFunctions } from "../../host/browser/stored-formula";
import { addressOf, type Position, positionOf } from "../../host/cell-address";
import { PAGE_MARGINS, PAGE_POINTS, TABLE_STYLE } from "../../host/cell-look";
import { pagesAcross } from "../../host/pages-across";
import type { SheetContent, SheetTable } from "../../host/workbook";
import { finishedPackage } from "./finished-package";
import { sheetValues } from "./sheet-values";
import type { Starter } from "./starters";
import { chartOf } from "./stored-chart";
import { colourScale, styleOf } from "./stored-look";
import { rangeOn } from "./stored-range";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

/** Builds of the same source are the same files, whatever the clock says. */
const WRITTEN = new Date(Date.UTC(2026, 0, 1));

/** Functions that answer with arrays: without the mark Excel would take the first of their values. */
const SPILLS = /\b(?:SEQUENCE|FILTER)\(/;
const VOLATILE = /\bTODAY\(/;

const ids: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

export async function starterWorkbook(
  { sheets, computesOnOpening = false }: Starter,
  namespace: string,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const file = await writeXlsx({
    properties: { title: "Wingspan", creator: "Wingspan", modified: WRITTEN },
    sheets: sheets.map((sheet) => written(sheet, namespace)),
    namedRanges: sheets.flatMap(namesOf),
  });
  return finishedPackage(file, computesOnOpening);
}

/** Names belong to their sheet, so that two sheets may use the same one. */
function namesOf(content: SheetContent): NamedRange[] {
  const { name: sheet, names = {}, printArea, frozenRows = 0, onePage } = content;
  const onSheet = (range: string) => rangeOn(sheet, range);
  const own = Object.entries(names).map(([name, at]) => ({ name, range: onSheet(at), scope: sheet }));
  // The writer's own setting leaves the sheet's name without the quotation marks that a blank in it needs.
  const printed =
    printArea === undefined ? [] : [{ name: "_xlnm.Print_Area", range: onSheet(printArea), scope: sheet }];
  const sides = [
    ...(pagesAcross(content) > 1 ? [`'${sheet}'!$A:$A`] : []),
    ...(printArea !== undefined && frozenRows > 0 && !onePage ? [`'${sheet}'!$1:$${frozenRows}`] : []),
  ];
  const repeated =
    sides.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: sides.join(","), scope: sheet }];
  return [...own, ...printed, ...repeated];
}

function written(sheet: SheetContent, namespace: string): WriteSheet {
  const layout = sheetLayout(sheet);
  const points = sheet.onePage ? PAGE_POINTS : undefined;
  const { values, formatOf, spillOf } = sheetValues(sheet);
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, column: number) => {
    const key = `${row},${column}`;
    const known = cells.get(key) ?? {};
    cells.set(key, known);
    return known;
  };
  for (const area of layout.areas)
    for (let { row } = area.from; row <= area.to.row; row++)
      for (let { column } = area.from; column <= area.to.column; column++) {
        const cell = at(row, column);
        cell.style = { ...cell.style, ...styleOf(area, points) };
      }
  for (const [address, value] of values) {
    const { row, column } = positionOf(address);
    const cell = at(row, column);
    const numFmt = cell.style?.numFmt ?? formatOf(address);
    const style = numFmt === undefined ? cell.style : { ...styleOf({}, points), ...cell.style, numFmt };
    Object.assign(cell, { value: plain(value), ...(style && { style }) });
  }
  const ours = storedName("", namespace);
  for (const { row, column, value } of layout.cells) {
    if (typeof value !== "string" || !value.startsWith("=")) continue;
    const address = addressOf({ row, column });
    const formula = withFunctions(storedFormula(value, namespace, ids), laterName);
    // The clock's answer is Excel's own: the file is the same whenever it is written.
    const result = VOLATILE.test(value) ? "" : plain(values.get(address) ?? null);
    Object.assign(at(row, column), {
      type: "formula",
      value: result,
      formula,
      ...(result !== null && { formulaResult: result }),
      ...((formula.includes(ours) || SPILLS.test(formula)) && {
        formulaType: "array",
        formulaRef: spillOf(address),
        formulaDynamic: true,
      }),
    } satisfies Partial<Cell>);
  }
  return {
    name: sheet.name,
    rows: [],
    cells,
    columns: (sheet.columnWidths ?? []).map((width, column) => ({
      width,
      ...(sheet.hiddenColumns?.includes(lettersOf(column)) && { hidden: true }),
    })),
    ...(sheet.frozenRows && { freezePane: { rows: sheet.frozenRows } }),
    pageSetup: {
      orientation: sheet.onePage ? "portrait" : "landscape",
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      fitToHeight: sheet.onePage ? 1 : 0,
      ...(sheet.onePage && { margins: PAGE_MARGINS }),
    },
    ...(sheet.tables && { tables: sheet.tables.map((table) => tableOf(table, values)) }),
    charts: (sheet.charts ?? []).map((chart) => chartOf(chart, sheet.name)),
    conditionalRules: (sheet.colourScales ?? []).map(colourScale),
  };
}

const lettersOf = (column: number) => addressOf({ row: 0, column }).slice(0, -1);

/** Its columns are called what their headings say. */
function tableOf({ name, at }: SheetTable, values: ReadonlyMap<string, HostCell>): TableDefinition {
  const [from, to] = at.split(":").map(positionOf) as [Position, Position];
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, right) => ({
    name: String(values.get(addressOf({ row: from.row, column: from.column + right }))),
  }));
  return { name, displayName: name, range: at, columns, style: TABLE_STYLE };
}

/** What the file holds as a value: an error as its code, which the file knows from a text. */
function plain(value: HostCell): string | number | boolean | null {
  return value instanceof HostError ? value.code : value;
}
