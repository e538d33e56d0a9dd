import type { Day } from "../quantities";
import { isRegularSession, isSession, sessionAfter } from "./sessions";

/** From one close to the next: as many calendar days make a long gap. An ordinary weekend is three. */
const LONG_GAP_DAYS = 4;
/**
 * Variance of the index over a long gap, in sessions: closes of 1990-2026, where condors sold over one lost on 18.1 %
 * of days for 9.8 %. The clock counts one session; what is quoted has the gap in its price.
 */
const LONG_GAP_VARIANCE = 1.5;

function isLongGap(from: Day, to: Day): boolean {
  return to - from >= LONG_GAP_DAYS;
}

/** Whether a long gap follows the close of a day, by the rules: what nobody saw coming was in no price. */
export function isBeforeLongGap(day: Day): boolean {
  return isLongGap(day, sessionAfter(day, isRegularSession));
}

/** The long gaps between the sessions from one day to another. */
export function longGapsBetween(from: Day, to: Day): number {
  let gaps = 0;
  let last = Math.floor(from);
  for (let day = last + 1; day <= to; day++) {
    if (!isSession(day)) continue;
    if (isLongGap(last, day)) gaps++;
    last = day;
  }
  return gaps;
}

/** What a volatility that is only a ratio to VIX is multiplied by where so many of its sessions follow a long gap. */
export function longGapFactor(sessions: number, gaps: number): number {
  return Math.sqrt(1 + (gaps * (LONG_GAP_VARIANCE - 1)) / Math.max(sessions, 1));
}
