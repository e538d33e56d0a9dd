import { DomainError, demand } from "../errors";
import type { Points, Rate, Volatility, Years } from "../quantities";
import { blackScholesPrice } from "./black-scholes";
import type { OptionType } from "./european-option";
import { discountedIntrinsic } from "./time-value";

export interface QuotedOption {
  readonly type: OptionType;
  /** The option's price, in index points. */
  readonly price: Points;
  readonly spot: Points;
  readonly strike: Points;
  readonly years: Years;
  readonly rate: Rate;
  readonly yield: Rate;
}

export function impliedVolatility(quote: QuotedOption): Volatility {
  const { type, price, spot, strike, years, rate } = quote;
  demand(spot > 0 && spot < Infinity, () => `spot (index points): must be above 0, got ${spot}`);
  demand(strike > 0 && strike < Infinity, () => `strike (index points): must be above 0, got ${strike}`);
  demand(years > 0 && years < Infinity, () => `years (to expiry): must be above 0, got ${years}`);
  const isCall = type === "call";
  const ceiling = isCall ? spot * Math.exp(-quote.yield * years) : strike * Math.exp(-rate * years);
  const floor = discountedIntrinsic(quote);
  demand(
    price > floor && price < ceiling,
    () =>
      `price (index points): must be above ${floor} and below ${ceiling} to exclude arbitrage, got ${price}`,
  );
  if (floor > 0 && price - floor < 2 ** -46 * price) {
    throw new DomainError("no-solution", `price (index points): ${price} holds too little time value`);
  }
  let low = 0;
  let high = 1;
  while (blackScholesPrice(isCall, spot, strike, years, high, rate, quote.yield) < price && high < 1e9)
    high *= 2;
  for (let step = 0; step < 1100 && low < high; step++) {
    const middle = 0.5 * (low + high);
    if (middle === low || middle === high) break;
    if (blackScholesPrice(isCall, spot, strike, years, middle, rate, quote.yield) < price) low = middle;
    else high = middle;
  }
  return high;
}
