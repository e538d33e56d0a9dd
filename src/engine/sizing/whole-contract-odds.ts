import type { Fraction, Probability, Usd } from "../quantities";
import type { DrawdownQuestion } from "./drawdown-odds";
import { affordable, type EquityLevels, equityLevels, STOPPED } from "./equity-levels";
import { type LossChain, type LossChances, lossChances } from "./loss-clustering";
import { type Peaks, peaksOf, statesOf } from "./running-peaks";
import { lossOf } from "./two-outcome-trade";

// Read once: some hosts look a global up at every use.
const { max, min } = Math;

/** Levels of equity below a running peak that are followed after a trade, on average, before peaks are thinned. */
const STATES_A_TRADE = 5000;
/** The same in all, however few the trades. */
const FEW_STATES = 1_000_000;
/** Dollars below which levels are the same. */
const CENT_TENTH = 0.001;
/** Near levels lie within this share of the way from a win to a loss of the contracts at first, over a year of trades. */
const NEAR: Fraction = 1 / 4;
/** More contracts than these, or more trades, put levels no further together, until a contract is next to nothing. */
const MANY_CONTRACTS = 4;
const VERY_MANY = 64;
const MANY_TRADES = 252;
/** Levels in all that are kept apart in any case; where the number of contracts stays the same each trade adds one. */
const FEW_LEVELS = 3000;
/** Levels with such odds are not followed: of all of them, and of those put together. */
const NOTHING: Probability = 1e-12;
const RARE: Probability = 1e-9;
/** A fall that rounding put just above the limit has met it. */
const TIE = 1e-12;

export interface WholeContractQuestion extends Omit<DrawdownQuestion, "drawdown"> {
  readonly equity: Usd;
  readonly usdPerPoint: Usd;
}

export interface WholeContractOdds {
  /** Exact, or within about 0.005: near levels put together, odds between peaks interpolated. */
  readonly method: "exact" | "lattice";
  of(drawdown: Fraction): Probability;
}

/**
 * Odds of a drawdown from the running peak on an account that trades whole contracts, backward over what equity
 * and its peak can be after each trade, without simulation. Odds of levels below 1e-12 are left out. Nothing is
 * answered where there are too many levels.
 * Limits: two outcomes, closed trades; where no contract is affordable any more, nothing is traded.
 * Source: sources.feller1968, XV.2 (Markov chains); the lattice is this product's derivation.
 */
export function wholeContractOdds(
  { trade, trades, riskFraction, equity, usdPerPoint }: WholeContractQuestion,
  pattern: LossChain,
): WholeContractOdds | undefined {
  const chances = lossChances(trade.winRate, pattern);
  const [win, loss] = [trade.credit * usdPerPoint, lossOf(trade) * usdPerPoint];
  const account = { equity, win, loss, riskFraction };
  const contracts = affordable(equity * riskFraction, loss);
  const nearness =
    max(min(MANY_CONTRACTS, contracts), contracts / VERY_MANY) * min(1, trades / MANY_TRADES);
  // Halves and quarters, so that what a win in place of a loss makes is a whole number of cells.
  const near = NEAR * 2 ** Math.floor(Math.log2(nearness)) * (win + loss);
  const separate = equityLevels(account, trades, chances, {
    apart: CENT_TENTH,
    nothing: NOTHING,
    most: (trade, sofar) => (sofar < FEW_LEVELS ? FEW_LEVELS : trade + 50),
  });
  const levels =
    separate ?? equityLevels(account, trades, chances, { apart: near, nothing: RARE, most: () => 5000 });
  if (levels === undefined) return undefined;
  const peaks = peaksOf(
    levels,
    equity,
    grainOf(win, loss),
    separate === undefined ? 0 : max(FEW_STATES, STATES_A_TRADE * trades),
  );
  return {
    method: peaks.apart === undefined ? "exact" : "lattice",
    of: (drawdown) => backward(levels, peaks, 1 - drawdown + TIE, chances),
  };
}

/** The largest step of which a win and a loss are whole multiples, to a tenth of a cent. */
function grainOf(win: Usd, loss: Usd): Usd {
  let [more, less] = [Math.round(loss / CENT_TENTH), Math.round(win / CENT_TENTH)];
  while (less > 0) [more, less] = [less, more % less];
  return more * CENT_TENTH;
}

/** Odds to meet the limit in the trades left: of each state after a win and after a loss, and at a new peak by level. */
interface Ahead {
  readonly afterWin: Float64Array;
  readonly afterLoss: Float64Array;
  readonly atPeak: Float64Array;
}

function backward(levels: EquityLevels, peaks: Peaks, limit: Fraction, chances: LossChances): Probability {
  const { start, equity, won, lost } = levels;
  const { upTo, reached } = peaks;
  const { safe, place, most } = statesOf(levels, peaks, limit);
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
      const end = max(first, min(safe[at]!, reached[at]!));
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
      const states = { here, higher, lower, first, end, newPeaks, safely, risen };
      follow(now.afterWin, next, losesAfterWin, states);
      if (streaks) follow(now.afterLoss, next, chances.afterLoss, states);
      if (first > 0) {
        const level = equity[at]!;
        const loss =
          equity[down]! <= level * limit
            ? 1
            : oddsBetween(peaks, level, first, upTo[down]!, (peak) =>
                peak < survived ? next.afterLoss[lower + peak]! : 1,
              );
        now.atPeak[at - from] = risen + losesAfterWin * (loss - risen);
      }
    }
    [now, next] = [next, now];
  }
  return next.atPeak[0]!;
}

/** Of a level: where its states and those after a win and a loss stand, and which peaks a win exceeds and a loss survives. */
interface LevelStates {
  readonly here: number;
  readonly higher: number;
  readonly lower: number;
  readonly first: number;
  readonly end: number;
  readonly newPeaks: number;
  readonly safely: number;
  readonly risen: Probability;
}

function follow(
  now: Float64Array,
  { afterWin, afterLoss }: Ahead,
  loses: Probability,
  { here, higher, lower, first, end, newPeaks, safely, risen }: LevelStates,
): void {
  const wins = 1 - loses;
  let peak = first;
  for (; peak < safely; peak++) now[here + peak] = loses * afterLoss[lower + peak]!;
  for (; peak < end; peak++) now[here + peak] = loses;
  peak = first;
  for (; peak < newPeaks; peak++) now[here + peak] = now[here + peak]! + wins * risen;
  for (; peak < end; peak++) now[here + peak] = now[here + peak]! + wins * afterWin[higher + peak]!;
}

/** Odds at a peak between those that are followed: the cubic through two on either side, where there are so many. */
function oddsBetween(
  { values, apart }: Peaks,
  peak: number,
  above: number,
  lowest: number,
  oddsAt: (peak: number) => Probability,
): Probability {
  if (apart === undefined || values[above - 1] === peak) return oddsAt(above - 1);
  const from = max(lowest, min(above - 2, values.length - 4));
  const highest = values.length - 1;
  if (from + 3 > highest) return lowest > highest ? 0 : oddsAt(max(lowest, min(above, highest)));
  // How far from the second of the four, in steps.
  const x = (peak - values[from]!) / apart - 1;
  const inner = ((1 - x * x) * (2 - x) * oddsAt(from + 1) + x * (1 + x) * (2 - x) * oddsAt(from + 2)) / 2;
  const outer = (x * (x - 1) * ((2 - x) * oddsAt(from) + (1 + x) * oddsAt(from + 3))) / 6;
  return min(1, max(0, inner + outer));
}
