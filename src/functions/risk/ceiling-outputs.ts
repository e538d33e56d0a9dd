/** The single figures of RISK.CEILING. */

import { DomainError } from "../../engine/errors";
import { type CeilingName, SCALED_UP } from "../../engine/sizing/ceiling";
import { tradesNeeded } from "../../engine/sizing/edge";
import { leastWinRate } from "../../engine/sizing/least-win-rate";
import { expectedPoints } from "../../engine/sizing/two-outcome-trade";
import { posteriorWinRate } from "../../engine/sizing/win-rate-posterior";
import type { Described, Outputs } from "../outputs";
import { NO_BOUND, namesOf } from "./ceiling-rows";
import { verdictOf } from "./ceiling-verdict";
import type { Found } from "./found-ceiling";
import { unreadableInWords } from "./reading-gaps";

const NOTHING_CLOSED = { wins: 0, trades: 0 };
const NO_RECORD = new DomainError("not-enough-data", "needs a share of VIX1D, or wins and trades");

type Words = Pick<Described, "summary">;

const ceiling = (name: CeilingName, words: Words) => ({
  unit: "fraction of equity",
  ...words,
  of: ({ found }: Found) => {
    const one = found.ceilings.find((each) => each.name === name);
    return one?.bounds ? one.fraction : NO_BOUND;
  },
});

const oddsAt = (fractionOf: (asked: Found) => number, words: Words) => ({
  unit: "probability",
  ...words,
  of: (asked: Found) => asked.found.odds.at(fractionOf(asked)),
});

export const ceilingOutputs = {
  fraction: {
    unit: "fraction of equity",
    summary: "The smallest ceiling",
    of: ({ found }) => found.fraction,
  },
  contracts: { unit: "contracts", summary: "Whole condors at it", of: ({ found }) => found.contracts },
  verdict: {
    unit: "text",
    summary: "One sentence: yes or no, fraction, condors, what binds and what would move it",
    of: verdictOf,
  },
  binding: {
    unit: "text",
    summary: "gate, edge, policy, drawdown, stress, allocation cap: every one as low as the lowest",
    of: ({ found }) => found.binding.join(", "),
  },
  odds: oddsAt(({ found }) => found.fraction, {
    summary: "Odds of the limiting drawdown within a year at the answer",
  }),
  "P(EV > 0)": {
    unit: "probability",
    summary: "Odds that one condor earns anything on average, by price and record",
    of: ({ found }) => found.positive ?? NO_RECORD,
  },
  "trades needed": {
    unit: "trades",
    summary: "Further trades at this rate until those odds reach the confidence",
    of: ({ edge, usual }) =>
      tradesNeeded(edge, usual.confidence) ??
      new DomainError("no-solution", "not within 10,000 trades of this record"),
  },
  gate: ceiling("gate", { summary: "0 where the condor gate holds, else no bound" }),
  edge: ceiling("edge", { summary: "What the odds of an edge leave, or no bound" }),
  policy: ceiling("policy", { summary: "What the gates permit" }),
  drawdown: ceiling("drawdown", { summary: "Largest fraction within the drawdown tolerance" }),
  stress: ceiling("stress", { summary: "What the worst named shock leaves" }),
  "win rate": {
    unit: "probability",
    summary: "Win rate above which the record puts the true one with 1 - quantile; it decides nothing",
    of: ({ edge, usual }) => posteriorWinRate(edge.record ?? NOTHING_CLOSED, usual.quantile),
  },
  "P(drawdown) at 1 %": oddsAt(() => 0.01, { summary: "Odds of the drawdown in a year at 1 %" }),
  "P(drawdown) at 2 %": oddsAt(() => SCALED_UP, { summary: "Odds of the drawdown in a year at 2 %" }),
  "EV needed for 2 %": {
    unit: "index points",
    summary:
      "What one condor must earn on average for 2 % to stay within the drawdown limit, were it known and trades independent",
    of: ({ edge: { trade }, usual, given }) => {
      const asked = { ...usual, trade, trades: given.tradesPerYear };
      return expectedPoints({ ...trade, winRate: leastWinRate(asked, SCALED_UP) });
    },
  },
  missing: {
    unit: "text",
    summary: "Readings that were not given: their gates count as closed",
    of: ({ gaps }) => namesOf(gaps),
  },
  unreadable: {
    unit: "text",
    summary: "Readings given but unreadable, and why: their gates count as closed",
    of: ({ readings }) => unreadableInWords(readings),
  },
} satisfies Outputs<Found>;
