import { breakEvens } from "../../engine/condor/payoff";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { defineFunction } from "../define";
import { costs, credit } from "../quantities";
import { breakEvenCells } from "./break-even-cells";
import { lawfulCredit } from "./lawful-credit";

export const condorBreakEven = defineFunction({
  id: "CONDOR.BREAKEVEN",
  summary: "Lower and upper break-even of an iron condor at expiry, adjusted for the cost of the hedge.",
  arguments: {
    strikes: strikes(),
    credit: credit({ summary: "Net credit received" }),
    hedgeCost: optional(costs({ summary: "Hedge cost charged to one condor, the hedge paying nothing" }), 0),
  },
  formula: "lower = short put - (credit - hedge cost); upper = short call + (credit - hedge cost)",
  limits: "At expiry. Where the hedge costs more than the credit there is none: #N/A with both numbers.",
  source: `${sources.cohen2005}, chapter 5, long iron condor. Hedge adjustment: ${sources.method}`,
  examples: [
    {
      given: { strikes: "7005/7015/7265/7275", credit: 1.09 },
      gives: [
        ["lower", 7013.91],
        ["upper", 7266.09],
      ],
      digits: 8,
      from: "the method's worked example: 7,013.91 and 7,266.09",
    },
    {
      given: { strikes: "50/70/90/110", credit: 0.07, return: "upper" },
      gives: 90.07,
      digits: 10,
      from: "Barchart's published condor example: break-evens 69.93 and 90.07",
    },
  ],
  compute: ({ strikes, credit, hedgeCost }) => {
    const found = breakEvens(strikes, lawfulCredit(strikes, credit), hedgeCost);
    if (found instanceof DomainError) throw found;
    return breakEvenCells(found);
  },
  outputs: {
    lower: { unit: "index points", summary: "Lower break-even", of: ({ lower }) => lower },
    upper: { unit: "index points", summary: "Upper break-even", of: ({ upper }) => upper },
  },
});
