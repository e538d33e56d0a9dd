import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { mean, sampleStandardDeviation } from "../numerics/sample";
import type { Points, Volatility } from "../quantities";
import { demandLength } from "./window";

/** One session of an index. The extremes bracket open and close. */
export interface Bar {
  readonly open: Points;
  readonly high: Points;
  readonly low: Points;
  readonly close: Points;
}

export const VOLATILITY_METHODS = [
  "close-close",
  "Parkinson",
  "Garman-Klass",
  "Rogers-Satchell",
  "Yang-Zhang",
] as const;
export type VolatilityMethod = (typeof VOLATILITY_METHODS)[number];

/** Closes, and the whole bars where the history has them. */
export interface PriceHistory {
  readonly closes: readonly Points[];
  readonly bars: readonly Bar[] | undefined;
}

/**
 * Realised volatility a year of the last n sessions, oldest first; "close-close" and "Yang-Zhang" also need the
 * close before them. With h, l, c the logs of high, low and close over the open, o the log of the open over the
 * close before, r = ln(close / close before):
 *
 *   close-close      sample variance of r                                  hull2018, section 15.4
 *   Parkinson        mean of (h - l)^2 / (4 ln 2)                          parkinson1980
 *   Garman-Klass     mean of (h - l)^2 / 2 - (2 ln 2 - 1) c^2              garmanKlass1980
 *   Rogers-Satchell  mean of h (h - c) + l (l - c)                         rogersSatchell1991
 *   Yang-Zhang       var o + k var c + (1 - k) Rogers-Satchell,            yangZhang2000
 *                    k = 0.34 / (1.34 + (n + 1) / (n - 1))
 *
 * Parkinson, Garman-Klass and Rogers-Satchell see the session only: overnight gaps are not in them. Intraday
 * extremes of a sampled index fall short of the true ones, which lowers all but "close-close".
 */
export function realizedVolatility(
  history: PriceHistory,
  sessions: number,
  method: VolatilityMethod,
  yearSessions: number = TRADING_DAYS_PER_YEAR,
): Volatility {
  return Math.sqrt(yearSessions * sessionVariance(history, sessions, method));
}

function sessionVariance({ closes, bars }: PriceHistory, sessions: number, method: VolatilityMethod): number {
  const what = `${method} volatility of ${sessions} sessions`;
  if (method === "close-close") {
    demandLength(closes, sessions + 1, what);
    return variance(logReturns(closes.slice(-sessions - 1)), what);
  }
  if (bars === undefined)
    throw new DomainError("argument", `closes: must be four columns (open, high, low, close) for ${method}`);
  demandLength(bars, method === "Yang-Zhang" ? sessions + 1 : sessions, what);
  const window = bars.slice(-sessions);
  switch (method) {
    case "Parkinson":
      return mean(window.map(({ high, low }) => Math.log(high / low) ** 2)) / (4 * Math.LN2);
    case "Garman-Klass":
      return mean(
        window.map(
          ({ open, high, low, close }) =>
            Math.log(high / low) ** 2 / 2 - (2 * Math.LN2 - 1) * Math.log(close / open) ** 2,
        ),
      );
    case "Rogers-Satchell":
      return mean(window.map(rogersSatchell));
    case "Yang-Zhang": {
      const before = bars.slice(-sessions - 1, -1);
      const overnight = window.map(({ open }, index) => Math.log(open / (before[index] as Bar).close));
      const intraday = window.map(({ open, close }) => Math.log(close / open));
      const share = 0.34 / (1.34 + (sessions + 1) / (sessions - 1));
      return (
        variance(overnight, what) +
        share * variance(intraday, what) +
        (1 - share) * mean(window.map(rogersSatchell))
      );
    }
  }
}

function rogersSatchell({ open, high, low, close }: Bar): number {
  return Math.log(high / open) * Math.log(high / close) + Math.log(low / open) * Math.log(low / close);
}

function variance(values: readonly number[], what: string): number {
  if (values.length < 2) throw new DomainError("not-enough-data", `${what}: needs at least 2 sessions`);
  return sampleStandardDeviation(values) ** 2;
}

export function logReturns(closes: readonly Points[]): readonly number[] {
  return closes.slice(1).map((close, index) => Math.log(close / (closes[index] as number)));
}

/** What implied volatility asks above realised volatility. */
export interface VolatilityPremium {
  /** Implied over realised, less 1: the method's reading, 0.18 and more being rich. */
  readonly premium: number;
  /** Implied less realised volatility, as decimals: 0.02 is two vol points. */
  readonly difference: number;
  /** The same of variances: what a variance swap would pay. */
  readonly variance: number;
}

/** Volatility risk premium, measured after the fact: implied now against realised over the past. */
export function volatilityPremium(implied: Volatility, realized: Volatility): VolatilityPremium {
  if (realized === 0)
    throw new DomainError(
      "no-solution",
      "hv (decimal per year): is 0, and nothing can be measured against it",
    );
  return {
    premium: implied / realized - 1,
    difference: implied - realized,
    variance: implied ** 2 - realized ** 2,
  };
}
