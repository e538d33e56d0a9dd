import { DomainError, demand } from "../../engine/errors";
import { demandBelow } from "../../engine/number-kinds/dollars";
import { aboveZero } from "../../engine/number-kinds/kind";
import { marketKinds } from "../../engine/number-kinds/market";
import { CONFIDENCE, edgeOf, tradesNeeded } from "../../engine/sizing/edge";
import type { EdgeQuestion } from "../../engine/sizing/edge-question";
import { breakEvenShare } from "../../engine/sizing/measured-result";
import type { TrackRecord } from "../../engine/sizing/win-rate-posterior";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { omittable, optional, quantity } from "../arguments/quantity";
import { pastTrades, wingWidth } from "../arguments/run-of-trades";
import { defineFunction } from "../define";
import { costs } from "../quantities";

const shareOfVix1d = quantity(marketKinds.shareOfVix1d, {
  summary: "Volatility at which the options are sold, over VIX1D",
});

/** A record needs both numbers; without any there is none. */
function recordOf(wins: number | undefined, trades: number | undefined): TrackRecord | undefined {
  if (!wins && !trades) return undefined;
  demand(wins !== undefined && !!trades, () => "wins, trades: must be given together");
  return { wins, trades };
}

export const riskEdge = defineFunction({
  id: "RISK.EDGE",
  summary:
    "What one condor earns after costs, as far as its price and your own record tell: mean, spread and the odds that it is above 0.",
  arguments: {
    share: omittable(shareOfVix1d, { otherwise: "nothing was known before the record" }),
    wins: notingZeros(
      omittable(
        pastTrades({ summary: "Trades won so far; a partial loss may count as the share of the width kept" }),
        { otherwise: "no record" },
      ),
    ),
    trades: omittable(pastTrades({ summary: "Trades closed so far" }), { otherwise: "no record" }),
    credit: optional(quantity(aboveZero(marketKinds.credit), { summary: "Net credit of one condor" }), 1.09),
    width: optional(wingWidth(), 10),
    costs: optional(
      costs({
        summary:
          "Costs of one condor, round trip, where the credit is before them; above 0.10 they lower what was measured",
      }),
      0,
    ),
  },
  formula:
    "posterior of E = credit - costs - (1 - q) width: Beta(1 + wins, 1 + losses) in q times a normal law of E around what condors sold at this share of VIX1D made, cut at what the trade can pay",
  limits:
    "What was measured: 719 sessions 2022-2026 at VIX <= 20, 10-point condors at the credit walk's strikes, costs .10, standard error .13 point at a share of .80 to .09 at 1.00; other widths in proportion, lower shares on a straight line, shares above 1.00 taken as 1.00. A share above 1.25, or a credit before costs below .0575 or above .23 of the width (half of the .115 that the counted ones were paid, twice it), was not counted and is #N/A: leave the share out for the record alone. A record of another condor, or of other rules, does not belong to it. Trades are taken as independent.",
  source: `${sources.gelman2013}, section 2.1; the measured results are this product's own count`,
  standing: "house rule",
  examples: [
    {
      given: { share: 0.95, return: "P(EV > 0)" },
      gives: 0.958,
      digits: 3,
      from: "an independent script's count, .1760 with an error of .1017: N(1.731)",
    },
    {
      given: { wins: 90, trades: 100, credit: 1.09, width: 10, return: "mean" },
      gives: 0.0116,
      digits: 4,
      from: "hand arithmetic: 1.09 - (1 - 91/102) x 10",
    },
    {
      given: { share: 0.9, return: "break-even share" },
      gives: 0.9086,
      digits: 4,
      from: "the straight line from -.0365 at .90 to .1760 at .95 crosses 0 at .9086",
    },
  ],
  compute: ({ share, wins, trades, credit, width, costs }): EdgeQuestion => {
    demandBelow("credit", credit, width, "the width,");
    demandBelow("costs", costs, width, "the width,");
    return { share, record: recordOf(wins, trades), trade: { credit: credit - costs, width }, costs };
  },
  outputs: {
    mean: {
      unit: "index points",
      summary: "Expected result of one condor after costs",
      of: (question) => edgeOf(question).mean,
    },
    "standard deviation": {
      unit: "index points",
      summary: "How far that expectation is uncertain",
      of: (question) => edgeOf(question).standardDeviation,
    },
    "P(EV > 0)": {
      unit: "probability",
      summary: "Odds that one condor earns anything on average",
      of: (question) => edgeOf(question).positive,
    },
    "break-even share": {
      unit: "fraction",
      summary: "Share of VIX1D at which the measured condors made nothing",
      of: breakEvenShare,
    },
    "trades needed": {
      unit: "trades",
      summary: `Further trades, at the rate so far, until the odds of an edge reach ${CONFIDENCE}`,
      of: (question) =>
        tradesNeeded(question) ??
        new DomainError(
          "no-solution",
          question.record === undefined ? "needs wins and trades" : "not within 10,000 trades of this record",
        ),
    },
  },
});
