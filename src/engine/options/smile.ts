import { demand } from "../errors";
import type { Points, Volatility } from "../quantities";

/** One quoted point of a smile. */
export interface SmileKnot {
  readonly strike: Points;
  readonly volatility: Volatility;
}

/** Throws unless the knots are usable: two or more, strikes ascending and distinct, volatilities above 0. */
function demandSmile(smile: readonly SmileKnot[]): void {
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
 * Volatility of a smile at any strike: a monotone cubic in log-moneyness ln(strike / forward) between the
 * knots, flat outside them. Three reasons for this choice:
 *
 *  - the smile has one slope at each knot, so the smile-implied probability of ending beyond a quoted
 *    strike is one number, where straight lines would give two;
 *  - the slope is 0 at both ends and joins the flat wings without a kink, where a kink would be a lump of
 *    negative probability at the outermost strike, an arbitrage;
 *  - between two knots the volatility stays between theirs.
 *
 * It does not promise that quotes which break the butterfly bound themselves are repaired.
 * Source: sources.fritschCarlson1980, with the harmonic mean of the neighbouring slopes.
 */
export function smileVolatility(smile: readonly SmileKnot[], strike: Points, forward: Points): Volatility {
  return at(smile, strike, forward).volatility;
}

/** Change of the smile's volatility per index point of strike. */
export function smileSlope(smile: readonly SmileKnot[], strike: Points, forward: Points): number {
  return at(smile, strike, forward).slope / strike;
}

/** Slopes per unit of log-moneyness: of the smile at its knots. */
function knotSlope(smile: readonly SmileKnot[], index: number): number {
  if (index === 0 || index === smile.length - 1) return 0;
  const left = secant(smile, index - 1);
  const right = secant(smile, index);
  if (left * right <= 0) return 0;
  const leftWidth = width(smile, index - 1);
  const rightWidth = width(smile, index);
  const nearRight = 2 * rightWidth + leftWidth;
  const nearLeft = rightWidth + 2 * leftWidth;
  return (nearRight + nearLeft) / (nearRight / left + nearLeft / right);
}

function width(smile: readonly SmileKnot[], index: number): number {
  return Math.log(smile[index + 1]!.strike / smile[index]!.strike);
}

function secant(smile: readonly SmileKnot[], index: number): number {
  return (smile[index + 1]!.volatility - smile[index]!.volatility) / width(smile, index);
}

function at(smile: readonly SmileKnot[], strike: Points, forward: Points) {
  demandSmile(smile);
  demand(strike > 0 && strike < Infinity, () => `strike (index points): must be above 0, got ${strike}`);
  demand(forward > 0 && forward < Infinity, () => `forward (index points): must be above 0, got ${forward}`);
  const last = smile.length - 1;
  if (strike <= smile[0]!.strike) return { volatility: smile[0]!.volatility, slope: 0 };
  if (strike >= smile[last]!.strike) return { volatility: smile[last]!.volatility, slope: 0 };
  let index = 0;
  while (strike >= smile[index + 1]!.strike) index++;
  const step = width(smile, index);
  const share = Math.log(strike / smile[index]!.strike) / step;
  const rest = 1 - share;
  const low = smile[index]!.volatility;
  const high = smile[index + 1]!.volatility;
  const lowSlope = knotSlope(smile, index);
  const highSlope = knotSlope(smile, index + 1);
  return {
    volatility:
      low +
      (high - low) * share * share * (3 - 2 * share) +
      step * share * rest * (rest * lowSlope - share * highSlope),
    slope:
      (6 * share * rest * (high - low)) / step +
      rest * (1 - 3 * share) * lowSlope +
      share * (3 * share - 2) * highSlope,
  };
}
