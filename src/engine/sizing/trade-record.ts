import { betaQuantile } from "../numerics/beta-distribution";
import { type Contracts, type Points, type Probability, USD_PER_POINT, type Usd } from "../quantities";
import { expectedPoints } from "./two-outcome-trade";

/** A trade that is over, in points of one condor unless it says dollars. */
export interface ClosedTrade {
  readonly contracts: Contracts;
  readonly width: Points;
  /** Credit less fees. */
  readonly net: Points;
  /** What was paid to buy it back, below 0 where that brought in, or at settlement, at most the width. */
  readonly cost: Points;
}

/** What a run of closed trades, in the order in which they were closed, says. */
export interface TradeRecord {
  readonly trades: number;
  readonly won: number;
  readonly lost: number;
  /** Wins, a partial loss counting as the share of the mean width that was kept: at it they give the mean result. */
  readonly effectiveWins: number;
  readonly net: Points;
  readonly width: Points;
  /** Mean result of a condor, each trade counting once. */
  readonly expected: Points;
  /** The 95 % confidence interval of the expectation on this record alone. */
  readonly low: Points;
  readonly high: Points;
  readonly profit: Usd;
  readonly best: Usd;
  readonly worst: Usd;
  readonly longestStreak: number;
  /** Deepest fall of the sum of results from its running peak. */
  readonly drawdown: Usd;
}

/** What each end of the interval leaves out. */
const TAIL: Probability = 0.025;

/** The lowest win rate at which so many wins or more come in TAIL of all records. */
function lowest(wins: number, trades: number): Probability {
  return wins > 0 ? betaQuantile({ a: wins, b: trades - wins + 1 }, TAIL) : 0;
}

export function resultOf({ net, cost }: ClosedTrade): Points {
  return net - cost;
}

export function dollarsOf(trade: ClosedTrade): Usd {
  return resultOf(trade) * trade.contracts * USD_PER_POINT;
}

/**
 * The statistics of closed trades. The interval is that of the effective win rate by Clopper and Pearson, at the mean net
 * credit and width, so that a record without a loss is not certain. Limits: trades are taken as independent; partial
 * losses make the interval a little too wide. Source: sources.clopperPearson1934.
 */
export function recordOf(closed: readonly ClosedTrade[]): TradeRecord {
  const trades = closed.length;
  let [nets, widths, costs, results, profit] = [0, 0, 0, 0, 0];
  let [won, lost, peak, drawdown, streak, longestStreak] = [0, 0, 0, 0, 0, 0];
  let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const trade of closed) {
    const [result, usd] = [resultOf(trade), dollarsOf(trade)];
    nets += trade.net;
    widths += trade.width;
    costs += trade.cost;
    results += result;
    if (result > 0) won++;
    if (result < 0) lost++;
    best = Math.max(best, usd);
    worst = Math.min(worst, usd);
    profit += usd;
    peak = Math.max(peak, profit);
    drawdown = Math.max(drawdown, peak - profit);
    streak = result < 0 ? streak + 1 : 0;
    longestStreak = Math.max(longestStreak, streak);
  }
  const [net, width, expected] = [nets / trades, widths / trades, results / trades];
  const effectiveWins = trades * Math.min(1, Math.max(0, 1 - costs / trades / width));
  const expectedAt = (winRate: Probability) => expectedPoints({ winRate, credit: net, width });
  return {
    trades,
    won,
    lost,
    effectiveWins,
    net,
    width,
    expected,
    // More than a win or less than a loss, as legs ended one by one may come to, is outside what a win rate can say.
    low: Math.min(expected, expectedAt(lowest(effectiveWins, trades))),
    high: Math.max(expected, expectedAt(1 - lowest(trades - effectiveWins, trades))),
    profit,
    best,
    worst,
    longestStreak,
    drawdown,
  };
}
