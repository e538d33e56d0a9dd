import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR, yearsToExpiry } from "../calendar/time-to-expiry";
import { type Condor, demandCondor, width } from "../condor/condor";
import { condorCredit, expectedLoss, type Market } from "../condor/credit";
import { chooseStrikes, type StrikeTarget } from "../condor/strikes";
import { demandBelow } from "../number-kinds/dollars";
import type { Points, Probability, VixPoints, Volatility } from "../quantities";
import { usualVix1dRatio, VIX1D_BANDS } from "../vix1d/bands";
import { flatRatio, type SoldAt } from "../vix1d/sold-at";
import type { Plan } from "./plan";

/** VIX points in one unit of volatility. */
const POINTS_PER_VOLATILITY = 100;

/**
 * Volatility of the options sold over VIX / 100 at a VIX: the plan's ratio where it gives one, at every VIX. Else today's,
 * which is the plan's volatility or its share of VIX1D; at another VIX that of a session's condor moves as VIX1D / VIX
 * does between its bands, and that of a longer one stays.
 */
export function ratioAtVix(plan: Plan, vix: VixPoints): number {
  const { ivRatio, volatility, vix: now, vix1d, share } = plan;
  if (ivRatio !== undefined) return ivRatio;
  const usual = usualVix1dRatio(now);
  const sold = volatility ?? (share * (vix1d ?? now * usual)) / POINTS_PER_VOLATILITY;
  const today = sold / (now / POINTS_PER_VOLATILITY);
  return livesOneSession(plan) ? (today * usualVix1dRatio(vix)) / usual : today;
}

/** The same for every VIX. */
export function planSoldAt(plan: Plan): SoldAt {
  const { ivRatio, volatility, vix1d, share } = plan;
  if (ivRatio !== undefined || !livesOneSession(plan)) return flatRatio(ratioAtVix(plan, plan.vix));
  if (volatility === undefined && vix1d === undefined) return { by: "measured", share };
  return { by: "ratio", bands: VIX1D_BANDS.map(({ from }) => ({ from, ratio: ratioAtVix(plan, from) })) };
}

/** At which volatility a history sells the plan's condor: at its ratio, as it names, else at its share of each day's VIX1D. */
export function historySoldAt(plan: Plan): SoldAt {
  return plan.ivRatio === undefined && livesOneSession(plan)
    ? { by: plan.soldBy ?? "read", share: plan.share }
    : planSoldAt(plan);
}

/** VIX1D prices the next session and nothing beyond it. */
export function livesOneSession({ days }: Plan): boolean {
  return typeof days === "number" ? days <= 1 : days.years * TRADING_DAYS_PER_YEAR < 1.5;
}

/** Volatility of the options sold when VIX stands elsewhere: its ratio times that VIX. */
export function volatilityAtVix(plan: Plan, vix: VixPoints): Volatility {
  return (ratioAtVix(plan, vix) * vix) / POINTS_PER_VOLATILITY;
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
  demandBelow("costs", plan.costs, wing, "the width,");
  const credit = condorCredit(condor, market);
  const view = { ...market, volatility: market.volatility * plan.realizedRatio };
  const loss = expectedLoss(condor, view, market.rate - market.yield);
  const net = credit - plan.costs;
  return { condor, width: wing, credit, net, winRate: 1 - loss / wing, expected: net - loss };
}
