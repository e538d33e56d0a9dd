import { breakEvens } from "../../engine/condor/payoff";
import { settlementOdds } from "../../engine/condor/probability";
import { chooseStrikes, PREMIUM_GAUGE } from "../../engine/condor/strikes";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { axis } from "../arguments/axis";
import { optional } from "../arguments/quantity";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { dividendYield, rate, spot, width, yearDays } from "../quantities";
import { type Computed, table } from "../returns";
import { creditTargets } from "./credit-targets";
import { marketOf } from "./market";

const HEADER = [
  "target",
  "long put",
  "short put",
  "short call",
  "long call",
  "credit",
  "put delta",
  "call delta",
  "POP",
  "lower break-even",
  "upper break-even",
  "flag",
] as const;

export const condorTargets = defineFunction({
  id: "CONDOR.TARGETS",
  summary: "Iron condors for several target credits side by side: strikes, credit, deltas, POP, break-evens.",
  arguments: {
    spot: spot(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    targets: axis(creditTargets()),
    width: optional(width("Width of each wing"), 10),
    increment: optional(width("Spacing of the listed strikes"), 5),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: table(HEADER.join(", ")),
  formula:
    "CONDOR.STRIKES by credit for each target, and CONDOR.POP and CONDOR.BREAKEVEN at its model credit",
  limits: "Model credits, not quotes. A target that no condor has leaves #N/A in its row.",
  source: `${sources.method} (credit tiers 0.70 / 1.15 / 1.60)`,
  standing: "house rule",
  examples: [
    {
      given: { spot: 7140, days: "1t", vol: 0.18, targets: 1.15 },
      gives: [
        [...HEADER],
        [1.15, 7005, 7015, 7260, 7270, 1.156, -0.06, 0.07, 0.87, 7013.844, 7261.156, "ok"],
      ],
      digits: 2,
      from: "the method's credit walk: 7005/7015/7260/7270 at 1.156; break-evens by arithmetic; deltas N(-1.563) and N(-1.464), POP N(1.490) - N(-1.566) by hand",
    },
  ],
  compute: ({ targets, width, increment, ...given }) => {
    const market = marketOf(given);
    const rows = targets.values.map((target): Computed[] => {
      try {
        const chosen = chooseStrikes(market, { by: "credit", credit: target }, { width, increment });
        const { condor, credit } = chosen;
        const found = breakEvens(condor, credit, 0);
        const odds = settlementOdds(condor, market, credit, 0, market.rate - market.yield);
        const none = new DomainError("no-solution", "that side never loses");
        return [
          target,
          condor.longPut,
          condor.shortPut,
          condor.shortCall,
          condor.longCall,
          credit,
          chosen.putDelta,
          chosen.callDelta,
          odds.profit,
          found instanceof DomainError ? found : (found.lower ?? none),
          found instanceof DomainError ? found : (found.upper ?? none),
          credit < PREMIUM_GAUGE * width ? "thin: below 6 % of the width" : "ok",
        ];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return [target, ...HEADER.slice(1).map(() => error)];
      }
    });
    return [[...HEADER], ...rows];
  },
});
