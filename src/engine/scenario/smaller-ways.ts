import { USUAL_EXITS } from "../condor/exit";
import { lossAtExpiry } from "../condor/payoff";
import { attempt, DomainError } from "../errors";
import type { Candidate } from "../hedge/whole-lots";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { plannedExits } from "../sizing/exit-protection";
import type { Episode } from "./episode";
import { condorResult, holdingAt } from "./holding";
import { stressed } from "./stress";

/** Condors that are alike and might be made smaller. */
export interface Shrinkable {
  /** Theirs are the strikes and the days. */
  readonly plan: Plan;
  readonly contracts: Contracts;
  /** Points that were taken in; those of the plan are sold at the model's price. */
  readonly held?: { readonly credit: Points; readonly row: string };
}

/** The ways to make one smaller, in the order in which they are offered. */
export const SMALLER = ["fewer", "half the wing", "with a stop"] as const;

export interface Way {
  readonly trade: Candidate;
  readonly missing?: string;
}

/**
 * What loses less without a hedge: a condor fewer, one with half the wing in its place, one with a stop. Each costs the
 * expected result of a year that it gives up, at least nothing, and saves in each shock what it loses less. One that is held
 * is bought back, or its wings are, at the model's price, and the costs of a condor come on top.
 */
export function waysOf(of: Shrinkable, inPlaceOf: number, shocks: readonly Episode[], gap: Fraction): Way[] {
  const { plan, contracts, held } = of;
  const market = planMarket(plan, volatilityAtVix(plan, plan.vix));
  const undoing = held ? plan.costs : 0;
  const offer = (found: () => { readonly points: Points; readonly pays: readonly Usd[] }): Way => {
    const way = attempt(found);
    return way instanceof DomainError
      ? { trade: { most: 0, cost: 0, pays: shocks.map(() => 0), inPlaceOf }, missing: way.message }
      : {
          trade: {
            most: contracts,
            cost: way.points * plan.tradesPerYear * USD_PER_POINT,
            pays: way.pays,
            inPlaceOf,
          },
        };
  };
  const refuse = (why: string): never => {
    throw new DomainError("no-solution", why);
  };
  const sale = attempt(() => {
    if (held && market.years === 0) refuse("no session is left");
    const sold = plannedCondor(plan, market);
    return { sold, whole: resultsOf(plan, sold) };
  });
  const known = () => {
    if (sale instanceof DomainError) throw sale;
    return sale;
  };
  return [
    offer(() => {
      const { sold, whole } = known();
      const twice = 2 * undoing;
      return { points: sold.expected + twice, pays: whole.map((result) => -result - twice * USD_PER_POINT) };
    }),
    offer(() => {
      const { sold, whole } = known();
      const { shortPut, shortCall } = sold.condor;
      const wing = Math.floor(sold.width / 2 / plan.increment) * plan.increment;
      if (wing === 0) refuse(`half of ${sold.width} points is no listed step of ${plan.increment}`);
      const strikes = { longPut: shortPut - wing, shortPut, shortCall, longCall: shortCall + wing };
      const half = plannedCondor({ ...plan, strikes }, market);
      const results = resultsOf({ ...plan, strikes }, half);
      return {
        points: sold.expected - half.expected + undoing,
        pays: results.map((result, shock) => result - whole[shock]! - undoing * USD_PER_POINT),
      };
    }),
    offer(() => {
      const { sold, whole } = known();
      if (gap === 1) refuse("all of a shock comes at once (gap 1)");
      const { credit = sold.credit } = held ?? {};
      const taken = { ...sold, credit };
      const outlook = plannedExits(plan, market, taken);
      const more = (credit - sold.credit) * USD_PER_POINT;
      return {
        points: outlook({}).expected - outlook({ stop: USUAL_EXITS.stop }).expected,
        pays: shocks.map((episode, shock) =>
          savedByStop(plan, taken, episode, gap, whole[shock]! + more, more),
        ),
      };
    }),
  ];

  /** What one makes in each shock, sold at the model's price: that of a book is settled at the index after it. */
  function resultsOf(sold: Plan, { condor, net }: PlannedCondor): Usd[] {
    return shocks.map((episode) => {
      if (held) return (net - lossAtExpiry(condor, plan.spot * (1 + episode.spotMove))) * USD_PER_POINT;
      const one = { ...sold, strikes: condor, condors: 1, hedged: false };
      const { condors } = stressed(one, episode, { sold: "today", passed: undefined });
      return typeof condors === "number" ? condors : 0;
    });
  }
}

/**
 * What a stop saves of one condor's loss in a shock of which a share comes at once: nothing where that share alone is past
 * the stop, or where the loss stays short of it; else all beyond the stop and the closing cost.
 */
function savedByStop(
  plan: Plan,
  { condor, credit }: PlannedCondor,
  episode: Episode,
  gap: Fraction,
  held: Usd,
  more: Usd,
): Usd {
  const limit = USUAL_EXITS.stop * credit;
  const stop = -(limit + Math.max(USUAL_EXITS.closing, plan.costs)) * USD_PER_POINT;
  const one = { ...plan, strikes: condor, condors: 1, hedged: false };
  const opened = condorResult(holdingAt(one, plan.vix), {
    spot: plan.spot * (1 + gap * episode.spotMove),
    vix: plan.vix + gap * (episode.vixAfter - episode.vixBefore),
    passed: 0,
  });
  const past = opened instanceof DomainError || opened + more < -limit * USD_PER_POINT;
  const ended = lossAtExpiry(condor, plan.spot * (1 + episode.spotMove)) - credit;
  return past || ended < limit ? 0 : Math.max(0, stop - held);
}
