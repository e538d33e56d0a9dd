import type { Points } from "../quantities";
import { asEuropeanOption, type EuropeanOption, type FutureOption } from "./european-option";
import { logMoneyness } from "./log-moneyness";
import { greekColumns, optionColumns } from "./option-columns";
import { greeksOfColumns } from "./price-kernel";

/** Sensitivities per one option on one index unit; multiply by the contract multiplier for dollars. */
export interface OptionGreeks {
  /** In index points. */
  readonly price: Points;
  /** Change of price per index point. */
  readonly delta: number;
  /** Change of delta per index point. +Infinity at the kink: forward = strike without any variance left. */
  readonly gamma: number;
  /** Change of price per 1.00 of volatility; a hundredth of it is per volatility point. */
  readonly vega: number;
  /** Change of price per calendar YEAR that passes; 1/365 of it is per day. -Infinity at the money at expiry. */
  readonly theta: number;
  /** Change of price per 1.00 of rate. */
  readonly rho: number;
  /** Change of delta per 1.00 of volatility, which is the change of vega per index point. */
  readonly vanna: number;
  /** Change of vega per 1.00 of volatility. */
  readonly volga: number;
  /** Change of delta per calendar YEAR that passes. */
  readonly charm: number;
}

const one = optionColumns(1);
const oneResult = greekColumns(1);

/**
 * Price and greeks of a European option: the derivatives of the Black-Scholes-Merton price.
 *
 *   delta = e^(-q T) N(d1), gamma = e^(-q T) n(d1) / (S sigma sqrt(T)), vega = S e^(-q T) n(d1) sqrt(T)
 *   theta = -S e^(-q T) n(d1) sigma / (2 sqrt(T)) + q S e^(-q T) N(d1) - r K e^(-r T) N(d2)
 *   rho = T K e^(-r T) N(d2), vanna = -e^(-q T) n(d1) d2 / sigma, volga = vega d1 d2 / sigma
 *   charm = q delta - e^(-q T) n(d1) [2 (r - q) T - d2 sigma sqrt(T)] / (2 T sigma sqrt(T))
 *
 * for a call; a put by parity. Where nothing is uncertain any more, vanna and volga are 0 and charm is q delta, and so
 * they are reported at the kink, where they have no one value. Source: sources.haug2007, chapter 2.
 */
export function optionGreeks(option: EuropeanOption): OptionGreeks {
  const { spot, strike, years, volatility, rate } = option;
  one.isCall[0] = option.type === "call" ? 1 : 0;
  one.spot[0] = spot;
  one.strike[0] = strike;
  one.years[0] = years;
  one.volatility[0] = volatility;
  one.rate[0] = rate;
  one.dividendYield[0] = option.yield;
  greeksOfColumns(one, oneResult);
  const vega = oneResult.vega[0]!;
  const delta = oneResult.delta[0]!;
  const { vanna, volga, charm } = secondOrder(option, delta, vega);
  return {
    price: oneResult.price[0]!,
    delta,
    gamma: oneResult.gamma[0]!,
    vega,
    theta: oneResult.theta[0]!,
    rho: oneResult.rho[0]!,
    vanna,
    volga,
    charm,
  };
}

/** A width below this counts as certainty: its square and the like would underflow. */
const LEAST_WIDTH = 1e-100;

function secondOrder(option: EuropeanOption, delta: number, vega: number) {
  const { spot, strike, years, volatility, rate } = option;
  const decay = option.yield * delta + 0; // the drift of delta when nothing is uncertain
  const width = volatility * Math.sqrt(years);
  if (!(width > LEAST_WIDTH) || !(vega > 0) || !(width < Infinity))
    return { vanna: 0, volga: 0, charm: decay };
  const carry = (rate - option.yield) * years;
  const x = logMoneyness(spot, strike) + carry;
  const d1 = x / width + 0.5 * width;
  const d2 = x / width - 0.5 * width;
  return {
    vanna: (-vega * d2) / (spot * width),
    volga: (vega * d1 * d2) / volatility,
    charm: decay - (vega * (2 * carry - d2 * width)) / (2 * spot * years * width * Math.sqrt(years)),
  };
}

/** Greeks of an option on a future: delta, gamma and vanna are per point of the FUTURE; rho is at a fixed future. */
export function futureOptionGreeks(option: FutureOption): OptionGreeks {
  const greeks = optionGreeks(asEuropeanOption(option));
  // with the future held, the rate only discounts
  return { ...greeks, rho: -option.years * greeks.price + 0 };
}
