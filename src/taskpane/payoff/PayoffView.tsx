import { useMemo } from "react";
import { ChartFrame } from "../charts/ChartFrame";
import type { ChartProps } from "../charts/chart-props";
import { useLastGood } from "../charts/last-good";
import { useLayout } from "../layout";
import { lazyPart } from "../lazy-part";
import { PayoffLegend } from "./PayoffLegend";
import { PayoffTable } from "./PayoffTable";
import { payoffOf } from "./payoff";
import { payoffWords } from "./payoff-words";

const PayoffChart = lazyPart(() => import("./PayoffChart").then((module) => module.PayoffChart));

/** The payoff of one condor. */
export function PayoffView({ state, lighting }: ChartProps) {
  const layout = useLayout();
  const payoff = useLastGood(useMemo(() => payoffOf(state), [state]));
  if (payoff.value === null) return <p className={layout.note}>Waits for the entries above.</p>;
  return (
    <ChartFrame
      title="One condor, today and at expiry"
      fresh={payoff.fresh}
      chart={<PayoffChart payoff={payoff.value} lighting={lighting} />}
      legend={<PayoffLegend lighting={lighting} />}
      table={<PayoffTable payoff={payoff.value} />}
      words={payoffWords(payoff.value)}
    />
  );
}
