import { demandBelow } from "../../engine/number-kinds/dollars";
import { scalePresets } from "../../engine/rules/presets/scale";
import { scaling } from "../../engine/rules/scaling";
import { sizeCeiling, USUAL_LIMITS } from "../../engine/sizing/ceiling";
import { uncountedIn } from "../../engine/sizing/edge";
import { sources } from "../../engine/sources";
import { closedResults } from "../arguments/loss-pattern";
import { omittable, optional } from "../arguments/quantity";
import { readings } from "../arguments/readings";
import { rules } from "../arguments/rules";
import { netCredit, pastTrades, tradesAhead, wingWidth } from "../arguments/run-of-trades";
import { gateRules } from "../condor/gate-rules";
import { defineFunction } from "../define";
import { costs, equity, riskFraction, usd } from "../quantities";
import { ceilingLimits, type GivenLimits } from "./ceiling-limits";
import { ceilingOutputs } from "./ceiling-outputs";
import { ceilingRows } from "./ceiling-rows";
import type { Found } from "./found-ceiling";
import { readingGaps } from "./reading-gaps";
import { ALL_OPEN } from "./scale-readings";

const noPolicyOfOnesOwn: GivenLimits = USUAL_LIMITS;

export const riskCeiling = defineFunction({
  id: "RISK.CEILING",
  summary:
    "May I scale? How much of equity one trade may risk: the smallest of what the condor gate, the edge, the gates, the odds of a drawdown, the worst shock and the cap permit, which one binds, and what would move it.",
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
  appended: {
    results: closedResults(),
    gate: rules(gateRules, { summary: "Rule of CONDOR.GATE that says hold: a preset, or a table" }),
    riskFraction: omittable(
      riskFraction({ summary: "Fraction asked for: its odds stand beside; it moves no ceiling" }),
      { otherwise: "no row for it" },
    ),
    costs: optional(
      costs({
        summary: "Costs already taken off the credit, the hedge's among them: above 0.10 they lower the edge",
      }),
      0,
    ),
  },
  formula:
    "min( 0 where CONDOR.GATE holds; 0 where P(EV > 0) of RISK.EDGE is below .20 and the record is not too short to tell, 1 % below the confidence; RISK.SCALE; largest f with P(drawdown >= limit in a year) <= tolerance; stress limit - stressLoss / equity; allocation cap - openRisk / equity )",
  limits:
    "The odds are averaged over all that price and record say of the effective win rate; losses follow each other as in the years of the replay 1990-2026 (worked condor, VIX <= 20, .8 of VIX), or as in stretches of `results`. A share of VIX1D among the readings joins the record where RISK.EDGE takes it, else it says nothing and the answer says why; without record and share the edge leaves the base 1 %, and the odds of the drawdown are those of condors paid .90 of VIX1D, which is assumed and said. Before a record alone every win rate is as likely, so give the share; while it is short and losing (fewer trades than bring five losses at break-even, as bad in more than 1 of 20 cases there) it leaves the base too. Own results count as full losses or wins: about a tenth too cautious on a 10-wide condor. Closed trades at a fixed fraction; the hedge's payoff enters through stressLoss only. A share that cannot be read counts as no edge. A gate of your own whose reading is missing or unreadable, or that says nothing of this VIX, holds. A policy from gates of your own goes into limits as a row (policy, RISK.SCALE(readings, rules)); 0 there sells nothing.",
  source: `${sources.method}: policy and stress; see RISK.EDGE; ${sources.politisRomano1994}`,
  standing: "house rule",
  examples: [
    {
      given: {
        readings: ALL_OPEN,
        wins: 8700,
        trades: 10_000,
        credit: 1.09,
        width: 10,
        equity: 200_000,
        tradesPerYear: 252,
        return: "binding",
      },
      gives: "edge",
      from: "the rule: 87 wins of 100 where 89.1 break even, on 10,000 trades, are evidence against",
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
  compute: ({
    readings,
    wins,
    trades,
    credit,
    width,
    limits,
    results,
    gate,
    riskFraction,
    costs,
    ...given
  }): Found => {
    demandBelow("costs", costs, width, "the width,");
    const gates = scaling(scalePresets.seed, readings.values, gate);
    const { policy = gates.riskFraction, ...usual } = limits ?? noPolicyOfOnesOwn;
    const told = {
      share: readings.values["share of VIX1D"],
      record: { wins, trades },
      trade: { credit, width },
      costs,
    };
    const uncounted = uncountedIn(told);
    const edge = uncounted === undefined ? told : { ...told, share: undefined };
    const hold = gates.hold !== undefined;
    return {
      found: sizeCeiling({
        ...{ ...given, ...edge, policy, hold, limits: usual, results },
        isShareUnread: readings.unread.has("share of VIX1D"),
      }),
      gates,
      edge,
      uncounted,
      limits,
      usual,
      readings,
      given,
      asked: riskFraction,
      results,
      gaps: readingGaps(gates.missing, readings),
    };
  },
  outputs: ceilingOutputs,
  table: {
    summary:
      "One row per ceiling: fraction of equity, contracts, dollars at risk, whether it binds, why, what would move it; the answer with its verdict and what it rests on below",
    rows: ceilingRows,
  },
});
