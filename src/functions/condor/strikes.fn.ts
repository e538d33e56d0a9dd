import { chooseStrikes } from "../../engine/condor/strikes";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, rate, spot, width, yearDays } from "../quantities";
import { chosenFlag, chosenOutputs } from "./chosen-condor";
import { marketOf } from "./market";
import { strikeAim, strikeAimTarget, targetOf } from "./strike-aim";

export const condorStrikes = defineFunction({
  id: "CONDOR.STRIKES",
  summary: "Four strikes of an iron condor by credit, delta, standard deviations or expected daily range.",
  arguments: {
    spot: spot(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    by: strikeAim(),
    target: strikeAimTarget(),
    width: optional(width({ summary: "Width of each wing" }), 10),
    increment: optional(width({ summary: "Spacing of the listed strikes" }), 5),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula:
    "credit: start at spot -/+ 1.75, 1.50 or 1.35 x spot vol sqrt(T), move one side by one increment (richer side out first, cheaper side in first, put side on equal vols), alternate, stop within 0.05 (a tenth of a target below 0.50) or on crossing the target; delta, sd, edr: snapped to the increment",
  limits:
    "Model credits, not quotes. A thin credit raises a flag, never an error. Leg volatilities stay with their leg wherever the strike ends up.",
  source: `${sources.method} (RSAi walk, credit tiers 0.70 / 1.15 / 1.60). Strike by delta: ${sources.haug2007}, section 2.2.2`,
  standing: "house rule",
  examples: [
    {
      given: { spot: 7140, days: "1t", vol: 0.18, by: "credit", target: 1.15 },
      gives: [[7005, 7015, 7260, 7270]],
      from: "the method's credit walk for 1.15, amended: 7005/7015/7260/7270",
    },
    {
      given: { spot: 7140, days: "1t", vol: 0.18, by: "credit", target: 1.15, return: "credit" },
      gives: 1.156,
      digits: 3,
      from: "the same condor: credit 1.156",
    },
  ],
  compute: (given) => {
    const { by, target, width, increment } = given;
    const chosen = chooseStrikes(marketOf(given), targetOf(by, target), {
      width,
      increment,
    });
    return { chosen, width, grid: { width, increment }, vol: given.vol };
  },
  outputs: {
    ...chosenOutputs,
    steps: {
      unit: "steps",
      summary: "Moves of one side that the credit search took",
      of: ({ chosen }) => chosen.steps,
    },
    gauge: {
      unit: "fraction of width",
      summary: "Credit over width",
      of: ({ chosen, width }) => chosen.credit / width,
    },
    flag: {
      unit: "text",
      summary:
        "Whether the listed strikes miss the target, the credit is below 6 % of the width, the wings lie between listed strikes, or strikes lie beyond the smile",
      of: ({ chosen, grid, vol }) => chosenFlag(chosen, grid, vol),
    },
    strikes: {
      unit: "text",
      summary: "The four strikes as CONDOR functions take them",
      of: ({ chosen }) => Object.values(chosen.condor).join("/"),
    },
  },
  spills: ["long put", "short put", "short call", "long call"],
});
