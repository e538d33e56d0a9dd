import { STEWARD_READINGS, stewardCheck, stewardRules } from "../../engine/rules/presets/steward";
import { sources } from "../../engine/sources";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import { answers } from "./answers";
import { notGiven, VOTE_HEADER, voteRows } from "./vote-rows";
import { stewardKind } from "./vote-rules";

export const riskSteward = defineFunction({
  id: "RISK.STEWARD",
  summary: "Steward, neutral or promoter: eight yes-or-no questions on how the risk is run, each shown.",
  arguments: {
    answers: answers(stewardRules, { summary: "Answers, TRUE or FALSE; one left out counts as no" }),
    rules: rules(stewardKind, {
      summary: 'Questions: "steward", or a table such as RISK.RULES("steward") spills',
    }),
  },
  formula:
    "score = number of yes; STEWARD from 7 of 8, NEUTRAL from 5 of 8, else PROMOTER: at most 1 % at risk",
  limits: "Doctrine: no tested edge. It moves no size by itself.",
  source: `${sources.method}: steward and promoter`,
  standing: "doctrine",
  examples: [
    {
      given: {
        answers: STEWARD_READINGS.map((label) => [label, label !== "exit rule recorded"]),
        return: "class",
      },
      gives: "STEWARD",
      from: "the rule: seven of eight is a steward",
    },
    {
      given: { answers: STEWARD_READINGS.slice(0, 4).map((label) => [label, true]), return: "class" },
      gives: "PROMOTER",
      from: "the rule: four of eight or fewer is a promoter",
    },
  ],
  compute: ({ answers, rules }) => {
    const { votes, score, of, verdict, riskFraction } = stewardCheck(rules, answers);
    return { verdict, score, votes, of, riskFraction };
  },
  outputs: {
    class: {
      unit: "text",
      summary: "STEWARD (7 or 8 of 8), NEUTRAL (5 or 6) or PROMOTER",
      of: ({ verdict }) => verdict,
    },
    score: { unit: "0 to 8", summary: "Questions answered yes", of: ({ score }) => score },
    "not answered": {
      unit: "text",
      summary: "Questions that count as no because nothing was given",
      of: ({ votes }) => notGiven(votes),
    },
  },
  table: {
    summary: "One row per question, then the class",
    rows: ({ votes, score, of, verdict, riskFraction }) => [
      [...VOTE_HEADER],
      ...voteRows(votes, { 1: "steward" }),
      [
        "class",
        score,
        `of ${of}`,
        "",
        verdict,
        riskFraction === undefined ? "no limit of its own" : `at most ${riskFraction} of equity at risk`,
      ],
    ],
  },
});
