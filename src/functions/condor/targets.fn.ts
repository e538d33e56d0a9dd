import { breakEvens } from "../../engine/condor/payoff";
import { settlementOdds } from "../../engine/condor/probability";
import { chooseStrikes } from "../../engine/condor/strikes";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, rate, spot, width, yearDays } from "../quantities";
import { breakEvenCells } from "./break-even-cells";
import { chosenFlag, chosenOutputs } from "./chosen-condor";
import { creditTargets } from "./credit-targets";
import { marketOf } from "./market";

export const condorTargets = defineFunction({
  id: "CONDOR.TARGETS",
  summary: "Iron condors for several target credits side by side: strikes, credit, deltas, POP, break-evens.",
  arguments: {
    spot: spot(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    targets: creditTargets(),
    width: optional(width({ summary: "Width of each wing" }), 10),
    increment: optional(width({ summary: "Spacing of the listed strikes" }), 5),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula:
    "CONDOR.STRIKES by credit for each target, and CONDOR.POP and CONDOR.BREAKEVEN at its model credit",
  limits: "Model credits, not quotes. A target that no condor has leaves #N/A in its row.",
  source: `${sources.method} (credit tiers 0.70 / 1.15 / 1.60)`,
  standing: "house rule",
  examples: [
    {
      given: { spot: 7140, days: "1t", vol: 0.18, targets: 1.15 },
      gives: [
        ["target", 1.15],
        ["long put", 7005],
        ["short put", 7015],
        ["short call", 7260],
        ["long call", 7270],
        ["credit", 1.156],
        ["put delta", -0.06],
        ["call delta", 0.07],
        ["POP", 0.87],
        ["lower break-even", 7013.844],
        ["upper break-even", 7261.156],
        ["flag", "ok"],
      ],
      digits: 2,
      from: "the method's credit walk: 7005/7015/7260/7270 at 1.156; break-evens by arithmetic; deltas N(-1.563) and N(-1.464), POP N(1.490) - N(-1.566) by hand",
    },
  ],
  compute: (given) => {
    const { targets, width, increment } = given;
    const market = marketOf(given);
    const chosen = chooseStrikes(market, { by: "credit", credit: targets }, { width, increment });
    const { condor, credit } = chosen;
    const odds = settlementOdds(condor, market, credit, 0, market.rate - market.yield);
    return {
      targets,
      grid: { width, increment },
      vol: given.vol,
      chosen,
      odds,
      levels: breakEvenCells(breakEvens(condor, credit, 0)),
    };
  },
  outputs: {
    target: { unit: "index points", summary: "Credit aimed at", of: ({ targets }) => targets },
    ...chosenOutputs,
    POP: { unit: "probability", summary: "Probability of profit at expiry", of: ({ odds }) => odds.profit },
    "lower break-even": {
      unit: "index points",
      summary: "Lower break-even",
      of: ({ levels }) => levels.lower,
    },
    "upper break-even": {
      unit: "index points",
      summary: "Upper break-even",
      of: ({ levels }) => levels.upper,
    },
    flag: {
      unit: "text",
      summary:
        "Whether the listed strikes miss the target, the credit is below 6 % of the width, the wings lie between listed strikes, or strikes lie beyond the smile",
      of: ({ chosen, grid, vol }) => chosenFlag(chosen, grid, vol),
    },
  },
});
