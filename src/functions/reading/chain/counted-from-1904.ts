import { isoDate } from "../../../engine/calendar/iso-date";
import { isSession } from "../../../engine/calendar/sessions";
import { expiryDayOf } from "../../../engine/calendar/spx-listing";
import type { Quote } from "../../../engine/chain/quote";
import { DAYS_FROM_1900_TO_1904 } from "../order";

/** Fewer expiries tell too little. */
const FEWEST_EXPIRIES = 2;

/**
 * What to say of a chain whose expiries are serial numbers of a workbook that counts from 1904: some are on days
 * without a session, and four years and a day later all are sessions. Nothing where they are not.
 */
export function countedFrom1904(quotes: readonly Quote[]): string | undefined {
  const days = new Set<number>();
  for (const { expiry } of quotes) days.add(expiry);
  if (days.size < FEWEST_EXPIRIES) return undefined;
  const expiries = [...days];
  const closed = expiries.find((day) => !isSession(expiryDayOf(day)));
  if (closed === undefined || !expiries.every((day) => isSession(day + DAYS_FROM_1900_TO_1904)))
    return undefined;
  return `the expiry ${isoDate(closed)} is no session, and all expiries are sessions four years and a day later: the workbook counts dates from 1904; turn that off in Excel's advanced options`;
}
