import type { Points, Rate, Years } from "../quantities";

/**
 * ln(spot / strike) without the loss of dividing first: near the money the logarithm of a rounded ratio
 * keeps only its absolute accuracy, while spot - strike is exact. With u = (spot - strike) / (spot + strike),
 *
 *   ln(spot / strike) = 2 atanh(u) = 2 (u + u^3/3 + u^5/5 + ...)
 *
 * to 2e-16 of itself. Source: sources.abramowitzStegun1964, 4.1.27.
 */
export function logMoneyness(spot: Points, strike: Points): number {
  const u = (spot - strike) / (spot + strike);
  const u2 = u * u;
  if (u2 < NEAR_MONEY) {
    const tail = u2 * (1 / 9 + u2 * (1 / 11 + u2 * (1 / 13 + u2 * (1 / 15 + u2 / 17))));
    return 2 * u + 2 * u * u2 * (1 / 3 + u2 * (1 / 5 + u2 * (1 / 7 + tail)));
  }
  return logFarFromMoney(spot, strike, u, u2);
}

/** u^2 up to which eight terms of the series leave out less than 1e-17 of it: 0.0121^8 / 17 (u = 0.11, 22 % apart). */
const NEAR_MONEY = 0.0121;
/** u^2 at u = 1/3, spot and strike a factor 2 apart: spot - strike is exact up to here. */
const EXACT_DIFFERENCE = 1 / 9;
/** (1/9)^17 / 35 is below 2e-18. */
const LAST_POWER = 33;

function logFarFromMoney(spot: Points, strike: Points, u: number, u2: number): number {
  if (!(u2 < EXACT_DIFFERENCE)) return Math.log(spot / strike);
  let sum = 1 / LAST_POWER;
  for (let power = LAST_POWER - 2; power >= 3; power -= 2) sum = sum * u2 + 1 / power;
  return 2 * u + 2 * u * u2 * sum;
}

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
