import type { Points, Rate, Volatility, Years } from "../quantities";
import type { EuropeanOption } from "./european-option";
import { optionColumns } from "./option-columns";
import { priceColumns } from "./price-kernel";

const one = optionColumns(1);
const onePrice = new Float64Array(1);

/**
 * Price of a European option under Black, Scholes and Merton, in index points.
 *
 *   call = S e^(-q T) N(d1) - K e^(-r T) N(d2),   put = K e^(-r T) N(-d2) - S e^(-q T) N(-d1)
 *   d1 = [ln(S/K) + (r - q + sigma^2/2) T] / (sigma sqrt(T)),   d2 = d1 - sigma sqrt(T)
 *
 * S spot, K strike, T years, r rate, q dividend yield, sigma volatility. At T = 0, sigma = 0, S = 0, K = 0
 * the limits hold. Sources: sources.blackScholes1973; sources.merton1973; sources.haug2007, p. 7.
 */
export function optionPrice(option: EuropeanOption): Points {
  const { type, spot, strike, years, volatility, rate } = option;
  return blackScholesPrice(type === "call", spot, strike, years, volatility, rate, option.yield);
}

/** The same price from seven numbers in a row, for callers in a loop: no object is made. */
export function blackScholesPrice(
  isCall: boolean,
  spot: Points,
  strike: Points,
  years: Years,
  volatility: Volatility,
  rate: Rate,
  dividendYield: Rate,
): Points {
  one.isCall[0] = isCall ? 1 : 0;
  one.spot[0] = spot;
  one.strike[0] = strike;
  one.years[0] = years;
  one.volatility[0] = volatility;
  one.rate[0] = rate;
  one.dividendYield[0] = dividendYield;
  priceColumns(one, onePrice);
  return onePrice[0]!;
}
