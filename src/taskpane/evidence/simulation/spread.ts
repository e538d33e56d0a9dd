import type { OutcomeLaw } from "../../../engine/simulation/tally";

/** A distribution as lines over one axis, one line a variant. */
export interface Spread {
  /** Where the points stand: the middle of each bin, or the value itself. */
  readonly at: readonly number[];
  /** Width of a bin; 0 where the lines are no histogram. */
  readonly bin: number;
  /** Shares of the paths, one list a variant. */
  readonly shares: readonly (readonly number[])[];
}

/** The farthest paths would stretch the axis until nothing else is seen. */
export const OUTSIDE = 0.002;
const MOST_BINS = 50;
const FALL_STEPS = 60;

/** How many paths ended where: bins of a round width, the farthest paths at either end left out. */
export function histogramOf(growths: readonly Float64Array[], laws: readonly OutcomeLaw[]): Spread {
  const low = Math.min(...laws.map((law) => law.result(OUTSIDE)));
  const high = Math.max(...laws.map((law) => law.result(1 - OUTSIDE)));
  const bin = roundStep((high - low) / MOST_BINS);
  const first = Math.floor(low / bin);
  const count = Math.floor(high / bin) - first + 1;
  const shares = growths.map((growth) => {
    const bins = new Array<number>(count).fill(0);
    for (const log of growth) {
      const place = Math.floor(Math.expm1(log) / bin) - first;
      if (place >= 0 && place < count) bins[place]! += 1 / growth.length;
    }
    return bins;
  });
  return { at: Array.from({ length: count }, (_, index) => (first + index + 0.5) * bin), bin, shares };
}

/** Which share of the paths fell at least so far from their peak. */
export function fallsOf(laws: readonly OutcomeLaw[]): Spread {
  const deepest = Math.max(...laws.map((law) => law.drawdown(1 - OUTSIDE)));
  const step = roundStep(deepest / FALL_STEPS);
  const at = Array.from({ length: Math.ceil(deepest / step) + 1 }, (_, index) => index * step);
  return { at, bin: 0, shares: laws.map((law) => at.map((fall) => law.fellBy(fall))) };
}

/** The next of 1, 2, 5 times a power of ten; a spread of nothing still has a step. */
function roundStep(atLeast: number): number {
  const size = Math.max(atLeast, 1e-4);
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((each) => each * power >= size * (1 - 1e-9)) ?? 10) * power;
}
