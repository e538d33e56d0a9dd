import { DomainError, demand } from "../errors";
import { normalCdf, normalPdf } from "../numerics/normal";
import { logForwardMoneyness } from "../options/log-moneyness";
import { forwardPrice } from "../options/parity";
import { smileSlope } from "../options/smile";
import type { Points, Probability, Rate } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { smileOf, volatilityAt } from "./leg-volatility";
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
 * A smile drawn through real quotes implies probabilities up to 0.05 outside 0 to 1 between two strikes; one
 * further out belongs to prices that allow arbitrage.
 */
const SMILE_NOISE: Probability = 0.05;

function lawfulProbability(implied: Probability, what: () => string): Probability {
  demand(
    implied >= -SMILE_NOISE && implied <= 1 + SMILE_NOISE,
    () =>
      `vol (decimal per year): must imply a probability from 0 to 1 of ${what()}, got ${implied.toFixed(2)} - its prices allow arbitrage`,
  );
  return Math.min(Math.max(implied, 0), 1);
}

/**
 * Probability that the index settles below a level: the undiscounted digital put. With F the forward under
 * the drift, T the years, s = sigma sqrt(T) and d2 = ln(F / K) / s - s / 2,
 *
 *   P(S < K) = N(-d2) + F sqrt(T) n(d1) dsigma/dK,   d1 = d2 + s
 *
 * The second term is the smile's: a put spread around K is priced at two volatilities.
 * Source: sources.breedenLitzenberger1978, the derivative of the put price by strike.
 */
export function probabilityBelow(level: Points, condor: Condor, market: Market, drift: Rate): Probability {
  const { spot, years } = market;
  const curve = smileOf(market.volatility, condor);
  const pricingForward = forwardPrice(market);
  const forward = spot * Math.exp(drift * years);
  if (level <= 0) return 0;
  const volatility = volatilityAt(curve, level, pricingForward);
  const deviation = volatility * Math.sqrt(years);
  const distance = logForwardMoneyness(spot, level, years, drift, 0);
  if (!(deviation > 0)) return distance < 0 ? 1 : distance > 0 ? 0 : 0.5;
  const d2 = distance / deviation - deviation / 2;
  const slope = typeof curve === "number" ? 0 : smileSlope(curve, level, pricingForward);
  const digital = normalCdf(-d2) + forward * Math.sqrt(years) * normalPdf(d2 + deviation) * slope;
  return lawfulProbability(digital, () => `settling below ${level}`);
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
  const belowLower = found.lower === null ? 0 : probabilityBelow(found.lower, condor, market, drift);
  const belowUpper = found.upper === null ? 1 : probabilityBelow(found.upper, condor, market, drift);
  // Upper tails are taken as complements: a condor's profit is far from both ends of the unit interval.
  const profit = lawfulProbability(belowUpper - belowLower, () => "settling between the break-evens");
  return { profit, belowLower, aboveUpper: 1 - belowUpper };
}
