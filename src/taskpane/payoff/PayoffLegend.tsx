import { chartColours } from "../charts/chart-colours";
import { Legend } from "../charts/Legend";
import type { Lighting } from "../theme";

/** Which line is which. */
export function PayoffLegend({ lighting }: { readonly lighting: Lighting }) {
  const { gain, loss, ink, faint } = chartColours(lighting);
  return (
    <Legend
      lines={[
        { words: "gain at expiry", colour: gain },
        { words: "loss at expiry", colour: loss },
        { words: "today", colour: ink, dash: "5 3", width: 1.5 },
        { words: "expiry, hedge cost left out", colour: faint, dash: "1 2", width: 1.5 },
      ]}
    />
  );
}
