import type { Unit } from "./verticals";

/** What the legs of one expiry are when they stand together. */
export interface Structure extends Unit {
  readonly kind: "condor" | "three legs" | "put vertical" | "call vertical" | "single";
  /** The leg without which it is no condor. */
  readonly missing?: "long put" | "short put" | "short call" | "long call";
}

export const sumOf = (units: readonly Unit[]): number =>
  units.reduce((sum, { contracts }) => sum + contracts, 0);
