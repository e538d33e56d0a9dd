import type { ChartConfiguration, ScriptableLineSegmentContext } from "chart.js";
import { USD_PER_POINT } from "../../engine/quantities";
import { words } from "../../host/words";
import type { ChartColours } from "../charts/chart-colours";
import * as write from "../format";
import type { Payoff } from "./payoff";
import { payoffMarks } from "./payoff-marks";

/** Room below and above the lines for the labels, as shares of the whole range. */
const FOOTROOM = 0.16;
const HEADROOM = 0.2;

export function payoffConfiguration(payoff: Payoff, colours: ChartColours): ChartConfiguration<"line"> {
  const along = (heights: readonly number[]) =>
    payoff.spots.map((spot, index) => ({ x: spot, y: heights[index] ?? 0 }));
  const bySign = ({ p0, p1 }: ScriptableLineSegmentContext) =>
    (p0.parsed.y ?? 0) + (p1.parsed.y ?? 0) < 0 ? colours.loss : colours.gain;
  const range = payoff.best - payoff.worst;
  const heights = { min: payoff.worst - FOOTROOM * range, max: payoff.best + HEADROOM * range };
  const ticks = { color: colours.faint, font: { size: 11 } };
  const plain = { pointRadius: 0, pointHitRadius: 8 };
  return {
    type: "line",
    data: {
      datasets: [
        {
          ...plain,
          label: words`at expiry`,
          data: along(payoff.atExpiry),
          borderWidth: 2,
          borderColor: colours.gain,
          segment: { borderColor: bySign },
          fill: { target: "origin", above: colours.gainFill, below: colours.lossFill },
        },
        {
          ...plain,
          label: words`today`,
          data: along(payoff.today),
          borderWidth: 1.5,
          borderDash: [5, 3],
          borderColor: colours.ink,
        },
        {
          ...plain,
          label: words`at expiry, hedge cost left out`,
          data: along(payoff.unhedged),
          borderWidth: 1,
          borderDash: [1, 2],
          borderColor: colours.faint,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      parsing: false,
      layout: { padding: { top: 18 } },
      interaction: { mode: "nearest", axis: "x", intersect: false },
      scales: {
        x: {
          type: "linear",
          min: payoff.spots[0] ?? 0,
          max: payoff.spots.at(-1) ?? 1,
          ticks: {
            ...ticks,
            maxTicksLimit: 6,
            maxRotation: 0,
            callback: (value) => write.count(Number(value)),
          },
          grid: { display: false },
        },
        y: {
          ...heights,
          title: { display: true, text: "points", color: colours.faint },
          ticks: { ...ticks, includeBounds: false, callback: (value) => write.asTyped(Number(value)) },
          grid: { color: (line) => (line.tick.value === 0 ? colours.ink : colours.grid) },
        },
        dollars: {
          ...heights,
          position: "right",
          title: { display: true, text: words`$ per condor`, color: colours.faint },
          ticks: {
            ...ticks,
            includeBounds: false,
            callback: (value) => write.usd(Number(value) * USD_PER_POINT),
          },
          grid: { display: false },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([item]) => `SPX ${write.level(Math.round((item?.parsed.x ?? 0) * 100) / 100)}`,
            label: ({ dataset, parsed }) =>
              `${dataset.label}: ${write.signedPoints(parsed.y ?? 0)} (${write.usd((parsed.y ?? 0) * USD_PER_POINT)})`,
          },
        },
      },
    },
    plugins: [payoffMarks(payoff, colours)],
  };
}
