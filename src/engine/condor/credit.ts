import { demand } from "../errors";
import { optionColumns } from "../options/option-columns";
import { forwardPrice } from "../options/parity";
import { priceColumns } from "../options/price-kernel";
import type { Points, Rate, Volatility, Years } from "../quantities";
import { type Condor, width } from "./condor";
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
  priceLegs(condor, market);
  return price(0) - price(1) + (price(2) - price(3));
}

/** The put spread's part of it. */
export function putSideCredit(condor: Condor, market: Market): Points {
  priceLegs(condor, market);
  return price(0) - price(1);
}

const price = (leg: number): Points => legPrices[leg]!;

function priceLegs(condor: Condor, market: Market): void {
  const { volatility: view } = market;
  const forward = typeof view === "number" ? Number.NaN : forwardPrice(market);
  const legs = typeof view === "number" ? undefined : legVolatilities(view, condor, forward, market.years);
  const flat = typeof view === "number" ? view : Number.NaN;
  writeLeg(0, 0, condor.shortPut, legs?.shortPut ?? flat, market);
  writeLeg(1, 0, condor.longPut, legs?.longPut ?? flat, market);
  writeLeg(2, 1, condor.shortCall, legs?.shortCall ?? flat, market);
  writeLeg(3, 1, condor.longCall, legs?.longCall ?? flat, market);
  priceColumns(legColumns, legPrices);
}

/** A tick of a condor's package price: quotes of one moment contradict one another by up to that much. */
const QUOTE_NOISE: Points = 0.05;

/**
 * The credit within what arbitrage allows: from 0 to the wider wing. Quotes a tick beyond a bound count as
 * the bound; volatilities further out price a spread that nobody can hold, and are refused.
 */
export function lawfulModelCredit(condor: Condor, market: Market): Points {
  const credit = condorCredit(condor, market);
  if (typeof market.volatility === "number") return credit;
  const most = width(condor);
  demand(
    credit >= -QUOTE_NOISE && credit <= most + QUOTE_NOISE,
    () =>
      `vol (decimal per year): must price the condor from 0 to ${most}, its wider wing, got ${credit.toFixed(2)} - a put or call spread is worth less than nothing or more than its width`,
  );
  return Math.min(Math.max(credit, 0), most);
}

/** Four legs are one short column of options: they share the kernel's set-up. */
const legColumns = optionColumns(4);
const legPrices = new Float64Array(4);

function writeLeg(
  index: number,
  isCall: 0 | 1,
  strike: Points,
  volatility: Volatility,
  market: Market,
): void {
  legColumns.isCall[index] = isCall;
  legColumns.spot[index] = market.spot;
  legColumns.strike[index] = strike;
  legColumns.years[index] = market.years;
  legColumns.volatility[index] = volatility;
  legColumns.rate[index] = market.rate;
  legColumns.dividendYield[index] = market.yield;
}

/**
 * Discounted expected loss at expiry when the index grows at `drift` a year. At the drift of the forward,
 * rate less yield, it is the model credit: selling at the model's price earns nothing on average.
 */
export function expectedLoss(condor: Condor, market: Market, drift: Rate): Points {
  return condorCredit(condor, { ...market, yield: market.rate - drift });
}
