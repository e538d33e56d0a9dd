import type { Fraction, Probability, Usd } from "../quantities";
import type { EquityLevels } from "./equity-levels";

/** The running peaks that are followed, ascending, and where each level of equity stands among them. */
export interface Peaks {
  readonly values: Float64Array;
  /** Dollars between them; nothing where every peak that there can be is among them. */
  readonly apart: Usd | undefined;
  /** Peaks up to a level: the first one above it. */
  readonly upTo: Int32Array;
  /** Peaks that matter when a level is reached: those up to the highest level until then, and four more for the cubic. */
  readonly reached: Int32Array;
}

/** Dollars that rounding makes of one level. */
const SAME = 0.0005;
/** Peaks that are followed where there are too many for all of them, between which odds are interpolated. */
const SPACED = 96;
/** A peak less likely than this is taken for the highest that is followed. */
const RARE: Probability = 1e-8;
/** Of the levels and peaks, about this share stand within a drawdown of each other. */
const SHARE_TOGETHER = 1 / 4;

/**
 * Every peak where they make at most so many states, else some in equal steps. Levels are whole multiples of
 * `grain` dollars apart.
 */
export function peaksOf(levels: EquityLevels, begun: Usd, grain: Usd, mostStates: number): Peaks {
  const { start, equity, odds } = levels;
  let highest = begun;
  let above = 0;
  for (let at = 0; at < equity.length; at++) {
    const level = equity[at] as number;
    if (level >= begun) above++;
    if (level > highest && (odds[at] as number) > RARE) highest = level;
  }
  const distinct = Math.min(above, (highest - begun) / grain);
  const every = distinct * equity.length * SHARE_TOGETHER <= mostStates;
  const apart = every ? undefined : Math.max(SAME, (highest - begun) / (SPACED - 1));
  const values =
    apart === undefined
      ? allPeaks(equity, begun)
      : Float64Array.from({ length: SPACED }, (_, at) => begun + at * apart);
  const upTo = new Int32Array(equity.length);
  const reached = new Int32Array(equity.length);
  let most = 0;
  for (let trade = 0; trade + 1 < start.length; trade++) {
    const from = start[trade] as number;
    const to = start[trade + 1] as number;
    for (let at = from; at < to; at++) {
      const count = countBelow(values, equity[at]! + SAME, apart);
      upTo[at] = count;
      if (count > most) most = count;
    }
    reached.fill(Math.min(most + 4, values.length), from, to);
  }
  return { values, apart, upTo, reached };
}

function allPeaks(equity: Float64Array, begun: Usd): Float64Array {
  const sorted = equity.filter((level) => level >= begun).sort();
  return sorted.filter((level, at) => at === 0 || level - (sorted[at - 1] as number) > SAME);
}

/** Equity and peak together: the states of a level are the peaks above it from which it has not fallen to the limit. */
export interface States {
  /** Peaks from which a level has not fallen to the limit: those before this one. */
  readonly safe: Int32Array;
  /** Where the states of a level stand among those of its trade: of peak k at `place + k`. */
  readonly place: Int32Array;
  /** Most states after one trade. */
  readonly most: number;
}

/** Equity at or below `limit` times its peak has met the drawdown. */
export function statesOf({ start, equity }: EquityLevels, peaks: Peaks, limit: Fraction): States {
  const { values, apart, upTo, reached } = peaks;
  const safe = new Int32Array(equity.length);
  const place = new Int32Array(equity.length);
  let most = 0;
  for (let trade = 0; trade + 1 < start.length; trade++) {
    let here = 0;
    for (let at = start[trade] as number; at < (start[trade + 1] as number); at++) {
      const first = upTo[at] as number;
      safe[at] = countBelow(values, equity[at]! / limit, apart);
      place[at] = here - first;
      here += Math.max(0, Math.min(safe[at] as number, reached[at] as number) - first);
    }
    most = Math.max(most, here);
  }
  return { safe, place, most };
}

/** How many of the ascending values lie below this one. */
function countBelow(ascending: Float64Array, value: number, apart: number | undefined): number {
  let low = 0;
  let high = ascending.length;
  if (apart !== undefined) {
    // Where they are evenly apart, the place is known but for rounding.
    const near = (value - ascending[0]!) / apart;
    low = Math.max(low, Math.min(high, Math.floor(near)));
    high = Math.max(low, Math.min(high, Math.ceil(near) + 1));
    if (low > 0 && ascending[low - 1]! >= value) low--;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
