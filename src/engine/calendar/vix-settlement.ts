import type { Day } from "../quantities";
import { isSession, sessionBefore } from "./sessions";

/** VIX options and futures expire this many days before the SPX options whose prices they settle on. */
export const DAYS_BEFORE_SPX_EXPIRY = 30;

/**
 * The morning on which the VIX options and futures of a Wednesday settle, monthly and weekly ones alike: that
 * Wednesday; the session before it where the Wednesday or the Friday 30 days later is a holiday.
 * Source: sources.cboeVixOptions.
 */
export function settlementOfWednesday(wednesday: Day): Day {
  return isSession(wednesday) && isSession(wednesday + DAYS_BEFORE_SPX_EXPIRY)
    ? wednesday
    : sessionBefore(wednesday);
}
