import { marketKinds } from "../../engine/number-kinds/market";
import type { CalendarEvent } from "../../engine/regime/events";
import { CellError, isBlank, type RawCell } from "../cells";
import { serialOfCell } from "../reading/dates";
import { dayReader } from "../reading/day-reader";
import { eventsOfName } from "../reading/event-names";
import { headingRowOf, placesOf } from "../reading/heading-row";
import { withHeadingZones } from "../reading/heading-zones";
import { tableKinds } from "../reading/table-kinds";
import { timeOfCell } from "../reading/times";
import { type Argument, placeOf, type Rows, refusal, type Summary } from "./argument";
import { refuseDate } from "./date-cells";
import { isWithin } from "./quantity";
import { wholeRange } from "./range";

const words = {
  unit: "Excel date and text",
  rule: "rows of (date, event) or (event, date), or columns under the headings date, time, country and event; the event FOMC, CPI, PPI or GDP, or the full name of the release",
};

const TIME = { unit: "time", rule: 'a time such as "08:30", New York\'s where it names no other zone' };

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

function readCalendar(given: Rows, name: string, notes: string[]): EventTable | CellError {
  const rows = withHeadingZones(given);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return refusal(name, words, rows[0]?.[0]);
  const headings = headingRowOf(rows, tableKinds.events);
  if (headings?.twice !== undefined) return new CellError("#VALUE!", `${name}: ${headings.twice}`);
  const [dayAt = -1, timeAt = -1, eventAt = -1, countryAt = -1] =
    headings === undefined ? unheaded(rows) : placesOf(headings, ["day", "time", "event", "country"]);
  const from = headings === undefined ? 0 : headings.row + 1;
  const days = dayReader(rows, from, dayAt);
  if (days.contradiction !== undefined) return new CellError("#VALUE!", `${name}: ${days.contradiction}`);
  notes.push(...days.assumed.map((note) => `${name}: ${note}`));
  const events = new Map<string, CalendarEvent>();
  const notUnderstood: string[] = [];
  let dayAbove: number | undefined;
  for (let row = from; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    // A row may name its event first where the others name the date.
    const isTurned = headings === undefined && namesEvent(cells[dayAt]) && !namesEvent(cells[eventAt]);
    const [dateFrom, textFrom] = isTurned ? [eventAt, dayAt] : [dayAt, eventAt];
    const [text, date, time] = [cells[textFrom], cells[dateFrom], cells[timeAt]];
    // Calendars write a day once, above all its times.
    const isBelow = (isBlank(date) || date === 0) && !isBlank(time);
    const day = isBelow
      ? dayAbove
      : days.read(isTurned ? swapped(cells, dayAt, eventAt) : lastDay(cells, dayAt));
    if (day !== undefined) dayAbove = Math.floor(day);
    if (isBlank(text) || text === 0) {
      // A date without an event may be the one that matters.
      if (day === undefined) continue;
      return refuseEvent(name, text, placeOf(rows, row, textFrom));
    }
    if (typeof text !== "string") return refuseEvent(name, text, placeOf(rows, row, textFrom));
    const kinds = eventsOfName(text, cells[countryAt]);
    if (kinds?.length === 0) continue;
    if (kinds === undefined) {
      if (day !== undefined) notUnderstood.push(text.trim());
      continue;
    }
    if (day === undefined || !isWithin(marketKinds.day, day))
      return refuseDate(name, date, placeOf(rows, row, dateFrom));
    const within = Number.isInteger(day) && !isBlank(time) ? timeOfCell(time, day) : 0;
    if (within === undefined && /\d/.test(String(time)))
      return refusal(name, TIME, time, placeOf(rows, row, timeAt));
    for (const kind of kinds) keepFirst(events, { kind, day: day + (within ?? 0) });
  }
  return { events: [...events.values()], notUnderstood };
}

/** A meeting of two days, "March 17-18, 2026" or "Apr 30-May 1, 2026", decides on the last of them. */
function lastDay(cells: readonly RawCell[], at: number): readonly RawCell[] {
  const cell = cells[at];
  const [, month = "", last = ""] =
    (typeof cell === "string" &&
      /^([A-Za-z]+\.? )?\d{1,2} ?[-\u2013/] ?((?:[A-Za-z]+\.? )?\d{1,2},? .*)$/.exec(cell.trim())) ||
    [];
  return last === ""
    ? cells
    : cells.map((each, column) => (column !== at ? each : /[A-Za-z]/.test(last) ? last : month + last));
}

/** A release has several names in a calendar, "CPI m/m" and "CPI y/y": one event a kind and day, at its first time. */
function keepFirst(events: Map<string, CalendarEvent>, event: CalendarEvent): void {
  const key = `${event.kind} ${Math.floor(event.day)}`;
  const before = events.get(key);
  const isTimed = (each: CalendarEvent) => !Number.isInteger(each.day);
  if (before === undefined || (isTimed(event) && (!isTimed(before) || event.day < before.day)))
    events.set(key, event);
}

/** Without headings the columns are known by what most of their cells hold: dates, times, names of events, countries. */
function unheaded(rows: Rows): readonly number[] {
  const most = (holds: (cell: RawCell) => boolean, taken: readonly number[]) => {
    const counts = (rows[0] ?? []).map((_, at) =>
      taken.includes(at) ? 0 : rows.filter((cells) => holds(cells[at])).length,
    );
    const highest = Math.max(...counts);
    return highest === 0 ? -1 : counts.indexOf(highest);
  };
  const named = most(namesEvent, []);
  const event =
    named < 0
      ? Math.max(
          most((cell) => !isBlank(cell) && serialOfCell(cell) === undefined, []),
          0,
        )
      : named;
  const day = most((cell) => (serialOfCell(cell) ?? 0) >= FIRST_DATE, [event]);
  const time = most((cell) => timeOfCell(cell) !== undefined, [event, day]);
  const country = most((cell) => typeof cell === "string" && /^[A-Z]{2,3}$/.test(cell), [event, day, time]);
  return [day < 0 ? Number(event === 0) : day, time, event, country];
}

/** 1927: smaller numbers count or are times. */
const FIRST_DATE = 10_000;

function namesEvent(cell: RawCell): boolean {
  return typeof cell === "string" && eventsOfName(cell) !== undefined;
}

function swapped(cells: readonly RawCell[], one: number, other: number): readonly RawCell[] {
  return cells.map((cell, at) => (at === one ? cells[other] : at === other ? cells[one] : cell));
}

function refuseEvent(name: string, cell: RawCell, place: string): CellError {
  return refusal(name, { unit: "text", rule: "the name of an event" }, cell, place);
}
