import type { Points } from "../quantities";
import type { EuropeanOption } from "./european-option";
import { logMoneyness } from "./log-moneyness";

/**
 * What a European option is worth for certain: its payoff at the forward, discounted, in index points.
 *
 *   max(0, S e^(-q T) - K e^(-r T)) for a call, the other way round for a put
 *
 * Written as 2 sqrt(S K) e^(-(r + q) T / 2) sinh(x / 2), x = ln(forward / strike), so that two large legs
 * are not subtracted near the money. Source: sources.merton1973, theorem 1.
 */
export function discountedIntrinsic(option: Omit<EuropeanOption, "volatility">): Points {
  const { spot, strike, years, rate } = option;
  const sign = option.type === "call" ? 1 : -1;
  const asset = spot * Math.exp(-option.yield * years);
  const cash = strike * Math.exp(-rate * years);
  if (spot > 0 && strike > 0) {
    const x = logMoneyness(spot, strike) + (rate - option.yield) * years;
    if (Math.abs(x) < 1) {
      const middle = Math.sqrt(spot * strike) * Math.exp(-0.5 * (rate + option.yield) * years);
      return Math.max(0, sign * 2 * middle * Math.sinh(0.5 * x));
    }
  }
  return Math.max(0, sign * (asset - cash));
}

/**
 * The part of a price that pays for uncertainty: price less discounted intrinsic value, in index points.
 * Negative when the price breaks the lower arbitrage bound.
 */
export function timeValue(option: Omit<EuropeanOption, "volatility">, price: Points): Points {
  return price - discountedIntrinsic(option);
}
