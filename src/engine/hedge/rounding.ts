import type { Contracts } from "../quantities";

export const ROUNDINGS = ["nearest", "down", "up", "none"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Whole contracts for a target, sold ones as bought ones; a tiny excess left by binary fractions counts as none. */
export function roundContracts(target: Contracts, rounding: Rounding): Contracts {
  return (target < 0 ? -1 : 1) * roundedSize(Math.round(Math.abs(target) * 1e9) / 1e9, rounding) + 0;
}

function roundedSize(exact: Contracts, rounding: Rounding): Contracts {
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
