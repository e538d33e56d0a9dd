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
    const prices = legPrices(spots.subarray(from, to), isCall, strike, years, volatility, rate, dividend);
    for (let at = from; at < to; at++) values[at]! += sign * prices[at - from]!;
  }
  const most = width(condor);
  for (let at = 0; at < values.length; at++) values[at] = Math.min(Math.max(values[at]!, 0), most);
  return values;
}

function legPrices(
  spots: Float64Array,
  isCall: 0 | 1,
  strike: Points,
  years: Years,
  volatility: Volatility,
  rate: Rate,
  dividend: Rate,
): Float64Array {
  const columns = optionColumns(spots.length);
  columns.spot.set(spots);
  columns.isCall.fill(isCall);
  columns.strike.fill(strike);
  columns.years.fill(years);
  columns.volatility.fill(volatility);
  columns.rate.fill(rate);
  columns.dividendYield.fill(dividend);
  const prices = new Float64Array(spots.length);
  priceColumns(columns, prices);
  return prices;
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
