import type { TooltipItem } from "chart.js";
import type { ChartColours } from "./chart-colours";

export interface Axis {
  readonly title: string;
  readonly write: (value: number) => string;
  readonly min?: number;
  readonly max?: number;
  readonly logarithmic?: boolean;
  readonly ticks?: number;
}

/** What line charts over numbers have in common. */
export function lineOptions(colours: ChartColours, axes: { readonly x: Axis; readonly y: Axis }) {
  const scale = ({ title, write, min, max, logarithmic = false, ticks = 6 }: Axis, across: boolean) => ({
    type: logarithmic ? "logarithmic" : "linear",
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    title: { display: true, text: title, color: colours.faint },
    ticks: {
      color: colours.faint,
      font: { size: 11 },
      maxTicksLimit: ticks,
      maxRotation: 0,
      callback: (value: string | number) => write(Number(value)),
    },
    grid: {
      display: !across,
      color: (line: { tick: { value: number } }) => (line.tick.value === 0 ? colours.ink : colours.grid),
    },
  });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    interaction: { mode: "index", axis: "x", intersect: false },
    scales: { x: scale(axes.x, true), y: scale(axes.y, false) },
    plugins: {
      legend: { display: false },
      tooltip: {
        callbacks: {
          title: ([item]: TooltipItem<"line">[]) => axes.x.write(item?.parsed.x ?? 0),
          label: ({ dataset, parsed }: TooltipItem<"line">) =>
            `${dataset.label}: ${axes.y.write(parsed.y ?? 0)}`,
        },
      },
    },
  };
}
