import { type TimeToExpiry, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { demand } from "../../engine/errors";
import type { Years } from "../../engine/quantities";

/** Years to expiry where the question has no answer without any time left. */
export function positiveYears(days: TimeToExpiry, yearDays: number): Years {
  const years = yearsToExpiry(days, yearDays);
  demand(years > 0, () => "days (calendar days): must be above 0 here, got 0");
  return years;
}
