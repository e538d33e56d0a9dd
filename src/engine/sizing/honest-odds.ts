import { betaQuantile } from "../numerics/beta-distribution";
import { normalCdf, normalPdf } from "../numerics/normal";
import type { Probability } from "../quantities";
import { type DrawdownQuestion, drawdownOdds } from "./drawdown-odds";
import { type TrackRecord, winRatePosterior } from "./win-rate-posterior";

/**
 * The odds are averaged at equal steps of the normal score of the win rate: they are smooth there, so the sum under the
 * bell converges faster than any power of the step (1e-5 without a record, better with one), and low win rates, rare
 * but ruinous, keep their weight.
 */
const STEP = 1 / 6;
/** The odds fall as the win rate rises: what lies above this score adds less than 3e-7 of the average. */
const HIGHEST_SCORE = 5;
const LOWEST_SCORE = -8;
const NEGLIGIBLE = 1e-9;

/**
 * Odds of a drawdown when the win rate is known from a record only: the odds at each win rate, averaged over
 * what the record says about it. The average lies above the odds at the mean win rate where drawdowns are rare.
 */
export function honestDrawdownOdds(
  record: TrackRecord,
  {
    trade,
    ...question
  }: Omit<DrawdownQuestion, "trade"> & {
    readonly trade: Omit<DrawdownQuestion["trade"], "winRate">;
  },
): Probability {
  const posterior = winRatePosterior(record);
  let sum = 0;
  let odds = 0;
  for (let score = HIGHEST_SCORE; score >= LOWEST_SCORE; score -= STEP) {
    const below = normalCdf(score);
    if (below < NEGLIGIBLE * sum * STEP) break;
    // Once certain, the drawdown is certain at every lower win rate.
    if (odds < 1)
      odds = drawdownOdds({ ...question, trade: { ...trade, winRate: betaQuantile(posterior, below) } });
    sum += normalPdf(score) * odds;
  }
  return Math.min(1, sum * STEP);
}
