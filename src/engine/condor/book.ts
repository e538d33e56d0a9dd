import type { Contracts, Day, Points, Usd, Years } from "../quantities";
import { USD_PER_POINT } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { type CondorGreeks, condorGreeks } from "./greeks";
import { condorMargin } from "./margin";
import { openResult } from "./open-position";
import { lossAtExpiry, maxLoss } from "./payoff";

/** An open condor of the user's book. */
export interface Position {
  readonly expiry: Day;
  readonly condor: Condor;
  readonly contracts: Contracts;
  /** Credit received, points of one condor. */
  readonly credit: Points;
}

/** A position or a book as it stands: points and greeks for all its contracts, money in dollars. */
export interface Standing extends Pick<CondorGreeks, "delta" | "gamma" | "vegaPerVolPoint" | "thetaPerDay"> {
  readonly contracts: Contracts;
  readonly points: Points;
  readonly profit: Usd;
  readonly worstLoss: Usd;
  readonly margin: Usd;
  /** What can still be lost from here: worst loss plus the result so far, never below 0. */
  readonly openRisk: Usd;
}

/** One position at model value; `costs` are points of one condor, round trip. */
export function standing(position: Position, market: Market, costs: Points, dayInYears: Years): Standing {
  const { condor, contracts, credit } = position;
  const { points } = openResult(condor, market, credit, costs);
  const greeks = condorGreeks(condor, market, dayInYears);
  const worstLoss = maxLoss(condor, credit, costs) * contracts * USD_PER_POINT;
  const profit = points * contracts * USD_PER_POINT;
  return {
    contracts,
    points: points * contracts,
    profit,
    delta: greeks.delta * contracts,
    gamma: greeks.gamma * contracts,
    vegaPerVolPoint: greeks.vegaPerVolPoint * contracts,
    thetaPerDay: greeks.thetaPerDay * contracts,
    worstLoss,
    margin: condorMargin(condor, contracts, "wider side"),
    openRisk: Math.max(worstLoss + profit, 0),
  };
}

/** One position after its settlement: its result is booked, and nothing of it is open. */
export function settled(position: Position, level: Points, costs: Points): Standing {
  const { condor, contracts, credit } = position;
  const points = (credit - lossAtExpiry(condor, level) - costs) * contracts;
  return { ...total([]), points, profit: points * USD_PER_POINT };
}

/** The sum of positions. Worst losses add up: two condors can both lose on one day. */
export function total(standings: readonly Standing[]): Standing {
  const sum = (key: keyof Standing) => standings.reduce((all, one) => all + one[key], 0);
  return {
    contracts: sum("contracts"),
    points: sum("points"),
    profit: sum("profit"),
    delta: sum("delta"),
    gamma: sum("gamma"),
    vegaPerVolPoint: sum("vegaPerVolPoint"),
    thetaPerDay: sum("thetaPerDay"),
    worstLoss: sum("worstLoss"),
    margin: sum("margin"),
    openRisk: sum("openRisk"),
  };
}
