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
