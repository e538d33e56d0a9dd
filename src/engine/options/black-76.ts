import type { Points } from "../quantities";
import { blackScholesPrice } from "./black-scholes";
import type { FutureOption } from "./european-option";

/**
 * Price of a European option on a future, in points of the future: Black-Scholes-Merton with a yield equal
 * to the rate, for a future costs nothing to carry. This prices VIX options, whose underlying is the VIX
 * future of the same expiry and not the VIX index.
 *
 *   call = e^(-r T) [F N(d1) - K N(d2)],   d1 = [ln(F/K) + sigma^2 T / 2] / (sigma sqrt(T)),   d2 = d1 - sigma sqrt(T)
 *
 * Source: sources.black1976, equation 16.
 */
export function futureOptionPrice(option: FutureOption): Points {
  const { type, future, strike, years, volatility, rate } = option;
  return blackScholesPrice(type === "call", future, strike, years, volatility, rate, rate);
}
