import { daysUntil } from "../calendar/settlement";
import { expiryDayOf, isMonthlySeries } from "../calendar/spx-listing";
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
  return ALWAYS_AT_OPEN.has(root) || (MONTHLY_AT_OPEN.has(root) && isMonthlySeries(expiry));
}

/** Calendar days from a moment to settlement; 0 or less when the option has expired. */
export function daysToSettlement(asOf: number, root: string, expiry: Day): number {
  return daysUntil(asOf, expiryDayOf(expiry), settlesAtOpen(root, expiry) ? "AM" : "PM");
}
