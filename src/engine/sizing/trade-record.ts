import { type Contracts, type Points, type Probability, USD_PER_POINT, type Usd } from "../quantities";
import { expectedPoints } from "./two-outcome-trade";
import { posteriorWinRate } from "./win-rate-posterior";

/** A trade that is over, in points of one condor unless it says dollars. */
export interface ClosedTrade {
  readonly contracts: Contracts;
  readonly width: Points;
  /** Credit less fees. */
  readonly net: Points;
  /** What was paid to buy it back or at settlement, at most the width in a settlement. */
  readonly cost: Points;
}

/** What a run of closed trades, in the order in which they were closed, says. */
export interface TradeRecord {
  readonly trades: number;
  readonly won: number;
  readonly lost: number;
  /** Wins, a partial loss counting as the share of the width that was kept. */
  readonly effectiveWins: number;
  readonly net: Points;
  readonly width: Points;
  /** Mean result of a condor, each trade counting once. */
  readonly expected: Points;
  /** Between these the expectation lies with odds of 95 % on this record alone. */
  readonly low: Points;
  readonly high: Points;
  readonly profit: Usd;
  readonly best: Usd;
  readonly worst: Usd;
  readonly longestStreak: number;
  /** Deepest fall of the sum of results from its running peak. */
  readonly drawdown: Usd;
}

const [LOWER, UPPER]: readonly [Probability, Probability] = [0.025, 0.975];

export function resultOf({ net, cost }: ClosedTrade): Points {
  return net - cost;
}

export function dollarsOf(trade: ClosedTrade): Usd {
  return resultOf(trade) * trade.contracts * USD_PER_POINT;
}

/** Share of the width that was kept: 1 for a full win, 0 for a full loss. */
function keptOf({ cost, width }: ClosedTrade): number {
  return Math.min(1, Math.max(0, 1 - cost / width));
}

/**
 * The statistics of closed trades. The interval is that of the effective win rate, Beta(1 + wins, 1 + losses), at the
 * mean net credit and width, so that a record without a loss is not certain. Limits: trades are taken as independent.
 * Source: sources.gelman2013, section 2.1.
 */
export function recordOf(closed: readonly ClosedTrade[]): TradeRecord {
  const trades = closed.length;
  const results = closed.map(resultOf);
  const dollars = closed.map(dollarsOf);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / trades;
  const effectiveWins = closed.reduce((sum, trade) => sum + keptOf(trade), 0);
  const [net, width] = [mean(closed.map((trade) => trade.net)), mean(closed.map((trade) => trade.width))];
  const expectedAt = (quantile: Probability) =>
    expectedPoints({
      winRate: posteriorWinRate({ wins: effectiveWins, trades }, quantile),
      credit: net,
      width,
    });
  let [sum, peak, drawdown, streak, longestStreak] = [0, 0, 0, 0, 0];
  for (const [at, usd] of dollars.entries()) {
    sum += usd;
    peak = Math.max(peak, sum);
    drawdown = Math.max(drawdown, peak - sum);
    streak = (results[at] as Points) < 0 ? streak + 1 : 0;
    longestStreak = Math.max(longestStreak, streak);
  }
  return {
    trades,
    won: results.filter((result) => result > 0).length,
    lost: results.filter((result) => result < 0).length,
    effectiveWins,
    net,
    width,
    expected: mean(results),
    low: expectedAt(LOWER),
    high: expectedAt(UPPER),
    profit: sum,
    best: dollars.reduce((most, usd) => Math.max(most, usd), Number.NEGATIVE_INFINITY),
    worst: dollars.reduce((least, usd) => Math.min(least, usd), Number.POSITIVE_INFINITY),
    longestStreak,
    drawdown,
  };
}
