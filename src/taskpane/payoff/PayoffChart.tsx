import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from "chart.js";
import { useEffect, useMemo, useRef } from "react";
import * as write from "../format";
import { DOLLARS_PER_POINT } from "../plan/summary";
import type { Lighting } from "../theme";
import { chartColours } from "./chart-colours";
import type { Payoff } from "./payoff";
import { payoffConfiguration } from "./payoff-configuration";

Chart.register(Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

interface Props {
  readonly payoff: Payoff;
  readonly lighting: Lighting;
}

/** Profit and loss against the index, at expiry and today. */
export function PayoffChart({ payoff, lighting }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const configuration = useMemo(
    () => payoffConfiguration(payoff, chartColours(lighting)),
    [payoff, lighting],
  );
  useEffect(() => {
    if (canvas.current === null) return;
    const chart = new Chart(canvas.current, configuration);
    return () => chart.destroy();
  }, [configuration]);
  const worst = write.usd(payoff.worst * DOLLARS_PER_POINT);
  const best = write.usd(payoff.best * DOLLARS_PER_POINT);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Payoff chart: worst ${worst}, best ${best} for one condor.`}
    />
  );
}
