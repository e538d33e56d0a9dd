import type { Fraction } from "../quantities";
import type { PathOutcomes } from "./bootstrap";

/** The same paths with a hedge and without: on how many of them it did not pay. */
export interface HedgeOnPaths {
  /** Paths that ended no higher with the hedge than without. */
  readonly notPaid: Fraction;
  /** The same among the worst 5 % of the paths without it, where it was needed most. */
  readonly notPaidInTail: Fraction;
  /** Paths whose deepest fall was no shallower with it. */
  readonly notShallower: Fraction;
}

const TAIL = 0.05;

export function hedgeOnPaths(hedged: PathOutcomes, unhedged: PathOutcomes): HedgeOnPaths {
  const paths = unhedged.growth.length;
  const worstFirst = Float64Array.from(unhedged.growth).sort();
  const tailEnds = worstFirst[Math.max(1, Math.round(TAIL * paths)) - 1]!;
  let notPaid = 0;
  let tail = 0;
  let notPaidInTail = 0;
  let notShallower = 0;
  for (let path = 0; path < paths; path++) {
    const inTail = unhedged.growth[path]! <= tailEnds;
    if (inTail) tail++;
    if (hedged.growth[path]! <= unhedged.growth[path]!) {
      notPaid++;
      if (inTail) notPaidInTail++;
    }
    if (hedged.drawdown[path]! >= unhedged.drawdown[path]!) notShallower++;
  }
  return {
    notPaid: notPaid / paths,
    notPaidInTail: notPaidInTail / tail,
    notShallower: notShallower / paths,
  };
}
