import { demand } from "../errors";
import type { Day } from "../quantities";
import { civilOf, WEDNESDAY, weekdayOf } from "./civil-day";
import { isoDate } from "./iso-date";
import { sessionBefore } from "./sessions";
import { monthlyVixExpiry } from "./vix-expiry";
import { settlementOfWednesday } from "./vix-settlement";

/** A series of VIX options or futures, as it is listed. */
export interface VixListing {
  /** The morning on which it settles. */
  readonly settles: Day;
  /** The monthly expiry of its month; the series is a weekly one where it settles on another morning. */
  readonly monthly: Day;
}

/** The settlement that follows a last trading day, by which brokers list a series; any other day is itself. */
export function settlementOfLastTrade(day: Day): Day {
  const settles = settlementOfWednesday(Math.floor(day) - weekdayOf(day) + WEDNESDAY);
  return sessionBefore(settles) === Math.floor(day) ? settles : day;
}

/**
 * The series that a date stands for: the Wednesday of a week whose settlement a holiday moved stands for the morning
 * before; any other day on which no series settles is refused, with the morning of its week.
 */
export function vixListingOf(expiry: Day): VixListing {
  const day = Math.floor(expiry);
  const wednesday = day - weekdayOf(day) + WEDNESDAY;
  const settles = settlementOfWednesday(wednesday);
  demand(
    day === settles || day === wednesday,
    () =>
      `expiry must be a morning on which VIX options and futures settle, got ${isoDate(day)}; those of that week settle on ${isoDate(settles)}`,
  );
  const { year, month } = civilOf(wednesday);
  return { settles, monthly: monthlyVixExpiry(year, month) };
}
