/** The charts of a sheet where their cells stand on paper: as wide as on the screen, as high as the rows they cover. */

import type { Chart, ChartConfiguration } from "chart.js";
import type { GridModel as Model } from "../../host/browser/grid-edits";

interface Placed {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
  readonly width: number;
  readonly config: ChartConfiguration;
}

/** Sharp in print. */
const DOTS = 3;

/** How many rows or columns from the first on it takes to cover so many pixels. */
function covered(first: number, pixels: number, sizeOf: (at: number) => number): number {
  let at = first;
  for (let left = pixels - sizeOf(at); left > 0; left -= sizeOf(++at));
  return at;
}

export function chartsOf({ getters }: Model, sheetId: string): readonly Placed[] {
  return getters.getFigures(sheetId).flatMap(({ id, tag, row, col, offset, width, height }) => {
    const chartId = tag === "chart" ? getters.getChartIdFromFigureId(id) : undefined;
    if (chartId === undefined) return [];
    const { chartJsConfig } = getters.getChartRuntime(chartId) as { chartJsConfig?: ChartConfiguration };
    if (chartJsConfig === undefined) return [];
    const lastRow = covered(row, offset.y + height, (at) => getters.getRowSize(sheetId, at));
    const lastCol = covered(col, offset.x + width, (at) => getters.getColSize(sheetId, at));
    return [{ row, col, lastRow, lastCol, width, config: chartJsConfig }];
  });
}

/** Draws it into its cell at once: the browser takes its picture when the listeners are done. */
export function drawnIn(cell: HTMLElement, { width, config }: Placed, height: number): Chart {
  const canvas = cell.appendChild(document.createElement("canvas"));
  canvas.width = width;
  canvas.height = height;
  canvas.style.cssText = "position: absolute; left: 0; top: 0; background: #fff";
  cell.style.position = "relative";
  const { Chart: Drawn } = globalThis as unknown as { Chart: typeof Chart };
  // The library's own chart holds on to the arrays that it is given.
  const datasets = config.data.datasets.map((each) => ({ ...each, data: [...each.data] }));
  return new Drawn(canvas, {
    ...config,
    data: { ...config.data, datasets } as ChartConfiguration["data"],
    options: { ...config.options, animation: false, responsive: false, devicePixelRatio: DOTS },
  });
}
