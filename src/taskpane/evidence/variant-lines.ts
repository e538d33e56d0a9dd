import type { ChartColours } from "../charts/chart-colours";
import type { LegendLine } from "../charts/Legend";

const DASHES: readonly (readonly number[])[] = [[], [2, 2], [6, 3], [8, 2, 2, 2]];

const colourOf = (colours: ChartColours, index: number) =>
  colours.series[index % colours.series.length] ?? colours.ink;
const dashOf = (index: number) => DASHES[index % DASHES.length] ?? [];

/** How the line of a variant looks on a chart. */
export const variantLine = (colours: ChartColours, index: number) => ({
  borderColor: colourOf(colours, index),
  borderDash: [...dashOf(index)],
  borderWidth: 1.5,
  pointRadius: 0,
  fill: false,
});

/** The same lines with their names. */
export const variantLegend = (colours: ChartColours, names: readonly string[]): readonly LegendLine[] =>
  names.map((words, index) => ({ words, colour: colourOf(colours, index), dash: dashOf(index).join(" ") }));
