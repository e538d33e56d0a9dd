import type { TooltipItem } from "chart.js";
import { useMemo } from "react";
import { isoDate } from "../../../engine/calendar/iso-date";
import { words } from "../../../host/words";
import { chartColours } from "../../charts/chart-colours";
import { LineChart } from "../../charts/LineChart";
import { lineOptions } from "../../charts/line-options";
import * as write from "../../format";
import type { Lighting } from "../../theme";
import { fromLeftToRight, type LosingDay, type Losses } from "./losses";

/** One mark a losing day, up days and down days told apart by shape and colour. */
export function LossChart({ losses, lighting }: { readonly losses: Losses; readonly lighting: Lighting }) {
  const configuration = useMemo(() => {
    const colours = chartColours(lighting);
    const marks = (days: readonly LosingDay[]) =>
      fromLeftToRight(days).map(({ spotMove, hedge, date, vixMove }) => ({
        x: spotMove,
        y: hedge,
        date,
        vixMove,
      }));
    const options = lineOptions(colours, {
      x: { title: "move of SPX, %", write: (move) => write.signedPercent(move) },
      y: { title: "hedge of ten condors paid, $", write: write.usd },
    });
    return {
      type: "scatter",
      data: {
        datasets: [
          {
            label: "index fell",
            data: marks(losses.days.filter(({ spotMove }) => spotMove <= 0)),
            pointStyle: "circle",
            backgroundColor: colours.loss,
            radius: 3,
          },
          {
            label: "index rose",
            data: marks(losses.days.filter(({ spotMove }) => spotMove > 0)),
            pointStyle: "triangle",
            backgroundColor: colours.gain,
            radius: 4,
          },
        ],
      },
      options: {
        ...options,
        interaction: { mode: "nearest", intersect: false },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              label: ({ raw }: TooltipItem<"scatter">) => {
                const { date, x, y, vixMove } = raw as {
                  date: number;
                  x: number;
                  y: number;
                  vixMove: number;
                };
                return words`${isoDate(date)}: SPX ${write.signedPercent(x)}, VIX ${write.signedPoints(vixMove)}, hedge ${write.usd(y)}`;
              },
            },
          },
        },
      },
    };
  }, [losses, lighting]);
  return (
    <LineChart configuration={configuration} words="Losing days: move of SPX against what the hedge paid." />
  );
}
