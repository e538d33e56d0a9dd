import { demand } from "../errors";
import { type RandomStream, randomStream } from "../numerics/random";
import type { Contracts, Fraction, Probability, Usd } from "../quantities";
import type { DrawdownQuestion } from "./drawdown-odds";
import { BLOCK_TRADES, checkedHistory, INDEPENDENT, type LossPattern, lossChances } from "./loss-clustering";
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
export const MOST_TRADES = 10_000;

/** As many paths as the work allows. */
export function affordablePaths(trades: number): number {
  return Math.max(100, Math.min(MOST_PATHS, Math.floor(SIMULATED_TRADES / Math.max(1, trades))));
}

/**
 * Probability that equity falls by the drawdown from its running peak within the trades, by simulation: the
 * same seed gives the same answer. It takes what the exact method cannot: whole contracts, for which the
 * number traded is floor(equity x fraction / loss of one), and losses resampled from a history in blocks.
 * Standard error: sqrt(P (1 - P) / paths), with half a path added on both sides so that it is never zero.
 */
export function simulatedDrawdownOdds(question: DrawdownQuestion, terms: SimulationTerms): SimulatedOdds {
  const { paths, seed } = terms;
  const { trades, drawdown, riskFraction } = question;
  demand(trades <= MOST_TRADES, () => `trades: must be at most ${SIMULATED_TRADES / 100}, got ${trades}`);
  const stream = randomStream(seed);
  const loses = lossesOf(question, terms.pattern ?? INDEPENDENT, stream);
  const payout = payoutRatio(question.trade);
  const lossUsd = terms.account === undefined ? 0 : lossOf(question.trade) * terms.account.usdPerPoint;
  const start = terms.account?.equity ?? 1;
  const share = (1 - drawdown) * (1 + 1e-12);
  let ruined = 0;
  for (let path = 0; path < paths; path++) {
    let equity = start;
    let peak = start;
    loses.restart();
    for (let trade = 0; trade < trades; trade++) {
      const atRisk =
        lossUsd === 0 ? equity * riskFraction : affordable(equity * riskFraction, lossUsd) * lossUsd;
      if (loses.next()) {
        equity -= atRisk;
        if (equity <= peak * share) {
          ruined++;
          break;
        }
      } else {
        equity += atRisk * payout;
        if (equity > peak) peak = equity;
      }
    }
  }
  const probability = ruined / paths;
  const shrunk = (ruined + 0.5) / (paths + 1);
  return { probability, standardError: Math.sqrt((shrunk * (1 - shrunk)) / paths) };
}

// Read once: some hosts look a global up at every use.
const { floor } = Math;
/** A whole number of contracts that rounding put just below itself is still whole. */
const ROUNDING = 1e-9;

/** Whole contracts that a budget pays for. */
export function affordable(budget: Usd, lossOfOne: Usd): Contracts {
  return floor((budget / lossOfOne) * (1 + ROUNDING));
}

/** Losses one after the other, anew for each path. */
interface Losses {
  restart(): void;
  next(): boolean;
}

function lossesOf({ trade }: DrawdownQuestion, pattern: LossPattern, stream: RandomStream): Losses {
  if (pattern.kind === "history") return resampled(checkedHistory(pattern.losses), trade.winRate, stream);
  const { atFirst, afterWin, afterLoss } = lossChances(trade.winRate, pattern);
  let chance = atFirst;
  return {
    restart() {
      chance = atFirst;
    },
    next() {
      const lost = stream.uniform() < chance;
      chance = lost ? afterLoss : afterWin;
      return lost;
    },
  };
}

/**
 * Blocks of consecutive results from random places of the history, which is read as a circle. The history
 * gives the clustering, the stated win rate the level: where they differ, wins (or losses) are turned over at
 * random until the shares agree. Source: sources.politisRomano1992 (the circular block bootstrap).
 */
function resampled(history: readonly boolean[], winRate: Probability, stream: RandomStream): Losses {
  const lost = history.reduce((count, loss) => count + Number(loss), 0) / history.length;
  const wanted = 1 - winRate;
  const turnWin: Fraction = wanted > lost ? (wanted - lost) / (1 - lost) : 0;
  const turnLoss: Fraction = wanted < lost ? (lost - wanted) / lost : 0;
  let left = 0;
  let place = 0;
  return {
    restart() {
      left = 0;
    },
    next() {
      if (left === 0) {
        place = stream.below(history.length);
        left = BLOCK_TRADES;
      }
      left--;
      const loss = history[place] as boolean;
      place = place + 1 === history.length ? 0 : place + 1;
      const turned = loss ? turnLoss : turnWin;
      return turned > 0 && stream.uniform() < turned ? !loss : loss;
    },
  };
}
