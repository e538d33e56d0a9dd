import type { Chart } from "chart.js";
import { useMemo } from "react";
import { words } from "../../host/words";
import * as write from "../format";
import type { Lighting } from "../theme";
import { chartColours } from "./chart-colours";
import { LineChart } from "./LineChart";
import { lineOptions } from "./line-options";
import { at, type RuinOdds } from "./ruin-odds";

const RUIN_DASHES: readonly number[][] = [[2, 2], [], [6, 3]];

/** Drawdown odds against the fraction at risk, the record's uncertainty as a band, the chosen fraction marked. */
export function RuinChart({ odds, lighting }: { readonly odds: RuinOdds; readonly lighting: Lighting }) {
  const configuration = useMemo(() => {
    const colours = chartColours(lighting);
    const along = (heights: readonly number[]) =>
      odds.fractions.map((fraction, index) => ({ x: fraction, y: heights[index] ?? 0 }));
    const plain = { pointRadius: 0, borderWidth: 2, fill: false };
    const edge = { ...plain, borderWidth: 1, borderColor: colours.faint, borderDash: [1, 3] };
    return {
      type: "line",
      data: {
        datasets: [
          { ...edge, label: "20\u00a0% at the upper quartile of the win rate", data: along(odds.best) },
          {
            ...edge,
            label: "20\u00a0% at the lower quartile of the win rate",
            data: along(odds.worst),
            fill: "-1",
            backgroundColor: colours.band,
          },
          ...odds.drawdowns.map(({ drawdown, odds: heights }, index) => ({
            ...plain,
            label: `${write.percent(drawdown, 0)} drawdown`,
            data: along(heights),
            borderColor: colours.series[index] ?? colours.ink,
            borderDash: RUIN_DASHES[index] ?? [],
          })),
        ],
      },
      options: lineOptions(colours, {
        x: { title: "risk per trade, of equity", write: (value) => write.percent(value, 2), min: 0 },
        y: { title: "odds within a year", write: (value) => write.percent(value, 0), min: 0, max: 1 },
      }),
      plugins: [
        {
          id: "chosen-fraction",
          afterDatasetsDraw: (chart: Chart) => {
            const { ctx, chartArea } = chart;
            const x = chart.scales.x?.getPixelForValue(odds.chosen) ?? 0;
            ctx.save();
            ctx.strokeStyle = colours.ink;
            ctx.setLineDash([3, 3]);
            ctx.beginPath();
            ctx.moveTo(x, chartArea.top);
            ctx.lineTo(x, chartArea.bottom);
            ctx.stroke();
            ctx.fillStyle = colours.ink;
            ctx.font = "11px 'Segoe UI', system-ui, sans-serif";
            const fits = x + 60 < chartArea.right;
            ctx.textAlign = fits ? "left" : "right";
            ctx.fillText("chosen", x + (fits ? 4 : -4), chartArea.top + 10);
            ctx.restore();
          },
        },
      ],
    };
  }, [odds, lighting]);
  return <LineChart configuration={configuration} words={pictureWords(odds)} />;
}

function pictureWords({ fractions, drawdowns, chosen }: RuinOdds): string {
  const each = drawdowns.map(
    ({ drawdown, odds }) =>
      words`${write.percent(drawdown, 0)} drawdown ${write.percent(at(fractions, odds, chosen))}`,
  );
  return words`Line chart: odds within a year at ${write.percent(chosen, 2)} a trade: ${each.join(", ")}.`;
}
