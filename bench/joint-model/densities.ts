import type { Pairs } from "./history";

export type Numbers<Name extends string> = Record<Name, number>;

/** A law of the next pair of closes given those before: its numbers to start the fit from, and its log density. */
export interface Law<Name extends string = string> {
  readonly name: string;
  readonly start: Numbers<Name>;
  /** Of the return of SPX and, given it, of the move of VIX, summed over the pairs from one place to another. */
  logDensity(numbers: Numbers<Name>, pairs: Pairs, from: number, to: number): { spx: number; vix: number };
}

export const PER_YEAR = 100 * Math.sqrt(252);
export const shareOf = (halfLife: number) => 1 - 2 ** (-1 / halfLife);
export const normal = (x: number, deviation: number) =>
  Math.exp(-0.5 * (x / deviation) ** 2) / (deviation * 2.5066282746310002);
export const logOf = (density: number) => Math.log(Math.max(density, 1e-300));

export const SPX = {
  meanReturn: 0.1,
  spread: 0.42,
  spreadPerVix: 0.002,
  spreadPerFall: 0.7,
  fallHalfLife: 7,
  wide: 0.15,
  wideMean: -0.8,
  wideDeviation: 1.65,
};
export const SHOCK = {
  vixSpread: 0.01,
  vixSpreadPerShock: 0.4,
  vixSpreadPerMove: 0.01,
  shockHalfLife: 3,
  vixWide: 0.35,
  vixWideMean: 0.35,
  vixWideDeviation: 1.73,
};
const SPREAD_MOST = 1.1;

/** The density of SPX as JOINT_MODEL has it, and that of a shock of ln VIX. */
export function spxDensity(q: Numbers<keyof typeof SPX>, move: number, level: number, falls: number): number {
  const spread = Math.min(
    Math.max(q.spread + q.spreadPerVix * level + q.spreadPerFall * falls, 0.15),
    SPREAD_MOST,
  );
  const h = (move - q.meanReturn) / spread;
  return ((1 - q.wide) * normal(h, 1) + q.wide * normal(h - q.wideMean, q.wideDeviation)) / spread;
}
export function shockDensity(
  q: Numbers<keyof typeof SHOCK>,
  shock: number,
  shocks: number,
  size: number,
): number {
  const spread = Math.max(q.vixSpread + q.vixSpreadPerShock * shocks + q.vixSpreadPerMove * size, 0.004);
  const k = shock / spread;
  return (
    ((1 - q.vixWide) * normal(k, 1) + q.vixWide * normal(k - q.vixWideMean, q.vixWideDeviation)) / spread
  );
}
