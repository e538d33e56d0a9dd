import { DomainError } from "../../engine/errors";
import { curveSlope } from "../../engine/hedge/curve-slope";
import { sources } from "../../engine/sources";
import { curve } from "../arguments/curve";
import { omittable } from "../arguments/quantity";
import { series } from "../arguments/range";
import { defineFunction } from "../define";
import { slopeBounds } from "./bounds";

const NO_HISTORY = new DomainError("not-enough-data", "percentile: give history, past slopes");

export const regimeSlope = defineFunction({
  id: "REGIME.SLOPE",
  summary: "Slope of the VIX futures curve between its first two futures, contango or not.",
  arguments: {
    curve: curve({ summary: "VIX futures: rows of (days or expiry date, future), expired ones left out" }),
    history: omittable(series(slopeBounds, { summary: "Past slopes" }), { otherwise: "no percentile" }),
  },
  formula: "slope = (F2 - F1) / F1; contango: slope > 0",
  limits:
    "A row at 0 days is VIX itself and no future. The slope steepens as the first future nears its expiry: hold it against slopes of the same distance.",
  source: `${sources.method}: slope over the first two futures; 8 % to 12 % are its sources' thresholds`,
  standing: "house rule",
  examples: [
    {
      given: {
        curve: [
          [16, 17.5],
          [51, 19.4],
          [79, 20.35],
        ],
        return: "VIX slope",
      },
      gives: 0.108571,
      digits: 6,
      from: "Cboe's VX page of December 2025: 19.40 / 17.50 - 1",
    },
  ],
  compute: ({ curve, history }) => curveSlope(curve, history),
  outputs: {
    "VIX slope": {
      unit: "decimal",
      summary: "Second future over the first, less 1",
      of: (found) => found.slope,
    },
    contango: {
      unit: "TRUE/FALSE",
      summary: "The second future lies above the first",
      of: (found) => found.slope > 0,
    },
    "VIX M1": { unit: "VIX points", summary: "First future", of: (found) => found.front },
    "VIX M2": { unit: "VIX points", summary: "Second future", of: (found) => found.second },
    percentile: {
      unit: "fraction",
      summary: "Share of the history below the slope, equals counted half",
      of: (found) => found.percentile ?? NO_HISTORY,
    },
  },
});
