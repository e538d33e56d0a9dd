import { demandBelow } from "../number-kinds/dollars";
import { sumUpToRounding } from "../numerics/sum";
import type { Fraction, Points, Probability } from "../quantities";

/**
 * A condor held to expiry, seen as a bet: the whole credit is won or the whole width less the credit is lost.
 * Losses can be partial, so the win rate is the effective one, 1 - (expected loss) / width: it keeps the
 * expectation exact and overstates the scatter a little, which is the safe side for sizing. House rule.
 */
export interface TwoOutcomeTrade {
  /** Effective win rate. */
  readonly winRate: Probability;
  /** Net credit: what a win pays. */
  readonly credit: Points;
  readonly width: Points;
}

/** The worst loss of one condor. */
export function lossOf({ credit, width }: Pick<TwoOutcomeTrade, "credit" | "width">): Points {
  demandBelow("credit", credit, width, "the width");
  return width - credit;
}

/** What a win pays on each dollar at risk. */
export function payoutRatio(terms: Pick<TwoOutcomeTrade, "credit" | "width">): Fraction {
  return terms.credit / lossOf(terms);
}

/** The win rate at which the trade earns nothing: 1 - credit / width. */
export function breakEvenWinRate({ credit, width }: Pick<TwoOutcomeTrade, "credit" | "width">): Probability {
  return 1 - credit / width;
}

/** What one condor earns on average: credit - (1 - win rate) x width; exactly 0 at the break-even win rate. */
export function expectedPoints({ winRate, credit, width }: TwoOutcomeTrade): Points {
  return sumUpToRounding([credit, -width, winRate * width]);
}

/** The logarithms by which one trade lifts and lowers equity when a fixed fraction of it is at risk. */
export interface LogMoves {
  readonly up: number;
  /** Positive; infinite when all equity is at risk. */
  readonly down: number;
}

export function logMoves(trade: TwoOutcomeTrade, riskFraction: Fraction): LogMoves {
  return { up: Math.log1p(riskFraction * payoutRatio(trade)), down: -Math.log1p(-riskFraction) };
}
