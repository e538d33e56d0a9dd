import type { Fraction, Probability } from "../quantities";
import { type EquityLevels, STOPPED } from "./equity-levels";
import type { LossChances } from "./loss-clustering";
import { type Peaks, type States, statesOf } from "./running-peaks";

// Read once: some hosts look a global up at every use.
const { max, min } = Math;

/** Odds to meet the limit in the trades left: of each state after a win and after a loss, and at a new peak by level. */
interface Ahead {
  readonly afterWin: Float64Array;
  readonly afterLoss: Float64Array;
  readonly atPeak: Float64Array;
}

/** Odds to meet the limit, a share of the peak, from the first level: backward over what equity and its peak can be. */
export function oddsFromTheEnd(
  levels: EquityLevels,
  peaks: Peaks,
  limit: Fraction,
  chances: LossChances,
): Probability {
  const { start, equity, won, lost } = levels;
  const states = statesOf(levels, peaks, limit);
  const { upTo, safe, end: ends, place, most, fallen } = states;
  if (!fallen) return 0;
  const streaks = chances.afterWin !== chances.afterLoss;
  let widest = 0;
  for (let trade = 0; trade + 1 < start.length; trade++)
    widest = max(widest, start[trade + 1]! - start[trade]!);
  const blank = (): Ahead => {
    const afterWin = new Float64Array(most);
    const afterLoss = streaks ? new Float64Array(most) : afterWin;
    return { afterWin, afterLoss, atPeak: new Float64Array(widest) };
  };
  let [now, next] = [blank(), blank()];
  for (let trade = start.length - 3; trade >= 0; trade--) {
    const losesAfterWin = trade === 0 ? chances.atFirst : chances.afterWin;
    const from = start[trade]!;
    const ahead = start[trade + 1]!;
    for (let at = from; at < ahead; at++) {
      const first = upTo[at]!;
      const end = ends[at]!;
      const here = place[at]!;
      const up = won[at]!;
      const down = lost[at]!;
      if (up === STOPPED) {
        now.afterWin.fill(0, here + first, here + end);
        now.afterLoss.fill(0, here + first, here + end);
        now.atPeak[at - from] = 0;
        continue;
      }
      const higher = place[up]!;
      const lower = place[down]!;
      const risen = next.atPeak[up - ahead]!;
      const survived = safe[down]!;
      const newPeaks = min(end, upTo[up]!);
      const safely = min(end, survived);
      follow(now.afterWin, next, losesAfterWin, here, higher, lower, first, end, newPeaks, safely, risen);
      if (streaks)
        follow(
          now.afterLoss,
          next,
          chances.afterLoss,
          here,
          higher,
          lower,
          first,
          end,
          newPeaks,
          safely,
          risen,
        );
      if (first > 0) {
        const ends = equity[down]! <= equity[at]! * limit;
        const loss = ends ? 1 : oddsBetween(peaks, states, at, down, next.afterLoss);
        now.atPeak[at - from] = risen + losesAfterWin * (loss - risen);
      }
    }
    [now, next] = [next, now];
  }
  return next.atPeak[0]!;
}

/** Odds of the states of a level: of the peaks after the first, a win exceeds those until `newPeaks`, a loss survives those until `safely`. */
function follow(
  now: Float64Array,
  { afterWin, afterLoss }: Ahead,
  loses: Probability,
  here: number,
  higher: number,
  lower: number,
  first: number,
  end: number,
  newPeaks: number,
  safely: number,
  risen: Probability,
): void {
  const wins = 1 - loses;
  const anew = wins * risen;
  const both = min(newPeaks, safely);
  let peak = first;
  for (; peak < both; peak++) now[here + peak] = anew + loses * afterLoss[lower + peak]!;
  for (; peak < newPeaks; peak++) now[here + peak] = anew + loses;
  for (; peak < safely; peak++)
    now[here + peak] = wins * afterWin[higher + peak]! + loses * afterLoss[lower + peak]!;
  for (; peak < end; peak++) now[here + peak] = wins * afterWin[higher + peak]! + loses;
}

/**
 * Odds at a peak between those that are followed: the cubic through four of them from which the level has not fallen to
 * the limit, two on either side where there are: at the limit odds jump, and a cubic across it answers for neither side.
 */
function oddsBetween(
  { values, heights }: Peaks,
  { stride, upTo, safe, place }: States,
  at: number,
  down: number,
  odds: Float64Array,
): Probability {
  const above = upTo[at]!;
  const here = place[down]!;
  const survived = safe[down]!;
  const oddsAt = (peak: number) => (peak < survived ? odds[here + peak]! : 1);
  if (values !== undefined) return oddsAt(above - 1);
  const lowest = upTo[down]!;
  const from = max(lowest, min(above - 2, survived - 4));
  if (from + 4 > survived) return oddsAt(max(lowest, min(above, survived - 1)));
  // How far from the second of the four, in steps.
  const x = heights[at]! / stride - from - 1;
  const inner = ((1 - x * x) * (2 - x) * oddsAt(from + 1) + x * (1 + x) * (2 - x) * oddsAt(from + 2)) / 2;
  const outer = (x * (x - 1) * ((2 - x) * oddsAt(from) + (1 + x) * oddsAt(from + 3))) / 6;
  return min(1, max(0, inner + outer));
}
