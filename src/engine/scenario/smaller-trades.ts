import type { Candidate } from "../hedge/whole-lots";
import { planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import { type Contracts, USD_PER_POINT, type Usd } from "../quantities";
import type { Episode } from "./episode";
import { stressed } from "./stress";

/**
 * What loses less without a hedge: a condor fewer, and one with half the wing in its place. Each costs the expected result
 * of a year that it gives up, at least nothing, and saves in each shock what it loses less.
 */
export function smallerTrades(
  plan: Plan,
  shocks: readonly Episode[],
  contracts: Contracts,
): readonly Candidate[] {
  const market = planMarket(plan, volatilityAtVix(plan, plan.vix));
  const sold = plannedCondor(plan, market);
  const yearly = plan.tradesPerYear * USD_PER_POINT;
  const lossesOf = (strikes: Plan["strikes"]) =>
    shocks.map((episode): Usd => {
      const one = { ...plan, strikes, condors: 1, hedged: false };
      const { condors } = stressed(one, episode, { sold: "today", passed: undefined });
      return typeof condors === "number" ? condors : 0;
    });
  const whole = lossesOf(sold.condor);
  const bounds = { most: contracts, inPlaceOfCondor: true };
  const { shortPut, shortCall } = sold.condor;
  const wing = Math.floor(sold.width / 2 / plan.increment) * plan.increment;
  const fewer = { ...bounds, cost: sold.expected * yearly, pays: whole.map((loss) => -loss) };
  if (wing <= 0) return [fewer, { ...fewer, most: 0 }];
  const strikes = { longPut: shortPut - wing, shortPut, shortCall, longCall: shortCall + wing };
  const narrow = lossesOf(strikes);
  const { expected } = plannedCondor({ ...plan, strikes }, market);
  return [
    fewer,
    {
      ...bounds,
      cost: (sold.expected - expected) * yearly,
      pays: narrow.map((loss, shock) => loss - whole[shock]!),
    },
  ];
}
