import { isSession } from "../../engine/calendar/sessions";
import { CellError, isBlank, type RawCell } from "../cells";
import { dayReader } from "../reading/day-reader";
import { holdsNoNumber } from "../reading/number-reader";
import { orderOf, stepOf } from "../reading/order";
import type { Rows } from "./argument";
import { refuseDate } from "./date-cells";
import { refuseDatesFrom1904 } from "./dates-from-1904";

/** Excel's 1927-05-18, the index's own time: smaller numbers beside a history count days and are no dates. */
const FIRST_DATE = 10_000;

/** What the dates of a table say of its rows. */
interface RowsInTime {
  readonly dates: readonly number[];
  readonly newestFirst: boolean;
  /** How far apart they are, where that is further than sessions. */
  readonly step: ReturnType<typeof stepOf>;
  /** Rows without a date and a number: units below the headings, the headings again, a line of words. */
  readonly wordRows: ReadonlySet<number>;
  /** Rows on weekends and holidays among sessions: prices carried forward. */
  readonly closedRows: ReadonlySet<number>;
}

/** Dates that ascend or descend; a number beside no date is refused by its row, since nobody knows where it belongs. */
export function rowsInTime(
  {
    rows,
    from,
    read,
    day,
    time,
    ofSessions,
  }: {
    readonly rows: Rows;
    readonly from: number;
    readonly read: readonly { readonly at: number }[];
    readonly day: number;
    readonly time: number;
    readonly ofSessions: boolean;
  },
  name: string,
  notes: string[],
): RowsInTime | CellError {
  const days = dayReader(rows, from, day, time);
  if (days.contradiction !== undefined) return new CellError("#VALUE!", `${name}: ${days.contradiction}`);
  notes.push(...days.assumed.map((note) => `${name}: ${note}`));
  const dates: number[] = [];
  const rowOfDate: number[] = [];
  const wordRows = new Set<number>();
  let undated: number | undefined;
  for (let row = from; day >= 0 && row < rows.length; row++) {
    const cells = rows[row] as readonly RawCell[];
    // Bars within a session are of one day, as in a replay.
    const date = Math.floor(days.read(cells) ?? 0);
    if (date >= FIRST_DATE) {
      dates.push(date);
      rowOfDate.push(row + 1);
    } else if (read.some(({ at }) => cells[at] !== 0 && !holdsNoNumber(cells[at]))) undated ??= row;
    else if (read.some(({ at }) => typeof cells[at] === "string")) wordRows.add(row);
  }
  const noDate = undated === undefined ? null : rows[undated]?.[day];
  if (undated !== undefined && (dates.length > 0 || (typeof noDate === "string" && !isBlank(noDate))))
    return refuseDate(name, noDate, `, row ${undated + 1}`);
  const { newestFirst, disorder } = orderOf(dates);
  if (disorder !== undefined)
    return new CellError(
      "#VALUE!",
      `${name}, row ${rowOfDate[disorder.at]}: this date stands ${disorder.twice ? "twice" : "out of order: dates must ascend"}`,
    );
  const early = refuseDatesFrom1904(name, rows[from]?.[day], dates);
  if (early !== undefined) return early;
  const step = stepOf(dates);
  const isKept = (date: number) => !ofSessions || step !== undefined || isSession(date);
  const closedRows = new Set(rowOfDate.flatMap((row, at) => (isKept(dates[at]!) ? [] : [row - 1])));
  if (closedRows.size > 0)
    notes.push(`${name}: ${closedRows.size} rows on a weekend or a holiday are set aside`);
  return { dates: dates.filter(isKept), newestFirst, step, wordRows, closedRows };
}
