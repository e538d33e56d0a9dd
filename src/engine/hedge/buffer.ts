import { DomainError } from "../errors";
import type { Points, Usd } from "../quantities";
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
  /** Days left of the layers that pay at VIX +10, weighed by what each pays. */
  readonly daysLeft: number | DomainError;
  /** What all layers gain together. */
  readonly cover: number | DomainError;
  /** What those lose that lose, such as sold calls. */
  readonly lost: Usd;
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
  let paid = 0;
  let lost = 0;
  for (const [index, rung] of rungs.entries()) {
    const before = calm.layers[index]!;
    const after = moved.layers[index]!;
    if (before instanceof DomainError) return { daysLeft: before, cover: before, lost };
    if (after instanceof DomainError) return { daysLeft: after, cover: after, lost };
    const left = rulesOf(rung.layer.instrument).neverExpires
      ? rung.days
      : Math.max(0, rung.days - shock.daysOn);
    const gain = Math.max(0, after - before);
    weighted += gain * left;
    paid += gain;
    lost += Math.max(0, before - after);
  }
  const none = paid > 0 ? "what some layers lose takes all that the others gain" : "no layer pays";
  return {
    daysLeft:
      paid > lost
        ? weighted / paid
        : new DomainError("no-solution", `${none} when VIX rises 10: there is no protection to date`),
    cover: cover(paid - lost, plan.condors, plan.maxLoss),
    lost,
  };
}
