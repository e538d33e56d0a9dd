import { betaQuantile } from "../numerics/beta-distribution";
import type { Probability } from "../quantities";
import { type DrawdownQuestion, drawdownOdds } from "./drawdown-odds";
import { type TrackRecord, winRatePosterior } from "./win-rate-posterior";

/** Equally likely slices of the win rate over which the odds are averaged. */
const SLICES = 48;

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
  for (let slice = 0; slice < SLICES; slice++) {
    const winRate = betaQuantile(posterior, (slice + 0.5) / SLICES);
    sum += drawdownOdds({ ...question, trade: { ...trade, winRate } });
  }
  return sum / SLICES;
}
