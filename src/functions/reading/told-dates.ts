import { isWeekend } from "../../engine/calendar/civil-day";
import { isoDate } from "../../engine/calendar/iso-date";
import { isSession } from "../../engine/calendar/sessions";
import { orderOf, stepOf } from "./order";

/** A day of a history and the row in which it stands, counted from 1. */
interface DatedRow {
  readonly row: number;
  readonly date: number;
}

/** Rows named one by one; of more, the rest are counted. */
const MOST_NAMED = 6;

/** What is to be said of the dates of a history before it is used, each by its row, and what functions will refuse. */
export function toldOfDates(dated: readonly DatedRow[]): readonly string[] {
  const dates = dated.map(({ date }) => date);
  const { newestFirst } = orderOf(dates);
  const notes = newestFirst ? ["newest row first: turned"] : [];
  const { twice, disordered } = astray(newestFirst ? [...dated].reverse() : dated);
  if (twice.length > 0)
    notes.push(`${named(twice)}: a date that stands twice; functions refuse it, keep one row a date`);
  if (disordered.length > 0)
    notes.push(`${named(disordered)}: out of order; functions refuse it, sort the rows by date`);
  const step = stepOf(dates);
  if (step !== undefined) return [...notes, `a ${step} history: functions that count sessions refuse it`];
  const closed = dated.filter(({ date }) => !isSession(date));
  return closed.length === 0
    ? notes
    : [...notes, `${named(closed, whyClosed)}: ${closed.length > 1 ? "days" : "a day"} without a session`];
}

/** The rows whose date is not after the last one that was in order. */
function astray(inTime: readonly DatedRow[]): {
  readonly twice: readonly DatedRow[];
  readonly disordered: readonly DatedRow[];
} {
  const twice: DatedRow[] = [];
  const disordered: DatedRow[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const row of inTime)
    if (row.date > last) last = row.date;
    else (row.date === last ? twice : disordered).push(row);
  return { twice, disordered };
}

function whyClosed(date: number): string {
  return isWeekend(date) ? ", a weekend" : ", a holiday";
}

/** "rows 5 (2025-01-04), 6 (2025-01-05) and 3 more". */
function named(rows: readonly DatedRow[], more: (date: number) => string = () => ""): string {
  const parts = [...rows]
    .sort((a, b) => a.row - b.row)
    .slice(0, MOST_NAMED)
    .map(({ row, date }) => `${row} (${isoDate(date)}${more(date)})`);
  const rest = rows.length - parts.length;
  if (rest > 0) parts.push(`${rest} more`);
  const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${rows.length > 1 ? "rows" : "row"} ${list}`;
}
