import { binaryRules, binaryScore } from "../../engine/rules/presets/binary";
import { sources } from "../../engine/sources";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import { answers } from "./answers";
import { notGiven, VOTE_HEADER, voteRows } from "./vote-rows";
import { binaryKind } from "./vote-rules";

const MEANING = {
  HOLD: "loyalty outweighs motion",
  "RE-SIZE": "neither side outweighs the other: risk back to 1 %",
  ADJUST: "motion outweighs loyalty: see CONDOR.ROLL",
} as const;

export const riskBinary = defineFunction({
  id: "RISK.BINARY",
  summary: "Loyalty against motion: hold, re-size or adjust an open condor, every vote shown.",
  arguments: {
    readings: answers(binaryRules, {
      summary: "Readings on the open condor; a vote without its reading does not fire",
    }),
    rules: rules(binaryKind, { summary: 'Votes: "binary", or a table such as RISK.RULES("binary") spills' }),
  },
  formula:
    "score = motion votes / 5 - loyalty votes / 3; up to -0.2 HOLD, up to 0.2 RE-SIZE (risk back to 1 %), above ADJUST",
  limits:
    'Doctrine: no tested edge. It moves no size by itself. A bare 0 may be a blank and is refused: write "none" for 0.',
  source: `${sources.method}: false binary, loyalty and motion`,
  standing: "doctrine",
  examples: [
    {
      given: {
        readings: [
          ["P/CF z", 2],
          ["net delta", -0.2],
          ["POP less POP at entry", -0.02],
          ["deviations to short strike", 0.5],
        ],
        return: "score",
      },
      gives: 2 / 5 - 1 / 3,
      digits: 12,
      from: "hand arithmetic: two of five motion votes less one of three loyalty votes",
    },
    {
      given: {
        readings: [
          ["POP less POP at entry", "none"],
          ["deviations to short strike", 1],
        ],
        return: "verdict",
      },
      gives: "HOLD",
      from: "the rule: -2/3 is loyalty",
    },
  ],
  compute: ({ readings, rules }) => {
    const { votes, score, verdict } = binaryScore(rules, readings);
    return { verdict, score, votes };
  },
  outputs: {
    verdict: { unit: "text", summary: "HOLD, RE-SIZE or ADJUST", of: ({ verdict }) => verdict },
    score: {
      unit: "-1 to 1",
      summary: "Share of motion votes less share of loyalty votes",
      of: ({ score }) => score,
    },
    "not given": { unit: "text", summary: "Votes without a reading", of: ({ votes }) => notGiven(votes) },
  },
  table: {
    summary: "One row per vote, then the score",
    rows: ({ votes, score, verdict }) => [
      [...VOTE_HEADER],
      ...voteRows(votes, { 1: "motion", 2: "loyalty" }),
      ["score", score, "-0.2 and 0.2", "", verdict, MEANING[verdict]],
    ],
  },
});
