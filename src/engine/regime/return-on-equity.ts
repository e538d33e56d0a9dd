import { DomainError, demand } from "../errors";
import { asCompared } from "../numerics/as-compared";
import { median } from "../numerics/sample";
import type { Fraction } from "../quantities";

/** A company's accounts, in one currency; on an index, one row each. */
export interface Accounts {
  readonly netIncome: number;
  readonly equity: number;
  readonly assets: number | undefined;
  readonly revenue: number | undefined;
  /** Share of the accounts that belongs to the index. */
  readonly weight: number;
}

/** The ratio of the past: one row a year, or a row a date. */
export interface PastRatios {
  /** Years of the row, as a number that grows by 1 a year; absent where rows are years themselves. */
  readonly year: number | undefined;
  readonly returnOnEquity: number;
  readonly leverage: number | undefined;
}

/** Return on equity and its parts: return = margin x turnover x leverage. */
export interface DuPont {
  readonly returnOnEquity: Fraction;
  readonly returnOnAssets: Fraction | undefined;
  /** Net income over revenue. */
  readonly margin: Fraction | undefined;
  /** Revenue over assets. */
  readonly turnover: number | undefined;
  /** Assets over equity. */
  readonly leverage: number | undefined;
}

/** Where no history is given, a return on equity is high from here on. House rule. */
const HIGH_RETURN_ON_EQUITY = 0.15;
/** Leverage beyond this multiple of its own median is a trap. House rule. */
const LEVERAGE_TRAP = 1.1;
const RETURN_YEARS = 10;
const LEVERAGE_YEARS = 5;
/** Years of 365 and 366 days put the same date of another year this far off a whole number, at most. Years. */
const LEAP_DAYS = 0.01;

/**
 * Return on equity of the sum of all accounts, each times its weight: the index's own, not a mean of ratios, so
 * that a company with little equity counts for little. DuPont's parts multiply to it. Companies with negative
 * equity are in the sums; a sum that is not positive has no return. Source: bodieKaneMarcus2018, chapter 19.
 */
export function dupont(accounts: readonly Accounts[]): DuPont {
  const total = (of: (one: Accounts) => number | undefined) => {
    let sum = 0;
    for (const one of accounts) {
      const value = of(one);
      if (value === undefined) return undefined;
      sum += value * one.weight;
    }
    return sum;
  };
  const netIncome = total((one) => one.netIncome) as number;
  const equity = total((one) => one.equity) as number;
  const assets = total((one) => one.assets);
  const revenue = total((one) => one.revenue);
  demand(
    equity > 0,
    () => `equity (money): must be above 0 in sum, got ${equity} - negative equity has no return on it`,
  );
  demand(assets === undefined || assets > 0, () => `assets (money): must be above 0 in sum, got ${assets}`);
  return {
    returnOnEquity: netIncome / equity,
    returnOnAssets: assets === undefined ? undefined : netIncome / assets,
    margin: revenue === undefined ? undefined : netIncome / revenue,
    turnover: revenue === undefined || assets === undefined ? undefined : revenue / assets,
    leverage: assets === undefined ? undefined : assets / equity,
  };
}

/** Above the median of its own past; where there is none, 15 % or more. House rule. */
export function isHighReturn(returnOnEquity: Fraction, past: Fraction | undefined): boolean {
  return past === undefined
    ? asCompared(returnOnEquity) >= HIGH_RETURN_ON_EQUITY
    : asCompared(returnOnEquity) > asCompared(past);
}

/**
 * Leverage above 1.1 times its own median: the return is borrowed. A fixed limit on return on equity over return
 * on assets would never open on an index that holds banks. House rule.
 */
export function isLeverageTrap(leverage: number, past: number): boolean {
  return asCompared(leverage) > asCompared(past * LEVERAGE_TRAP);
}

/** Median return on equity over the last ten years. */
export function medianReturn(past: readonly PastRatios[]): number {
  return medianOver(past, RETURN_YEARS, "the median return on equity", (row) => row.returnOnEquity);
}

/** Median leverage over the last five years. */
export function medianLeverage(past: readonly PastRatios[]): number {
  return medianOver(past, LEVERAGE_YEARS, "the median leverage", (row) => row.leverage);
}

function medianOver(
  past: readonly PastRatios[],
  years: number,
  what: string,
  of: (row: PastRatios) => number | undefined,
): number {
  const rows = past.filter((row) => of(row) !== undefined);
  // Rows without a date are years in their order.
  const yearOf = (row: PastRatios, index: number) => row.year ?? index;
  const stamps = rows.map(yearOf);
  const latest = Math.max(...stamps);
  const covered = rows.length === 0 ? 0 : latest - Math.min(...stamps) + 1;
  if (covered < years - LEAP_DAYS)
    throw new DomainError(
      "not-enough-data",
      `history: ${what} needs ${years} years, got ${Math.floor(covered * 10) / 10}`,
    );
  const recent = rows.filter((_, index) => (stamps[index] as number) > latest - years + LEAP_DAYS);
  return median(recent.map((row) => of(row) as number));
}
