import { closeOf, isSession, sessionBefore } from "../../../engine/calendar/sessions";
import { isBlank, type RawCell, shown } from "../../cells";
import { timeOfCell } from "../times";
import type { Layout } from "./layout";
import type { QuotePlace } from "./quote-places";

/** Time of day of Cboe's first snapshot; the other one is of the close. Source: sources.cboeDataShop. */
export const FIRST_SNAPSHOT: number = 15.75 / 24;

/** When the quote of a row was seen, in New York; nothing where nobody says; or why it cannot be read. */
export function quotedAtOf(
  cells: readonly RawCell[],
  place: QuotePlace,
  layout: Layout,
  titleSays: number | undefined,
  dayOf: (cell: RawCell) => number | undefined,
): number | undefined | string {
  const cell = layout.day === undefined ? null : cells[layout.day];
  const day = dayOf(cell);
  if (day === undefined) return says(cell) ? `the quote time must be a date, got ${shown(cell)}` : titleSays;
  if (place.snapshot !== undefined)
    return Math.floor(day) + (place.snapshot === "15:45" ? FIRST_SNAPSHOT : closeOf(Math.floor(day)));
  if (!Number.isInteger(day) || layout.time === undefined) return day;
  const clock = cells[layout.time];
  const time = timeOfCell(clock, day);
  return time === undefined && says(clock)
    ? `the quote time must be a time of day, got ${shown(clock)}`
    : day + (time ?? 0);
}

/** A blank, a 0 that may be one and marks such as "--" say nothing. */
function says(cell: RawCell): boolean {
  return !isBlank(cell) && cell !== 0 && !(typeof cell === "string" && !/[a-z0-9]/i.test(cell));
}

/** Pages downloaded on a day without a session show the quotes of the close before it. */
export function sessionOf(moment: number | undefined): number | undefined {
  if (moment === undefined || isSession(Math.floor(moment))) return moment;
  const day = sessionBefore(Math.floor(moment));
  return day + closeOf(day);
}
