import { DomainError } from "../errors";
import type { Day } from "../quantities";
import { civilOf, FRIDAY, nthWeekday } from "./civil-day";
import { DAYS_BEFORE_SPX_EXPIRY, settlementOfWednesday } from "./vix-settlement";

/** A layer is never opened on an expiry nearer than this. House rule. */
export const FEWEST_DAYS = 7;
/** The last day that Excel knows, 9999-12-31. */
const LAST_EXCEL_DAY = 2_958_465;

/**
 * The expiry of the monthly VIX options and futures of a month: that of the Wednesday 30 days before the third Friday
 * of the next month. The settlement is an opening print (VRO) on that morning; the last trade is the session before.
 */
export function monthlyVixExpiry(year: number, month: number): Day {
  const friday = month === 12 ? nthWeekday(year + 1, 1, FRIDAY, 3) : nthWeekday(year, month + 1, FRIDAY, 3);
  return settlementOfWednesday(friday - DAYS_BEFORE_SPX_EXPIRY);
}

/**
 * The monthly expiry nearest to a number of days after a day, none with fewer than `fewestDays` left; of two
 * equally near ones the later.
 */
export function nearestVixExpiry(asOf: Day, days: number, fewestDays = FEWEST_DAYS): Day {
  return nearestMonthly(monthlyVixExpiry, asOf, days, fewestDays);
}

/** The same of any series that has one expiry a month. */
export function nearestMonthly(
  expiryOf: (year: number, month: number) => Day,
  asOf: Day,
  days: number,
  fewestDays = FEWEST_DAYS,
): Day {
  const target = Math.floor(asOf) + days;
  const earliest = Math.floor(asOf) + fewestDays;
  const { year, month } = civilOf(Math.max(target, earliest));
  let best: Day | undefined;
  for (let offset = -2; offset <= 2; offset++) {
    const months = year * 12 + month - 1 + offset;
    const expiry = expiryOf(Math.floor(months / 12), (months % 12) + 1);
    if (expiry < earliest || expiry > LAST_EXCEL_DAY) continue;
    if (best === undefined || Math.abs(expiry - target) <= Math.abs(best - target)) best = expiry;
  }
  if (best === undefined)
    throw new DomainError("no-solution", `no monthly expiry that Excel can date lies near day ${target}`);
  return best;
}

/** Expiries by month, each worked out once. */
const expiryOfMonth = new Map<number, Day>();

/** The monthly VIX expiry after a day, or one of those that follow it: on its last morning a future is gone. */
export function monthlyExpiryAfter(day: Day, which = 0): Day {
  const { year, month } = civilOf(day);
  const months = year * 12 + month - 1;
  return expiryIn(expiryIn(months) > day ? months + which : months + 1 + which);
}

function expiryIn(months: number): Day {
  const known = expiryOfMonth.get(months);
  if (known !== undefined) return known;
  const expiry = monthlyVixExpiry(Math.floor(months / 12), (months % 12) + 1);
  expiryOfMonth.set(months, expiry);
  return expiry;
}
