import { PER_CENT } from "../../engine/number-kinds/kind";
import { quantity } from "../arguments/quantity";

export const profitTarget = quantity(
  {
    unit: "fraction of the credit",
    above: 0,
    below: 1,
    hint: "a fraction: 0.5, not 50; all of the credit is kept only at expiry",
    times: PER_CENT,
    typical: { from: 0.2, to: 0.9 },
  },
  { summary: "Profit target: share of the credit kept when the condor is bought back" },
);
export const stopLoss = quantity(
  {
    unit: "times the credit",
    above: 0,
    max: 100,
    hint: "the loss in credits: 2 buys back at a cost of three credits; at 0 or below the stop lies inside the credit",
    typical: { from: 0.5, to: 4 },
  },
  {
    summary:
      "Stop: loss at the mark, in multiples of the credit, at which the condor is bought back; 2 is a cost to close of three credits",
  },
);
