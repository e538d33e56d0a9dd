import type { Fraction } from "../quantities";

/** The days on which a one-day condor lost, and how index and VIX stood on them. */
export interface LosingDays {
  readonly sessions: number;
  readonly losing: number;
  /** Of the losing days: the index rose. */
  readonly indexRose: number;
  /** Of the losing days: VIX fell or stood still. */
  readonly vixDidNotRise: number;
  /** Of the losing days: VIX rose 10 points or more. */
  readonly vixRoseTen: number;
  /** Of the dollars lost, the share that a 4/4/2 hedge of ten condors gave back: all, on falling and on rising days. */
  readonly recovered: { readonly all: Fraction; readonly down: Fraction; readonly up: Fraction };
}

/**
 * Where a VIX hedge is blind: our own count over daily closes of SPX and VIX, 1990-01-02 to 2026-07-23. One condor a
 * session at the close, 10 points wide on an index set to 7,140, strikes walked to a credit of 1.15 at a volatility
 * of 0.8 x VIX over one trading day, held to the next close, no costs; the hedge marked on the worked unit's curve.
 * The test beside this file counts again where the daily files are at hand.
 */
export const LOSING_DAYS = {
  /** Sessions that the gate lets through. */
  vixAtMost20: {
    sessions: 5782,
    losing: 563,
    indexRose: 245,
    vixDidNotRise: 207,
    vixRoseTen: 3,
    recovered: { all: 0.022, down: 0.054, up: -0.021 },
  },
  anyVix: {
    sessions: 9201,
    losing: 1042,
    indexRose: 481,
    vixDidNotRise: 431,
    vixRoseTen: 20,
    recovered: { all: 0.023, down: 0.073, up: -0.035 },
  },
} as const satisfies Record<string, LosingDays>;

export const LOSING_DAYS_ORIGIN =
  "own count: SPX and VIX closes 1990-2026, one session, 10 wide on 7,140, credit 1.15 at 0.8 x VIX";
