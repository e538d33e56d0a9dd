import { longGapFactor, longGapsBetween } from "../../engine/calendar/long-gap";
import { tradingDaysLeft } from "../../engine/calendar/settlement";
import type { Day } from "../../engine/quantities";

/** Over more sessions than these a long gap is lost in the rest. */
const FEW_SESSIONS = 5;

/** What the session clock does not count: a long gap among few sessions. Nothing where there is none. */
export function longGapNote(asOf: Day, expiry: Day): string {
  const sessions = tradingDaysLeft(asOf, expiry, "PM");
  if (sessions > FEW_SESSIONS) return "";
  const gaps = longGapsBetween(asOf, expiry);
  if (gaps === 0) return "";
  const factor = longGapFactor(Math.ceil(sessions), gaps).toFixed(2);
  return `a gap of four or more calendar days counts one session: a volatility that is only a ratio to VIX is to be raised, here by ${factor}`;
}
