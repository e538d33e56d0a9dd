import type { Contracts } from "../quantities";

export const ROUNDINGS = ["nearest", "down", "up", "none"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Whole contracts for a target; a tiny excess left by binary fractions counts as none. */
export function roundContracts(target: Contracts, rounding: Rounding): Contracts {
  const exact = Math.round(target * 1e9) / 1e9;
  switch (rounding) {
    case "nearest":
      return Math.round(exact);
    case "down":
      return Math.floor(exact);
    case "up":
      return Math.ceil(exact);
    case "none":
      return exact;
  }
}
