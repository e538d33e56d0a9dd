import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Fraction, VixPoints, Volatility } from "../quantities";

/** Weight of implied volatility in the blend; the rest is realised volatility. House rule. */
const IMPLIED_WEIGHT = 0.6;
const VIX_POINTS_IN_ONE = 100;

/**
 * Expected daily range (EDR): one close-to-close standard deviation of a session, as a fraction of spot. The
 * expected absolute move is 0.80 of it, the expected high-low range 1.60 of it.
 *
 *   blend = m (0.6 VIX9D / 100 + 0.4 HV20) / sqrt(252)
 *
 * House rule: the source's printed formula gives no fraction of spot, and this one gives its readings.
 */
export function blendedDailyRange(vix9d: VixPoints, realized: Volatility, multiplier: number): Fraction {
  const annual = (IMPLIED_WEIGHT * vix9d) / VIX_POINTS_IN_ONE + (1 - IMPLIED_WEIGHT) * realized;
  return (multiplier * annual) / Math.sqrt(TRADING_DAYS_PER_YEAR);
}

/** The same from one volatility index alone: m VIX / 100 / sqrt(252). House rule. */
export function impliedDailyRange(vix: VixPoints, multiplier: number): Fraction {
  return (multiplier * vix) / VIX_POINTS_IN_ONE / Math.sqrt(TRADING_DAYS_PER_YEAR);
}

/**
 * The formula as the method's glossary prints it, both volatilities in points: VIX9D x 0.1 + HV x 0.5 x m. A
 * number without a unit, kept so that the print can be checked: it is not a fraction of spot.
 */
export function glossaryDailyRange(vix9d: VixPoints, realized: Volatility, multiplier: number): number {
  return vix9d * 0.1 + realized * VIX_POINTS_IN_ONE * 0.5 * multiplier;
}
