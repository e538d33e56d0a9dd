import { optionColumns } from "../options/option-columns";
import { priceColumns } from "../options/price-kernel";
import type { Points, Rate, Volatility, Years } from "../quantities";
import { type Condor, width } from "./condor";
import type { LegVolatilities } from "./leg-volatility";

/** How a condor is priced later on: every leg keeps its volatility. */
export interface LegPricing {
  readonly volatilities: LegVolatilities;
  readonly rate: Rate;
  readonly yield: Rate;
}

const LEGS = [
  { leg: "shortPut", isCall: 0, sign: 1 },
  { leg: "longPut", isCall: 0, sign: -1 },
  { leg: "shortCall", isCall: 1, sign: 1 },
  { leg: "longCall", isCall: 1, sign: -1 },
] as const;

/** An option this many deviations from the money is worth its intrinsic value: N(-8) is 6e-16. */
const CERTAIN = 8;

/** Values of a condor at ascending levels of the index, from nothing to its wider wing. */
export function condorValues(
  condor: Condor,
  spots: Float64Array,
  years: Years,
  { volatilities, rate, yield: dividend }: LegPricing,
): Float64Array {
  const asset = Math.exp(-dividend * years);
  const cash = Math.exp(-rate * years);
  const values = new Float64Array(spots.length);
  for (const { leg, isCall, sign } of LEGS) {
    const strike = condor[leg];
    const volatility = volatilities[leg];
    const reach = Math.exp(CERTAIN * volatility * Math.sqrt(years) + volatility ** 2 * years);
    const atTheMoney = (strike * cash) / asset;
    const from = firstAbove(spots, atTheMoney / reach);
    const to = firstAbove(spots, atTheMoney * reach);
    const side = 2 * isCall - 1;
    for (let at = isCall ? to : 0; at < (isCall ? spots.length : from); at++)
      values[at]! += sign * side * (spots[at]! * asset - strike * cash);
    const found = legPrices(spots.subarray(from, to), isCall, strike, years, volatility, rate, dividend);
    for (let at = from; at < to; at++) values[at]! += sign * found[at - from]!;
  }
  const most = width(condor);
  for (let at = 0; at < values.length; at++) values[at] = Math.min(Math.max(values[at]!, 0), most);
  return values;
}

/** Room for the longest column so far: a life has hundreds of looks, four legs each. */
let columns = optionColumns(0);
let prices = new Float64Array(0);

/** Prices of one leg, good until the next are asked for. */
function legPrices(
  spots: Float64Array,
  isCall: 0 | 1,
  strike: Points,
  years: Years,
  volatility: Volatility,
  rate: Rate,
  dividend: Rate,
): Float64Array {
  const count = spots.length;
  if (prices.length < count) {
    columns = optionColumns(count);
    prices = new Float64Array(count);
  }
  columns.spot.set(spots);
  columns.isCall.fill(isCall, 0, count);
  columns.strike.fill(strike, 0, count);
  columns.years.fill(years, 0, count);
  columns.volatility.fill(volatility, 0, count);
  columns.rate.fill(rate, 0, count);
  columns.dividendYield.fill(dividend, 0, count);
  const filled = prices.subarray(0, count);
  priceColumns(columns, filled);
  return filled;
}

/** Place of the first of ascending numbers above a level. */
function firstAbove(ascending: Float64Array, level: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > level) high = middle;
    else low = middle + 1;
  }
  return low;
}
