import { useMemo } from "react";
import { isoDate } from "../../../engine/calendar/iso-date";
import { chartColours } from "../../charts/chart-colours";
import { LineChart } from "../../charts/LineChart";
import { lineOptions } from "../../charts/line-options";
import * as write from "../../format";
import type { Lighting } from "../../theme";
import { variantLine } from "../variant-lines";
import type { Curves } from "./episodes";

/** More points than pixels tell nothing; the worst of each stretch of days is kept. */
const MOST_POINTS = 600;

interface Props {
  readonly curves: Curves;
  readonly what: "equity" | "drawdown";
  readonly lighting: Lighting;
}

/** The variants as lines over time. */
export function CurveChart({ curves, what, lighting }: Props) {
  const configuration = useMemo(() => {
    const colours = chartColours(lighting);
    const every = Math.max(1, Math.ceil(curves.dates.length / MOST_POINTS));
    const along = (heights: readonly number[]) => {
      const points: { x: number; y: number }[] = [];
      for (let from = 0; from < heights.length; from += every) {
        const part = heights.slice(from, from + every);
        const y = what === "equity" ? Math.min(...part) : -Math.max(...part);
        points.push({ x: curves.dates[from] ?? 0, y });
      }
      return points;
    };
    return {
      type: "line",
      data: {
        datasets: curves.variants.map((variant, index) => ({
          ...variantLine(colours, index),
          label: variant.name,
          data: along(variant[what]),
        })),
      },
      options: lineOptions(colours, {
        x: {
          title: "month of the session",
          write: (day) => isoDate(Math.round(day)).slice(0, 7),
          ticks: 5,
          min: curves.dates[0] ?? 0,
          max: curves.dates.at(-1) ?? 1,
        },
        y:
          what === "equity"
            ? { title: "equity, $", write: write.usd, logarithmic: true, ticks: 5 }
            : { title: "below the running peak, %", write: (fall) => write.percent(fall, 0), max: 0 },
      }),
    };
  }, [curves, what, lighting]);
  return (
    <LineChart
      configuration={configuration}
      words={`${what} of ${curves.variants.length} variants over time.`}
    />
  );
}
