/** The parts of a sheet that is given as data, as commands of the library. */
import type { UID } from "@odoo/o-spreadsheet";
import { positionOf } from "../cell-address";
import { type CellLook, lookOf, TABLE_STYLE } from "../cell-look";
import type { CellStyle, SheetContent } from "../workbook";
import { CHART_SIZE, chartDefinition } from "./grid-chart";
import type { Area, SheetLayout } from "./sheet-layout";

const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 10;

export const widthOfCharacters = (count: number): number => count * PIXELS_PER_CHARACTER + CELL_PADDING;

/** The grid pads every cell by itself. */
function gridLook(style: CellStyle): Omit<CellLook, "indent"> {
  const { indent: _, ...look } = lookOf[style];
  return look;
}

/** One command of the library on the sheet that is added. */
export type Write = (type: string, payload: object) => void;

/** Widths, styles and formats. */
export function writeLook(
  write: Write,
  { columnWidths = [], hiddenColumns = [] }: SheetContent,
  { areas }: SheetLayout,
  isDrawable: (format: string) => boolean,
): void {
  for (const [column, characters] of columnWidths.entries())
    write("RESIZE_COLUMNS_ROWS", {
      dimension: "COL",
      elements: [column],
      size: widthOfCharacters(characters),
    });
  if (hiddenColumns.length > 0)
    write("HIDE_COLUMNS_ROWS", {
      dimension: "COL",
      elements: hiddenColumns.map((column) => positionOf(`${column}1`).column),
    });
  for (const { style, format, ...area } of areas)
    write("SET_FORMATTING", {
      target: [zoneOf(area)],
      ...(style && { style: gridLook(style) }),
      ...(format && isDrawable(format) && { format }),
    });
}

export function writeCells(write: Write, { areas, cells }: SheetLayout): void {
  const isText = (row: number, column: number) =>
    areas.some((area) => area.format === TEXT && covers(area, row, column));
  // A cell formatted as text takes all that is typed for its text, an apostrophe too.
  for (const { row, column, value } of cells)
    write("UPDATE_CELL", {
      row,
      col: column,
      content: isText(row, column) ? typed(value) : typedAsMeant(value),
    });
}

/** The library's tables have no name; what is beside its own settings it keeps, and the file names the table by it. */
export function writeTables(
  write: Write,
  { tables = [] }: SheetContent,
  rangeAt: (address: string) => unknown,
): void {
  for (const { name, at } of tables)
    write("CREATE_TABLE", {
      ranges: [rangeAt(at)],
      tableType: "static",
      config: { ...TABLE_CONFIG, name },
    });
}

/** As Excel makes them: with a filter at each heading. */
const TABLE_CONFIG = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  automaticAutofill: true,
  styleId: TABLE_STYLE,
};

export function writeCharts(write: Write, { charts = [] }: SheetContent, sheetId: UID): void {
  for (const [index, chart] of charts.entries()) {
    const { row, column } = positionOf(chart.at);
    write("CREATE_CHART", {
      figureId: `${sheetId}-figure-${index}`,
      chartId: `${sheetId}-chart-${index}`,
      col: column,
      row,
      offset: { x: 0, y: 0 },
      size: CHART_SIZE,
      definition: chartDefinition(chart),
    });
  }
}

/** The content as a user would type it. */
export function typed(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A text of numbers between slashes is a name here, "4/4/2", and would be read as a date. */
const LOOKS_LIKE_A_DATE = /^\d+([/-]\d+){1,2}$/;

const TEXT = "@";

function covers({ from, to }: Area, row: number, column: number): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** As typed, with the apostrophe that keeps a text a text. */
function typedAsMeant(value: string | number | boolean): string {
  return typeof value === "string" && LOOKS_LIKE_A_DATE.test(value) ? `'${value}` : typed(value);
}

function zoneOf({ from, to }: Area) {
  return { left: from.column, top: from.row, right: to.column, bottom: to.row };
}
