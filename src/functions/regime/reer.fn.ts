import { asCompared } from "../../engine/numerics/as-compared";
import { deviationFromMean, REER_LIMIT, REER_MONTHS } from "../../engine/regime/exchange-rate";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { sessionColumn } from "../arguments/session-column";
import { defineFunction } from "../define";
import { fraction } from "../quantities";
import { barCount, exchangeRateIndex } from "./bounds";

export const regimeReer = defineFunction({
  id: "REGIME.REER",
  summary: "Real effective exchange rate against its long-run mean.",
  arguments: {
    index: sessionColumn(
      exchangeRateIndex,
      ["close", "spx"],
      { summary: "The index, as published each month, oldest first; dates may stand beside it" },
      false,
    ),
    window: barCount({ summary: "Values of the long-run mean" }, REER_MONTHS, 2),
    limit: optional(fraction({ summary: "Deviation beyond which it is a flag" }), REER_LIMIT),
  },
  formula: "deviation = index / mean(last 120) - 1; flag: |deviation| > 0.08",
  limits:
    "A slow, revised, monthly figure: it cannot time a one-day condor. Whoever publishes it chooses the basket.",
  source: `${sources.method}: 8 % from the long-run mean`,
  standing: "doctrine",
  examples: [
    {
      given: { index: [[95], [100], [105], [120]], window: 4, return: "REER deviation" },
      gives: 0.142857,
      digits: 6,
      from: "by hand: 120 / 105 - 1",
    },
  ],
  compute: ({ index, window, limit }) => {
    const found = deviationFromMean(index.of, window);
    return { found, limit };
  },
  outputs: {
    "REER deviation": {
      unit: "decimal",
      summary: "Index over its mean, less 1",
      of: ({ found }) => found.deviation,
    },
    mean: {
      unit: "index",
      summary: "Mean over the window, the last value included",
      of: ({ found }) => found.mean,
    },
    flag: {
      unit: "TRUE/FALSE",
      summary: "The deviation lies beyond the limit, either way",
      of: ({ found, limit }) => asCompared(Math.abs(found.deviation)) > limit,
    },
  },
});
