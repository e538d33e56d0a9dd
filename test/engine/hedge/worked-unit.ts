import type { HedgeMarket, HedgePlan } from "../../../src/engine/hedge/ladder";
import { completeLadder, hedgeLadder } from "../../../src/engine/hedge/ladder";
import { layerPresets } from "../../../src/engine/hedge/layers";
import type { Shock } from "../../../src/engine/hedge/payoff";

const tenors = (points: readonly (readonly [number, number])[]) => points.map(([days, at]) => ({ days, at }));

/** The method's Appendix B.3 and B.4: futures 18.60 / 20.00 / 20.80 at 95 / 70 / 58 %, VIX 17.95 at 110 %. */
export const workedVolOfVol = tenors([
  [0, 1.1],
  [30, 0.95],
  [110, 0.7],
  [220, 0.58],
]).map(({ days, at }) => ({ days, at: [{ strike: 1, volatility: at }] }));

export const workedMarket: HedgeMarket = {
  curve: tenors([
    [0, 17.95],
    [30, 18.6],
    [110, 20],
    [220, 20.8],
  ]),
  volOfVol: workedVolOfVol,
  rate: 0,
  asOf: undefined,
};

export const plan = (over: Partial<HedgePlan> = {}): HedgePlan => ({
  condors: 10,
  layers: layerPresets["4/4/2"],
  tier: 3,
  rounding: "nearest",
  equity: undefined,
  ...over,
});

export const shock = (over: Partial<Shock> = {}): Shock => ({
  vixMove: 10,
  daysOn: 0,
  betas: undefined,
  vro: undefined,
  ...over,
});

export const rungs = (over: Partial<HedgePlan> = {}, market: HedgeMarket = workedMarket) =>
  completeLadder(hedgeLadder(plan(over), market));
