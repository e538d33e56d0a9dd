import type { BreakEvens } from "../../engine/condor/payoff";
import { DomainError } from "../../engine/errors";
import type { Computed } from "../outputs";

/** Both break-evens as cells: a side that never loses has none and says so. */
export function breakEvenCells(found: BreakEvens | DomainError): {
  readonly lower: Computed;
  readonly upper: Computed;
} {
  if (found instanceof DomainError) return { lower: found, upper: found };
  const cell = (side: "lower" | "upper") =>
    found[side] ?? new DomainError("no-solution", `no ${side} break-even: that side never loses`);
  return { lower: cell("lower"), upper: cell("upper") };
}
