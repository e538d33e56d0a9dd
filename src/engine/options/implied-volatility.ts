import { DomainError, demand } from "../errors";
import type { Points, Rate, Volatility, Years } from "../quantities";
import type { OptionType } from "./european-option";
import { impliedVolatilityColumns } from "./implied-volatility-kernel";
import { quoteColumns } from "./option-columns";
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

const one = quoteColumns(1);
const oneResult = new Float64Array(1);

/**
 * The volatility at which the Black-Scholes-Merton price is the quoted one; for an option on a future pass
 * the future as spot and the rate as yield. It may be above 5: a price near its upper bound means that.
 *
 * Refuses, as an argument, a price outside max(0, parity value) ... S e^(-q T) (call) or K e^(-r T) (put), where no
 * volatility exists (sources.merton1973, theorems 1 and 2); and answers no-solution where the price is
 * inside but so close to a bound that its double holds fewer than five digits of the volatility: deep in
 * the money the time value is rounded away.
 */
export function impliedVolatility(quote: QuotedOption): Volatility {
  const { type, price, spot, strike, years, rate } = quote;
  demand(spot > 0 && spot < Infinity, () => `spot (index points): must be above 0, got ${spot}`);
  demand(strike > 0 && strike < Infinity, () => `strike (index points): must be above 0, got ${strike}`);
  demand(years > 0 && years < Infinity, () => `years (to expiry): must be above 0, got ${years}`);
  demand(Number.isFinite(rate), () => `rate (per year): must be a number, got ${rate}`);
  demand(Number.isFinite(quote.yield), () => `yield (per year): must be a number, got ${quote.yield}`);
  one.isCall[0] = type === "call" ? 1 : 0;
  one.price[0] = price;
  one.spot[0] = spot;
  one.strike[0] = strike;
  one.years[0] = years;
  one.rate[0] = rate;
  one.dividendYield[0] = quote.yield;
  if (impliedVolatilityColumns(one, oneResult) > 0) refuse(quote);
  return oneResult[0]!;
}

/** Rounding of the price and of the two discounted legs that bound it, in units of their sum. */
const ROUNDING = 4 * 2 ** -53;

function refuse(quote: QuotedOption): never {
  const { type, price, spot, strike, years, rate } = quote;
  const asset = spot * Math.exp(-quote.yield * years);
  const cash = strike * Math.exp(-rate * years);
  const floor = discountedIntrinsic(quote);
  const ceiling = type === "call" ? asset : cash;
  const rounding = floor > 0 ? ROUNDING * (asset + cash) : 0;
  demand(
    price > 0 && price >= floor - rounding && price < ceiling,
    () =>
      `price (index points): must be above ${floor} and below ${ceiling}, the no-arbitrage bounds, got ${price}`,
  );
  throw new DomainError(
    "no-solution",
    `price (index points): ${price} is too close to its no-arbitrage bounds, ${floor} and ${ceiling}, to hold five digits of a volatility: the time value is lost in the rounding of the price`,
  );
}
