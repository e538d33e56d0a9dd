import { demand } from "../errors";
import type { Points, Rate, Years } from "../quantities";

/** Calls and puts of two strikes and one expiry. */
export interface BoxQuote {
  readonly lowStrike: Points;
  readonly highStrike: Points;
  readonly lowCall: Points;
  readonly lowPut: Points;
  readonly highCall: Points;
  readonly highPut: Points;
}

/**
 * Cost of a box, in index points: (C1 - P1) - (C2 - P2), long the synthetic forward at the low strike and
 * short it at the high one. It pays the distance of the strikes at expiry, whatever the index does.
 * Source: sources.hull2018, section 12.3.
 */
export function boxCost(quote: BoxQuote): Points {
  return quote.lowCall - quote.lowPut - (quote.highCall - quote.highPut);
}

/** The rate at which a box lends: -ln(cost / (K2 - K1)) / T, per year. */
export function boxRate(quote: BoxQuote, years: Years): Rate {
  const cost = boxCost(quote);
  const payoff = quote.highStrike - quote.lowStrike;
  demand(
    payoff > 0,
    () => `highStrike (index points): must be above ${quote.lowStrike}, got ${quote.highStrike}`,
  );
  demand(years > 0, () => `years (to expiry): must be above 0, got ${years}`);
  demand(cost > 0, () => `box cost (index points): must be above 0, got ${cost}`);
  return -Math.log(cost / payoff) / years;
}

/** What buying a box earns at a given rate, in index points of today: (K2 - K1) e^(-r T) - cost - fees. */
export function boxEdge(quote: BoxQuote, years: Years, rate: Rate, fees: Points): Points {
  return (quote.highStrike - quote.lowStrike) * Math.exp(-rate * years) - boxCost(quote) - fees;
}
