import { demand } from "../errors";
import type { Points, Rate, Years } from "../quantities";

/** The forward an index trades at: S e^((r - q) T), in index points. Source: sources.hull2018, equation 5.3. */
export function forwardPrice(market: { spot: Points; years: Years; rate: Rate; yield: Rate }): Points {
  return market.spot * Math.exp((market.rate - market.yield) * market.years);
}

/**
 * How far a call and a put of one strike are from put-call parity, in index points of today:
 *
 *   (C - P) - e^(-r T) (F - K)
 *
 * Above 0 the call is dear against the put: a conversion (sell call, buy put, buy the forward) earns it
 * before costs; below 0 a reversal does. European options only. Source: sources.hull2018, equation 11.6 with
 * the forward in place of the stock.
 */
export function parityGap(quote: {
  call: Points;
  put: Points;
  forward: Points;
  strike: Points;
  years: Years;
  rate: Rate;
}): Points {
  const { call, put, forward, strike, years, rate } = quote;
  return call - put - Math.exp(-rate * years) * (forward - strike);
}

/** The forward at which call and put of one strike are in parity: K + e^(r T) (C - P), in index points. */
export function impliedForward(quote: {
  call: Points;
  put: Points;
  strike: Points;
  years: Years;
  rate: Rate;
}): Points {
  return quote.strike + Math.exp(quote.rate * quote.years) * (quote.call - quote.put);
}

/** One cash dividend. */
export interface Dividend {
  readonly years: Years;
  readonly amount: Points;
}

/** Value today of dividends up to expiry, in index points: the sum of amount e^(-r t). */
export function dividendValue(dividends: readonly Dividend[], rate: Rate): Points {
  return dividends.reduce((sum, { years, amount }) => sum + amount * Math.exp(-rate * years), 0);
}

/** What the stock, the strike and the time to expiry say a call less a put is worth. */
export interface ParityMarket {
  readonly spot: Points;
  readonly strike: Points;
  readonly years: Years;
  readonly rate: Rate;
  /** Continuous dividend yield. */
  readonly yield: Rate;
  /** Value today of cash dividends until expiry; 0 if the yield stands for them. */
  readonly dividends: Points;
}

/**
 * Call less put in parity: S e^(-q T) - D - K e^(-r T), in index points. D is the value of the dividends.
 * Source: sources.hull2018, equation 11.10.
 */
export function callLessPut(market: ParityMarket): Points {
  const { spot, strike, years, rate, dividends } = market;
  return spot * Math.exp(-market.yield * years) - dividends - strike * Math.exp(-rate * years);
}

/**
 * What a conversion (sell the call at its bid, buy the put at its ask, buy the stock at its ask) locks in,
 * after costs, in index points of today.
 */
export function conversionEdge(
  market: ParityMarket,
  quote: { callBid: Points; putAsk: Points; costs: Points },
): Points {
  return quote.callBid - quote.putAsk - callLessPut(market) - quote.costs;
}

/** The same for a reversal: buy the call at its ask, sell the put at its bid, sell the stock at its bid. */
export function reversalEdge(
  market: ParityMarket,
  quote: { callAsk: Points; putBid: Points; costs: Points },
): Points {
  return callLessPut(market) - (quote.callAsk - quote.putBid) - quote.costs;
}

/**
 * The dividend yield, beyond the cash dividends D, that puts call and put in parity:
 * -ln((C - P + K e^(-r T) + D) / S) / T, per year.
 */
export function impliedYield(quote: {
  call: Points;
  put: Points;
  spot: Points;
  strike: Points;
  years: Years;
  rate: Rate;
  dividends: Points;
}): Rate {
  const { call, put, spot, strike, years, rate, dividends } = quote;
  const least = -dividends - strike * Math.exp(-rate * years);
  demand(call - put > least, () => `call - put (index points): must be above ${least}, got ${call - put}`);
  return -Math.log((call - put - least) / spot) / years;
}

/** The rate that puts call and put in parity: -ln((S e^(-q T) - D - (C - P)) / K) / T, per year. */
export function impliedRate(quote: {
  call: Points;
  put: Points;
  spot: Points;
  strike: Points;
  years: Years;
  yield: Rate;
  dividends: Points;
}): Rate {
  const { call, put, spot, strike, years, dividends } = quote;
  const most = spot * Math.exp(-quote.yield * years) - dividends;
  demand(call - put < most, () => `call - put (index points): must be below ${most}, got ${call - put}`);
  return -Math.log((most - (call - put)) / strike) / years;
}
