import { DomainError } from "../../engine/errors";
import { approval, TIMELOCK_HOURS } from "../../engine/rules/presets/approval";
import { sources } from "../../engine/sources";
import { omittable, optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { day, riskTaken } from "../quantities";
import { ballots } from "./ballots";

const needed = { unit: "votes", min: 1, max: 100, whole: true, typical: { from: 2, to: 5 } };
const hours = { unit: "hours", min: 0, max: 10_000, zero: "none", typical: { from: 48, to: 72 } } as const;

export const riskApprove = defineFunction({
  id: "RISK.APPROVE",
  summary: "m-of-n approval of a larger risk fraction, with vetoes and a timelock on increases.",
  arguments: {
    required: quantity(needed, { summary: "Votes needed: the method asks for 3 of 5 above 1.5 %" }),
    votes: ballots({ summary: "Votes, TRUE or FALSE, one a cell; a blank is no vote" }),
    vetoes: omittable(ballots({ summary: "Vetoes, TRUE or FALSE, one a cell" }), { otherwise: "no veto" }),
    requestedAt: omittable(day({ summary: "When the increase was requested" }), {
      otherwise: "the timelock has not begun",
    }),
    asOf: omittable(day({ summary: "The time now" }), { otherwise: "the timelock has not begun" }),
    current: omittable(riskTaken({ summary: "Risk fraction in force" }), {
      otherwise: "an increase is assumed",
    }),
    requested: omittable(riskTaken({ summary: "Risk fraction asked for" }), {
      otherwise: "more than 1.5 % is assumed",
    }),
    timelock: optional(quantity(hours, { summary: "Hours that an increase waits" }), TIMELOCK_HOURS),
  },
  formula:
    "no increase: APPROVED at once; a veto: VETOED; above 1.5 % fewer votes than required: REFUSED; else WAITING until requestedAt + timelock, then APPROVED",
  limits: "Doctrine: a habit of governance, no tested edge. It moves no size by itself.",
  source: `${sources.method}: multi-sig approval with a timelock of 48 to 72 hours`,
  standing: "doctrine",
  examples: [
    {
      given: {
        required: 3,
        votes: [[true], [true], [true], [false], [false]],
        requestedAt: 46_000,
        asOf: 46_001,
        return: "hours left",
      },
      gives: 24,
      digits: 6,
      from: "the rule: 48 hours after the request, a day has passed",
    },
    {
      given: {
        required: 3,
        votes: [[true, true, true, false, false]],
        vetoes: [[false, true]],
        return: "verdict",
      },
      gives: "VETOED",
      from: "the rule: one veto stops an increase",
    },
    {
      given: { required: 3, votes: false, current: 0.02, requested: 0.01, return: "verdict" },
      gives: "APPROVED",
      from: "the rule: a decrease is immediate and needs no votes",
    },
    {
      given: {
        required: 3,
        votes: false,
        requestedAt: 46_000,
        asOf: 46_001,
        current: 0.01,
        requested: 0.015,
        return: "verdict",
      },
      gives: "WAITING",
      from: "the rule: votes are asked for above 1.5 % only, the timelock holds for every increase",
    },
  ],
  compute: ({ timelock, vetoes = [], ...given }) => {
    const found = approval({ ...given, vetoes, timelockHours: timelock });
    return { found, given, vetoes };
  },
  outputs: {
    verdict: {
      unit: "text",
      summary: "APPROVED, WAITING, REFUSED or VETOED",
      of: ({ found }) => found.verdict,
    },
    "votes for": { unit: "votes", summary: "Votes in favour", of: ({ found }) => found.votesFor },
    "votes cast": { unit: "votes", summary: "Votes given", of: ({ given }) => given.votes.length },
    vetoes: { unit: "votes", summary: "Vetoes", of: ({ vetoes }) => vetoes.filter(Boolean).length },
    "hours left": {
      unit: "hours",
      summary: "Hours that the increase still waits",
      of: ({ found }) => found.hoursLeft,
    },
    "effective at": {
      unit: "Excel date",
      summary: "When the increase takes effect",
      of: ({ found }) =>
        found.effectiveAt ?? new DomainError("no-solution", "nothing waits, or requestedAt was not given"),
    },
    why: { unit: "text", summary: "What decided", of: ({ found }) => found.why },
  },
});
