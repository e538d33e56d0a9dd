import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import type { HedgeMarket } from "../hedge/ladder";
import type { Payoff } from "../hedge/payoff";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Usd, Years } from "../quantities";
import { answeredMove, type Episode, futureMove } from "./episode";
import { both, condorLife, condorResult, type Hedged, hedgeResult, holdingAt } from "./holding";

export interface StressTerms {
  /** The plan's condors and layers as they are sold today, or as they would have been at the VIX before the episode. */
  readonly sold: "today" | "then";
  /** Time gone by at the end of the episode; left open it is its sessions, at most the life of the condors. */
  readonly passed: Years | undefined;
  /** The same for the condors, where their clock is another than that of the hedge. */
  readonly condorsPassed?: Years | undefined;
}

/** What an episode does to a plan. */
export interface Stressed {
  readonly contracts: Contracts;
  readonly condors: Usd | DomainError;
  readonly layers: readonly (Usd | DomainError)[];
  readonly hedge: Usd | DomainError;
  readonly total: Usd | DomainError;
  readonly margin: Usd;
  /** Gain of the hedge over the most that the condors can lose. */
  readonly covered: Fraction | DomainError;
}

/** Standard deviations, by the VIX before it, that the index moved. */
export function deviations({ spotMove, vixBefore, sessions }: Episode): number {
  return spotMove / ((vixBefore / 100) * Math.sqrt(sessions / TRADING_DAYS_PER_YEAR));
}

/**
 * A plan under an episode of the past: the index moves by the same fraction, VIX rises by the same points and falls by
 * the same fraction (points could take it below nothing), each layer's future as recorded or by its response.
 * Limits: rises are points, not per cent: from a low VIX a jump of 20 points is rarer than from a high one.
 */
export function stressed(plan: Plan, episode: Episode, terms: StressTerms): Stressed {
  const { sold, passed: given, condorsPassed } = terms;
  const holding = holdingAt(plan, sold === "then" ? episode.vixBefore : plan.vix);
  const passed = given ?? timeOf(plan, episode);
  const { vixBefore, vixAfter } = episode;
  const share = vixAfter < vixBefore ? holding.vix / vixBefore : 1;
  const after = {
    spot: plan.spot * (1 + episode.spotMove),
    vix: holding.vix + share * (vixAfter - vixBefore),
    passed,
  };
  const condors = condorResult(holding, { ...after, passed: condorsPassed ?? passed });
  const { layers, total: hedge } = hedgeUnder(holding, episode, passed);
  const { contracts, margin, maxLoss } = holding;
  return {
    contracts,
    condors,
    layers,
    hedge,
    total: both(condors, hedge),
    margin,
    covered: hedge instanceof DomainError ? hedge : ofMaxLoss(hedge, maxLoss),
  };
}

/** Dollars of each layer under an episode: its future as recorded or by its response, and what VVIX left of the jump. */
export function hedgeUnder(
  holding: Hedged,
  episode: Episode,
  passed: Years,
  market?: HedgeMarket,
): Pick<Payoff, "layers" | "total"> {
  const { vixBefore, vixAfter } = episode;
  const share = vixAfter < vixBefore ? holding.vix / vixBefore : 1;
  return hedgeResult(
    holding,
    {
      vix: holding.vix + share * answeredMove(episode),
      passed,
      spot: holding.plan.spot * (1 + episode.spotMove),
    },
    (days) => share * futureMove(episode, days).points,
    Math.max(0, passed * TRADING_DAYS_PER_YEAR - episode.sessions),
    market,
  );
}

/** The time that an episode takes, at most the life of the condors. */
export function timeOf(plan: Plan, { sessions }: Episode): Years {
  return Math.min(sessions / TRADING_DAYS_PER_YEAR, condorLife(plan));
}

function ofMaxLoss(gain: Usd, maxLoss: Usd): Fraction | DomainError {
  return maxLoss > 0
    ? gain / maxLoss
    : new DomainError("no-solution", "no condors that can lose: there is no loss to cover");
}
