import { drawdownSurvey } from "../../engine/sizing/drawdown-survey";
import { expectedPoints, lossOf } from "../../engine/sizing/two-outcome-trade";
import { sources } from "../../engine/sources";
import { lossPattern } from "../arguments/loss-pattern";
import { omittable } from "../arguments/quantity";
import { drawdown, netCredit, tradesAhead, wingWidth, winRate } from "../arguments/run-of-trades";
import { defineFunction } from "../define";
import { equity, riskTaken } from "../quantities";

/** What "probability" means when no drawdown is named: the limit of the sizing rules. */
const USUAL_DRAWDOWN = 0.2;

export const riskRuin = defineFunction({
  id: "RISK.RUIN",
  summary:
    "Probability that equity falls by a drawdown from its running peak within a number of closed trades.",
  arguments: {
    winRate: winRate(),
    credit: netCredit(),
    width: wingWidth(),
    riskFraction: riskTaken({ summary: "Share of current equity at risk in each trade" }),
    trades: tradesAhead(),
    drawdown: omittable(drawdown({ summary: "Fall from the running peak that counts" }), {
      otherwise: "0.2 for the first answer",
    }),
    equity: omittable(equity({ summary: "Account equity: whole contracts are traded" }), {
      otherwise: "any part of a contract can be traded",
    }),
    block: lossPattern(),
  },
  formula:
    "a win multiplies equity by 1 + f c / (w - c), a loss by 1 - f; every path below the last peak is followed until it regains the peak or meets the drawdown, and these excursions chain by the renewal equation; with equity, floor(f x equity / loss of one) contracts win or lose, backward over what equity and its peak can be",
  limits:
    "Exact for a fixed fraction with independent losses or losing streaks. With equity (whole contracts) exact up to about 5,000 states a trade; beyond on a lattice without noise, within about 0.005, or 0.025 where a loss or two decide (a drawdown little deeper than the fraction). A column of results is simulated with a fixed seed, as are thousands of trades of many contracts, the error beside it. Two outcomes with the same expectation scatter more than a condor's: odds are about a tenth too high on a 10-wide one. Closed trades only: no open positions, no hedge. The win rate is taken as known: RISK.HONESTY does not. A block of results gives the clustering, winRate the level.",
  source: `${sources.feller1968}, XIII.10 (renewal equation) and XV.2; ${sources.politisRomano1992}`,
  examples: [
    {
      given: {
        winRate: 0.8,
        credit: 1.15,
        width: 5,
        riskFraction: 0.1,
        trades: 250,
        drawdown: 0.5,
        return: "probability",
      },
      gives: 0.573,
      digits: 3,
      from: "published case 2 % against 10 %: 57.3 % at 10 % of equity a trade",
    },
    {
      given: {
        winRate: 0.8,
        credit: 1.15,
        width: 5,
        riskFraction: [[0.02], [0.05]],
        trades: 250,
        drawdown: 0.5,
        return: "probability",
      },
      gives: [[0.000_002], [0.05]],
      digits: 3,
      from: "the same case: 0.0002 % at 2 %, 5.0 % at 5 %",
    },
    {
      given: {
        winRate: 0.891,
        credit: 1.09,
        width: 10,
        riskFraction: [[0.01, 0.02]],
        trades: 252,
        return: "P(drawdown 10 %)",
      },
      gives: [[0.12, 0.63]],
      digits: 2,
      from: "the method's table for fair odds: 12 % at 1 % of equity a trade, 63 % at 2 %",
    },
    {
      given: {
        winRate: 0.5,
        credit: 1,
        width: 2,
        riskFraction: 0.1,
        trades: 3,
        drawdown: 0.1,
        return: "probability",
      },
      gives: 0.875,
      digits: 12,
      from: "hand arithmetic: one loss in three fair tosses, 1 - 0.5^3",
    },
  ],
  compute: ({ winRate, credit, width, riskFraction, trades, drawdown, equity, block }) => {
    const trade = { winRate, credit, width };
    lossOf(trade);
    const odds = drawdownSurvey({ trade, riskFraction, trades }, block, equity);
    const asked = drawdown ?? USUAL_DRAWDOWN;
    return { odds, asked, trade };
  },
  outputs: {
    probability: {
      unit: "probability",
      summary: "Odds of the drawdown that was asked for",
      of: ({ odds, asked }) => odds(asked).probability,
    },
    "P(drawdown 10 %)": {
      unit: "probability",
      summary: "Odds of a fall by 10 % from the running peak",
      of: ({ odds }) => odds(0.1).probability,
    },
    "P(drawdown 20 %)": {
      unit: "probability",
      summary: "Odds of a fall by 20 % from the running peak",
      of: ({ odds }) => odds(0.2).probability,
    },
    "P(drawdown 30 %)": {
      unit: "probability",
      summary: "Odds of a fall by 30 % from the running peak",
      of: ({ odds }) => odds(0.3).probability,
    },
    "P(drawdown 50 %)": {
      unit: "probability",
      summary: "Odds of a fall by 50 % from the running peak",
      of: ({ odds }) => odds(0.5).probability,
    },
    "standard error": {
      unit: "probability",
      summary: "Error of the simulation of the first answer; 0 without one",
      of: ({ odds, asked }) => odds(asked).standardError,
    },
    method: {
      unit: "text",
      summary: "exact, lattice or simulated",
      of: ({ odds, asked }) => odds(asked).method,
    },
    "EV by record": {
      formerly: "EV",
      unit: "index points",
      summary: "Expected result of one condor at this win rate",
      of: ({ trade }) => expectedPoints(trade),
    },
  },
});
