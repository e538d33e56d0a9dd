import type { Fraction, Probability, Usd } from "../quantities";
import type { DrawdownQuestion } from "./drawdown-odds";
import { affordable, type EquityLevels, equityLevels, STOPPED } from "./equity-levels";
import { type LossChain, type LossChances, lossChances } from "./loss-clustering";
import { type Peaks, peaksOf, statesOf } from "./running-peaks";
import { lossOf } from "./two-outcome-trade";

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
    Math.max(Math.min(MANY_CONTRACTS, contracts), contracts / VERY_MANY) * Math.min(1, trades / MANY_TRADES);
  // Halves and quarters, so that what a win in place of a loss makes is a whole number of cells.
  const near = NEAR * 2 ** Math.floor(Math.log2(nearness)) * (win + loss);
  const separate = equityLevels(account, trades, chances, {
    apart: CENT_TENTH,
    most: (trade, sofar) => (sofar < FEW_LEVELS ? FEW_LEVELS : trade + 50),
  });
  const levels = separate ?? equityLevels(account, trades, chances, { apart: near, most: () => 5000 });
  if (levels === undefined) return undefined;
  const peaks = peaksOf(
    levels,
    equity,
    grainOf(win, loss),
    separate === undefined ? 0 : Math.max(FEW_STATES, STATES_A_TRADE * trades),
  );
  return {
    method: peaks.every ? "exact" : "lattice",
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
  const { upTo, reached, values } = peaks;
  const { safe, place, most } = statesOf(levels, peaks, limit);
  const streaks = chances.afterWin !== chances.afterLoss;
  let widest = 0;
  for (let trade = 0; trade + 1 < start.length; trade++)
    widest = Math.max(widest, (start[trade + 1] as number) - (start[trade] as number));
  const blank = (): Ahead => {
    const afterWin = new Float64Array(most);
    const afterLoss = streaks ? new Float64Array(most) : afterWin;
    return { afterWin, afterLoss, atPeak: new Float64Array(widest) };
  };
  let [now, next] = [blank(), blank()];
  const { afterLoss: losesAfterLoss } = chances;
  for (let trade = start.length - 3; trade >= 0; trade--) {
    const losesAfterWin = trade === 0 ? chances.atFirst : chances.afterWin;
    const from = start[trade] as number;
    const ahead = start[trade + 1] as number;
    for (let at = from; at < ahead; at++) {
      const first = upTo[at] as number;
      const end = Math.max(first, Math.min(safe[at] as number, reached[at] as number));
      const here = place[at] as number;
      const up = won[at] as number;
      const down = lost[at] as number;
      if (up === STOPPED) {
        now.afterWin.fill(0, here + first, here + end);
        now.afterLoss.fill(0, here + first, here + end);
        now.atPeak[at - from] = 0;
        continue;
      }
      const higher = place[up] as number;
      const lower = place[down] as number;
      const newPeaks = upTo[up] as number;
      const survived = safe[down] as number;
      const risen = next.atPeak[up - ahead] as number;
      const { afterWin: wonNext, afterLoss: lostNext } = next;
      const { afterWin: wonNow, afterLoss: lostNow } = now;
      for (let peak = first; peak < end; peak++) {
        const win = peak < newPeaks ? risen : (wonNext[higher + peak] as number);
        const loss = peak < survived ? (lostNext[lower + peak] as number) : 1;
        wonNow[here + peak] = win + losesAfterWin * (loss - win);
        if (streaks) lostNow[here + peak] = win + losesAfterLoss * (loss - win);
      }
      if (first > 0) {
        const level = equity[at] as number;
        const loss =
          (equity[down] as number) <= level * limit
            ? 1
            : oddsBetween(values, level, first, upTo[down] as number, (peak) =>
                peak < survived ? (next.afterLoss[lower + peak] as number) : 1,
              );
        now.atPeak[at - from] = risen + losesAfterWin * (loss - risen);
      }
    }
    [now, next] = [next, now];
  }
  return next.atPeak[0] as number;
}

/** Odds at a peak between those that are followed: the cubic through two on either side, where there are so many. */
function oddsBetween(
  values: Float64Array,
  peak: number,
  above: number,
  lowest: number,
  oddsAt: (peak: number) => Probability,
): Probability {
  if (values[above - 1] === peak) return oddsAt(above - 1);
  const from = Math.max(lowest, Math.min(above - 2, values.length - 4));
  const to = Math.min(values.length, from + 4);
  let sum = 0;
  for (let one = from; one < to; one++) {
    let weight = 1;
    for (let other = from; other < to; other++)
      if (other !== one)
        weight *= (peak - (values[other] as number)) / ((values[one] as number) - (values[other] as number));
    sum += weight * oddsAt(one);
  }
  return Math.min(1, Math.max(0, sum));
}
