import type { OptionType } from "../options/european-option";
import { type OptionGreeks, optionGreeks } from "../options/greeks";
import { forwardPrice } from "../options/parity";
import type { Points, Volatility, Years } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { legVolatilities } from "./leg-volatility";

/** Greeks of one short condor, in points of value. */
export interface CondorGreeks {
  readonly delta: number;
  readonly gamma: number;
  readonly vegaPerVolPoint: number;
  readonly thetaPerDay: number;
  readonly rhoPerPercent: number;
  /** Change of delta per volatility point. */
  readonly vannaPerVolPoint: number;
  /** Change of vega per volatility point, vega taken per volatility point. */
  readonly volgaPerVolPoint: number;
  /** Change of delta per day. */
  readonly charmPerDay: number;
}

/** Volatility points, and percents of rate, in 1.00. */
const VOL_POINTS = 100;

/** Net greeks: long legs added, short legs subtracted. A day is a trading day where time is trading time. */
export function condorGreeks(condor: Condor, market: Market, dayInYears: Years): CondorGreeks {
  const { spot, years, rate } = market;
  const legs = legVolatilities(market.volatility, condor, forwardPrice(market), market.years);
  const at = (type: OptionType, strike: Points, volatility: Volatility) =>
    optionGreeks({ type, spot, strike, years, volatility, rate, yield: market.yield });
  const longPut = at("put", condor.longPut, legs.longPut);
  const shortPut = at("put", condor.shortPut, legs.shortPut);
  const shortCall = at("call", condor.shortCall, legs.shortCall);
  const longCall = at("call", condor.longCall, legs.longCall);
  const net = (greek: keyof OptionGreeks) =>
    longPut[greek] - shortPut[greek] + (longCall[greek] - shortCall[greek]);
  return {
    delta: net("delta"),
    gamma: net("gamma"),
    vegaPerVolPoint: net("vega") / VOL_POINTS,
    thetaPerDay: net("theta") * dayInYears,
    rhoPerPercent: net("rho") / VOL_POINTS,
    vannaPerVolPoint: net("vanna") / VOL_POINTS,
    volgaPerVolPoint: net("volga") / (VOL_POINTS * VOL_POINTS),
    charmPerDay: net("charm") * dayInYears,
  };
}
