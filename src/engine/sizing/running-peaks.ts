import type { Fraction, Probability, Usd } from "../quantities";
import type { EquityLevels } from "./equity-levels";

// Read once: some hosts look a global up at every use.
const { ceil, floor, log, max, min } = Math;
/** A level that rounding put just below a peak stands at it. */
const TIE = 1e-9;

/** The running peaks that are followed, ascending, and where each level of equity stands among them. */
export interface Peaks {
  readonly count: number;
  /** How many steps above the first peak each level stands; nothing where every peak that there can be is followed. */
  readonly heights: Float64Array | undefined;
  /** Peaks up to a level: the first one above it. */
  readonly upTo: Int32Array;
  /** Peaks that matter when a level is reached: those up to the highest level until then, and four more for the cubic. */
  readonly reached: Int32Array;
  /** Peaks from which a level has not fallen to the limit, a share of the peak: those before this one. */
  safeAt(limit: Fraction): Int32Array;
}

/** Dollars that rounding makes of one level. */
const SAME = 0.0005;
/** Where not every peak is followed they are so many steps apart to what one trade puts at risk, and at most so many. */
const STEPS_A_LOSS = 3;
const MOST_PEAKS = 400;
/** A peak less likely than this is taken for the highest that is followed. */
const RARE: Probability = 1e-8;
/** Of the levels and peaks, about this share stand within a drawdown of each other. */
const SHARE_TOGETHER = 1 / 4;

/**
 * Every peak where they make at most so many states, else some in equal ratios. Levels are whole multiples of
 * `grain` dollars apart.
 */
export function peaksOf(
  levels: EquityLevels,
  begun: Usd,
  riskFraction: Fraction,
  grain: Usd,
  mostStates: number,
): Peaks {
  const { start, equity, odds } = levels;
  let highest = begun;
  let above = 0;
  for (let at = 0; at < equity.length; at++) {
    const level = equity[at]!;
    if (level >= begun) above++;
    if (level > highest && odds[at]! > RARE) highest = level;
  }
  const distinct = min(above, (highest - begun) / grain);
  const every = distinct * equity.length * SHARE_TOGETHER <= mostStates;
  const values = every ? allPeaks(equity, begun) : undefined;
  const rise = log(highest / begun);
  const step = max(riskFraction / STEPS_A_LOSS, rise / MOST_PEAKS);
  const count = values?.length ?? ceil(rise / step) + 1;
  const heights = every ? undefined : new Float64Array(equity.length);
  for (let at = 0; heights !== undefined && at < equity.length; at++)
    heights[at] = log(equity[at]! / begun) / step;
  const places = (of: (at: number) => number) => {
    const found = new Int32Array(equity.length);
    for (let at = 0; at < found.length; at++) found[at] = of(at);
    return found;
  };
  const held = (height: number) => max(0, min(count, height));
  const upTo = places(
    values === undefined
      ? (at) => held(floor(heights![at]! + TIE) + 1)
      : (at) => countBelow(values, equity[at]! + SAME),
  );
  const reached = new Int32Array(equity.length);
  let most = 0;
  for (let trade = 0; trade + 1 < start.length; trade++) {
    const [from, to] = [start[trade]!, start[trade + 1]!];
    for (let at = from; at < to; at++) most = max(most, upTo[at]!);
    reached.fill(min(most + 4, count), from, to);
  }
  return {
    count,
    heights,
    upTo,
    reached,
    safeAt(limit) {
      const depth = -log(limit) / step;
      return places(
        values === undefined
          ? (at) => held(ceil(heights![at]! + depth))
          : (at) => countBelow(values, equity[at]! / limit),
      );
    },
  };
}

function allPeaks(equity: Float64Array, begun: Usd): Float64Array {
  const sorted = equity.filter((level) => level >= begun).sort();
  return sorted.filter((level, at) => at === 0 || level - (sorted[at - 1] as number) > SAME);
}

/** Equity and peak together: the states of a level are the peaks above it from which it has not fallen to the limit. */
export interface States {
  readonly safe: Int32Array;
  /** Where the states of a level stand among those of its trade: of peak k at `place + k`. */
  readonly place: Int32Array;
  /** Most states after one trade. */
  readonly most: number;
}

/** Equity at or below `limit` times its peak has met the drawdown. */
export function statesOf({ start, equity }: EquityLevels, peaks: Peaks, limit: Fraction): States {
  const { upTo, reached } = peaks;
  const safe = peaks.safeAt(limit);
  const place = new Int32Array(equity.length);
  let most = 0;
  for (let trade = 0; trade + 1 < start.length; trade++) {
    let here = 0;
    for (let at = start[trade]!; at < start[trade + 1]!; at++) {
      const first = upTo[at]!;
      place[at] = here - first;
      here += max(0, min(safe[at]!, reached[at]!) - first);
    }
    most = max(most, here);
  }
  return { safe, place, most };
}

/** How many of the ascending values lie below this one. */
function countBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
