import { CALENDAR_DAYS_PER_YEAR, yearsToExpiry } from "../calendar/time-to-expiry";
import { type Condor, demandCondor, width } from "../condor/condor";
import { condorCredit, expectedLoss, type Market } from "../condor/credit";
import { chooseStrikes, type StrikeTarget } from "../condor/strikes";
import type { Points, Probability, VixPoints, Volatility } from "../quantities";
import type { Plan } from "./plan";

/** VIX points in one unit of volatility. */
const POINTS_PER_VOLATILITY = 100;

/** Volatility of the options sold over VIX: as the plan says, or as its own volatility stands to its VIX. */
export function ivRatio({ ivRatio: given, volatility, vix }: Plan): number {
  return given ?? volatility / (vix / POINTS_PER_VOLATILITY);
}

/** Volatility of the options sold when VIX stands elsewhere: the ratio times that VIX. */
export function volatilityAtVix(plan: Plan, vix: VixPoints): Volatility {
  return (ivRatio(plan) * vix) / POINTS_PER_VOLATILITY;
}

/** The market in which the plan's condor is sold, at a volatility. */
export function planMarket(plan: Plan, volatility: Volatility): Market & { readonly volatility: Volatility } {
  return {
    spot: plan.spot,
    years: yearsToExpiry(plan.days, CALENDAR_DAYS_PER_YEAR),
    volatility,
    rate: plan.rate,
    yield: plan.yield,
  };
}

/** The condor of a plan and what it is worth. */
export interface PlannedCondor {
  readonly condor: Condor;
  readonly width: Points;
  /** At the model's price. */
  readonly credit: Points;
  /** Credit less fees and slippage. */
  readonly net: Points;
  /** 1 less discounted expected loss over width, at the plan's view of realised volatility. */
  readonly winRate: Probability;
  /** Net credit less discounted expected loss at that view. */
  readonly expected: Points;
}

function targetOf({ by, target }: Plan): StrikeTarget {
  if (by === "credit") return { by, credit: target };
  return by === "delta" ? { by, delta: target } : { by, deviations: target };
}

/** The condor that the plan sells in a market: its own strikes, or those that meet its target. */
export function plannedCondor(
  plan: Plan,
  market: Market & { readonly volatility: Volatility },
): PlannedCondor {
  const condor = plan.strikes ?? chooseStrikes(market, targetOf(plan), plan).condor;
  demandCondor(condor);
  const wing = width(condor);
  const credit = condorCredit(condor, market);
  const view = { ...market, volatility: market.volatility * plan.realizedRatio };
  const loss = expectedLoss(condor, view, market.rate - market.yield);
  const net = credit - plan.costs;
  return { condor, width: wing, credit, net, winRate: 1 - loss / wing, expected: net - loss };
}
