import { demand } from "../../errors";
import { normalCdf, normalPdf } from "../../numerics/normal";
import type { Points, Volatility, Years } from "../../quantities";
import { blackScholesPrice } from "../black-scholes";
import { logMoneyness } from "../log-moneyness";

/** One quoted point of a smile. */
export interface SmileKnot {
  readonly strike: Points;
  readonly volatility: Volatility;
}

/** A knot as prices tell it, undiscounted. Both tails are kept, so that a small one keeps its digits. */
export interface PricedKnot extends SmileKnot {
  readonly put: Points;
  readonly call: Points;
  /** Change of price per unit of volatility. */
  readonly vega: Points;
  /** Probability of settling below and above the strike. */
  readonly below: number;
  readonly above: number;
}

/** Throws unless the knots are usable: two or more, strikes ascending and distinct, volatilities above 0. */
export function demandSmile(smile: readonly SmileKnot[]): void {
  demand(smile.length >= 2, () => `smile: needs at least 2 knots, got ${smile.length}`);
  for (const [index, { strike, volatility }] of smile.entries()) {
    demand(
      volatility > 0 && volatility < Infinity,
      () => `smile volatility (per year) at strike ${strike}: must be above 0, got ${volatility}`,
    );
    const previous = index === 0 ? 0 : smile[index - 1]!.strike;
    demand(
      strike > previous && strike < Infinity,
      () => `smile strikes (index points): must ascend from above 0, got ${strike} after ${previous}`,
    );
  }
}

/**
 * Knots with their prices on a forward, and with the probability of settling below each: that of its own volatility
 * and of the slope which a parabola through it and its neighbours has there, in log-moneyness.
 * Source: sources.breedenLitzenberger1978.
 */
export function priced(smile: readonly SmileKnot[], forward: Points, years: Years): readonly PricedKnot[] {
  return smile.map(({ strike, volatility }, index) => {
    const deviation = volatility * Math.sqrt(years);
    const distance = logMoneyness(forward, strike) / deviation;
    const vega = forward * Math.sqrt(years) * normalPdf(distance + deviation / 2);
    const steepening = (vega / strike) * slopeAt(smile, index);
    return {
      strike,
      volatility,
      put: blackScholesPrice(false, forward, strike, years, volatility, 0, 0),
      call: blackScholesPrice(true, forward, strike, years, volatility, 0, 0),
      vega,
      below: normalCdf(deviation / 2 - distance) + steepening,
      above: normalCdf(distance - deviation / 2) - steepening,
    };
  });
}

/** Change of volatility per unit of ln(strike): of the parabola through a knot and its neighbours; at the ends one-sided. */
function slopeAt(smile: readonly SmileKnot[], index: number): number {
  const last = smile.length - 1;
  if (last === 1) return secant(smile, 0);
  const middle = Math.min(Math.max(index, 1), last - 1);
  const [left, right] = [secant(smile, middle - 1), secant(smile, middle)];
  const [before, after] = [width(smile, middle - 1), width(smile, middle)];
  const bend = (right - left) / (before + after);
  return left + bend * (index < middle ? -before : index > middle ? before + 2 * after : before);
}

function width(smile: readonly SmileKnot[], index: number): number {
  return logMoneyness(smile[index + 1]!.strike, smile[index]!.strike);
}

function secant(smile: readonly SmileKnot[], index: number): number {
  return (smile[index + 1]!.volatility - smile[index]!.volatility) / width(smile, index);
}
