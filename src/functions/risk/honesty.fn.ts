import { DomainError } from "../../engine/errors";
import { drawdownOdds } from "../../engine/sizing/drawdown-odds";
import { honestDrawdownOdds } from "../../engine/sizing/honest-odds";
import { breakEvenWinRate, expectedPoints, lossOf } from "../../engine/sizing/two-outcome-trade";
import {
  edgeProbability,
  posteriorMean,
  posteriorWinRate,
  tradesToTell,
  winRatePosterior,
} from "../../engine/sizing/win-rate-posterior";
import { sources } from "../../engine/sources";
import { omittable, optional } from "../arguments/quantity";
import { drawdown, edge, netCredit, pastTrades, tradesAhead, wingWidth } from "../arguments/run-of-trades";
import { defineFunction } from "../define";
import { riskTaken } from "../quantities";

export const riskHonesty = defineFunction({
  id: "RISK.HONESTY",
  summary:
    "What a track record really says: the win rate with its uncertainty, drawdown odds averaged over it, and the trades it takes to tell the edge from zero.",
  arguments: {
    wins: pastTrades({
      summary: "Trades won; a partial loss may count as the share of the width that was kept",
    }),
    trades: pastTrades({ summary: "Trades closed" }),
    credit: netCredit(),
    width: wingWidth(),
    riskFraction: optional(riskTaken({ summary: "Share of current equity at risk in each trade" }), 0.02),
    tradesAhead: optional(tradesAhead(), 252),
    drawdown: optional(drawdown({ summary: "Fall from the running peak that counts" }), 0.2),
    edge: omittable(edge({ summary: "Edge per condor to tell from zero" }), {
      otherwise: "the edge at the mean win rate",
    }),
  },
  formula:
    "win rate ~ Beta(1 + wins, 1 + losses); drawdown odds = mean of the exact odds over it; trades to tell = ((1.645 s0 + 0.842 s1) / (p1 - p0))^2, s = sqrt(p (1 - p))",
  limits:
    "Before the record every win rate is taken as equally likely; trades are independent; the market of the record is the market ahead. Clustered losses carry less evidence than their number.",
  source: `${sources.gelman2013}, section 2.1; ${sources.fleiss2003}, chapter 2; see RISK.RUIN`,
  examples: [
    {
      given: { wins: 0, trades: 0, credit: 1.09, width: 10, edge: 0.25, return: "trades to tell" },
      gives: 890,
      digits: -1,
      from: "the method's figure for +0.25 points on 1.09, 10-wide: 890 trades",
    },
    {
      given: { wins: 0, trades: 0, credit: 1.09, width: 10, edge: 0.1, return: "trades to tell" },
      gives: 5800,
      digits: -2,
      from: "the method's figure for +0.10 points: 5,800 trades",
    },
    {
      given: { wins: 9, trades: 10, credit: 1, width: 10, return: "win rate" },
      gives: 0.8333333333,
      digits: 9,
      from: "the law of succession: (9 + 1) / (10 + 2)",
    },
    {
      given: { wins: 0, trades: 0, credit: 1, width: 4, return: "P(edge above zero)" },
      gives: 0.25,
      digits: 12,
      from: "without a record every win rate is equally likely: P(above 0.75)",
    },
  ],
  compute: ({ wins, trades, credit, width, riskFraction, tradesAhead, drawdown, edge }) => {
    const record = { wins, trades };
    const terms = { credit, width };
    const mean = posteriorMean(winRatePosterior(record));
    const expected = expectedPoints({ winRate: mean, ...terms });
    lossOf(terms);
    const question = { riskFraction, trades: tradesAhead, drawdown };
    const oddsAt = (winRate: number) => drawdownOdds({ ...question, trade: { winRate, ...terms } });
    const told = edge ?? expected;
    const breakEven = breakEvenWinRate(terms);
    const tellable = told !== 0 && breakEven + told / width >= 0 && breakEven + told / width <= 1;
    return { mean, record, breakEven, terms, expected, question, oddsAt, tellable, told };
  },
  outputs: {
    "win rate": { unit: "probability", summary: "Mean of what the record says", of: ({ mean }) => mean },
    "win rate, 5 %": {
      unit: "probability",
      summary: "One time in 20 the true win rate is lower",
      of: ({ record }) => posteriorWinRate(record, 0.05),
    },
    "win rate, 25 %": {
      unit: "probability",
      summary: "One time in four the true win rate is lower",
      of: ({ record }) => posteriorWinRate(record, 0.25),
    },
    "win rate, 75 %": {
      unit: "probability",
      summary: "One time in four the true win rate is higher",
      of: ({ record }) => posteriorWinRate(record, 0.75),
    },
    "win rate, 95 %": {
      unit: "probability",
      summary: "One time in 20 the true win rate is higher",
      of: ({ record }) => posteriorWinRate(record, 0.95),
    },
    "break-even win rate": {
      unit: "probability",
      summary: "1 - credit / width",
      of: ({ breakEven }) => breakEven,
    },
    "P(edge above zero)": {
      unit: "probability",
      summary: "On this record, the trade earns anything at all",
      of: ({ record, terms }) => edgeProbability(record, terms),
    },
    "EV by record": {
      formerly: "EV",
      unit: "index points",
      summary: "Expected result of one condor at the mean win rate",
      of: ({ expected }) => expected,
    },
    "P(drawdown)": {
      unit: "probability",
      summary: "Odds averaged over the uncertain win rate",
      of: ({ record, question, terms }) => honestDrawdownOdds(record, { ...question, trade: terms }),
    },
    "P(drawdown) at the mean": {
      unit: "probability",
      summary: "Odds as if the mean win rate were known",
      of: ({ oddsAt, mean }) => oddsAt(mean),
    },
    "P(drawdown) at 25 %": {
      unit: "probability",
      summary: "Odds at the lower quartile of the win rate",
      of: ({ oddsAt, record }) => oddsAt(posteriorWinRate(record, 0.25)),
    },
    "trades to tell": {
      unit: "trades",
      summary: "Trades that tell the edge from zero: one-sided error 5 %, power 80 %",
      of: ({ tellable, terms, told }) =>
        tellable
          ? Math.ceil(tradesToTell(terms, told))
          : new DomainError(
              "no-solution",
              `no number of trades tells an edge of ${told} points from zero here`,
            ),
    },
  },
});
