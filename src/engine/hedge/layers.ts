import type { Instrument } from "./instruments";

export const STRIKE_RULES = ["delta", "K/F", "K/VIX", "strike", "none"] as const;
/** What the strike aims at: a forward delta, a multiple of its future or of VIX, or points. */
export type StrikeRule = (typeof STRIKE_RULES)[number];

/** One layer of the hedge. */
export interface Layer {
  /** Days to expiry that the layer aims at. */
  readonly days: number;
  readonly instrument: Instrument;
  readonly by: StrikeRule;
  /** The delta, multiple or points that the rule aims at; 0 for no rule. */
  readonly target: number;
  /** Points between the strikes of a spread; days between the expiries of a calendar; 0 for neither. */
  readonly width: number;
  readonly perTenCondors: number;
  /** Share of equity to spend, for a layer that is sized by equity; 0 for one sized by condors. */
  readonly weight: number;
  /** The hedge tier from which the layer is on; 0 for always. */
  readonly tier: number;
  /** Days left at which the layer is rolled; 0 holds it to expiry. */
  readonly rollAt: number;
  readonly note: string;
}

function layer(over: Partial<Layer> & Pick<Layer, "days">): Layer {
  return {
    instrument: "call",
    by: "delta",
    target: 0.5,
    width: 0,
    perTenCondors: 0,
    weight: 0,
    tier: 0,
    rollAt: 0,
    note: "",
    ...over,
  };
}

const SECOND = layer({ days: 110, perTenCondors: 4, tier: 2, rollAt: 60, note: "middle layer" });
const THIRD = layer({ days: 220, perTenCondors: 2, tier: 3, rollAt: 150, note: "long layer" });

/** Calls to choose a hedge from: three deltas at four tenors, each with the days left at which it is rolled. */
export const solveCandidates: readonly Layer[] = (
  [
    [30, 10],
    [60, 30],
    [110, 60],
    [220, 150],
  ] as const
).flatMap(([days, rollAt]) => [0.5, 0.3, 0.15].map((target) => layer({ days, rollAt, target })));

/**
 * The hedge as its sources describe it. "4/4/2": calls of 0.50 delta at 30, 110 and 220 days, 4, 4 and 2 for ten
 * condors. "seed": the same with an at-the-money call spread, 10 points wide, as first layer. "learn": the older
 * guide, one call for two condors, 35 % above VIX, three weeks beyond the condor. "vxth": the Cboe VIX
 * Tail Hedge index, one-month 30-delta calls for a share of equity, half of it from tier 2, all of it at tier 3.
 */
export const layerPresets = {
  "4/4/2": [layer({ days: 30, perTenCondors: 4, tier: 1, rollAt: 10, note: "short layer" }), SECOND, THIRD],
  seed: [
    layer({
      days: 30,
      instrument: "call spread",
      by: "K/F",
      target: 1,
      width: 10,
      perTenCondors: 4,
      tier: 1,
      rollAt: 10,
      note: "short layer: at-the-money call spread",
    }),
    SECOND,
    THIRD,
  ],
  learn: [
    layer({
      days: 22,
      by: "K/VIX",
      target: 1.35,
      perTenCondors: 5,
      note: "1 call for 2 condors, 30-40 % above VIX, 2-4 weeks beyond the condor",
    }),
  ],
  vxth: [
    layer({ days: 30, target: 0.3, weight: 0.005, tier: 2, note: "half of the VXTH weight" }),
    layer({ days: 30, target: 0.3, weight: 0.005, tier: 3, note: "the other half" }),
  ],
} as const satisfies Record<string, readonly Layer[]>;
