import { exitRules, exitVotes } from "../../engine/rules/presets/exit";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import { riskTaken } from "../quantities";
import { answers } from "./answers";
import { notGiven, VOTE_HEADER, voteRows } from "./vote-rows";
import { exitKind } from "./vote-rules";

const MEANING = {
  HOLD: "no vote",
  "NO INCREASE": "a vote stands; nothing above 1 % is at risk, and nothing may be added",
  "CUT TO 1 %": "a vote stands: back to 1 % of equity at the next session",
} as const;

export const riskExit = defineFunction({
  id: "RISK.EXIT",
  summary: "Exit votes from quick ratios and from the dividend value of key REITs, every vote shown.",
  arguments: {
    readings: answers(exitRules, {
      summary: "Readings of the basket watched; a vote without its reading does not fire",
    }),
    riskFraction: optional(riskTaken({ summary: "Share of equity at risk in the position now" }), 0.02),
    rules: rules(exitKind, { summary: 'Votes: "exit", or a table such as RISK.RULES("exit") spills' }),
  },
  formula: "either vote: CUT TO 1 % where more than 1 % is at risk, NO INCREASE otherwise; none: HOLD",
  limits:
    'Doctrine: no tested edge, and no source maps these ratios to the index. It moves no size by itself. A bare 0 may be a blank and is refused: write "none" for 0.',
  source: `${sources.method}: exit triggers of the founding text`,
  standing: "doctrine",
  examples: [
    {
      given: { readings: [["quick ratio", 0.95]], riskFraction: 0.02, return: "verdict" },
      gives: "CUT TO 1 %",
      from: "the rule: a quick ratio below 1 cuts a position scaled to 2 %",
    },
    {
      given: { readings: [["dividend cover", 0.9]], riskFraction: 0.01, return: "verdict" },
      gives: "NO INCREASE",
      from: "the rule: at 1 % there is nothing to cut back to",
    },
  ],
  compute: ({ readings, riskFraction, rules }) => {
    const { votes, quickRatio, reit, verdict } = exitVotes(rules, readings, riskFraction);
    return { verdict, quickRatio, reit, votes, riskFraction };
  },
  outputs: {
    verdict: { unit: "text", summary: "HOLD, NO INCREASE or CUT TO 1 %", of: ({ verdict }) => verdict },
    "quick-ratio vote": {
      unit: "TRUE/FALSE",
      summary: "A quick ratio is thin or falling",
      of: ({ quickRatio }) => quickRatio,
    },
    "REIT vote": { unit: "TRUE/FALSE", summary: "A dividend value breaks down", of: ({ reit }) => reit },
    "not given": { unit: "text", summary: "Votes without a reading", of: ({ votes }) => notGiven(votes) },
  },
  table: {
    summary: "One row per vote, then the verdict",
    rows: ({ votes, riskFraction, quickRatio, reit, verdict }) => [
      [...VOTE_HEADER],
      ...voteRows(votes, { 1: "quick ratio", 2: "REIT" }),
      ["verdict", riskFraction, "above 0.01 is cut back", quickRatio || reit, verdict, MEANING[verdict]],
    ],
  },
});
