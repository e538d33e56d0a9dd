import { DomainError } from "../errors";
import type { FuturesCurve } from "../hedge/futures-curve";
import { type HedgeMarket, type HedgePlan, hedgeLadder, type Rung } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { layersNamed } from "../hedge/layers-text";
import { vixBeta } from "../hedge/vix-beta";
import type { VolOfVol } from "../hedge/vol-of-vol";
import { vvixAt } from "../hedge/vol-of-vol-fit";
import type { Contracts, VixPoints } from "../quantities";
import { hedgeTier, tierPresets } from "../rules/presets/tier";
import type { Plan } from "./plan";

const NO_HEDGE = -1;

/** The curve of the plan when VIX stands elsewhere: each future moves by its own response. */
function planCurve(plan: Plan, vix: VixPoints): FuturesCurve {
  const moved = (days: number, future: VixPoints) => ({
    days,
    at: future + vixBeta(days) * (vix - plan.vix),
  });
  return [
    { days: 0, at: vix },
    moved(30, plan.future30),
    moved(110, plan.future110),
    moved(220, plan.future220),
  ];
}

/** The plan's own volatilities of VIX, where it gives any. */
export function ownVolOfVol(plan: Plan): VolOfVol | undefined {
  const own = [
    [0, plan.volOfVol0],
    [30, plan.volOfVol30],
    [110, plan.volOfVol110],
    [220, plan.volOfVol220],
  ] as const;
  const given = own.flatMap(([days, volatility]) =>
    volatility === undefined ? [] : [{ days, at: [{ strike: 1, volatility }] }],
  );
  return given.length > 0 ? given : undefined;
}

/** The plan's volatility of VIX when VIX stands at a level: its VVIX is that of the plan's VIX, and goes with it. */
export function planVolOfVol(plan: Plan, vix: VixPoints): VolOfVol {
  const usual = vvixAt(vix);
  return (
    ownVolOfVol(plan) ?? {
      vvix: plan.vvix === undefined ? usual : ((plan.vvix / 100) * usual) / vvixAt(plan.vix),
    }
  );
}

export function planHedgeMarket(plan: Plan, vix: VixPoints): HedgeMarket {
  return {
    curve: planCurve(plan, vix),
    volOfVol: planVolOfVol(plan, vix),
    rate: plan.rate,
    index: { spot: plan.spot, yield: plan.yield },
    asOf: undefined,
  };
}

/** The hedge tier of the plan at a VIX; below 0 when the plan holds no hedge, so that no layer is on. */
export function planTier(plan: Plan, vix: VixPoints): number {
  if (!plan.hedged) return NO_HEDGE;
  if (plan.tier !== undefined) return plan.tier;
  const table = tierPresets[plan.hedgeRules];
  // Rules on the future of the options' own expiry read the nearest future of the plan.
  const readsFuture = table.some(({ reading }) => reading === "VIX future");
  const { decided } = hedgeTier(table, {
    vix: readsFuture ? (planCurve(plan, vix)[1]?.at ?? vix) : vix,
    edr: plan.edr,
    bigTop: plan.bigTop,
    surprise: plan.surprise,
    breadthBroken: plan.breadthBroken,
  });
  if (decided === undefined) throw new DomainError("no-solution", `no hedge rule covers VIX ${vix}`);
  return decided.result;
}

export function planLayers(plan: Plan): readonly Layer[] {
  return layersNamed(plan.layers);
}

/** The ladder that the plan calls for beside so many condors when VIX stands at a level, or what is held of it. */
export function planLadder(
  plan: Plan,
  condors: Contracts,
  vix: VixPoints,
  held?: string,
): readonly (Rung | DomainError)[] {
  const { rounding, equity } = plan;
  const hedge: HedgePlan = {
    condors,
    layers: planLayers(plan),
    tier: planTier(plan, vix),
    rounding,
    equity,
    held: plan.hedged ? held : undefined,
  };
  return hedgeLadder(hedge, planHedgeMarket(plan, vix));
}
