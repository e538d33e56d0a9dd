import {
  Chart,
  type ChartConfiguration,
  type ChartType,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";
import { useEffect, useRef } from "react";

Chart.register(
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
);

interface Props {
  /** Made anew only when what it shows has changed. */
  readonly configuration: unknown;
  /** The picture in one sentence, for those who do not see it. */
  readonly words: string;
}

/** The one place where a chart meets the page. */
export function LineChart({ configuration, words }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const chart = new Chart(canvas.current, configuration as ChartConfiguration<ChartType>);
    return () => chart.destroy();
  }, [configuration]);
  return <canvas ref={canvas} role="img" aria-label={words} />;
}
