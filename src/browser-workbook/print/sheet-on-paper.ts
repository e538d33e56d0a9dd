/** The sheet in view as a table for paper: what its cells show, black on white whatever the screen's theme. */

import type { GridModel as Model } from "../../host/browser/grid-edits";
import { BUSY } from "../../host/browser/patience";
import { words } from "../../host/words";
import { chartsOf, drawnIn } from "./charts-on-paper";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Paper {
  /** One beside another on pages of their own, where one page is too narrow for all columns. */
  readonly tables: readonly HTMLTableElement[];
  /** In CSS pixels, before it is fitted to the page; no height where it may go on over pages. */
  readonly width: number;
  readonly height?: number;
  /** Draws the charts, once the table stands on the page; what it gives takes them off again. */
  draw(): () => void;
}

/** The name of the range that a sheet prints of itself; a second sheet of the kind has a number. */
const PAGE = /^page\d*$/i;

/** A line of 10-point type, and what title and verdict take more. */
const LINE = 16.5;
const TITLES = 24;

/** The same of a sheet that goes on over pages, where it has more to it than is printed. */
const PRINTED = /^printed\d*$/i;

/** What the sheet says it prints; nothing where it does not. */
const rangeNamed = ({ getters }: Model, sheetId: string, called: RegExp): Area | undefined =>
  getters.getNamedRanges().find(({ name, range }) => called.test(name) && range.sheetId === sheetId)?.range
    .zone;

/** Its columns, down to the last row in which something stands there: a table grows. */
function asFarAsFilled(model: Model, area: Area): Area {
  const filled = filledArea(model, model.getters.getActiveSheetId(), area);
  return { ...area, bottom: filled?.bottom ?? area.bottom };
}

/** All that stands on the sheet, or between the left and the right of an area of it; nothing on an empty one. */
function filledArea(
  model: Model,
  sheetId: string,
  { left, right }: Pick<Area, "left" | "right"> = { left: 0, right: Number.POSITIVE_INFINITY },
): Area | undefined {
  const { getters } = model;
  const filled = getters
    .getEvaluatedCellsPositions(sheetId)
    .filter(
      (position) =>
        position.col >= left &&
        position.col <= right &&
        getters.getEvaluatedCell(position).formattedValue !== "",
    );
  const charts = chartsOf(model, sheetId);
  if (filled.length + charts.length === 0) return undefined;
  const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), 0);
  return {
    top: 0,
    left: 0,
    bottom: most([...filled.map(({ row }) => row), ...charts.map(({ lastRow }) => lastRow)]),
    right: most([...filled.map(({ col }) => col), ...charts.map(({ lastCol }) => lastCol)]),
  };
}

/** Whether the sheet in view still waits for long answers: what stands on them is not to be believed yet. */
export function isUnfinished({ getters }: Model): boolean {
  const sheetId = getters.getActiveSheetId();
  return getters
    .getEvaluatedCellsPositions(sheetId)
    .some((position) => getters.getEvaluatedCell(position).value === BUSY);
}

const UNFINISHED = words`Not finished: answers are still being worked out. Print again once no cell says #BUSY!.`;

/** A band of columns is at most so wide, in pixels: what is wider goes on over pages. */
export function sheetOnPaper(model: Model, widest: number): Paper | undefined {
  const { getters } = model;
  const sheetId = getters.getActiveSheetId();
  const page = rangeNamed(model, sheetId, PAGE);
  const printed = rangeNamed(model, sheetId, PRINTED);
  const area = page ?? (printed ? asFarAsFilled(model, printed) : filledArea(model, sheetId));
  if (area === undefined) return undefined;
  const sizeOf = (col: number) => getters.getColSize(sheetId, col);
  const bands = page === undefined ? bandsOf(area, sizeOf, widest) : [columnsOf(area)];
  const cells = new Map<string, HTMLTableCellElement>();
  const tables = bands.map((band, index) => {
    const table = document.createElement("table");
    if (isUnfinished(model)) table.createCaption().textContent = UNFINISHED;
    const columns = table.appendChild(document.createElement("colgroup"));
    for (const col of band)
      columns.appendChild(document.createElement("col")).style.width = `${sizeOf(col)}px`;
    const body = table.appendChild(document.createElement("tbody"));
    for (let row = area.top; row <= area.bottom; row++) {
      const line = document.createElement("tr");
      for (const col of band) {
        const cell = line.appendChild(cellOnPaper(model, { sheetId, col, row }));
        if (index === 0 || col !== area.left) cells.set(`${row},${col}`, cell);
      }
      // A page of its own is laid out line by line.
      if (page === undefined) wrapped(line);
      // A page further to the right has only the rows that reach it, told by their first cell.
      if (index === 0 || [...line.cells].some((cell, at) => at > 0 && cell.textContent !== ""))
        body.append(line);
    }
    return table;
  });
  const width = Math.max(...bands.map((band) => band.reduce((sum, col) => sum + sizeOf(col), 0)));
  const height = (area.bottom - area.top + 1) * LINE + TITLES;
  const draw = () => {
    const drawn = chartsOf(model, sheetId).flatMap((chart) => {
      // No page ends within a chart.
      for (let row = chart.row; row < chart.lastRow; row++)
        cells.get(`${row},${area.left}`)?.parentElement?.style.setProperty("break-after", "avoid");
      const cell = cells.get(`${chart.row},${chart.col}`);
      return cell?.isConnected !== true ? [] : [drawnIn(cell, chart, (chart.lastRow - chart.row + 1) * LINE)];
    });
    return () => {
      for (const chart of drawn) chart.destroy();
    };
  };
  return { tables, width, draw, ...(page !== undefined && { height }) };
}

const columnsOf = ({ left, right }: Area) => Array.from({ length: right - left + 1 }, (_, at) => left + at);

/** The columns page by page; those to the right begin with the first column again. */
function bandsOf(area: Area, sizeOf: (col: number) => number, widest: number): number[][] {
  const bands: number[][] = [[]];
  let width = 0;
  for (const col of columnsOf(area)) {
    if (width > 0 && width + sizeOf(col) > widest) {
      bands.push([area.left]);
      width = sizeOf(area.left);
    }
    bands.at(-1)?.push(col);
    width += sizeOf(col);
  }
  return bands;
}

/** A text runs on over free cells only: before a filled one it is broken, since paper shows no more of it elsewhere. */
function wrapped({ cells }: HTMLTableRowElement): void {
  for (const [at, cell] of [...cells].entries()) {
    const next = cells[at + 1]?.textContent ?? "";
    if (next === "" || cell.style.textAlign === "right") continue;
    cell.style.whiteSpace = "pre-wrap";
    cell.style.overflowWrap = "anywhere";
    // Strikes are broken between two of them.
    cell.textContent = (cell.textContent ?? "").replaceAll("/", "/\u200b");
  }
}

function cellOnPaper({ getters }: Model, position: { sheetId: string; col: number; row: number }) {
  const cell = document.createElement("td");
  const { formattedValue, type } = getters.getEvaluatedCell(position);
  const { bold, italic, fontSize, align, fillColor } = getters.getCellComputedStyle(position);
  cell.textContent = formattedValue;
  cell.style.textAlign = align ?? (type === "number" ? "right" : "left");
  if (bold) cell.style.fontWeight = "700";
  if (italic) cell.style.fontStyle = "italic";
  if (fontSize !== undefined) cell.style.fontSize = `${fontSize}pt`;
  if (fillColor !== undefined) cell.style.backgroundColor = String(fillColor);
  return cell;
}
