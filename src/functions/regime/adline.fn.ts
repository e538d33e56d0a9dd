import { breadth } from "../../engine/regime/advance-decline";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { demandSameDays, sessionColumn } from "../arguments/session-column";
import { defineFunction } from "../define";
import { bounds, fraction } from "../quantities";
import { barCount, issues } from "./bounds";

export const regimeAdline = defineFunction({
  id: "REGIME.ADLINE",
  summary: "Advance/decline line, and whether breadth is constructive, diverges or has broken down.",
  arguments: {
    advances: sessionColumn(
      issues,
      ["advances"],
      { summary: "Issues that rose, session by session, oldest first; dates may stand beside them" },
      true,
      true,
    ),
    declines: sessionColumn(
      issues,
      ["declines"],
      { summary: "Issues that fell, the same sessions" },
      true,
      true,
    ),
    closes: sessionColumn(
      bounds.close,
      ["spx", "close", "adjustedClose"],
      { summary: "Closes of the index, the same sessions" },
      true,
      true,
    ),
    mean: barCount({ summary: "Sessions of the line's mean" }, 21, 2),
    high: barCount({ summary: "Sessions in which highs are looked for" }, 63, 2),
    near: optional(fraction({ summary: "The index is near its high within this share of it" }), 0.008),
  },
  formula:
    "line = sum(advances - declines); divergence: index within `near` of its high, and line < mean or more than one standard deviation below its high; breakdown: line < mean and three falls in a row; constructive: line >= mean and no divergence",
  limits:
    "Needs the longer of the two windows. The level of the line depends on its first session, the verdicts do not. Blanks at the end are dropped, inside they are refused. No rule here has a tested edge.",
  source: `${sources.method}: 21-session mean, 0.8 % of the index's 63-session high, one standard deviation, three falls`,
  standing: "house rule",
  examples: [
    {
      given: {
        advances: [[300], [320], [310], [300]],
        declines: [[200], [180], [190], [200]],
        closes: [[7000], [7020], [7050], [7060]],
        mean: 3,
        high: 4,
        return: "state",
      },
      gives: "constructive",
      from: "by hand: the line runs 100, 240, 360, 460, above its mean of 353 and at its high",
    },
    {
      given: {
        advances: [[300], [200], [180], [150]],
        declines: [[200], [300], [320], [350]],
        closes: [[7000], [6990], [6985], [7001]],
        mean: 3,
        high: 4,
        return: "state",
      },
      gives: "breakdown",
      from: "by hand: the line runs 100, 0, -140, -340: three falls, below its mean of -160",
    },
  ],
  compute: ({ advances, declines, closes, mean, high, near }) => {
    demandSameDays({ advances, declines, closes });
    return breadth({
      advances: advances.of,
      declines: declines.of,
      closes: closes.of,
      meanSessions: mean,
      highSessions: high,
      nearHigh: near,
    });
  },
  outputs: {
    state: {
      unit: "text",
      summary: '"constructive", "weak", "divergence" or "breakdown", the gravest that holds',
      of: (found) => found.state,
    },
    line: { unit: "issues", summary: "Running sum of advances less declines", of: (found) => found.line },
    mean: { unit: "issues", summary: "Mean of the line", of: (found) => found.mean },
    "below high": {
      unit: "standard deviations",
      summary: "The line below its own high",
      of: (found) => found.belowHigh,
    },
    "index below high": {
      unit: "fraction",
      summary: "The index below its high",
      of: (found) => found.indexBelowHigh,
    },
    "breadth constructive": {
      unit: "TRUE/FALSE",
      summary: "Not below the mean, and no divergence",
      of: (found) => found.constructive,
    },
    divergence: {
      unit: "TRUE/FALSE",
      summary: "The index near its high without the line",
      of: (found) => found.divergence,
    },
    "breadth broken": {
      unit: "TRUE/FALSE",
      summary: "Below the mean, and lower on each of three sessions",
      of: (found) => found.breakdown,
    },
  },
});
