import { bestProtection, gainPerDollar, protectionFrontier } from "../../engine/sizing/frontier";
import { sources } from "../../engine/sources";
import { planVariants } from "../arguments/plan";
import { optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { bounds } from "../quantities";

const spotMove = { ...bounds.spotMove, unit: "fraction of spot", zero: "none" } as const;
const vixMove = {
  unit: "VIX points",
  min: -100,
  max: 200,
  zero: "none",
  typical: { from: -5, to: 30 },
} as const;

export const riskFrontier = defineFunction({
  id: "RISK.FRONTIER",
  summary:
    "Crash protection per dollar: VIX layers, an SPX put, exits, smaller trades and harvest rules, side by side.",
  arguments: {
    plan: planVariants(),
    spotMove: optional(quantity(spotMove, { summary: "Change of the index in the crash" }), -0.06),
    vixMove: optional(quantity(vixMove, { summary: "Change of VIX in the crash" }), 15),
  },
  formula:
    "gain in the crash / cost a year; VIX layers on their own futures, the put at VIX times a ratio of its own moneyness then: 0.8 at the money and in it, the plan's where it is struck today, straight in standard deviations of VIX, condors settled at the index after the move; a smaller trade or an exit (stop at a loss of twice the credit, target of half of it, as CONDOR.EXIT) costs its expected result forgone",
  limits:
    "The crash comes at once, so a stop is passed over and gains nothing in it: its note tells the worst 5 % of all days. Carry is that of a market that never moves: neither an expectation nor the most. Where a condor's expected result is not above 0, trading less costs nothing and has no ratio. The last rows are the 4/4/2 ladder beside the plan's condors, held to its roll days or its money taken by a rule of SCENARIO.REPLAY: their cost is what it was on the futures of 2006-2026, their gain that of the crash itself, in which nothing is taken yet. No rule was told apart from holding (EVIDENCE.md, 'When to take the money'); the source's stays the default as doctrine. The default move is about that of 4 April 2025: -6 % and +15.",
  source: `${sources.method}; see ALVH.CARRY and ALVH.PAYOFF`,
  standing: "house rule",
  examples: [
    {
      given: {
        plan: [
          ["SPX", 7140],
          ["volatility", 0.18],
          ["strikes", "7005/7015/7265/7275"],
          ["condors", 1],
          ["costs", "none"],
        ],
        return: "crash loss",
      },
      gives: 891,
      digits: 0,
      from: "the method's worked example: ten points wide, sold at 1.09: it loses 8.91 points",
    },
    {
      given: {
        plan: [
          ["SPX", 7140],
          ["volatility", 0.18],
          ["strikes", "7005/7015/7265/7275"],
          ["costs", 0.1],
        ],
        return: "best",
      },
      gives: "one condor fewer",
      from: "the method's amendment on costs: at fair odds a condor earns less than nothing, so less of it is free",
    },
  ],
  compute: ({ plan, spotMove, vixMove }) => {
    const found = plan.map((variant) => ({
      name: variant.name,
      ...protectionFrontier(variant.plan, { spotMove, vixMove }),
    }));
    const [first] = found;
    return { first, found, spotMove, vixMove };
  },
  outputs: {
    "crash loss": {
      unit: "US dollars",
      summary: "What the condors of the first variant lose in the crash",
      of: ({ first }) => first?.crashLoss ?? 0,
    },
    best: {
      unit: "text",
      summary: "Most protection per dollar in the first variant; a free one comes first",
      of: ({ first }) => bestProtection(first?.protections ?? [])?.choice ?? "none",
    },
  },
  table: {
    summary:
      "One row per variant and choice: cost a year, what the cost is, how much less is lost in the crash, that per dollar of cost, note; first what the condors lose",
    rows: ({ found, spotMove, vixMove }) => [
      ["variant", "choice", "cost a year", "cost is", "gain in the crash", "gain per dollar", "note"],
      ...found.flatMap(({ name, contracts, crashLoss, protections, exits, harvests }) => [
        [name, `loss of ${contracts} condors`, "", "", -crashLoss, "", `index ${spotMove}, VIX ${vixMove}`],
        ...[...protections, ...exits(), ...harvests()].map((each): Computed[] => [
          name,
          each.choice,
          each.cost,
          each.costIs,
          each.gain,
          gainPerDollar(each),
          each.note,
        ]),
      ]),
    ],
  },
});
