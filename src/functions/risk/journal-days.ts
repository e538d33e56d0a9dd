import { isoDate } from "../../engine/calendar/iso-date";
import { isSession, sessionAfter, sessionBefore } from "../../engine/calendar/sessions";
import { whyNoExpiry } from "../../engine/calendar/spx-listing";
import type { JournalTrade } from "./journal-trade";

/** Days of a trade on which no exchange was open, with the sessions beside them: one of the two is meant. */
export function closedDays({
  row,
  opened,
  expiry,
  closed,
}: Pick<JournalTrade, "row" | "opened" | "expiry" | "closed">): readonly string[] {
  const days = [
    ["date", opened, isSession(opened)],
    ["expiry", expiry, whyNoExpiry(expiry, isSession, opened) === undefined],
    ["closed", closed, closed === expiry || isSession(closed)],
  ] as const;
  return days.flatMap(([what, day, isGood]) =>
    isGood
      ? []
      : [
          `row ${row}: ${what} ${isoDate(day)} is no session; those beside it are ${isoDate(sessionBefore(day))} and ${isoDate(sessionAfter(day))}`,
        ],
  );
}
