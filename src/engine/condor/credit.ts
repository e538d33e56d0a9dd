import { blackScholesPrice } from "../options/black-scholes";
import { forwardPrice } from "../options/parity";
import type { Points, Rate, Years } from "../quantities";
import type { Condor } from "./condor";
import { legVolatilities, type VolatilityView } from "./leg-volatility";

/** The market a condor is valued in. */
export interface Market {
  readonly spot: Points;
  readonly years: Years;
  readonly volatility: VolatilityView;
  readonly rate: Rate;
  readonly yield: Rate;
}

/**
 * Net credit at model value: short put less long put plus short call less long call, each leg at its own
 * volatility. It is also the discounted expected loss at expiry of whoever holds the short condor.
 */
export function condorCredit(condor: Condor, market: Market): Points {
  const { spot, years, rate, yield: dividendYield } = market;
  const legs = legVolatilities(market.volatility, condor, forwardPrice(market));
  return (
    blackScholesPrice(false, spot, condor.shortPut, years, legs.shortPut, rate, dividendYield) -
    blackScholesPrice(false, spot, condor.longPut, years, legs.longPut, rate, dividendYield) +
    (blackScholesPrice(true, spot, condor.shortCall, years, legs.shortCall, rate, dividendYield) -
      blackScholesPrice(true, spot, condor.longCall, years, legs.longCall, rate, dividendYield))
  );
}

/**
 * Discounted expected loss at expiry when the index grows at `drift` a year. At the drift of the forward,
 * rate less yield, it is the model credit: selling at the model's price earns nothing on average.
 */
export function expectedLoss(condor: Condor, market: Market, drift: Rate): Points {
  return condorCredit(condor, { ...market, yield: market.rate - drift });
}
