import { marketKinds } from "../../engine/number-kinds/market";
import type { CalendarEvent } from "../../engine/regime/events";
import { CellError, isBlank, type RawCell } from "../cells";
import { dayReader } from "../reading/day-reader";
import { eventOfName } from "../reading/event-names";
import { headingRowOf, placesOf } from "../reading/heading-row";
import { tableKinds } from "../reading/table-kinds";
import { timeOfCell } from "../reading/times";
import { type Argument, placeOf, type Rows, refusal, type Summary } from "./argument";
import { isWithin, ruleOf } from "./quantity";
import { wholeRange } from "./range";

const words = {
  unit: "Excel date and text",
  rule: "rows of (date, event) or (event, date), or columns under the headings date, time, country and event; the event FOMC, CPI, PPI or GDP, or the full name of the release",
};

/** A calendar as it was read. */
export interface EventTable {
  readonly events: readonly CalendarEvent[];
  /** Names of the rows that nobody understands, in their order. */
  readonly notUnderstood: readonly string[];
}

/**
 * The user's calendar. Rows of other events and of other countries, blank rows and headings are skipped; a known event
 * without a date is refused by row, since a missing date would read as no event.
 */
export function eventCalendar(described: Summary): Argument<EventTable> {
  return wholeRange({ ...words, summary: described.summary }, readCalendar);
}

function readCalendar(rows: Rows, name: string): EventTable | CellError {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return refusal(name, words, rows[0]?.[0]);
  const headings = headingRowOf(rows, tableKinds.events);
  const [dayAt = -1, timeAt = -1, eventAt = -1, countryAt = -1] =
    headings === undefined ? unheaded(rows) : placesOf(headings, ["day", "time", "event", "country"]);
  const from = headings === undefined ? 0 : headings.row + 1;
  const days = dayReader(rows, from, dayAt);
  if (days.contradiction !== undefined) return new CellError("#VALUE!", `${name}: ${days.contradiction}`);
  const events = new Map<string, CalendarEvent>();
  const notUnderstood: string[] = [];
  for (let row = from; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    // A row may name its event first where the others name the date.
    const isTurned = headings === undefined && namesEvent(cells[dayAt]) && !namesEvent(cells[eventAt]);
    const [dateFrom, textFrom] = isTurned ? [eventAt, dayAt] : [dayAt, eventAt];
    const text = cells[textFrom];
    const date = cells[dateFrom];
    const day = days.read(isTurned ? swapped(cells, dayAt, eventAt) : cells);
    if (isBlank(text) || text === 0) {
      // A date without an event may be the one that matters.
      if (day === undefined) continue;
      return refuseEvent(name, text, placeOf(rows, row, textFrom));
    }
    if (typeof text !== "string") return refuseEvent(name, text, placeOf(rows, row, textFrom));
    const kind = eventOfName(text, cells[countryAt]);
    if (kind === "other") continue;
    if (kind === undefined) {
      if (day !== undefined) notUnderstood.push(text.trim());
      continue;
    }
    if (day === undefined || !isWithin(marketKinds.day, day)) {
      const described = { unit: marketKinds.day.unit, rule: ruleOf(marketKinds.day) };
      return refusal(name, described, date, placeOf(rows, row, dateFrom), marketKinds.day.hint);
    }
    const at = Number.isInteger(day) && timeAt >= 0 ? day + (timeOfCell(cells[timeAt], day) ?? 0) : day;
    keepFirst(events, { kind, day: at });
  }
  return { events: [...events.values()], notUnderstood };
}

/** A release has several names in a calendar, "CPI m/m" and "CPI y/y": one event a kind and day, at its first time. */
function keepFirst(events: Map<string, CalendarEvent>, event: CalendarEvent): void {
  const key = `${event.kind} ${Math.floor(event.day)}`;
  const before = events.get(key);
  const isTimed = (each: CalendarEvent) => !Number.isInteger(each.day);
  if (before === undefined || (isTimed(event) && (!isTimed(before) || event.day < before.day)))
    events.set(key, event);
}

/** Without headings the event stands in the first two columns, the date in the other one of them. */
function unheaded(rows: Rows): readonly number[] {
  const votes = rows.reduce(
    (sum, [first, second]) => sum + Number(namesEvent(first)) - Number(namesEvent(second)),
    0,
  );
  return votes > 0 ? [1, -1, 0, -1] : [0, -1, 1, -1];
}

function namesEvent(cell: RawCell): boolean {
  return typeof cell === "string" && eventOfName(cell) !== undefined;
}

function swapped(cells: readonly RawCell[], one: number, other: number): readonly RawCell[] {
  return cells.map((cell, at) => (at === one ? cells[other] : at === other ? cells[one] : cell));
}

function refuseEvent(name: string, cell: RawCell, place: string): CellError {
  return refusal(name, { unit: "text", rule: "the name of an event" }, cell, place);
}
