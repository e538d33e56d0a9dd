import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { lossAtExpiry } from "../condor/payoff";
import { attempt, DomainError, demand } from "../errors";
import { planLadder } from "../plan/hedge";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import { type Contracts, USD_PER_POINT, type Usd, type VixPoints } from "../quantities";
import type { MarketDays } from "../replay/history";
import { condorGate, gatePresets } from "../rules/presets/gate";
import { condorLife, type Holding, hedgeResult, plannedContracts } from "./holding";
import { type LosingDay, type LossShares, lossShares } from "./loss-shares";

export interface LossMap extends LossShares {
  readonly contracts: Contracts;
  /** Sessions from close to close that a condor lives. */
  readonly sessions: number;
  /** Sessions on which a condor was sold, on which the gate held it back, and on which none could be built. */
  readonly sold: number;
  readonly heldBack: number;
  readonly unbuilt: number;
}

/** Points of result that are rounding. */
const NOTHING = 1e-9;

/**
 * Every day of a history on which the plan's condor would have lost, and what its ladder did on it. Each session it is
 * sold at the close on an index set to the plan's level, by the plan's rule, at IV ratio x VIX; it settles at the
 * close of its last session. The ladder is the one the plan holds at that VIX, futures moved by their response.
 * Limits: closes only, a model's volatility and credit, flat; lives of more than a session overlap.
 */
export function lossMap(history: MarketDays, plan: Plan, gated: boolean): LossMap {
  const sessions = Math.max(1, Math.round(condorLife(plan) * TRADING_DAYS_PER_YEAR));
  demand(
    history.count > sessions,
    () => `history: has ${history.count} sessions where the condor lives ${sessions}`,
    "not-enough-data",
  );
  const condorAt = condorsByVix(plan);
  const opens = gateOf(history, plan, gated);
  const today = condorAt(plan.vix);
  if (today instanceof DomainError) throw today;
  const contracts = plannedContracts(plan, today);
  const losing: LosingDay[] = [];
  let sold = 0;
  let heldBack = 0;
  let unbuilt = 0;
  for (let from = 0; from + sessions < history.count; from++) {
    if (!opens(from)) {
      heldBack++;
      continue;
    }
    const vix = history.vix[from] as number;
    const condor = condorAt(vix);
    if (condor instanceof DomainError) {
      unbuilt++;
      continue;
    }
    sold++;
    const to = from + sessions;
    const spotMove = (history.spx[to] as number) / (history.spx[from] as number) - 1;
    const points = condor.net - lossAtExpiry(condor.condor, plan.spot * (1 + spotMove));
    if (points >= -NOTHING) continue;
    const after = history.vix[to] as number;
    const days = (history.day[to] as number) - (history.day[from] as number);
    losing.push({
      day: history.day[to] as number,
      spotMove,
      vix,
      vixMove: after - vix,
      condors: points * contracts * USD_PER_POINT,
      hedge: paidBy({ plan, vix, rungs: planLadder(plan, contracts, vix) }, after, days),
    });
  }
  return { contracts, sessions, sold, heldBack, unbuilt, ...lossShares(losing) };
}

function paidBy(
  held: Pick<Holding, "plan" | "vix" | "rungs">,
  vix: VixPoints,
  days: number,
): Usd | DomainError {
  return hedgeResult(held, { vix, passed: days / CALENDAR_DAYS_PER_YEAR }).total;
}

/** Condors depend on nothing of the day but its VIX: each is found once. */
function condorsByVix(plan: Plan): (vix: VixPoints) => PlannedCondor | DomainError {
  const known = new Map<VixPoints, PlannedCondor | DomainError>();
  return (vix) => {
    const before = known.get(vix);
    if (before !== undefined) return before;
    const found = attempt(() => plannedCondor(plan, planMarket(plan, volatilityAtVix(plan, vix))));
    known.set(vix, found);
    return found;
  };
}

/** Whether the plan's gate lets a condor be sold on a session: VIX alone closes it, its mean chooses among the tiers. */
function gateOf({ vix }: MarketDays, plan: Plan, gated: boolean): (session: number) => boolean {
  if (!gated) return () => true;
  const rules = gatePresets[plan.gateRules];
  return (session) => (condorGate(rules, vix[session] as number, undefined).decided?.result ?? 0) > 0;
}
