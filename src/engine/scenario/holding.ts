import { CALENDAR_DAYS_PER_YEAR, yearsToExpiry } from "../calendar/time-to-expiry";
import { condorCredit } from "../condor/credit";
import { condorMargin } from "../condor/margin";
import { lossAtExpiry } from "../condor/payoff";
import { DomainError } from "../errors";
import type { HedgeMarket, Rung } from "../hedge/ladder";
import { type HeldRung, hedgePayoff, type Payoff } from "../hedge/payoff";
import { vixBeta } from "../hedge/vix-beta";
import { planHedgeMarket, planLadder } from "../plan/hedge";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import {
  type Contracts,
  type Points,
  USD_PER_POINT,
  type Usd,
  type VixPoints,
  type Years,
} from "../quantities";
import { sizeOf } from "../sizing/scaling-table";

/** What a plan holds once it has traded at a VIX: condors sold, layers bought. */
export interface Holding {
  readonly plan: Plan;
  readonly vix: VixPoints;
  readonly sold: PlannedCondor;
  readonly contracts: Contracts;
  readonly rungs: readonly (Rung | DomainError)[];
  /** The most that the condors can lose, costs included. */
  readonly maxLoss: Usd;
  /** Strategy (Reg T) requirement before the credit; a move of the market does not change it. */
  readonly margin: Usd;
}

/** The condors of the plan, as many as it says or as its risk fraction fits. */
export function plannedContracts(plan: Plan, sold: PlannedCondor): Contracts {
  return plan.condors ?? sizeOf(plan, sold, plan.riskFraction).contracts;
}

export function holdingAt(plan: Plan, vix: VixPoints): Holding {
  const sold = plannedCondor(plan, planMarket(plan, volatilityAtVix(plan, vix)));
  const contracts = plannedContracts(plan, sold);
  return {
    plan,
    vix,
    sold,
    contracts,
    rungs: planLadder(plan, contracts, vix, plan.held),
    maxLoss: contracts * (sold.width - sold.net) * USD_PER_POINT,
    margin: condorMargin(sold.condor, contracts, "wider side"),
  };
}

/** Where the market stands some time after the trade. */
export interface After {
  readonly spot: Points;
  readonly vix: VixPoints;
  readonly passed: Years;
}

/** VIX has never closed below 9; at 1 the bounds of every VIX argument end. */
const LOWEST_VIX = 1;

export function condorLife(plan: Plan): Years {
  return yearsToExpiry(plan.days, CALENDAR_DAYS_PER_YEAR);
}

/** Dollars of the condors: settled at their expiry, before it marked at the volatility that goes with VIX. */
export function condorResult(holding: Holding, { spot, vix, passed }: After): Usd | DomainError {
  const { plan, sold, contracts } = holding;
  const years = condorLife(plan) - passed;
  if (years <= 0) return contracts * (sold.net - lossAtExpiry(sold.condor, spot)) * USD_PER_POINT;
  if (!(vix > LOWEST_VIX)) return vixGone(vix);
  const market = { ...planMarket(plan, volatilityAtVix(plan, vix)), spot, years };
  return contracts * (sold.net - condorCredit(sold.condor, market)) * USD_PER_POINT;
}

/** A hedge as it is held when a shock comes. */
export interface Hedged extends Pick<Holding, "plan" | "vix"> {
  readonly rungs: readonly (HeldRung | DomainError)[];
}

/**
 * Dollars of each layer on its own future. `futureMoves` gives the futures' moves where they are on record; without
 * it each follows VIX by its response. A layer that expires on the way settles at the VIX of the scenario, which
 * stands for the opening print VRO. SPX puts answer the index, or where no index is given its usual answer to VIX.
 */
export function hedgeResult(
  { plan, rungs, vix: before }: Hedged,
  { vix, passed, spot }: Omit<After, "spot"> & Partial<Pick<After, "spot">>,
  futureMoves?: (days: number) => VixPoints,
  sessionsSince = 0,
  market: HedgeMarket = planHedgeMarket(plan, before),
): Pick<Payoff, "layers" | "total"> {
  if (!(vix > LOWEST_VIX)) return { layers: rungs.map(() => vixGone(vix)), total: vixGone(vix) };
  const vixMove = vix - before;
  const daysOn = passed * CALENDAR_DAYS_PER_YEAR;
  const built = rungs.filter((rung): rung is HeldRung => !(rung instanceof DomainError));
  const shock = {
    vixMove,
    daysOn,
    betas:
      futureMoves === undefined || vixMove === 0
        ? undefined
        : // The response asked for is that of the maturity left, so that the future moves as stated.
          built.map(({ days }) => ((futureMoves(days) / vixMove) * vixBeta(days)) / vixBeta(days - daysOn)),
    sessionsSince,
    spotMove: spot === undefined ? undefined : spot / plan.spot - 1,
    vro: vix,
  };
  const paid = hedgePayoff(built, market, shock);
  const gains = [...paid.layers];
  const layers = rungs.map((rung) =>
    rung instanceof DomainError ? rung : (gains.shift() as Usd | DomainError),
  );
  return { layers, total: rungs.find((rung) => rung instanceof DomainError) ?? paid.total };
}

function vixGone(vix: VixPoints): DomainError {
  return new DomainError("no-solution", `this move would put VIX at ${vix.toFixed(2)}: it stays above 1`);
}

/** A sum that fails with its first failing part. */
export function both(one: Usd | DomainError, other: Usd | DomainError): Usd | DomainError {
  if (one instanceof DomainError) return one;
  return other instanceof DomainError ? other : one + other;
}
