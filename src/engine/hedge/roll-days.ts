import { DomainError } from "../errors";
import type { Usd, VixPoints } from "../quantities";
import { markOf } from "./hedge-legs";
import { unmoved } from "./hedge-state";
import type { HedgeMarket, Rung } from "./ladder";
import { hedgePayoff, type Shock } from "./payoff";

/** What a move gains by the day on which the layers were last bought: it decides how old each of them is. */
export interface OverRollDays {
  readonly least: Usd | DomainError;
  readonly most: Usd | DomainError;
  /** Layers that are bought in equal parts on every day of their time: the mean of all ages. */
  readonly staggered: Usd | DomainError;
}

/** Days followed after all layers were bought on one: by then their ages have met in nearly every way. */
const LONGEST_CYCLE = 2000;

/**
 * The gain of a move on each day of a ladder whose layers were all bought on one day and each renewed at its roll day,
 * least and most, and with each layer spread over its days. Curve and volatility stand still until the move comes.
 */
export function overRollDays(
  rungs: readonly Rung[],
  market: HedgeMarket,
  shock: Omit<Shock, "vixMove">,
  vixMove: VixPoints,
): OverRollDays {
  const gains: Usd[][] = [];
  for (const [layer, rung] of rungs.entries()) {
    const days = Math.max(1, Math.floor(rung.days - rung.layer.rollAt));
    const betas = shock.betas && [shock.betas[layer]!];
    const byAge: Usd[] = [];
    for (let age = 0; age < days; age++) {
      const mark = markOf(rung.legs, { ...unmoved(market), daysOn: age });
      const daysOn = age + shock.daysOn;
      const { total } = hedgePayoff([{ ...rung, mark }], market, { ...shock, betas, daysOn, vixMove });
      if (total instanceof DomainError) return { least: total, most: total, staggered: total };
      byAge.push(total);
    }
    gains.push(byAge);
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let day = 0; day < LONGEST_CYCLE; day++) {
    const total = gains.reduce((sum, byAge) => sum + byAge[day % byAge.length]!, 0);
    least = Math.min(least, total);
    most = Math.max(most, total);
  }
  const mean = (of: readonly Usd[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
  return { least, most, staggered: gains.reduce((sum, byAge) => sum + mean(byAge), 0) };
}
