import type { Fraction, Probability } from "../quantities";
import { drawdownOdds } from "./drawdown-odds";
import type { TwoOutcomeTrade } from "./two-outcome-trade";

export interface DrawdownLimit {
  readonly trade: TwoOutcomeTrade;
  /** Closed trades in the period, a year as a rule. */
  readonly trades: number;
  readonly drawdown: Fraction;
  /** Probability of that drawdown that is still accepted. */
  readonly tolerance: Probability;
}

/** Halvings of the interval: the answer is right to one part in 2^30 of equity. */
const HALVINGS = 30;

/**
 * The largest fraction of equity at risk for which the odds of the drawdown stay within the tolerance. The
 * odds never fall as the fraction rises: in units of one loss, a larger fraction brings the limit nearer and
 * makes each win worth less, so halving an interval finds the edge.
 */
export function largestFraction({ trade, trades, drawdown, tolerance }: DrawdownLimit): Fraction {
  const fits = (riskFraction: Fraction) =>
    drawdownOdds({ trade, riskFraction, trades, drawdown }) <= tolerance;
  if (fits(1)) return 1;
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The least win rate at which a fraction of equity stays within the limit: the odds fall as it rises. */
export function leastWinRate(
  {
    trade,
    trades,
    drawdown,
    tolerance,
  }: Omit<DrawdownLimit, "trade"> & {
    readonly trade: Omit<TwoOutcomeTrade, "winRate">;
  },
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
