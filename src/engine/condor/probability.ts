import { DomainError } from "../errors";
import { normalCdf } from "../numerics/normal";
import { logForwardMoneyness } from "../options/log-moneyness";
import { forwardPrice } from "../options/parity";
import { smileBelow } from "../options/smile/smile";
import type { Points, Probability, Rate } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { smileOf } from "./leg-volatility";
import { breakEvens } from "./payoff";

/** Where the index ends up, in three parts. */
export interface SettlementOdds {
  /** Between the break-evens: the condor makes money. */
  readonly profit: Probability;
  /** A condor whose hedge costs more than its credit has no break-evens to settle beyond. */
  readonly belowLower: Probability | DomainError;
  readonly aboveUpper: Probability | DomainError;
}

/**
 * Probability that the index settles below a level, under the user's drift. With F the forward under it, T the years and
 * s = sigma sqrt(T), a flat volatility gives N(s / 2 - ln(F / K) / s). A smile gives the probability of its own law,
 * drawn out to the drift's forward as a whole: S under the drift is S at the prices' forward times the ratio of the two.
 */
export function probabilityBelow(level: Points, condor: Condor, market: Market, drift: Rate): Probability {
  const { spot, years } = market;
  if (level <= 0) return 0;
  const curve = smileOf(market.volatility, condor);
  if (typeof curve !== "number") {
    const forward = forwardPrice(market);
    return smileBelow(curve, level * (forward / (spot * Math.exp(drift * years))), forward, years);
  }
  const deviation = curve * Math.sqrt(years);
  const distance = logForwardMoneyness(spot, level, years, drift, 0);
  if (!(deviation > 0)) return distance < 0 ? 1 : distance > 0 ? 0 : 0.5;
  return normalCdf(deviation / 2 - distance / deviation);
}

/** Where the index settles for certain, without time or volatility left; undefined while it can move. */
function certainSettlement(condor: Condor, market: Market, drift: Rate): Points | undefined {
  const { spot, years, volatility } = market;
  const curve = smileOf(volatility, condor);
  return years === 0 || curve === 0 ? spot * Math.exp(drift * years) : undefined;
}

/** Levels are told apart to a billionth: a break-even is a difference of decimals. */
const SAME_LEVEL = 1e-9;

function isMore(one: Points, other: Points): boolean {
  return one - other > SAME_LEVEL;
}

/**
 * Odds at expiry under the user's drift. This is not a win rate to hold against a break-even rate: losses
 * can be partial. A condor whose hedge costs more than its credit never makes money.
 */
export function settlementOdds(
  condor: Condor,
  market: Market,
  credit: Points,
  hedgeCost: Points,
  drift: Rate,
): SettlementOdds {
  const found = breakEvens(condor, credit, hedgeCost);
  if (found instanceof DomainError) return { profit: 0, belowLower: found, aboveUpper: found };
  const settled = certainSettlement(condor, market, drift);
  if (settled !== undefined) {
    // A result of exactly nothing is no profit.
    const isAbove = found.lower === null || isMore(settled, found.lower);
    const isBelow = found.upper === null || isMore(found.upper, settled);
    return {
      profit: isMore(credit, hedgeCost) && isAbove && isBelow ? 1 : 0,
      belowLower: found.lower !== null && isMore(found.lower, settled) ? 1 : 0,
      aboveUpper: found.upper !== null && isMore(settled, found.upper) ? 1 : 0,
    };
  }
  const belowLower = found.lower === null ? 0 : probabilityBelow(found.lower, condor, market, drift);
  const belowUpper = found.upper === null ? 1 : probabilityBelow(found.upper, condor, market, drift);
  // Upper tails are taken as complements: a condor's profit is far from both ends of the unit interval.
  const profit = belowUpper - belowLower;
  return { profit, belowLower, aboveUpper: 1 - belowUpper };
}
