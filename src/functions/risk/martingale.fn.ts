import { USD_PER_POINT } from "../../engine/quantities";
import { streakOdds } from "../../engine/sizing/losing-streak";
import { INDEPENDENT, lossChances } from "../../engine/sizing/loss-clustering";
import { martingaleSteps, martingaleSum } from "../../engine/sizing/martingale";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import {
  netCredit,
  sizeFactor,
  stepCount,
  tradesAhead,
  wingWidth,
  winRate,
} from "../arguments/run-of-trades";
import { defineFunction } from "../define";

interface Sequence {
  readonly sum: ReturnType<typeof martingaleSum>;
  readonly allInTrades: number;
  readonly credit: number;
}

/** What is told of a whole sequence, by name and below its steps. */
const WHOLE = {
  "P(all steps lost)": {
    unit: "probability",
    summary: "One sequence loses every step",
    of: ({ sum }: Sequence) => sum.allLost,
  },
  "P(all lost in the trades)": {
    unit: "probability",
    summary: "So many losses in a row come at least once within the trades",
    of: ({ allInTrades }: Sequence) => allInTrades,
  },
  "loss of all steps": {
    unit: "index points",
    summary: "Lost then, per contract of the first step",
    of: ({ sum }: Sequence) => sum.loss,
  },
  "capital needed": {
    unit: "US dollars",
    summary: "The same in dollars, per contract of the first step",
    of: ({ sum }: Sequence) => sum.loss * USD_PER_POINT,
  },
  "mean contracts": {
    unit: "contracts",
    summary: "Contracts of a whole sequence, on average",
    of: ({ sum }: Sequence) => sum.meanContracts,
  },
  "EV by record of a sequence": {
    formerly: "EV of a sequence",
    unit: "index points",
    summary: "Mean contracts x EV by record of one condor",
    of: ({ sum }: Sequence) => sum.expected,
  },
  "wins to make good": {
    unit: "sequences",
    summary: "First-step wins that pay for one loss of all steps",
    of: ({ sum, credit }: Sequence) => sum.loss / credit,
  },
};

export const riskMartingale = defineFunction({
  id: "RISK.MARTINGALE",
  summary:
    "What doubling or tripling after losses costs: step by step, and the odds that every step is lost.",
  arguments: {
    winRate: winRate(),
    credit: netCredit(),
    width: wingWidth(),
    factor: optional(sizeFactor({ summary: "Size of each step over the step before" }), 3),
    steps: optional(stepCount({ summary: "Steps before the sequence gives up" }), 5),
    trades: optional(tradesAhead(), 252),
  },
  formula: "a win at step n + 1 leaves c m^n - l (m^n - 1) / (m - 1); all steps lose l (m^k - 1) / (m - 1)",
  limits:
    "Independent trades; fills, margin and limits on size ignored. No multiple of the size turns an expectation at or below zero into one above it.",
  source: `${sources.feller1968}, XIV.2 (systems of gambling) and XIII.7`,
  examples: [
    {
      given: { winRate: 0.66, credit: 1.7, width: 5, factor: 3, steps: 5, return: "loss of all steps" },
      gives: 399.3,
      digits: 9,
      from: "published tripling case, 1.70 on 5-wide: 3.30 x (3^5 - 1) / 2",
    },
    {
      given: { winRate: 0.5, credit: 1, width: 2, factor: 2, steps: 3, return: "P(all steps lost)" },
      gives: 0.125,
      digits: 12,
      from: "hand arithmetic: three fair tosses",
    },
    {
      given: { winRate: 0.5, credit: 1, width: 2, factor: 2, steps: 3, return: "EV by record of a sequence" },
      gives: 0,
      digits: 12,
      from: "doubling on fair tosses: the expectation stays zero",
    },
  ],
  compute: ({ winRate, credit, width, factor, steps, trades }) => {
    const trade = { winRate, credit, width };
    const rows = martingaleSteps(trade, factor, steps);
    const sum = martingaleSum(trade, rows);
    const allInTrades = streakOdds(lossChances(winRate, INDEPENDENT), steps, trades).probability;
    return { rows, sum, allInTrades, credit };
  },
  outputs: WHOLE,
  table: {
    summary:
      "One row per step: contracts, points lost before, result if this step wins, result if it is lost, odds of coming to it; below, the whole sequence",
    rows: ({ rows, ...sequence }) => [
      ["step", "contracts", "lost before", "if won", "if lost", "P(reached)"],
      ...rows.map(({ step, contracts, lostBefore, ifWon, ifLost, reached }) => [
        ...[step, contracts, lostBefore, ifWon, -ifLost, reached],
      ]),
      ...Object.entries(WHOLE).map(([label, { of }]) => [label, of(sequence), "", "", "", ""]),
    ],
  },
});
