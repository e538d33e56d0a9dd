import { type TimeToExpiry, TRADING_DAYS_PER_YEAR, tradingDays } from "../calendar/time-to-expiry";
import type { Fraction, Points, Probability, Years } from "../quantities";
import { type Condor, callWidth, putWidth, strikesProblem, width } from "./condor";
import { condorCredit, lawfulModelCredit, type Market } from "./credit";
import { type CondorGreeks, condorGreeks } from "./greeks";
import { settlementOdds } from "./probability";
import { ROLL_RULES, type RollSignal } from "./roll-verdict";

/** An expiry to roll to. */
export interface RollExpiry {
  /** Days to it, trading or calendar as those of the present expiry. */
  readonly days: number;
  readonly years: Years;
}

/**
 * Expiries of a roll, soonest first: whole days after the present one when forward, before it when back, on
 * the clock of the present one. Two clocks would price the days between them at nothing.
 */
export function rollExpiries(
  signal: RollSignal,
  time: TimeToExpiry,
  yearDays: number,
): readonly RollExpiry[] {
  const inYear = typeof time === "number" ? yearDays : TRADING_DAYS_PER_YEAR;
  const left = typeof time === "number" ? time : time.years * TRADING_DAYS_PER_YEAR;
  const forward = signal === "FORWARD";
  const most = forward ? ROLL_RULES.forwardDays : ROLL_RULES.backDays;
  // A day is whole to a billionth: fractions of a year are not exact.
  const first = forward ? left + 1 : left - Math.ceil(left - 1e-9) + 1;
  const found: RollExpiry[] = [];
  for (let days = first; Math.floor(days + 1e-9) <= most && (forward || days < left - 0.5); days++)
    found.push({ days: Number(days.toFixed(9)), years: days / inYear });
  return found;
}

export interface Roll {
  readonly condor: Condor;
  readonly days: number;
  readonly newCredit: Points;
  /** New credit less the cost to close the old condor. */
  readonly net: Points;
  /** The same less the costs of the roll. */
  readonly netAfterCosts: Points;
  readonly profitProbability: Probability;
  readonly greeks: CondorGreeks;
}

export interface RollSearch {
  readonly costToClose: Points;
  /** Fees and slippage of closing one condor and opening the other; none unless given. */
  readonly costs?: Points;
  /** Least net credit after costs, as a fraction of the width: 0 is credit-neutral. */
  readonly goal: Fraction;
  readonly popFloor: Probability;
  readonly increment: Points;
  readonly expiries: readonly RollExpiry[];
}

/**
 * The best feasible roll: same size and wings, the soonest expiry at which some condor around spot meets the
 * goal and the floor; at that expiry the furthest short strikes that do. Null when there is none.
 */
export function bestRoll(condor: Condor, market: Market, search: RollSearch): Roll | null {
  const wing = width(condor);
  const { costs = 0 } = search;
  const needed = Math.max(search.costToClose + costs + search.goal * wing, ROLL_RULES.leastCredit);
  for (const { days, years } of search.expiries) {
    const then: Market = { ...market, years };
    const found = furthestWithCredit(condor, then, needed, search.increment);
    if (found === null) continue;
    const newCredit = lawfulModelCredit(found, then);
    const odds = settlementOdds(found, then, newCredit, 0, market.rate - market.yield);
    if (odds.profit < search.popFloor) continue;
    return {
      condor: found,
      days,
      newCredit,
      net: newCredit - search.costToClose,
      netAfterCosts: newCredit - search.costToClose - costs,
      profitProbability: odds.profit,
      greeks: condorGreeks(found, then, tradingDays(1).years),
    };
  }
  return null;
}

/** Distances tried on each side before the search gives up. */
const MOST_DISTANCES = 400;

/** The widest condor around spot, of the same wings, that still has the credit; null when even the narrowest has not. */
function furthestWithCredit(wings: Condor, market: Market, credit: Points, increment: Points): Condor | null {
  let found: Condor | null = null;
  for (let distance = 0; distance < MOST_DISTANCES; distance++) {
    const shortPut = Math.floor(market.spot / increment) * increment - distance * increment;
    const shortCall = Math.ceil(market.spot / increment) * increment + distance * increment;
    const condor = {
      longPut: shortPut - putWidth(wings),
      shortPut,
      shortCall,
      longCall: shortCall + callWidth(wings),
    };
    if (strikesProblem(condor) !== null || condorCredit(condor, market) < credit) break;
    found = condor;
  }
  return found;
}
