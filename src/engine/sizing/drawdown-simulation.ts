import { demand } from "../errors";
import { byThousands } from "../great-numbers";
import { randomStream } from "../numerics/random";
import type { Fraction, Probability, Usd } from "../quantities";
import type { DrawdownQuestion } from "./drawdown-odds";
import { drawnLosses } from "./drawn-losses";
import { affordable } from "./equity-levels";
import { INDEPENDENT, type LossPattern } from "./loss-clustering";
import { lossOf, payoutRatio } from "./two-outcome-trade";

export interface SimulationTerms {
  readonly pattern?: LossPattern;
  /** Whole contracts on this account; a fraction of a contract is traded when absent. */
  readonly account?: { readonly equity: Usd; readonly usdPerPoint: Usd };
  readonly paths: number;
  readonly seed: number;
}

export interface SimulatedOdds {
  readonly probability: Probability;
  readonly standardError: number;
}

/** Trades in one simulation: some tens of milliseconds of work, and half a point of error at worst. */
const SIMULATED_TRADES = 2_500_000;
const MOST_PATHS = 10_000;
/** Forty years of a trade a day. */
const MOST_TRADES = 10_000;

/** As many paths as the work allows. */
export function affordablePaths(trades: number): number {
  return Math.max(100, Math.min(MOST_PATHS, Math.floor(SIMULATED_TRADES / Math.max(1, trades))));
}

/**
 * Deepest fall from the running peak on each simulated path: the same seed gives the same falls. It takes what
 * the exact method cannot: whole contracts, for which the number traded is floor(equity x fraction / loss of
 * one), and losses resampled from a history in blocks.
 */
export function deepestFalls(
  question: Omit<DrawdownQuestion, "drawdown">,
  { pattern = INDEPENDENT, account, paths, seed }: SimulationTerms,
): Float64Array {
  const { trade, trades, riskFraction } = question;
  demand(trades <= MOST_TRADES, () => `trades: must be at most ${byThousands(MOST_TRADES)}, got ${trades}`);
  const loses = drawnLosses(trade.winRate, pattern, randomStream(seed));
  const payout = payoutRatio(trade);
  const lossUsd = account === undefined ? 0 : lossOf(trade) * account.usdPerPoint;
  const start = account?.equity ?? 1;
  const falls = new Float64Array(paths);
  for (let path = 0; path < paths; path++) {
    let equity = start;
    let peak = start;
    let lowest = 1;
    loses.restart();
    for (let done = 0; done < trades; done++) {
      const budget = equity * riskFraction;
      const atRisk = lossUsd === 0 ? budget : affordable(budget, lossUsd) * lossUsd;
      if (loses.next()) {
        equity -= atRisk;
        if (equity < lowest * peak) lowest = equity / peak;
      } else {
        equity += atRisk * payout;
        if (equity > peak) peak = equity;
      }
    }
    falls[path] = 1 - lowest;
  }
  return falls;
}

/** A fall that rounding put just above the limit has met it. */
const TIE = 1e-12;

/**
 * Share of the paths that fell by the drawdown, and its standard error sqrt(P (1 - P) / paths), half a path
 * being added on both sides so that the error is never zero.
 */
export function shareFallen(falls: Float64Array, drawdown: Fraction): SimulatedOdds {
  let fallen = 0;
  for (const fall of falls) if (fall >= drawdown - TIE) fallen++;
  const shrunk = (fallen + 0.5) / (falls.length + 1);
  return {
    probability: fallen / falls.length,
    standardError: Math.sqrt((shrunk * (1 - shrunk)) / falls.length),
  };
}
