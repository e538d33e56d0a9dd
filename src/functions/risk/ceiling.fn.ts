import { scalePresets } from "../../engine/rules/presets/scale";
import { scaling } from "../../engine/rules/scaling";
import { sizeCeiling, USUAL_LIMITS } from "../../engine/sizing/ceiling";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { readings } from "../arguments/readings";
import { netCredit, pastTrades, tradesAhead, wingWidth } from "../arguments/run-of-trades";
import { defineFunction } from "../define";
import { equity, usd } from "../quantities";
import { ceilingLimits, type GivenLimits } from "./ceiling-limits";
import { ceilingRows, namesOf } from "./ceiling-rows";
import { readingGaps, unreadableInWords } from "./reading-gaps";
import { ALL_OPEN } from "./scale-readings";

const noPolicyOfOnesOwn: GivenLimits = USUAL_LIMITS;

export const riskCeiling = defineFunction({
  id: "RISK.CEILING",
  summary:
    "How much of equity one trade may risk: the smallest of what the gates, the odds of a drawdown and the worst shock permit, and which one binds.",
  arguments: {
    readings: readings({ summary: "Readings, as REGIME.STATE spills them" }),
    wins: pastTrades({
      summary: "Trades won so far; a partial loss may count as the share of the width kept",
    }),
    trades: pastTrades({ summary: "Trades closed so far" }),
    credit: netCredit(),
    width: wingWidth(),
    equity: equity({ summary: "Account equity" }),
    tradesPerYear: tradesAhead(),
    openRisk: optional(usd({ summary: "Worst loss of the positions already open" }), 0),
    stressLoss: optional(
      usd({ summary: "Loss of the current book, hedges included, under the worst named shock" }),
      0,
    ),
    limits: ceilingLimits(),
  },
  formula:
    "min( RISK.SCALE; largest f with P(drawdown >= limit in a year) <= tolerance at the quantile of Beta(1 + wins, 1 + losses); stress limit - stressLoss / equity; allocation cap - openRisk / equity )",
  limits:
    "Independent closed trades at a fixed fraction; the hedge's payoff enters through stressLoss only. In a shock a new condor is taken to lose its worst loss. A policy from gates of your own goes into limits as a row (policy, RISK.SCALE(readings, rules)).",
  source: `${sources.method}: policy and stress; see RISK.RUIN and RISK.HONESTY for the odds`,
  standing: "house rule",
  examples: [
    {
      given: {
        readings: ALL_OPEN,
        wins: 891_000,
        trades: 1_000_000,
        credit: 1.09,
        width: 10,
        equity: 100_000,
        tradesPerYear: 252,
        return: "drawdown",
      },
      gives: 0.017,
      digits: 3,
      from: "the method's table: 1.7 % is the largest fraction for 20 % / 5 % at fair odds",
    },
    {
      given: {
        readings: ALL_OPEN,
        wins: 90,
        trades: 100,
        credit: 1.09,
        width: 10,
        equity: 100_000,
        tradesPerYear: 252,
        stressLoss: 5500,
        return: "stress",
      },
      gives: 0.005,
      digits: 12,
      from: "hand arithmetic: 6 % - $5,500 / $100,000",
    },
  ],
  compute: ({ readings, wins, trades, credit, width, limits, ...given }) => {
    const gates = scaling(scalePresets.seed, readings.values);
    const { policy = gates.riskFraction, ...usual } = limits ?? noPolicyOfOnesOwn;
    const found = sizeCeiling({
      ...given,
      policy,
      record: { wins, trades },
      trade: { credit, width },
      limits: usual,
    });
    return {
      found,
      gates,
      policy,
      limits,
      usual,
      readings,
      given,
      gaps: readingGaps(gates.missing, readings),
    };
  },
  outputs: {
    fraction: {
      unit: "fraction of equity",
      summary: "The smallest ceiling",
      of: ({ found }) => found.fraction,
    },
    contracts: { unit: "contracts", summary: "Whole condors at it", of: ({ found }) => found.contracts },
    binding: {
      unit: "text",
      summary: "policy, drawdown, stress or allocation cap",
      of: ({ found }) => found.name,
    },
    policy: { unit: "fraction of equity", summary: "What the gates permit", of: ({ policy }) => policy },
    drawdown: {
      unit: "fraction of equity",
      summary: "Largest fraction within the drawdown tolerance",
      of: ({ found }) => found.ceilings[1]?.fraction ?? 0,
    },
    stress: {
      unit: "fraction of equity",
      summary: "What the worst named shock leaves",
      of: ({ found }) => found.ceilings[2]?.fraction ?? 0,
    },
    "win rate": {
      unit: "probability",
      summary: "The cautious win rate in use",
      of: ({ found }) => found.winRate,
    },
    "P(drawdown) at 1 %": {
      unit: "probability",
      summary: "Odds of the drawdown in a year at 1 %",
      of: ({ found }) => found.oddsAt(0.01),
    },
    "P(drawdown) at 2 %": {
      unit: "probability",
      summary: "Odds of the drawdown in a year at 2 %",
      of: ({ found }) => found.oddsAt(0.02),
    },
    "EV needed for 2 %": {
      unit: "index points",
      summary: "What one condor must earn on average for 2 % to stay within the drawdown limit",
      of: ({ found }) => found.expectedNeededFor(0.02),
    },
    missing: {
      unit: "text",
      summary: "Readings that were not given: their gates count as closed",
      of: ({ gaps }) => namesOf(gaps),
    },
    unreadable: {
      unit: "text",
      summary: "Readings given but unreadable, and why: their gates count as closed",
      of: ({ gaps }) => unreadableInWords(gaps),
    },
  },
  table: {
    summary:
      "One row per ceiling: fraction of equity, contracts, dollars at risk, whether it binds, why; the answer and what it rests on below",
    rows: ceilingRows,
  },
});
