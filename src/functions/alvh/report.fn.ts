import { temporalBuffer } from "../../engine/hedge/buffer";
import { completeLadder, hedgeLadder } from "../../engine/hedge/ladder";
import { sources } from "../../engine/sources";
import { omittable } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { equity, width } from "../quantities";
import { minBufferCover, minBufferDays } from "./buffer.fn";
import { bufferAnswer, bufferOutputs } from "./buffer-answer";
import { hedgeBudget, replayedCost, tradesPerYear } from "./carry.fn";
import { carryTable } from "./carry-table";
import {
  betas,
  condors,
  hedgeMarketOf,
  hedgePlanOf,
  hedgeTerms,
  indexNow,
  rollDays,
  shockOf,
  volResponse,
  vvix,
} from "./hedge-arguments";
import { BLIND_SPOTS, evenRows, losingDayRows } from "./hedge-blind-spots";
import { ladderTable } from "./ladder-table";
import { payoffTable } from "./payoff-table";
import { WORKED_CURVE, WORKED_MAX_LOSS, WORKED_VOL_OF_VOL } from "./worked-unit";

/** The VIX moves that the report shows: one down, four up. */
const SHOWN_MOVES = [-5, 5, 10, 20, 30];

const worked = { condors: 10, curve: WORKED_CURVE, volOfVol: WORKED_VOL_OF_VOL, maxLoss: WORKED_MAX_LOSS };

export const alvhReport = defineFunction({
  id: "ALVH.REPORT",
  summary: "The whole hedge in one call: blind spots, ladder, cost, payoff and buffer.",
  arguments: {
    condors: condors(),
    maxLoss: width({ summary: "Worst loss of one condor" }),
    ...hedgeTerms(),
    equity: omittable(equity({ summary: "Account equity" }), {
      otherwise: "no shares of equity, no sizes at 1, 2 and 10 %",
    }),
    betas: betas(),
    volResponse: volResponse(),
    rollDays: rollDays(),
    tradesPerYear: tradesPerYear(),
    budget: hedgeBudget(),
    minDays: minBufferDays(),
    minCover: minBufferCover(),
    replayed: replayedCost(),
  },
  appended: { vvix: vvix(), spot: indexNow() },
  formula: "as ALVH.LADDER, ALVH.CARRY, ALVH.PAYOFF (VIX -5, +5, +10, +20, +30) and ALVH.BUFFER",
  limits: `${BLIND_SPOTS} As the four functions that it joins.`,
  source: `${sources.method}; see ALVH.LADDER, CARRY, PAYOFF and BUFFER`,
  standing: "house rule",
  examples: [
    {
      given: { ...worked, return: "cost" },
      gives: 2248,
      digits: 0,
      from: "the method's worked unit of 4/4/2 costs $2,248",
    },
    {
      given: { ...worked, equity: 100_000, return: "carry" },
      gives: 9211,
      digits: 0,
      from: "the same unit rolled at 10 / 60 / 150 days: $9,211 a year on an unchanged curve",
    },
  ],
  compute: (given) => {
    const { condors, maxLoss, minDays, minCover } = given;
    const plan = hedgePlanOf(given);
    const market = hedgeMarketOf(given);
    const shock = shockOf(given);
    const rungs = completeLadder(hedgeLadder(plan, market));
    const ladder = ladderTable(rungs, plan);
    const carry = carryTable({ ...given, plan, market, shock });
    const payoff = payoffTable({ plan, rungs, market, moves: SHOWN_MOVES, shock, maxLoss });
    const buffer = bufferAnswer(
      temporalBuffer(rungs, market, { condors, maxLoss }, shock),
      minDays,
      minCover,
    );
    const moves = payoff.rows.slice(0, SHOWN_MOVES.length + 1);
    return { ladder, carry, buffer, moves };
  },
  outputs: {
    cost: {
      unit: "US dollars",
      summary: "Paid for all layers that are on",
      of: ({ ladder }) => ladder.cost,
    },
    carry: {
      unit: "US dollars a year",
      summary: "Unchanged-curve carry: nothing moves in it",
      of: ({ carry }) => carry.carry,
    },
    "carry share": {
      unit: "fraction of equity a year",
      summary: "The same over equity",
      of: ({ carry }) => carry.share,
    },
    "per condor": {
      unit: "index points",
      summary: "Carry of one condor: the hedgeCost of CONDOR.*",
      of: ({ carry }) => carry.pointsPerCondor,
    },
    cover: {
      unit: "fraction",
      summary: "Gain at VIX +10 over the condors' worst loss",
      of: ({ buffer }) => buffer.cover,
    },
    "days left": {
      unit: "days",
      summary: "Days of protection, weighed by payoff at VIX +10",
      of: ({ buffer }) => buffer.daysLeft,
    },
    intact: {
      unit: "TRUE/FALSE",
      summary: "Whether the buffer reaches its limits",
      of: ({ buffer }) => buffer.intact,
    },
  },
  table: {
    summary: "Blind spots, then the tables of ALVH.LADDER, CARRY, PAYOFF and BUFFER, one below the other",
    rows: ({ ladder, carry, moves, buffer }) =>
      evenRows([
        ["BLIND SPOTS"],
        ...losingDayRows,
        ["LADDER"],
        ...ladder.rows,
        ["COST"],
        ...carry.rows,
        ["PAYOFF"],
        ...moves,
        ["BUFFER"],
        ...Object.entries(bufferOutputs).map(([label, { of }]): readonly Computed[] => [label, of(buffer)]),
      ]),
  },
});
