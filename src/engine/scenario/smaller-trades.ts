import { USUAL_EXITS } from "../condor/exit";
import { lossAtExpiry } from "../condor/payoff";
import { DomainError } from "../errors";
import type { Candidate } from "../hedge/whole-lots";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import { type Contracts, type Fraction, USD_PER_POINT, type Usd } from "../quantities";
import { plannedExits } from "../sizing/exit-protection";
import type { Episode } from "./episode";
import { condorResult, holdingAt } from "./holding";
import { stressed } from "./stress";

/** A trade that stands in for a hedge: what one costs a year, what it saves in each shock. */
type Trade = Candidate & { readonly inPlaceOfCondor: true };

/**
 * What loses less without a hedge: a condor fewer, one with half the wing in its place, one with a stop. Each costs the
 * expected result of a year that it gives up, at least nothing, and saves in each shock what it loses less.
 */
export function smallerTrades(
  plan: Plan,
  shocks: readonly Episode[],
  contracts: Contracts,
  gap: Fraction,
): readonly Trade[] {
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
  const trade = (most: Contracts, cost: Usd, pays: readonly Usd[]): Trade => ({
    most,
    cost,
    pays,
    inPlaceOfCondor: true,
  });
  const { shortPut, shortCall } = sold.condor;
  const wing = Math.floor(sold.width / 2 / plan.increment) * plan.increment;
  const strikes = { longPut: shortPut - wing, shortPut, shortCall, longCall: shortCall + wing };
  const narrower = () => {
    const { expected } = plannedCondor({ ...plan, strikes }, market);
    const losses = lossesOf(strikes);
    return trade(
      contracts,
      (sold.expected - expected) * yearly,
      losses.map((loss, shock) => loss - whole[shock]!),
    );
  };
  const none = trade(
    0,
    0,
    whole.map(() => 0),
  );
  return [
    trade(
      contracts,
      sold.expected * yearly,
      whole.map((loss) => -loss),
    ),
    wing > 0 ? narrower() : none,
    gap < 1 ? stopped() : none,
  ];

  function stopped(): Trade {
    const outlook = plannedExits(plan, market, sold);
    return trade(
      contracts,
      (outlook({}).expected - outlook({ stop: USUAL_EXITS.stop }).expected) * yearly,
      shocks.map((episode, shock) => savedByStop(plan, sold, episode, gap, whole[shock]!)),
    );
  }
}

/**
 * What a stop saves of one condor's loss in a shock of which a share comes at once: nothing where that share alone is past
 * the stop, or where the loss stays short of it; else all beyond the stop and the closing cost.
 */
function savedByStop(plan: Plan, sold: PlannedCondor, episode: Episode, gap: Fraction, held: Usd): Usd {
  const closing = Math.max(USUAL_EXITS.closing, plan.costs);
  const stop = -(USUAL_EXITS.stop * sold.credit + closing) * USD_PER_POINT;
  const one = { ...plan, strikes: sold.condor, condors: 1, hedged: false };
  const opened = condorResult(holdingAt(one, plan.vix), {
    spot: plan.spot * (1 + gap * episode.spotMove),
    vix: plan.vix + gap * (episode.vixAfter - episode.vixBefore),
    passed: 0,
  });
  const past = opened instanceof DomainError || opened < -USUAL_EXITS.stop * sold.credit * USD_PER_POINT;
  const ended = lossAtExpiry(sold.condor, plan.spot * (1 + episode.spotMove)) - sold.credit;
  return past || ended < USUAL_EXITS.stop * sold.credit ? 0 : Math.max(0, stop - held);
}
