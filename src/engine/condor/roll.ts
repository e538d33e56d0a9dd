import { type TimeToExpiry, TRADING_DAYS_PER_YEAR, tradingDays } from "../calendar/time-to-expiry";
import type { Fraction, Points, Probability, VixPoints, Years } from "../quantities";
import { type Condor, callWidth, putWidth, strikesProblem, width } from "./condor";
import { condorCredit, lawfulModelCredit, type Market } from "./credit";
import { type CondorGreeks, condorGreeks } from "./greeks";
import { settlementOdds } from "./probability";

/** Numbers of the roll rules, all house rules of the method. */
export const ROLL_RULES = {
  /** A daily range above this share of spot calls for a roll forward; below it, for a roll back. */
  dailyRange: 0.0094,
  /** VIX above this calls for a roll forward. */
  vix: 16,
  /** A short strike with at least this delta is threatened. */
  threatDelta: 0.25,
  /** A short strike nearer than this many daily ranges is threatened. */
  threatRanges: 0.75,
  /** Net delta and gamma of a rolled condor stay below these. */
  netDelta: 0.18,
  netGamma: 0.05,
  /** Most days to the new expiry of a roll forward, and of a roll back; the rest of today is day 0. */
  forwardDays: 7,
  backDays: 2,
  /** A condor is not sold for less than one tick. */
  leastCredit: 0.05,
} as const;

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

export type VwapRule = "below" | "toward centre";

export interface RollSituation {
  readonly dailyRange: Fraction;
  readonly vix: VixPoints;
  /** The position has been rolled forward before. */
  readonly rolled: boolean;
  /** Volume-weighted average price of the session; absent when not known. */
  readonly vwap: Points | undefined;
  readonly vwapRule: VwapRule;
}

export type RollSignal = "HOLD" | "FORWARD" | "BACK";

export interface RollVerdict {
  readonly signal: RollSignal;
  readonly threatened: "put side" | "call side" | "both sides" | "no";
  readonly why: string;
}

/** HOLD, FORWARD or BACK (Theta Time Shift), with the reason in words. House rule. */
export function rollVerdict(
  condor: Condor,
  market: Market,
  legs: ShortDeltas,
  situation: RollSituation,
): RollVerdict {
  const reach = ROLL_RULES.threatRanges * situation.dailyRange * market.spot;
  const put = Math.abs(legs.put) >= ROLL_RULES.threatDelta || market.spot - condor.shortPut < reach;
  const call = Math.abs(legs.call) >= ROLL_RULES.threatDelta || condor.shortCall - market.spot < reach;
  const threatened = put && call ? "both sides" : put ? "put side" : call ? "call side" : "no";
  const wide = situation.dailyRange > ROLL_RULES.dailyRange;
  const stressed = wide || situation.vix > ROLL_RULES.vix;
  if (threatened !== "no") {
    return stressed
      ? {
          signal: "FORWARD",
          threatened,
          why: `${threatened} threatened and ${wide ? "daily range above 0.94 %" : "VIX above 16"}`,
        }
      : {
          signal: "HOLD",
          threatened,
          why: `${threatened} threatened, but daily range at most 0.94 % and VIX at most 16`,
        };
  }
  if (!situation.rolled) return { signal: "HOLD", threatened, why: "no short strike is threatened" };
  if (wide || situation.dailyRange === ROLL_RULES.dailyRange)
    return { signal: "HOLD", threatened, why: "rolled before, but the daily range is not below 0.94 %" };
  if (situation.vwap === undefined)
    return { signal: "HOLD", threatened, why: "rolled before and calm, but no VWAP is given" };
  const nearPut = market.spot - condor.shortPut < condor.shortCall - market.spot;
  const wantsAbove = situation.vwapRule === "toward centre" && nearPut;
  const met = wantsAbove ? market.spot > situation.vwap : market.spot < situation.vwap;
  const side = wantsAbove ? "above" : "below";
  return met
    ? { signal: "BACK", threatened, why: `calm, and spot ${side} VWAP` }
    : { signal: "HOLD", threatened, why: `rolled before and calm, but spot is not ${side} VWAP` };
}

export interface ShortDeltas {
  readonly put: number;
  readonly call: number;
}

export interface Roll {
  readonly condor: Condor;
  readonly days: number;
  readonly newCredit: Points;
  /** New credit less the cost to close the old condor. */
  readonly net: Points;
  readonly profitProbability: Probability;
  readonly greeks: CondorGreeks;
}

export interface RollSearch {
  readonly costToClose: Points;
  /** Least net credit, as a fraction of the width: 0 is credit-neutral. */
  readonly goal: Fraction;
  readonly popFloor: Probability;
  readonly increment: Points;
  readonly expiries: readonly RollExpiry[];
}

/** What rolling from one condor to another brings at model prices: net credit in points, before costs. */
export function rollNet(from: Condor, fromMarket: Market, to: Condor, toMarket: Market): Points {
  return condorCredit(to, toMarket) - condorCredit(from, fromMarket);
}

/**
 * The best feasible roll: same size and wings, the soonest expiry at which some condor around spot meets the
 * goal and the floor; at that expiry the furthest short strikes that do. Null when there is none.
 */
export function bestRoll(condor: Condor, market: Market, search: RollSearch): Roll | null {
  const wing = width(condor);
  const needed = Math.max(search.costToClose + search.goal * wing, ROLL_RULES.leastCredit);
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
