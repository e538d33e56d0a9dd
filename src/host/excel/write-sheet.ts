/** A worksheet's content as steps of one batch; whoever opened the batch sends it. */
import { GAIN_FILL, LOSS_FILL, lookOf, PAGE_MARGINS, PAGE_POINTS, TABLE_STYLE } from "../cell-look";
import { pagesAcross, pointsOfWidth } from "../pages-across";
import type { CellStyle, SheetBlock, SheetChart, SheetContent, SheetTable } from "../workbook";
import { hasSet } from "./requirement-sets";
import { typed } from "./typed-cell";

const PRINT_SETUP = "1.9";
const INDENTS = "1.9";

/** In points: as wide as a block of inputs with its units, and sixteen rows high. */
const CHART_SIZE = { width: 327, height: 240 };

export function writeSheet(sheet: Excel.Worksheet, content: SheetContent): void {
  // Names come first: formulas that use them are resolved as they are written. They belong to this sheet
  // alone, so that a name of the user's own, here or on another sheet, is never taken over.
  for (const [name, at] of Object.entries(content.names ?? {})) sheet.names.add(name, sheet.getRange(at));
  if (content.onePage && content.printArea !== undefined)
    sheet.getRange(content.printArea).format.font.size = PAGE_POINTS;
  // So do tables, over cells that stand: Excel would give a table without headings some of its own.
  const { tables = [] } = content;
  for (const block of content.blocks) if (tables.length > 0 && !asks(block)) writeBlock(sheet, block);
  for (const table of tables) makeTable(sheet, table);
  for (const block of content.blocks) if (tables.length === 0 || asks(block)) writeBlock(sheet, block);
  for (const [column, characters] of (content.columnWidths ?? []).entries())
    sheet.getCell(0, column).format.columnWidth = pointsOfWidth(characters);
  for (const column of content.hiddenColumns ?? []) sheet.getRange(`${column}:${column}`).columnHidden = true;
  if (content.frozenRows !== undefined && content.frozenRows > 0)
    sheet.freezePanes.freezeRows(content.frozenRows);
  for (const chart of content.charts ?? []) drawChart(sheet, chart);
  for (const at of content.colourScales ?? []) colourByNumber(sheet.getRange(at));
  if (content.printArea !== undefined && hasSet(PRINT_SETUP)) setUpPrint(sheet, content);
  sheet.activate();
}

const asks = ({ cells }: SheetBlock) => cells.flat().some((cell) => String(cell ?? "").startsWith("="));

function makeTable(sheet: Excel.Worksheet, { name, at }: SheetTable): void {
  const table = sheet.tables.add(at, true);
  table.name = name;
  table.style = TABLE_STYLE;
}

function writeBlock(sheet: Excel.Worksheet, block: SheetBlock): void {
  const height = block.cells.length;
  const width = Math.max(0, ...block.cells.map((row) => row.length));
  if (height === 0 || width === 0) return;
  const from = sheet.getRange(block.at);
  // A rectangle in one go; a null leaves its cell alone. A formula that spills is a block of one cell.
  from.getResizedRange(height - 1, width - 1).formulas = block.cells.map((row) =>
    Array.from({ length: width }, (_, column) => typed(row[column] ?? null)),
  );
  const { style, format, rowFormats, columnFormats, cellFormats, spill } = block;
  const rows = Math.max(height, spill?.rows ?? 0);
  const columns = Math.max(width, spill?.columns ?? 0);
  const covered = from.getResizedRange(rows - 1, columns - 1);
  if (rowFormats !== undefined || columnFormats !== undefined)
    covered.numberFormat = Array.from({ length: rows }, (_, row) =>
      Array.from(
        { length: columns },
        (__, column) => rowFormats?.[row] ?? columnFormats?.[column] ?? "General",
      ),
    );
  for (const { row, column, format: each } of cellFormats ?? [])
    covered.getCell(row, column).numberFormat = each as unknown as string[][];
  // One value for a whole range is documented, though not in the type.
  if (format !== undefined) covered.numberFormat = format as unknown as string[][];
  if (style !== undefined) dress(covered, style);
}

function dress(range: Excel.Range, style: CellStyle): void {
  const { bold, italic, textColor, fillColor, fontSize, align, indent } = lookOf[style];
  const { font } = range.format;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (textColor !== undefined) font.color = textColor;
  if (fontSize !== undefined) font.size = fontSize;
  if (fillColor !== undefined) range.format.fill.color = fillColor;
  if (align !== undefined) range.format.horizontalAlignment = align === "left" ? "Left" : "Right";
  if (indent !== undefined && hasSet(INDENTS)) range.format.indentLevel = indent;
}

function drawChart(sheet: Excel.Worksheet, { title, x, series, at, xTitle, yTitle }: SheetChart): void {
  const [first] = series;
  if (first === undefined) return;
  // A scatter with lines has a numeric x axis; a line chart would space its labels evenly.
  const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange(first.values), "Columns");
  chart.setPosition(sheet.getRange(at));
  chart.width = CHART_SIZE.width;
  chart.height = CHART_SIZE.height;
  chart.title.text = title;
  for (const [index, each] of series.entries()) {
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    line.name = each.name;
    line.setValues(sheet.getRange(each.values));
    line.setXAxisValues(sheet.getRange(x));
  }
  chart.legend.visible = series.length > 1;
  chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  if (xTitle !== undefined) categoryAxis.title.text = xTitle;
  if (yTitle !== undefined) valueAxis.title.text = yTitle;
  // Losses lie below zero: labels at the foot stay clear of the line.
  categoryAxis.tickLabelPosition = "Low";
}

/** Blue is a gain, orange a loss, white zero: told apart by every kind of colour vision. */
function colourByNumber(range: Excel.Range): void {
  const { colorScale } = range.conditionalFormats.add("ColorScale");
  colorScale.criteria = {
    minimum: { type: "LowestValue", color: LOSS_FILL },
    midpoint: { type: "Number", formula: "0", color: "#FFFFFF" },
    maximum: { type: "HighestValue", color: GAIN_FILL },
  };
}

function setUpPrint(sheet: Excel.Worksheet, content: SheetContent): void {
  const { printArea = "", frozenRows = 0, onePage } = content;
  const { pageLayout } = sheet;
  const across = pagesAcross(content);
  pageLayout.orientation = onePage ? "Portrait" : "Landscape";
  // A sheet may go on over pages: of those downwards nothing is asked.
  pageLayout.zoom = { horizontalFitToPages: across, ...(onePage && { verticalFitToPages: 1 }) };
  if (onePage) pageLayout.setPrintMargins("Inches", PAGE_MARGINS);
  pageLayout.setPrintArea(printArea);
  if (across > 1) pageLayout.setPrintTitleColumns("$A:$A");
  if (frozenRows > 0 && !onePage) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
}
