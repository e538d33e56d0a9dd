/**
 * What the VIX hedge cannot see: how VIX stood on the days on which a one-day condor lost. Daily closes
 * 1990-2026, one session a trade at VIX 20 or less, 10 points wide, 1.15 credit, implied volatility taken as 0.8 of
 * VIX: 563 losing days. Source: sources.method, amendment 5.
 */
export const LOSING_DAYS = {
  days: 563,
  /** On these VIX fell or stood still. */
  vixDidNotRise: 0.42,
  /** On these the index rose. */
  indexRose: 0.47,
  /** On these VIX rose 10 points or more. */
  vixRoseTen: 0.019,
  /** Of the losses, what a 4/4/2 hedge gave back. */
  recovered: 0.02,
  origin:
    "daily closes 1990-2026, VIX at most 20, one session, 10 wide, 1.15 credit, vol 0.8 x VIX: 563 losing days",
} as const;
