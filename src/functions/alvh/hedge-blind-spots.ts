import { LOSING_DAYS } from "../../engine/hedge/losing-days";
import type { Computed } from "../returns";

/** What no VIX hedge sees, first in every help text about it. */
export const BLIND_SPOTS =
  "Blind spots: a VIX hedge pays nothing when the condor loses while VIX stands still or falls, which was 42 % of the losing days of a one-day condor (47 % of them were up days); on 1.9 % VIX rose 10 or more. Each layer follows its own future, which moves a fraction of VIX.";

/** The losing days beside what a hedge pays: (label, share, note). */
export const losingDayRows: readonly (readonly Computed[])[] = [
  ["losing days on which VIX did not rise", LOSING_DAYS.vixDidNotRise, LOSING_DAYS.origin],
  ["losing days on which VIX rose", 1 - LOSING_DAYS.vixDidNotRise, "the days on which it can pay at all"],
  ["losing days on which VIX rose 10 or more", LOSING_DAYS.vixRoseTen, "the same days"],
  ["losing days on which the index rose", LOSING_DAYS.indexRose, "the same days"],
  ["losses that a 4/4/2 hedge gave back", LOSING_DAYS.recovered, "the same days, all of them together"],
];

/** Rows of one length, as a spill needs them. */
export function evenRows(rows: readonly (readonly Computed[])[]): readonly (readonly Computed[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Computed>(width - row.length).fill("")]);
}
