import type { Fraction, Probability } from "../quantities";
import type { LossChances } from "./loss-clustering";

export interface StreakOdds {
  /** At least one streak of that many losses within the trades. */
  readonly probability: Probability;
  /** Trades until the first such streak is complete, on average; infinite when nothing is ever lost. */
  readonly meanTrades: number;
}

/**
 * Odds of a streak of losses, exactly: the length of the running streak is followed trade by trade.
 * With independent trades the mean wait is (1 - q^k) / (p q^k). Source: sources.feller1968, XIII.7.
 */
export function streakOdds(chances: LossChances, length: number, trades: number): StreakOdds {
  // current[k]: the running streak is k losses long and no full streak has been seen.
  let current = new Float64Array(length);
  let next = new Float64Array(length);
  current[0] = 1;
  let seen = 0;
  for (let trade = 0; trade < trades; trade++) {
    let ended = 0;
    for (let running = 0; running < length; running++) {
      const here = current[running] as number;
      const lose = running > 0 ? chances.afterLoss : trade === 0 ? chances.atFirst : chances.afterWin;
      ended += here * (1 - lose);
      if (running + 1 === length) seen += here * lose;
      else next[running + 1] = here * lose;
    }
    next[0] = ended;
    [current, next] = [next, current];
  }
  return { probability: Math.min(1, seen), meanTrades: meanWait(chances, length) };
}

/** From a win: each attempt starts with a first loss and needs length - 1 more in a row. */
function meanWait({ atFirst, afterWin, afterLoss }: LossChances, length: number): number {
  const rest = afterLoss ** (length - 1);
  // Trades that an attempt uses after its first loss, the win that ends a failed one included.
  const used = afterLoss === 1 ? length - 1 : (1 - rest) / (1 - afterLoss);
  const afterAnyWin = (1 / afterWin + used) / rest;
  return 1 + atFirst * (used + (1 - rest) * afterAnyWin) + (1 - atFirst) * afterAnyWin;
}

/** The streak length that the longest streak within the trades stays below or meets with the given probability. */
export function longestStreak(chances: LossChances, trades: number, probability: Probability): number {
  let length = 0;
  while (length < trades && streakOdds(chances, length + 1, trades).probability > 1 - probability) length++;
  return length;
}

/** Share of equity that a streak takes when the same fraction is at risk each time. */
export function streakDrawdown(length: number, riskFraction: Fraction): Fraction {
  return -Math.expm1(length * Math.log1p(-riskFraction));
}
