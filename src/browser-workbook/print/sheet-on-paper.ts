/** The sheet in view as a table for paper: what its cells show, black on white whatever the screen's theme. */
import type { GridModel as Model } from "../../host/browser/grid-edits";
import { BUSY } from "../../host/browser/patience";
import { chartsOf, drawnIn } from "./charts-on-paper";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Paper {
  readonly table: HTMLTableElement;
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

/** What the sheet says it prints on one page; nothing where it does not. */
const onePage = ({ getters }: Model, sheetId: string): Area | undefined =>
  getters.getNamedRanges().find(({ name, range }) => PAGE.test(name) && range.sheetId === sheetId)?.range
    .zone;

/** All that stands on the sheet; nothing on an empty one. */
function filledArea(model: Model, sheetId: string): Area | undefined {
  const { getters } = model;
  const filled = getters
    .getEvaluatedCellsPositions(sheetId)
    .filter((position) => getters.getEvaluatedCell(position).formattedValue !== "");
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

const UNFINISHED = "Not finished: answers are still being worked out. Print again once no cell says #BUSY!.";

export function sheetOnPaper(model: Model): Paper | undefined {
  const { getters } = model;
  const sheetId = getters.getActiveSheetId();
  const page = onePage(model, sheetId);
  const area = page ?? filledArea(model, sheetId);
  if (area === undefined) return undefined;
  const table = document.createElement("table");
  if (isUnfinished(model)) table.createCaption().textContent = UNFINISHED;
  const columns = table.appendChild(document.createElement("colgroup"));
  let width = 0;
  for (let col = area.left; col <= area.right; col++) {
    const size = getters.getColSize(sheetId, col);
    width += size;
    columns.appendChild(document.createElement("col")).style.width = `${size}px`;
  }
  const body = table.appendChild(document.createElement("tbody"));
  for (let row = area.top; row <= area.bottom; row++) {
    const line = body.appendChild(document.createElement("tr"));
    for (let col = area.left; col <= area.right; col++)
      line.appendChild(cellOnPaper(model, { sheetId, col, row }));
  }
  const height = (area.bottom - area.top + 1) * LINE + TITLES;
  const draw = () => {
    const drawn = chartsOf(model, sheetId).flatMap((chart) => {
      const cell = body.rows[chart.row - area.top]?.cells[chart.col - area.left];
      return cell === undefined ? [] : [drawnIn(cell, chart, (chart.lastRow - chart.row + 1) * LINE)];
    });
    return () => {
      for (const chart of drawn) chart.destroy();
    };
  };
  return { table, width, draw, ...(page !== undefined && { height }) };
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
