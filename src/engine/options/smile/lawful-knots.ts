import { demand } from "../../errors";
import type { Points } from "../../quantities";
import type { PricedKnot } from "./knots";

/**
 * Mids are rounded to ticks, so neighbouring strikes of real chains contradict each other by up to this share of a
 * volatility. Knots that stand out by more belong to prices that allow arbitrage.
 */
const QUOTE_NOISE = 0.05;
/** A knot's probability keeps this share of the way from either of its neighbouring spreads. */
const CLEARANCE = 0.02;
/** Below the first knot: nearer to its put over its strike, all of the tail would lie at 0. */
const WING_CLEARANCE = 0.2;

/** The mean probability of settling below and above the strikes between two knots: a vertical spread over its width. */
interface Tails {
  readonly below: number;
  readonly above: number;
}

/** What lies left of the first knot and right of the last. */
type Low = Pick<PricedKnot, "strike" | "put"> & { readonly call?: Points };
const START: Low = { strike: 0, put: 0 };
const NEVER: Tails = { below: 1, above: 0 };

function tailsBetween(low: Low, high: PricedKnot): Tails {
  const step = high.strike - low.strike;
  return {
    below: (high.put - low.put) / step,
    above: low.call === undefined ? 1 - high.put / step : (low.call - high.call) / step,
  };
}

/** Whether the second probability is above the first, told by whichever tails are the smaller. */
function rises(from: Tails, to: Tails): boolean {
  return from.below + to.below > 1 ? from.above > to.above : to.below > from.below;
}

/**
 * The knots whose prices are convex in the strike, each with a probability strictly between those of the spreads on
 * its sides, so that a distribution through all of them exists. Knots that stand out by no more than the noise of
 * quotes are passed over; more is refused with the strikes. Source: sources.merton1973, theorem 4.
 */
export function lawfulKnots(knots: readonly PricedKnot[]): readonly PricedKnot[] {
  const kept: PricedKnot[] = [];
  /** Passes over the knots before one that cannot follow them. */
  const passOver = (next: PricedKnot | undefined) => {
    for (let middle = kept.at(-1); middle !== undefined; middle = kept.at(-1)) {
      const low = kept.at(-2) ?? START;
      const before = tailsBetween(low, middle);
      const after = next === undefined ? NEVER : tailsBetween(middle, next);
      if (rises(before, after)) return;
      demandNoise(excessOf(middle, low, next), [low, middle, ...(next === undefined ? [] : [next])]);
      kept.pop();
    }
  };
  for (const knot of knots) {
    passOver(knot);
    kept.push(knot);
  }
  passOver(undefined);
  return kept.map((knot, index) => {
    const before = tailsBetween(kept[index - 1] ?? START, knot);
    const after = index + 1 < kept.length ? tailsBetween(knot, kept[index + 1]!) : NEVER;
    return { ...knot, ...within(knot, before, after, index === 0 ? WING_CLEARANCE : CLEARANCE) };
  });
}

/** The knot's probability, moved between those of its neighbouring spreads where its slope put it outside. */
function within(knot: PricedKnot, before: Tails, after: Tails, clearance: number): Tails {
  const low = between(before, after, clearance);
  const high = between(before, after, 1 - CLEARANCE);
  if (!rises(low, knot)) return low;
  return rises(knot, high) ? { below: knot.below, above: knot.above } : high;
}

function between(from: Tails, to: Tails, share: number): Tails {
  return {
    below: from.below + share * (to.below - from.below),
    above: from.above + share * (to.above - from.above),
  };
}

/** How far a knot's price lies above the line between its neighbours', as a share of its volatility. */
function excessOf(knot: PricedKnot, low: Low, next: PricedKnot | undefined): number {
  const { strike, put, call, vega, volatility } = knot;
  const share = next === undefined ? 0 : (strike - low.strike) / (next.strike - low.strike);
  const line = next === undefined ? (low.call ?? Infinity) : low.put + share * (next.put - low.put);
  return ((next === undefined ? call : put) - line) / (vega * volatility);
}

function demandNoise(excess: number, knots: readonly { readonly strike: Points }[]): void {
  demand(
    !(excess > QUOTE_NOISE),
    () =>
      `vol (decimal per year): must be a smile that lets no butterfly be bought for less than nothing, got one at strikes ${knots
        .map(({ strike }) => strike)
        .filter((strike) => strike > 0)
        .join(", ")}`,
  );
}
