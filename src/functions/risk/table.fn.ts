import { aboveZero } from "../../engine/number-kinds/kind";
import { planLayers } from "../../engine/plan/hedge";
import { sources } from "../../engine/sources";
import { planVariants } from "../arguments/plan";
import { omittable } from "../arguments/quantity";
import { series } from "../arguments/range";
import { defineFunction } from "../define";
import { bounds } from "../quantities";
import { headerOf, rowsOf } from "./scaling-cells";

const USUAL_FRACTIONS = [0.01, 0.02];
/** One level in each band of the gates, and the middle of the hysteresis. */
const USUAL_LEVELS = [13, 15, 18, 22, 30];

export const riskTable = defineFunction({
  id: "RISK.TABLE",
  summary:
    "The scaling table: for each VIX level and risk fraction the condor's distance and odds, contracts, hedge per layer, carry and drawdown odds.",
  arguments: {
    plan: planVariants(),
    fractions: omittable(series(aboveZero(bounds.riskFraction), { summary: "Shares of equity at risk" }), {
      otherwise: "0.01 and 0.02",
    }),
    vixLevels: omittable(series(bounds.vix, { summary: "Levels of VIX, one per band" }), {
      otherwise: "13, 15, 18, 22 and 30",
    }),
  },
  formula:
    "volatility = VIX1D / VIX of its band x share x VIX / 100, or IV ratio x VIX / 100; strikes by the plan's target at it; effective win rate = 1 - E[loss] / width at realised over implied x that volatility; futures move by their response to VIX; P(drawdown) exact, costs charged",
  limits:
    "The volatility decides the table: the plan's share of VIX1D, which one-day condors were quoted at .77 to .95 of; as a ratio to VIX .587 to .99 stood in quotes, and it is not constant. Contracts are those of the fraction asked for; what the VIX gate alone permits stands beside them. P(drawdown) is that of the exact fraction, as if contracts could be split: whole ones risk less (RISK.RUIN with equity counts them). Drawdown odds neither charge nor credit the hedge; carry is an upper case on an unchanged curve; negative, as in backwardation, it is no budget; flat volatility.",
  source: `${sources.method}; see CONDOR.STRIKES, ALVH.LADDER, ALVH.CARRY, RISK.SIZE and RISK.RUIN`,
  standing: "house rule",
  examples: [
    {
      given: {
        plan: [
          ["SPX", 7140],
          ["volatility", 0.18],
          ["strikes", "7005/7015/7265/7275"],
          ["costs", "none"],
          ["hedge tier", "none"],
        ],
        fractions: 0.01,
        vixLevels: 17.95,
      },
      gives: [
        headerOf(3),
        [
          ...["variant 1", 17.95, 0.01, 0.18, 1, 2, 7015, 7265, 125, 0.0175, 1.09, 0.891, 0.891, 0, 1, 891],
          ...[0.015, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        ],
      ],
      digits: 0,
      from: "the method's worked example: credit 1.09, win rate 89.1 %, EV 0, 1 condor at 1 % of $100,000",
    },
  ],
  compute: ({ plan, fractions = USUAL_FRACTIONS, vixLevels = USUAL_LEVELS }) => {
    const layers = Math.max(...plan.map((variant) => planLayers(variant.plan).length));
    const header = headerOf(layers);
    return [header, ...plan.flatMap((variant) => rowsOf(variant, fractions, vixLevels, header.length))];
  },
  table: {
    summary:
      "One row per variant, VIX level and fraction: volatility in use, gate, strikes, distance, credit, win rates, EV at your view after costs, contracts, dollars at risk, what the VIX gate permits, hedge contracts and residual per layer, carry a year, P(drawdown) in a year at the fraction itself, not at the whole contracts beside it",
    rows: (rows) => rows,
  },
});
