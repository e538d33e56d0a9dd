import type { Points } from "../quantities";
import type { EuropeanOption } from "./european-option";
import { logMoneyness } from "./log-moneyness";
import { parityValue } from "./price-limits";

/**
 * What a European option is worth for certain: its payoff at the forward, discounted, in index points.
 *
 *   max(0, S e^(-q T) - K e^(-r T)) for a call, the other way round for a put
 *
 * Near the money it is found without subtracting the two large legs. Source: sources.merton1973, theorem 1.
 */
export function discountedIntrinsic(option: Omit<EuropeanOption, "volatility">): Points {
  const { spot, strike, years, rate } = option;
  const sign = option.type === "call" ? 1 : -1;
  const asset = spot * Math.exp(-option.yield * years);
  const cash = strike * Math.exp(-rate * years);
  const isOpen = spot > 0 && strike > 0;
  const x = isOpen ? logMoneyness(spot, strike) + (rate - option.yield) * years : Infinity;
  return Math.max(0, sign * parityValue(x, asset, cash));
}

/**
 * The part of a price that pays for uncertainty: price less discounted intrinsic value, in index points.
 * Negative when the price breaks the lower arbitrage bound.
 */
export function timeValue(option: Omit<EuropeanOption, "volatility">, price: Points): Points {
  return price - discountedIntrinsic(option);
}
