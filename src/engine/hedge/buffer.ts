import { DomainError } from "../errors";
import type { Points } from "../quantities";
import { futureAt } from "./futures-curve";
import { rulesOf } from "./instruments";
import type { HedgeMarket, Rung } from "./ladder";
import { cover, hedgePayoff, type Shock } from "./payoff";

/** The VIX move by which protection is weighed, in points. House rule. */
export const BUFFER_MOVE = 10;
/** A buffer is intact with this many days left and this much of the worst loss covered. House rules. */
export const FEWEST_BUFFER_DAYS = 45;
export const LOWEST_BUFFER_COVER = 0.33;

export interface TemporalBuffer {
  /** Days left of the layers, weighed by what each pays at VIX +10. */
  readonly daysLeft: number | DomainError;
  readonly cover: number | DomainError;
}

/** How long the protection lasts and how much it covers at VIX +10, after `daysOn` days. */
export function temporalBuffer(
  rungs: readonly Rung[],
  market: HedgeMarket,
  plan: { readonly condors: number; readonly maxLoss: Points },
  shock: Omit<Shock, "vixMove">,
): TemporalBuffer {
  // Gains count from the marks of the day of the move, so that time already paid for is not charged to it.
  // A layer past its expiry has settled: whatever it settled to, it protects no more.
  const vro = shock.vro ?? futureAt(market.curve, 0);
  const calm = hedgePayoff(rungs, market, { ...shock, vro, vixMove: 0 });
  const moved = hedgePayoff(rungs, market, { ...shock, vro, vixMove: BUFFER_MOVE });
  let weighted = 0;
  let total = 0;
  for (const [index, rung] of rungs.entries()) {
    const before = calm.layers[index]!;
    const after = moved.layers[index]!;
    if (before instanceof DomainError) return { daysLeft: before, cover: before };
    if (after instanceof DomainError) return { daysLeft: after, cover: after };
    const left = rulesOf(rung.layer.instrument).neverExpires
      ? rung.days
      : Math.max(0, rung.days - shock.daysOn);
    weighted += (after - before) * left;
    total += after - before;
  }
  return {
    daysLeft:
      total > 0
        ? weighted / total
        : new DomainError("no-solution", "no layer pays when VIX rises 10: there is no protection to date"),
    cover: cover(total, plan.condors, plan.maxLoss),
  };
}
