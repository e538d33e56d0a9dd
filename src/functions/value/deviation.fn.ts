import { asCompared } from "../../engine/numerics/as-compared";
import { deviation } from "../../engine/regime/window";
import { sources } from "../../engine/sources";
import { sessionColumn } from "../arguments/session-column";
import { defineFunction } from "../define";
import { barCount } from "../regime/bounds";
import { multiple } from "./bounds";

/** A multiple further out than this is a vote of the method. House rule. */
const UNUSUAL_SCORE = 1.5;

export const valueDeviation = defineFunction({
  id: "VALUE.DEVIATION",
  summary: "How far a multiple lies from its own history: P/CF, P/E, or the difference of the two.",
  arguments: {
    series: sessionColumn(
      multiple,
      ["close"],
      {
        summary:
          "The multiple, oldest first, alone or beside its dates; for P/E less P/CF pass the difference of the columns",
      },
      false,
    ),
    window: barCount({ summary: "Values that z looks back on" }, 252, 2),
  },
  formula: "z = (last - mean) / s over the last 252 values",
  limits:
    "A multiple drifts for years, so a large z may stay. Earnings and cash flows arrive once a quarter: between reports it is the price that moves.",
  source: `${sources.method}: 1.5 standard deviations over 252 sessions`,
  standing: "doctrine",
  examples: [
    {
      given: { series: [[10], [10], [10], [14]], window: 4 },
      gives: 1.5,
      digits: 12,
      from: "by hand: mean 11, sample standard deviation 2",
    },
  ],
  compute: ({ series, window }) => deviation(series.of, window, "z of the series"),
  outputs: {
    z: {
      unit: "standard deviations",
      summary: "The last value against its window",
      of: (found) => found.score,
    },
    mean: {
      unit: "multiple",
      summary: "Mean of the window, the last value included",
      of: (found) => found.mean,
    },
    "standard deviation": {
      unit: "multiple",
      summary: "Sample standard deviation of the window",
      of: (found) => found.standardDeviation,
    },
    unusual: {
      unit: "TRUE/FALSE",
      summary: "z beyond 1.5, either way",
      of: (found) => asCompared(Math.abs(found.score)) > UNUSUAL_SCORE,
    },
  },
  spills: ["z"],
});
