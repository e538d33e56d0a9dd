import { demand } from "../errors";
import { asCompared } from "../numerics/as-compared";
import type { Fraction } from "../quantities";

export interface DividendTerms {
  /** The dividend of the past year; the next one is a year away and grown once. */
  readonly dividend: number;
  readonly requiredReturn: Fraction;
  /** Growth for ever, after the years of high growth where there are any. */
  readonly growth: Fraction;
  readonly highGrowth: Fraction | undefined;
  /** Years of high growth. */
  readonly years: number | undefined;
}

/**
 * Value of a share by its dividends. Gordon: D (1 + g) / (k - g). In two stages the dividend grows at the high rate for
 * n years, and the Gordon value of year n is discounted back:
 *
 *   sum over t = 1..n of D (1 + h)^t / (1 + k)^t  +  D (1 + h)^n (1 + g) / ((k - g) (1 + k)^n)
 *
 * Limits: k - g stands below the line, so half a point of growth can double the value; nothing without a dividend has
 * one here. Source: gordon1962; bodieKaneMarcus2018, chapter 18.
 */
export function dividendValue({
  dividend,
  requiredReturn,
  growth,
  highGrowth,
  years,
}: DividendTerms): number {
  demand(
    requiredReturn > growth,
    () =>
      `requiredReturn (decimal per year): must be above growth (${growth}), got ${requiredReturn} - dividends that grow as fast as they are discounted have no finite value`,
  );
  demand(
    (highGrowth === undefined) === (years === undefined),
    () =>
      `${years === undefined ? "years" : "highGrowth"}: is missing; high growth must be given with the years that it lasts`,
  );
  let payment = dividend;
  let discount = 1;
  let early = 0;
  for (let year = 1; year <= (years ?? 0); year++) {
    payment *= 1 + (highGrowth ?? 0);
    discount /= 1 + requiredReturn;
    early += payment * discount;
  }
  return early + (discount * payment * (1 + growth)) / (requiredReturn - growth);
}

/** What else is known of a share whose value may have broken down. */
export interface DividendChecks {
  readonly price: number | undefined;
  /** The value of about 63 trading days ago. */
  readonly valueBefore: number | undefined;
  /** Earnings (funds from operations) over dividend. */
  readonly cover: number | undefined;
}

/** A price above this multiple of the value is a breakdown. House rule (doctrine). */
const RICH_PRICE = 1.15;
/** So is a value that fell by a tenth or more, to this share of what it was. House rule (doctrine). */
const KEPT_VALUE = 0.9;
/** And a dividend that is not earned. House rule (doctrine). */
const LOWEST_COVER = 1;

/** Why the value has broken down; nothing when no check was given, an empty text when none of them fired. */
export function breakdownReasons(
  value: number,
  { price, valueBefore, cover }: DividendChecks,
): string | undefined {
  if (price === undefined && valueBefore === undefined && cover === undefined) return undefined;
  const reasons: string[] = [];
  if (price !== undefined && asCompared(price / value) > RICH_PRICE) reasons.push("price above 1.15 x value");
  if (valueBefore !== undefined && asCompared(value / valueBefore) <= KEPT_VALUE)
    reasons.push("value fell by 10 % or more");
  if (cover !== undefined && asCompared(cover) < LOWEST_COVER) reasons.push("dividend not covered");
  return reasons.join("; ");
}
