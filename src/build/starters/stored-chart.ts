/** The charts of a sheet as the file keeps them. */
import type { SheetChart } from "hucre/xlsx";
import { positionOf } from "../../host/cell-address";
import type { SheetContent } from "../../host/workbook";
import { rangeOn } from "./stored-range";

const CHART_ROWS = 18;
const CHART_COLUMNS = 7;
/** Told apart by colour-blind readers too (Okabe and Ito). */
const LINE_COLORS = ["0072B2", "D55E00", "009E73", "CC79A7"];
/** Losses lie below zero: labels at the foot stay clear of the line. */
const LABELS = { tickLblPos: "low" } as const;

export function chartOf(
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
    axes: {
      x: { ...(xTitle && { title: xTitle }), ...LABELS },
      y: { ...(yTitle && { title: yTitle }), ...LABELS, gridlines: { major: true } },
    },
  };
}
