import type { Points, Volatility, Years } from "../quantities";

/** How far the index is expected to move, in points. */
export interface ExpectedMove {
  readonly oneDeviation: Points;
  /** Mean of the absolute move: sqrt(2 / pi) of a deviation. */
  readonly absolute: Points;
}

/** Deviations on each side of spot that hold 95 % of a normal distribution. */
export const DEVIATIONS_95 = 1.959963984540054;

/** Expected move of a driftless index: S sigma sqrt(T), normal in points. Limit: small moves, no skew. */
export function expectedMove(spot: Points, volatility: Volatility, years: Years): ExpectedMove {
  const oneDeviation = spot * volatility * Math.sqrt(years);
  return { oneDeviation, absolute: oneDeviation * Math.sqrt(2 / Math.PI) };
}
