import type { Points, Rate, Years } from "../quantities";

/**
 * ln(spot / strike) without the loss of dividing first: near the money the logarithm of a rounded ratio
 * keeps only its absolute accuracy, while spot - strike is exact. With u = (spot - strike) / (spot + strike),
 *
 *   ln(spot / strike) = 2 atanh(u) = 2 (u + u^3/3 + u^5/5 + ...)
 *
 * Source: sources.abramowitzStegun1964, 4.1.27.
 */
export function logMoneyness(spot: Points, strike: Points): number {
  const u = (spot - strike) / (spot + strike);
  const u2 = u * u;
  if (!(u2 < NEAR_MONEY)) return Math.log(spot / strike);
  const u4 = u2 * u2;
  const first = 1 / 3 + u2 * (1 / 5) + u4 * (1 / 7 + u2 * (1 / 9));
  const second = 1 / 11 + u2 * (1 / 13) + u4 * (1 / 15 + u2 * (1 / 17));
  const third = 1 / 19 + u2 * (1 / 21);
  return 2 * u + 2 * u * u2 * (first + u4 * u4 * (second + u4 * u4 * third));
}

/**
 * u^2 at u = 1/5, where spot and strike are 3 : 2. Ten terms leave out 0.04^11 / 23 < 2e-17 of the sum;
 * beyond it the logarithm is above 0.4 and its absolute accuracy is good enough.
 */
const NEAR_MONEY = 0.04;

/** x = ln(forward / strike) = ln(spot / strike) + (rate - yield) years. Source: sources.black1976. */
export function logForwardMoneyness(
  spot: Points,
  strike: Points,
  years: Years,
  rate: Rate,
  dividendYield: Rate,
): number {
  return logMoneyness(spot, strike) + (rate - dividendYield) * years;
}
