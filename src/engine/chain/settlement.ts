import { civilOf, FRIDAY, SATURDAY, THURSDAY, weekdayOf } from "../calendar/civil-day";
import { isExchangeHoliday } from "../calendar/exchange-holidays";
import { daysUntil } from "../calendar/settlement";
import type { Day } from "../quantities";

/** Series that settle to opening prints on every expiry. Source: sources.cboeSpecifications. */
const ALWAYS_AT_OPEN: ReadonlySet<string> = new Set(["VIX", "VIXW"]);
/** Series that settle to opening prints on standard monthly expiries. Source: sources.cboeSpecifications. */
const MONTHLY_AT_OPEN: ReadonlySet<string> = new Set(["SPX", "NDX", "RUT", "DJX"]);

/**
 * A series settles at the open when it is VIX, or SPX on a standard monthly expiry; all others (SPXW, XSP) at
 * the close. Some chains write SPX for the weekly series too: on any other date it is read as one.
 */
export function settlesAtOpen(root: string, expiry: Day): boolean {
  return ALWAYS_AT_OPEN.has(root) || (MONTHLY_AT_OPEN.has(root) && isStandardMonthly(expiry));
}

/**
 * The third Friday; the Thursday before it where that Friday is a holiday; the Saturday after it, as expiries
 * were dated until 2015.
 */
function isStandardMonthly(expiry: Day): boolean {
  const weekday = weekdayOf(expiry);
  if (weekday === FRIDAY) return isThirdFriday(expiry);
  if (weekday === SATURDAY) return isThirdFriday(expiry - 1);
  return weekday === THURSDAY && isThirdFriday(expiry + 1) && isExchangeHoliday(expiry + 1);
}

function isThirdFriday(friday: Day): boolean {
  const { day } = civilOf(friday);
  return day >= 15 && day <= 21;
}

/** Calendar days from a moment to settlement; 0 or less when the option has expired. */
export function daysToSettlement(asOf: number, root: string, expiry: Day): number {
  return daysUntil(asOf, expiry, settlesAtOpen(root, expiry) ? "AM" : "PM");
}
