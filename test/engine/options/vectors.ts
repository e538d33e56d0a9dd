import type { EuropeanOption, FutureOption, OptionType } from "../../../src/engine/options/european-option";
import type { OptionGreeks } from "../../../src/engine/options/greeks";
import { golden } from "../../support/numbers";

export type GreekName = keyof OptionGreeks;
export const GREEK_NAMES: readonly GreekName[] = [
  "price",
  "delta",
  "gamma",
  "vega",
  "theta",
  "rho",
  "vanna",
  "volga",
  "charm",
];

type Inputs = {
  type: OptionType;
  S?: number | null;
  F?: number;
  K: number;
  T: number;
  r: number;
  q?: number;
  sigma: number;
};
export type Vector = Inputs &
  Record<GreekName, number> & {
    id: string;
    domain: "market" | "stress";
    lo: Record<GreekName, number>;
    cond: Record<GreekName, number>;
  };
type Expected = Partial<Record<GreekName, number | "Infinity" | "-Infinity">> & { error?: boolean };
export type Limit = Inputs & { name: string; expect: Expected };

export const spotVectors = golden<{ cases: Vector[]; limits: Limit[] }>("bsm.json");
export const futureVectors = golden<{ cases: Vector[]; limits: Limit[] }>("black76.json");

export function europeanOption(inputs: Inputs): EuropeanOption {
  const { type, K, T, r, sigma } = inputs;
  // JSON writes NaN as null
  return {
    type,
    spot: inputs.S ?? Number.NaN,
    strike: K,
    years: T,
    volatility: sigma,
    rate: r,
    yield: inputs.q ?? 0,
  };
}

export function futureOption({ type, F, K, T, r, sigma }: Inputs): FutureOption {
  return { type, future: F ?? Number.NaN, strike: K, years: T, volatility: sigma, rate: r };
}

/** What a greek's error is measured against: itself, or for theta the sum of its three terms, which cancel. */
export function scaleOf(greek: GreekName, vector: Vector): number {
  if (greek !== "theta") return Math.abs(vector[greek]);
  const underlying = vector.S ?? vector.F ?? Number.NaN;
  const assetLeg = Math.abs(vector.delta) * underlying;
  const cashLeg = Math.abs(assetLeg - (vector.type === "call" ? 1 : -1) * vector.price);
  const decay = (vector.vega * vector.sigma) / (2 * vector.T);
  return decay + Math.abs(vector.q ?? vector.r) * assetLeg + Math.abs(vector.r) * cashLeg;
}
