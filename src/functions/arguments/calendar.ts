import { type CalendarEvent, type EventKind, eventKinds } from "../../engine/regime/events";
import { type CellError, isBlank, type RawCell } from "../cells";
import { bounds } from "../quantities";
import { serialOfCell } from "../reading/dates";
import { type Argument, placeOf, type Rows, refusal } from "./argument";
import { isWithin, ruleOf } from "./quantity";
import { wholeRange } from "./range";

const words = {
  unit: "Excel date and text",
  rule: 'rows of (date, event) or (event, date), the event a text with "FOMC", "CPI", "PPI" or "GDP" in it',
};

/** The kind that a text speaks of: "Core CPI m/m" is CPI; other events have none. */
function kindOf(text: string): EventKind | undefined {
  const spoken = text.toUpperCase().split(/[^A-Z]+/);
  return eventKinds.find((kind) => spoken.includes(kind));
}

/**
 * The user's calendar. Rows of other events, blank rows and headings are skipped; a known event without a date is
 * refused by row, since a missing date would read as no event.
 */
export function eventCalendar(summary: string): Argument<readonly CalendarEvent[]> {
  return wholeRange({ ...words, summary }, readCalendar);
}

function readCalendar(rows: Rows, name: string): readonly CalendarEvent[] | CellError {
  if ((rows[0]?.length ?? 0) < 2) return refusal(name, words, rows[0]?.[0]);
  const events: CalendarEvent[] = [];
  for (const [row, cells] of rows.entries()) {
    const [first, second] = cells;
    const swapped =
      namesEvent(first) &&
      (dateOf(second) !== undefined || typeof second !== "string" || kindOf(first) !== undefined);
    const text = swapped ? first : second;
    const date = swapped ? second : first;
    if (isBlank(text) || text === 0) {
      // A date without an event may be the one that matters.
      if (dateOf(date) === undefined && (isBlank(date) || date === 0 || typeof date === "string")) continue;
      return refuseEvent(name, text, placeOf(rows, row, swapped ? 0 : 1));
    }
    if (typeof text !== "string") return refuseEvent(name, text, placeOf(rows, row, swapped ? 0 : 1));
    const kind = kindOf(text);
    if (kind === undefined) continue;
    const day = dateOf(date);
    if (day === undefined || !isWithin(bounds.day, day)) {
      const described = { unit: bounds.day.unit, rule: ruleOf(bounds.day) };
      return refusal(name, described, date, placeOf(rows, row, swapped ? 1 : 0), bounds.day.hint);
    }
    events.push({ kind, day });
  }
  return events;
}

/** The date that a cell says; a text that names an event is none, whatever day stands in it. */
function dateOf(cell: RawCell): number | undefined {
  return typeof cell === "string" && kindOf(cell) !== undefined ? undefined : serialOfCell(cell);
}

function namesEvent(cell: RawCell): cell is string {
  return typeof cell === "string" && dateOf(cell) === undefined;
}

function refuseEvent(name: string, cell: RawCell, place: string): CellError {
  return refusal(name, { unit: "text", rule: "the name of an event" }, cell, place);
}
