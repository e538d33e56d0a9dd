import { DomainError } from "../../engine/errors";
import { kellyBet, kellyOf } from "../../engine/sizing/kelly";
import { breakEvenWinRate } from "../../engine/sizing/two-outcome-trade";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { omittable } from "../arguments/quantity";
import { series } from "../arguments/range";
import { netCredit, wingWidth, winRate } from "../arguments/run-of-trades";
import { unlessGiven } from "../arguments/unless-given";
import { defineFunction } from "../define";

/** The share of Kelly that most who use it trade: an error in the win rate then costs little. */
const CAUTIOUS_SHARE = 0.25;

const resultBounds = { unit: "index points", min: -1e6, max: 1e6, typical: { from: -9, to: 1.1 } };

export const riskKelly = defineFunction({
  id: "RISK.KELLY",
  summary: "Fraction of equity at risk at which equity grows fastest; 0 when the trade earns nothing.",
  arguments: {
    winRate: unlessGiven(winRate(), "realPayoffs"),
    credit: netCredit(),
    width: wingWidth(),
    realPayoffs: notingZeros(
      omittable(
        series(resultBounds, {
          summary: "Results really had, per condor: they replace the two outcomes and the win rate",
        }),
        { otherwise: "the credit is won or width less credit is lost" },
      ),
    ),
  },
  formula:
    "max over f of E ln(1 + f x), x = result / worst loss; two outcomes: f = p - (1 - p) (width - credit) / credit; 0 when EV <= 0 (up to the rounding of its terms); a record without a full loss has one added",
  limits:
    "The win rate is taken as known and trades as one after the other. It is a share of equity at risk, not leverage on notional: 40 % at risk where 1 % of notional can be lost is 40 times notional.",
  source: `${sources.kelly1956}, pages 918 to 920; ${sources.thorp2006}, section 2`,
  examples: [
    {
      given: { winRate: 0.8, credit: 1.15, width: 5, return: "Kelly" },
      gives: 0.13,
      digits: 3,
      from: "published case: 13.0 % of capital at risk for 1.15 on 5-wide at 80 %",
    },
    {
      given: { winRate: 0.6, credit: 2, width: 3, return: "Kelly" },
      gives: 0.4,
      digits: 12,
      from: "win 2 %, lose 1 % at 60 %: 0.40 of equity at risk",
    },
    {
      given: { winRate: 0.5, credit: [[1.15], [0.7], [1.6]], width: 5, return: "break-even win rate" },
      gives: [[0.77], [0.86], [0.68]],
      digits: 12,
      from: "published break-even win rates on 5-wide",
    },
    {
      given: { winRate: 0.5, credit: 1, width: 2, realPayoffs: [[1], [1], [1], [-1], [-1]], return: "Kelly" },
      gives: 0.2,
      digits: 9,
      from: "hand arithmetic: even money at 60 % bets 0.6 - 0.4",
    },
    {
      given: {
        credit: 1.09,
        width: 10,
        realPayoffs: [...Array.from({ length: 19 }, () => [1.09]), [-0.05]],
        return: "Kelly",
      },
      gives: 0.54,
      digits: 3,
      from: "independent optimisation of the twenty results with one full loss of 8.91 added",
    },
  ],
  // Without payoffs the argument has a value; with them it is not read.
  compute: ({ winRate = 0, credit, width, realPayoffs }) => {
    const terms = { credit, width };
    if (realPayoffs?.length === 0)
      throw new DomainError(
        "not-enough-data",
        "realPayoffs: holds no result; one win and one loss are needed",
      );
    const bet = realPayoffs === undefined ? kellyBet({ winRate, ...terms }) : kellyOf(realPayoffs, terms);
    return { bet, terms, fullLossAdded: "fullLossAdded" in bet && bet.fullLossAdded };
  },
  outputs: {
    Kelly: {
      unit: "fraction of equity at risk",
      summary: "The worst loss as a share of equity",
      of: ({ bet }) => bet.fraction,
    },
    "quarter Kelly": {
      unit: "fraction of equity at risk",
      summary: "A quarter of it",
      of: ({ bet }) => bet.fraction * CAUTIOUS_SHARE,
    },
    "growth per trade": {
      unit: "log",
      summary: "Mean logarithmic growth of equity per trade at Kelly",
      of: ({ bet }) => bet.growth,
    },
    "EV by record": {
      formerly: "EV",
      unit: "index points",
      summary: "Mean result of one condor",
      of: ({ bet }) => bet.expected,
    },
    "break-even win rate": {
      unit: "probability",
      summary: "1 - credit / width",
      of: ({ terms }) => breakEvenWinRate(terms),
    },
    "worst case": {
      unit: "text",
      summary: "Whether a full loss stands among the results, or one was counted with them",
      of: ({ fullLossAdded }) => (fullLossAdded ? "one full loss added" : "in the results"),
    },
  },
});
