import { isoDate } from "../../engine/calendar/iso-date";
import { attempt, DomainError } from "../../engine/errors";
import type { Day } from "../../engine/quantities";
import type { Settlement } from "./settlements";

/**
 * The level given for each expiry, by the day on which the series of that date expires; an expiry that has two levels
 * is refused.
 */
export function settledAt(
  given: readonly Settlement[] | undefined,
  dayOf: (expiry: Day, level: number) => Day,
): ReadonlyMap<Day, number> {
  const levels = new Map<Day, number>();
  for (const { expiry, level, row } of given ?? []) {
    const day = attempt(() => dayOf(expiry, level));
    if (day instanceof DomainError)
      throw new DomainError(day.kind, `settlements, row ${row}: ${day.message}`);
    const known = levels.get(day);
    if (known !== undefined && known !== level)
      throw new DomainError(
        "argument",
        `settlements, row ${row}: must be one level an expiry, got ${level} for ${isoDate(day)}, which has ${known} already`,
      );
    levels.set(day, level);
  }
  return levels;
}
