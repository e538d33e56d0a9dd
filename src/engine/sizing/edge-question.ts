import type { Fraction, Points } from "../quantities";
import type { TwoOutcomeTrade } from "./two-outcome-trade";
import type { TrackRecord } from "./win-rate-posterior";

/** What is known of a condor's expectation: how it was paid, and how it went. */
export interface EdgeQuestion {
  /** Volatility at which the options are sold over VIX1D; without it nothing was known before the record. */
  readonly share: Fraction | undefined;
  readonly record: TrackRecord | undefined;
  readonly trade: Omit<TwoOutcomeTrade, "winRate">;
  /** Points a condor, round trip, taken off the credit of the trade. */
  readonly costs: Points;
}
