import { useMemo } from "react";
import { USD_PER_POINT } from "../../engine/quantities";
import { chartColours } from "../charts/chart-colours";
import { LineChart } from "../charts/LineChart";
import * as write from "../format";
import type { Lighting } from "../theme";
import type { Payoff } from "./payoff";
import { payoffConfiguration } from "./payoff-configuration";

interface Props {
  readonly payoff: Payoff;
  readonly lighting: Lighting;
}

/** Profit and loss against the index, at expiry and today. */
export function PayoffChart({ payoff, lighting }: Props) {
  const configuration = useMemo(
    () => payoffConfiguration(payoff, chartColours(lighting)),
    [payoff, lighting],
  );
  const worst = write.usd(payoff.worst * USD_PER_POINT);
  const best = write.usd(payoff.best * USD_PER_POINT);
  return (
    <LineChart
      configuration={configuration}
      words={`Payoff chart: worst ${worst}, best ${best} for one condor.`}
    />
  );
}
