import { attempt } from "../errors";
import { HARVESTS, type Harvest } from "../hedge/harvest";
import { completeLadder } from "../hedge/ladder";
import { hedgePayoff } from "../hedge/payoff";
import { keysOf } from "../plan/field";
import { planHedgeMarket, planLadder } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import type { Contracts, Usd } from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";
import type { Crash, Protection } from "./bought-protection";

/**
 * What the 4/4/2 ladder of ten condors made a year over 2006-03 to 2026-04 on recorded futures, costs included; 5 and 95 % of
 * how much more that is than holding to the roll day; per cent of what holding made of 2008 and of Covid.
 * Source: EVIDENCE.md, "When to take the money", whose test holds them.
 */
export const MEASURED: Readonly<Record<Harvest, readonly [Usd, Usd, Usd, number, number]>> = {
  source: [-4932, -749, 509, 117, 102],
  none: [-4760, 0, 0, 100, 100],
  "2 x cost": [-4839, -2154, 1773, 36, 18],
  "3 x cost": [-4786, -1480, 1325, 62, 42],
  "5 x cost": [-4915, -971, 616, 82, 64],
  "VIX 30": [-3751, -1693, 3374, 4, 15],
  "VIX 40": [-5288, -2899, 1359, 13, 15],
  "half its days": [-4080, -1179, 2313, 63, 56],
  "a third at 2, 3 and 5 x": [-4821, -1403, 1106, 60, 41],
};
const MEASURED_LAYERS = "4/4/2";
const MEASURED_CONDORS = 10;

/** The whole ladder beside so many condors, held or its money taken by a rule: what each cost a year when it was replayed. */
export function harvestProtections(
  plan: Plan,
  { spotMove, vixMove }: Crash,
  held: Contracts,
): readonly Protection[] {
  const ladder = {
    ...plan,
    hedged: true,
    tier: HIGHEST_TIER,
    layers: MEASURED_LAYERS,
    rounding: "none",
  } as const;
  const gain = attempt(() => {
    const rungs = completeLadder(planLadder(ladder, held, plan.vix));
    const shock = { vixMove, spotMove, daysOn: 0, betas: undefined, vro: undefined };
    return hedgePayoff(rungs, planHedgeMarket(plan, plan.vix), shock).total;
  });
  return keysOf(HARVESTS).map((harvest): Protection => {
    const [made, low, high, in2008, inCovid] = MEASURED[harvest];
    return {
      choice: `${MEASURED_LAYERS}, harvest: ${harvest}`,
      cost: (-made * held) / MEASURED_CONDORS,
      costIs: "replayed 2006-2026",
      gain,
      note:
        harvest === "none"
          ? "held to its roll days"
          : `$${low} to $${high} a year more than holding, 10 condors: not told apart; ${in2008} % of it in 2008, ${inCovid} % in Covid${harvest === "source" ? "; doctrine" : ""}`,
    };
  });
}
