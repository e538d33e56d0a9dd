import type { Day } from "../quantities";

/**
 * Weekdays since 1990 on which the exchanges stayed closed without a rule: days of mourning for a president
 * (1994-04-27, 2004-06-11, 2007-01-02, 2018-12-05, 2025-01-09), the attack of 2001-09-11 and the three days after
 * it, the storm of 2012-10-29 and 30. As Excel dates. Source: sources.nyseHolidays; each lacks a close of the index.
 */
const SPECIAL_CLOSINGS: ReadonlySet<Day> = new Set([
  34451, 37145, 37146, 37147, 37148, 38149, 39084, 41211, 41212, 43439, 45666,
]);

export function isSpecialClosing(day: Day): boolean {
  return SPECIAL_CLOSINGS.has(Math.floor(day));
}
