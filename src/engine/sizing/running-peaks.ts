import type { Fraction, Probability, Usd } from "../quantities";
import type { EquityLevels } from "./equity-levels";

// Read once: some hosts look a global up at every use.
const { ceil, floor, log, max, min } = Math;
/** A level that rounding put just below a peak stands at it. */
const TIE = 1e-9;

/** The running peaks that are followed, ascending, and where each level of equity stands among them. */
export interface Peaks {
  /** Every peak that there can be, ascending; nothing where they stand in equal ratios. */
  readonly values: Float64Array | undefined;
  /** How many peaks, or steps of equal ratio, above the first each level stands. */
  readonly heights: Float64Array;
  /** Of the highest level until a trade. */
  readonly highest: Float64Array;
  /** Logarithm of the ratio of two peaks; and how many of them lead to the highest. */
  readonly step: number;
  readonly most: number;
}

/** Dollars that rounding makes of one level. */
const SAME = 0.0005;
/** Where not every peak is followed what one trade puts at risk is at least so many steps, and there are at most so many. */
const STEPS_A_LOSS = 3;
const MOST_PEAKS = 400;
/** More steps than these to a drawdown, or from the first peak to the highest, add nothing. */
const STEPS_ENOUGH = 24;
/** A peak less likely than this is taken for the highest that is followed. */
const RARE: Probability = 1e-8;
/** Of the levels and peaks, about this share stand within a drawdown of each other. */
const SHARE_TOGETHER = 1 / 4;

/**
 * Every peak where they make at most so many states, else some in equal ratios. Levels are whole multiples of
 * `grain` dollars apart.
 */
export function peaksOf(
  { start, equity, odds }: EquityLevels,
  begun: Usd,
  riskFraction: Fraction,
  grain: Usd,
  mostStates: number,
): Peaks {
  let top = begun;
  let above = 0;
  for (let at = 0; at < equity.length; at++) {
    const level = equity[at]!;
    if (level >= begun) above++;
    if (level > top && odds[at]! > RARE) top = level;
  }
  const distinct = min(above, (top - begun) / grain);
  const every = distinct * equity.length * SHARE_TOGETHER <= mostStates;
  const values = every ? allPeaks(equity, begun) : undefined;
  const rise = log(top / begun);
  // Few wins lift equity by less than a loss takes.
  const step = max(min(riskFraction / STEPS_A_LOSS, rise / STEPS_ENOUGH || 1), rise / MOST_PEAKS);
  const heights = new Float64Array(equity.length);
  const highest = new Float64Array(start.length);
  let most = 0;
  for (let trade = 0; trade + 1 < start.length; trade++) {
    for (let at = start[trade]!; at < start[trade + 1]!; at++) {
      const height = values ? countBelow(values, equity[at]! + SAME) - 1 : log(equity[at]! / begun) / step;
      heights[at] = height;
      most = max(most, height);
    }
    highest[trade] = most;
  }
  return { values, heights, highest, step, most: values ? values.length - 1 : rise / step };
}

function allPeaks(equity: Float64Array, begun: Usd): Float64Array {
  const sorted = equity.filter((level) => level >= begun).sort();
  return sorted.filter((level, at) => at === 0 || level - (sorted[at - 1] as number) > SAME);
}

/** Equity and peak together: the states of a level are the peaks above it from which it has not fallen to the limit. */
export interface States {
  readonly count: number;
  /** Peaks are followed so many steps apart. */
  readonly stride: number;
  /** Peaks up to a level: the first one above it. */
  readonly upTo: Int32Array;
  /** Peaks from which a level has not fallen to the limit: those before this one. */
  readonly safe: Int32Array;
  /** Where the states of a level end: peaks above the highest level until then, and four more for the cubic, do not matter. */
  readonly end: Int32Array;
  /** Where the states of a level stand among those of its trade: of peak k at `place + k`. */
  readonly place: Int32Array;
  /** Most states after one trade. */
  readonly most: number;
  /** Whether any level has fallen to the limit. */
  readonly fallen: boolean;
}

const places = (levels: number) => new Int32Array(levels);
/** Kept from one question to the next: to make room, and to clear it away, takes as long as to find the states. */
let room = [places(0), places(0), places(0), places(0)] as const;

/** Equity at or below `limit` times its peak has met the drawdown. They are good until the next are asked for. */
export function statesOf({ start, equity }: EquityLevels, peaks: Peaks, limit: Fraction): States {
  const { values, heights, highest, step } = peaks;
  const steps = -log(limit) / step;
  const stride = values ? 1 : max(1, min(steps, peaks.most) / STEPS_ENOUGH);
  const count = ceil(peaks.most / stride) + 1;
  const { length } = equity;
  if (room[0].length < length) room = [places(length), places(length), places(length), places(length)];
  const [upTo, safe, end, place] = room;
  let most = 0;
  let fallen = false;
  for (let trade = 0; trade + 1 < start.length; trade++) {
    const reached = min(count, floor(highest[trade]! / stride + TIE) + 5);
    let here = 0;
    for (let at = start[trade]!; at < start[trade + 1]!; at++) {
      const height = heights[at]! / stride;
      const first = max(0, min(count, floor(height + TIE) + 1));
      const survived = values ? countBelow(values, equity[at]! / limit) : ceil(height + steps / stride);
      const last = max(first, min(survived, reached));
      upTo[at] = first;
      safe[at] = max(0, min(count, survived));
      end[at] = last;
      place[at] = here - first;
      here += last - first;
      fallen ||= survived < reached;
    }
    most = max(most, here);
  }
  return { count, stride, upTo, safe, end, place, most, fallen };
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
