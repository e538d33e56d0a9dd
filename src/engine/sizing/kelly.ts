import { demand } from "../errors";
import { dollarsHint } from "../number-kinds/dollars";
import { sumUpToRounding } from "../numerics/sum";
import type { Fraction, Points } from "../quantities";
import { expectedPoints, lossOf, payoutRatio, type TwoOutcomeTrade } from "./two-outcome-trade";

export interface KellyBet {
  /** Share of equity at risk, the worst loss counted, that lets equity grow fastest. */
  readonly fraction: Fraction;
  /** Mean logarithmic growth of equity per trade at that fraction. */
  readonly growth: number;
  /** Mean result of one condor. */
  readonly expected: Points;
}

/**
 * The fraction f that maximises E ln(1 + f x), x being the result over the worst loss; 0 when the mean result
 * is not above 0. For two outcomes f = p - q / b with b = credit over worst loss.
 * Limits: it takes the odds as known; an error in the win rate costs more than it gains, hence the quarter.
 * Source: sources.kelly1956, pages 918 to 920; sources.thorp2006, section 2.
 */
export function kellyBet(trade: TwoOutcomeTrade): KellyBet {
  const { winRate } = trade;
  const payout = payoutRatio(trade);
  const expected = expectedPoints(trade);
  const fraction = expected > 0 && payout > 0 ? Math.max(0, winRate - (1 - winRate) / payout) : 0;
  const whenLost = winRate === 1 ? 0 : (1 - winRate) * Math.log1p(-fraction);
  return { fraction, expected, growth: winRate * Math.log1p(fraction * payout) + whenLost };
}

/** Prices are quoted to a cent; a result is a sum of a few of them. */
const SAME_POINTS = 1e-9;

/** No condor gains more than its credit or loses more than its width: dollars stand there for points. */
function demandPossible(
  results: readonly Points[],
  { credit, width }: Pick<TwoOutcomeTrade, "credit" | "width">,
): void {
  const wrong = results.find((result) => result > credit + SAME_POINTS || result < -width - SAME_POINTS);
  demand(
    wrong === undefined,
    () =>
      `realPayoffs (index points): must be at most the credit ${credit} and at least -${width}, the width, got ${wrong} - ${areDollars(results, width) ? dollarsHint(wrong as Points, width) : "a trade at another credit or width, or of more condors than one"}`,
  );
}

/** In dollars a loss is a hundred times its points; less than three widths may be points of another trade. */
const areDollars = (results: readonly Points[], width: Points) =>
  results.some((result) => Math.abs(result) > 3 * width);

/** Halvings that find the fraction to one part in 2^50. */
const HALVINGS = 50;

/** A record as Kelly reads it. */
export interface KellyRecord extends KellyBet {
  /** No result was the full loss, so one was counted among them. */
  readonly fullLossAdded: boolean;
}

/** A full loss that fees or rounding left a little short of itself. */
const NEARLY_FULL = 0.99;

/**
 * The same over results that were really had, in points per condor. A record without a full loss says nothing of what
 * limits the stake: all of equity would grow fastest. One is then counted among the results. A result below the worst
 * loss limits the fraction further.
 */
export function kellyOf(
  results: readonly Points[],
  terms: Pick<TwoOutcomeTrade, "credit" | "width">,
): KellyRecord {
  const loss = lossOf(terms);
  demandPossible(results, terms);
  const fullLossAdded = !results.some((result) => result <= -NEARLY_FULL * loss);
  const shares = [...results, ...(fullLossAdded ? [-loss] : [])].map((result) => result / loss);
  const worst = Math.min(...shares);
  const expected = sumUpToRounding([...results]) / results.length;
  if (expected <= 0 || sumUpToRounding(shares) <= 0)
    return { fraction: 0, growth: 0, expected, fullLossAdded };
  const slope = (f: Fraction) => shares.reduce((sum, share) => sum + share / (1 + f * share), 0);
  let low = 0;
  let high = Math.min(1, -1 / worst);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  const growth = shares.reduce((sum, share) => sum + Math.log1p(low * share), 0) / shares.length;
  return { fraction: low, growth, expected, fullLossAdded };
}
