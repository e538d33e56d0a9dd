/** Writes sheets as an .xlsx file whose formulas Excel takes for the add-in's. */
import type { Cell, CellStyle, ConditionalRule, SheetChart, WriteOptions, WriteSheet } from "hucre/xlsx";
import { catalogue } from "../functions/catalogue";
import { addressOf, positionOf } from "../host/browser/cell-address";
import { type HostCell, HostError } from "../host/browser/custom-functions-runtime";
import { type LaidOutArea, sheetLayout } from "../host/browser/sheet-layout";
import { GAIN_FILL, LOSS_FILL, lookOf } from "../host/cell-look";
import type { SheetContent } from "../host/workbook";
import { sheetValues } from "./starters-values";
import { storedFormula, storedName } from "./stored-formula";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

const CHART_ROWS = 18;
const CHART_COLUMNS = 7;
const WHITE = "FFFFFF";
/** Told apart by colour-blind readers too (Okabe and Ito). */
const LINE_COLORS = ["0072B2", "D55E00", "009E73", "CC79A7"];

const ids: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

export async function starterWorkbook(
  sheets: readonly SheetContent[],
  namespace: string,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    properties: { title: "Wingspan", creator: "Wingspan" },
    sheets: sheets.map((sheet) => written(sheet, namespace)),
    namedRanges: sheets.flatMap(namesOf),
  });
}

/** Names belong to their sheet, so that two sheets may use the same one. */
function namesOf({ name: sheet, names = {}, printArea }: SheetContent): NamedRange[] {
  const onSheet = (range: string) => rangeOn(sheet, range);
  const own = Object.entries(names).map(([name, at]) => ({ name, range: onSheet(at), scope: sheet }));
  // The writer's own setting leaves the sheet's name without the quotation marks that a blank in it needs.
  const printed =
    printArea === undefined ? [] : [{ name: "_xlnm.Print_Area", range: onSheet(printArea), scope: sheet }];
  return [...own, ...printed];
}

function written(sheet: SheetContent, namespace: string): WriteSheet {
  const layout = sheetLayout(sheet);
  const { values, spillOf } = sheetValues(sheet);
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
        cell.style = { ...cell.style, ...styleOf(area) };
      }
  for (const [address, value] of values) {
    const { row, column } = positionOf(address);
    Object.assign(at(row, column), { value: plain(value) });
  }
  const ours = storedName("", namespace);
  for (const { row, column, value } of layout.cells) {
    if (typeof value !== "string" || !value.startsWith("=")) continue;
    const address = addressOf({ row, column });
    const formula = storedFormula(value, namespace, ids);
    const result = plain(values.get(address) ?? null);
    Object.assign(at(row, column), {
      type: "formula",
      value: result,
      formula,
      ...(result !== null && { formulaResult: result }),
      ...(formula.includes(ours) && {
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
    columns: (sheet.columnWidths ?? []).map((width) => ({ width })),
    ...(sheet.frozenRows && { freezePane: { rows: sheet.frozenRows } }),
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    charts: (sheet.charts ?? []).map((chart) => chartOf(chart, sheet.name)),
    conditionalRules: (sheet.colourScales ?? []).map(colourScale),
  };
}

/** What the file may hold as a value: an error is left for Excel to compute. */
function plain(value: HostCell): string | number | boolean | null {
  return value instanceof HostError ? null : value;
}

function styleOf({ style, format }: LaidOutArea): CellStyle {
  const { bold, italic, textColor, fillColor, fontSize, align } = style === undefined ? {} : lookOf[style];
  const font = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(textColor && { color: { rgb: rgb(textColor) } }),
    ...(fontSize && { size: fontSize }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fillColor && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgb(fillColor) } } as const,
    }),
    ...(align && { alignment: { horizontal: align } }),
    ...(format && { numFmt: format }),
  };
}

function chartOf(
  { title, x, series, at, xTitle, yTitle }: NonNullable<SheetContent["charts"]>[number],
  sheet: string,
): SheetChart {
  const { row, column } = positionOf(at);
  const onSheet = (range: string) => rangeOn(sheet, range);
  return {
    type: "scatter",
    scatterStyle: "lineMarker",
    title,
    anchor: {
      from: { row, col: column },
      to: { row: row + CHART_ROWS, col: column + CHART_COLUMNS },
    },
    series: series.map(({ name, values }, index) => {
      const color = LINE_COLORS[index % LINE_COLORS.length] as string;
      return {
        name,
        values: onSheet(values),
        categories: onSheet(x),
        color,
        stroke: { width: 2 },
        marker: { symbol: "none" },
      };
    }),
    legend: series.length > 1 ? "bottom" : false,
    axes: { ...(xTitle && { x: { title: xTitle } }), ...(yTitle && { y: { title: yTitle } }) },
  };
}

/** Blue above zero, white at it, orange below: the deepest colour at the largest number of the range. */
function colourScale(range: string, index: number): ConditionalRule {
  return {
    type: "colorScale",
    priority: index + 1,
    range,
    colorScale: {
      cfvo: [{ type: "min" }, { type: "num", value: "0" }, { type: "max" }],
      colors: [rgb(LOSS_FILL), WHITE, rgb(GAIN_FILL)],
    },
  };
}

function rgb(color: string): string {
  return color.replace("#", "");
}

/** "A1:B2" on a sheet, as a file names it. */
function rangeOn(sheet: string, range: string): string {
  return `'${sheet}'!${range.split(":").map(fixed).join(":")}`;
}

/** "B4" is "$B$4". */
function fixed(address: string): string {
  return address.replace(/^\$?([A-Z]+)\$?(\d+)$/, "$$$1$$$2");
}
