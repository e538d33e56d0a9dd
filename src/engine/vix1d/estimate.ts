import { isBeforeLongGap } from "../calendar/long-gap";
import { eveOf } from "../calendar/release-eves";
import { isRegularSession, sessionAfter } from "../calendar/sessions";
import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Day, VixPoints } from "../quantities";

/** What a regression of log(VIX1D / VIX) weighs, and how well it does. */
interface Fit {
  readonly constant: number;
  readonly logVix: number;
  readonly logRealized: number;
  readonly logMove: number;
  readonly logVix9d: number;
  readonly fomc: number;
  readonly jobs: number;
  readonly prices: number;
  readonly weekend: number;
  readonly longGap: number;
  /** Share of the variance explained, on the sessions fitted and on those after them. */
  readonly fitted: number;
  readonly outOfSample: number;
}

/**
 * Least squares on 662 closes, 2022-05-13 to 2024-12-31; out of sample are 409 from 2025-01-02 to 2026-08-20. Own fit to
 * Cboe's closes; with VIX9D and, for histories without it, without.
 */
export const VIX1D_FITS = {
  withVix9d: {
    constant: -0.1347,
    logVix: 0.1324,
    logRealized: 0.0466,
    logMove: 0.027,
    logVix9d: 0.842,
    fomc: 0.2612,
    jobs: 0.1957,
    prices: 0.1249,
    weekend: 0.0695,
    longGap: 0.2138,
    fitted: 0.45,
    outOfSample: 0.44,
  },
  withoutVix9d: {
    constant: -0.1563,
    logVix: 0.2283,
    logRealized: 0.0802,
    logMove: 0.0318,
    logVix9d: 0,
    fomc: 0.3219,
    jobs: 0.208,
    prices: 0.1352,
    weekend: 0.0338,
    longGap: 0.1325,
    fitted: 0.35,
    outOfSample: 0.18,
  },
} as const satisfies Record<string, Fit>;

/** What is known at a close. */
export interface Vix1dFeatures {
  readonly day: Day;
  readonly vix: VixPoints;
  /** NaN where it is not known. */
  readonly vix9d: VixPoints;
  /** Log returns of the index to this close, the last five sessions, the newest last. */
  readonly returns: readonly number[];
}

/** VIX in the middle of the sample: logarithms are taken against it. */
const MIDDLE_VIX = 18;
/** Below these nothing is told of a session that did not move. */
const LEAST_REALIZED = 0.02;
const LEAST_MOVE = 0.0005;
/** An ordinary weekend lies between two closes so far apart. */
const WEEKEND_DAYS = 3;

/** The median VIX1D of a close like this one; one of three days lies 15 % or more beside it. */
export function estimatedVix1d({ day, vix, vix9d, returns }: Vix1dFeatures): VixPoints {
  const known = !Number.isNaN(vix9d);
  const fit: Fit = VIX1D_FITS[known ? "withVix9d" : "withoutVix9d"];
  const squares = returns.reduce((sum, each) => sum + each * each, 0);
  const realized = Math.sqrt((squares / returns.length) * TRADING_DAYS_PER_YEAR);
  const move = Math.abs(returns.at(-1)!) * Math.sqrt(TRADING_DAYS_PER_YEAR);
  const least = LEAST_MOVE * Math.sqrt(TRADING_DAYS_PER_YEAR);
  const over = (volatility: number) => Math.log((volatility * 100) / vix);
  const eve = eveOf(day);
  const gap = sessionAfter(day, isRegularSession) - day;
  return (
    vix *
    Math.exp(
      fit.constant +
        fit.logVix * Math.log(vix / MIDDLE_VIX) +
        fit.logRealized * over(Math.max(realized, LEAST_REALIZED)) +
        fit.logMove * over(Math.max(move, least)) +
        (known ? fit.logVix9d * Math.log(vix9d / vix) : 0) +
        (eve.fomc ? fit.fomc : 0) +
        (eve.jobs ? fit.jobs : 0) +
        (eve.prices ? fit.prices : 0) +
        (gap === WEEKEND_DAYS ? fit.weekend : 0) +
        (isBeforeLongGap(day) ? fit.longGap : 0),
    )
  );
}
