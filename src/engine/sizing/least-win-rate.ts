import type { Fraction, Probability } from "../quantities";
import { drawdownOdds } from "./drawdown-odds";
import type { TwoOutcomeTrade } from "./two-outcome-trade";

export interface DrawdownLimit {
  readonly trade: Omit<TwoOutcomeTrade, "winRate">;
  /** Closed trades in the period, a year as a rule. */
  readonly trades: number;
  readonly drawdown: Fraction;
  /** Probability of that drawdown that is still accepted. */
  readonly tolerance: Probability;
}

/** Halvings of the interval: the answer is right to one part in 2^30. */
const HALVINGS = 30;

/** The least win rate at which a fraction of equity stays within the limit: the odds of the drawdown fall as it rises. */
export function leastWinRate(
  { trade, trades, drawdown, tolerance }: DrawdownLimit,
  riskFraction: Fraction,
): Probability {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const winRate = (low + high) / 2;
    const odds = drawdownOdds({ trade: { ...trade, winRate }, riskFraction, trades, drawdown });
    if (odds <= tolerance) high = winRate;
    else low = winRate;
  }
  return high;
}
