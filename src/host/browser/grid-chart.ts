import type { ChartDefinition } from "@odoo/o-spreadsheet";
import type { SheetChart } from "../workbook";

/** As wide as a block of inputs with its units. */
export const CHART_SIZE = { width: 436, height: 320 };

/** Built in this one place: a malformed definition stops the whole grid from drawing. */
export function chartDefinition(chart: SheetChart): ChartDefinition<string> {
  return {
    type: "line",
    title: { text: chart.title },
    dataSource: {
      type: "range",
      dataSets: chart.series.map(({ values }, index) => ({ dataSetId: String(index), dataRange: values })),
      dataSetsHaveTitle: false,
      labelRange: chart.x,
    },
    dataSetStyles: Object.fromEntries(
      chart.series.map(({ name }, index) => [
        String(index),
        { label: name, backgroundColor: LINE_COLORS[index % LINE_COLORS.length] as string },
      ]),
    ),
    legendPosition: chart.series.length > 1 ? "top" : "none",
    labelsAsText: false,
    stacked: false,
    cumulative: false,
    hideDataMarkers: true,
    axesDesign: {
      ...(chart.xTitle && { x: { title: { text: chart.xTitle } } }),
      ...(chart.yTitle && { y: { title: { text: chart.yTitle } } }),
    },
  };
}

/** Told apart by colour-blind readers too (Okabe and Ito). */
const LINE_COLORS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"];
