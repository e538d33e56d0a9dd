import { maxLoss } from "../../engine/condor/payoff";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { defineFunction } from "../define";
import { costs, credit } from "../quantities";
import { lawfulCredit } from "./lawful-credit";

export const condorMaxLoss = defineFunction({
  id: "CONDOR.MAXLOSS",
  summary: "Largest loss of an iron condor held to expiry, in points: the wider wing less the credit.",
  arguments: {
    strikes: strikes(),
    credit: credit({ summary: "Net credit received" }),
    hedgeCost: optional(costs({ summary: "Hedge cost charged to one condor" }), 0),
  },
  returns: { unit: "index points", summary: "Largest loss at expiry, the hedge paying nothing" },
  formula: "max(put width, call width) - credit + hedge cost",
  limits:
    "At expiry only: before it the loss can pass through larger marks. The hedge is taken to pay nothing.",
  source: `${sources.cohen2005}, chapter 5, long iron condor`,
  examples: [
    {
      given: { strikes: "7005/7015/7265/7275", credit: 1.09 },
      gives: 8.91,
      digits: 10,
      from: "arithmetic: a 10-point wing less 1.09",
    },
    {
      given: { strikes: "50/70/90/110", credit: 0.07 },
      gives: 19.93,
      digits: 10,
      from: "Barchart's published condor example: credit 0.07, maximum loss 19.93",
    },
  ],
  compute: ({ strikes, credit, hedgeCost }) =>
    maxLoss(strikes, lawfulCredit(strikes, credit), lawfulCredit(strikes, hedgeCost, "hedgeCost")),
});
