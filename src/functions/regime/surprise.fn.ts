import { DomainError } from "../../engine/errors";
import { surpriseOf, surpriseScore } from "../../engine/regime/surprise";
import { tierForSurprise } from "../../engine/rules/surprise-tier";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { flag } from "../arguments/choice";
import { omittable, optional, quantity } from "../arguments/quantity";
import { series } from "../arguments/range";
import { defineFunction } from "../define";
import { barCount, percentagePoints } from "./bounds";

const NO_HISTORY = new DomainError("not-enough-data", "z: give history, past surprises in percentage points");

export const regimeSurprise = defineFunction({
  id: "REGIME.SURPRISE",
  summary: "Surprise of a CPI, PPI or GDP print in points and as z, and the hedge tier it asks for.",
  arguments: {
    actual: notingZeros(quantity(percentagePoints, { summary: "The print" })),
    consensus: notingZeros(quantity(percentagePoints, { summary: "What was expected, on the same basis" })),
    history: notingZeros(
      omittable(series(percentagePoints, { summary: "Past surprises, actual less consensus" }), {
        otherwise: "no z",
      }),
    ),
    breadthBroken: optional(flag({ summary: "The advance/decline line has broken down" }), false),
    window: barCount({ summary: "Past surprises that z looks back on" }, 24, 2),
  },
  formula:
    "surprise = actual - consensus; z = surprise / s(last 24 surprises); tier 2 from 0.2 points, 3 from 0.4 points while breadth is broken",
  limits:
    "The tier is for CPI and PPI, where an upside surprise hurts; for GDP read z alone. The source never says month on month or year on year: take the basis of the consensus. 0.3 points on core CPI month on month is about three standard deviations.",
  source: `${sources.method}: upside surprise in CPI or PPI; see ALVH.RULES`,
  standing: "house rule",
  examples: [
    {
      given: { actual: 3.2, consensus: 3, return: "tier" },
      gives: 2,
      from: "the rule: 0.2 points above consensus asks for the second layer",
    },
    {
      given: { actual: 0.5, consensus: 0.1, breadthBroken: true, return: "tier" },
      gives: 3,
      from: "the rule: 0.4 points above consensus while breadth is broken asks for all layers",
    },
    {
      given: {
        actual: 3.4,
        consensus: 3.1,
        history: [[-0.1], [0.1], [0], [-0.1], [0.1]],
        window: 5,
        return: "z",
      },
      gives: 3,
      digits: 12,
      from: "by hand: the five past surprises have a standard deviation of 0.1",
    },
  ],
  compute: ({ actual, consensus, history, breadthBroken, window }) => {
    const surprise = surpriseOf(actual, consensus);
    return { surprise, history, window, breadthBroken };
  },
  outputs: {
    surprise: { unit: "percentage points", summary: "Actual less consensus", of: ({ surprise }) => surprise },
    z: {
      unit: "standard deviations",
      summary: "The surprise over the standard deviation of past ones",
      of: ({ history, surprise, window }) =>
        history === undefined ? NO_HISTORY : surpriseScore(surprise, history, window),
    },
    tier: {
      unit: "0 to 3",
      summary: "Hedge tier that the surprise asks for; 0 where it asks for none",
      of: ({ surprise, breadthBroken }) => tierForSurprise(surprise, breadthBroken),
    },
  },
});
