import { isSession } from "../calendar/sessions";
import { monthlyExpiryAfter } from "../calendar/vix-expiry";
import { DomainError } from "../errors";
import type { Day } from "../quantities";
import { type HistoryColumns, problemOf } from "./history-rows";

/** Rows that are not as they should be, and what was done about them. */
export interface HistoryNote {
  readonly what: string;
  readonly count: number;
  readonly firstRow: number;
}

/** Sessions with a close of SPX and of VIX, oldest first; columns of the other readings hold NaN where there is none. */
export interface MarketDays {
  readonly count: number;
  readonly row: Int32Array;
  readonly day: Float64Array;
  readonly spx: Float64Array;
  readonly vix: Float64Array;
  readonly vix1d: Float64Array;
  readonly vix9d: Float64Array;
  readonly vix3m: Float64Array;
  readonly vvix: Float64Array;
  readonly futures: Float64Array;
  readonly expiries: Float64Array;
  readonly futuresADay: number;
  readonly notes: readonly HistoryNote[];
}

/** 2022-05-13: no VIX1D of Cboe's is older. */
const FIRST_VIX1D = 44_694;
const PROBLEMS_SHOWN = 3;

/**
 * The sessions of a history. Rows without both closes and rows on weekends and holidays are set aside and counted,
 * sessions without a row are counted; a date that stands twice or out of order, a price out of all bounds, a 0 among them, and a jump between two series
 * are refused by row.
 */
export function marketDays(given: HistoryColumns, name = "history"): MarketDays {
  const newestFirst = given.day.length > 1 && given.day[0]! > given.day[given.day.length - 1]!;
  const order = given.row.map((_, index) => (newestFirst ? given.row.length - 1 - index : index));
  const notes = new Map<string, { count: number; firstRow: number }>();
  const note = (what: string, row: number, count = 1) => {
    const known = notes.get(what);
    if (known === undefined) notes.set(what, { count, firstRow: row });
    else {
      known.count += count;
      known.firstRow = Math.min(known.firstRow, row);
    }
  };
  if (newestFirst) note("newest row first: read from the bottom up", given.row[0]!);
  const problems: string[] = [];
  const kept: number[] = [];
  let last = -1;
  let dayBefore = Number.NaN;
  for (const index of order) {
    const row = given.row[index]!;
    const problem = problemOf(given, index, last);
    if (problem !== undefined) {
      problems.push(`row ${row}: ${problem}`);
      continue;
    }
    const day = given.day[index]!;
    const missing = sessionsBetween(dayBefore, day);
    dayBefore = day;
    if (missing > 0) note("sessions missing before a row that is taken as the next one", row, missing);
    if (!isSession(day)) note("on a weekend or a holiday: set aside", row);
    else if (Number.isNaN(given.spx[index]!)) note("without an SPX close: set aside", row);
    else if (Number.isNaN(given.vix[index]!)) note("without a VIX close: set aside", row);
    else {
      if (!Number.isNaN(given.vix1d[index]!) && day < FIRST_VIX1D)
        note("VIX1D before 2022-05-13, where Cboe's begins: is it VIX1D?", row);
      kept.push(index);
      last = index;
    }
  }
  if (problems.length > 0) {
    const more = problems.length - PROBLEMS_SHOWN;
    throw new DomainError(
      "argument",
      `${name}, ${problems.slice(0, PROBLEMS_SHOWN).join("; ")}${more > 0 ? `; and ${more} more rows` : ""}`,
    );
  }
  if (kept.length < 2)
    throw new DomainError(
      "not-enough-data",
      `${name}: has ${kept.length} sessions with SPX and VIX among ${given.row.length} rows; 2 at least are needed`,
    );
  return inColumns(
    given,
    kept,
    [...notes].map(([what, found]) => ({ what, ...found })),
  );
}

/** Sessions of the exchanges that lie between two days; none before the first row. */
function sessionsBetween(before: Day, day: Day): number {
  let sessions = 0;
  for (let between = before + 1; between < day; between++) if (isSession(between)) sessions++;
  return sessions;
}

function inColumns(
  given: HistoryColumns,
  kept: readonly number[],
  notes: readonly HistoryNote[],
): MarketDays {
  const { futuresADay } = given;
  const pick = (column: readonly number[]) => Float64Array.from(kept, (index) => column[index]!);
  const futures = new Float64Array(kept.length * futuresADay);
  const expiries = new Float64Array(kept.length * futuresADay);
  for (const [at, index] of kept.entries()) {
    for (let which = 0; which < futuresADay; which++) {
      const from = index * futuresADay + which;
      const expiry = given.expiries[from]!;
      futures[at * futuresADay + which] = given.futures[from]!;
      expiries[at * futuresADay + which] = Number.isNaN(expiry)
        ? monthlyExpiryAfter(given.day[index]!, which)
        : expiry;
    }
  }
  return {
    count: kept.length,
    row: Int32Array.from(kept, (index) => given.row[index]!),
    day: pick(given.day),
    spx: pick(given.spx),
    vix: pick(given.vix),
    vix1d: pick(given.vix1d),
    vix9d: pick(given.vix9d),
    vix3m: pick(given.vix3m),
    vvix: pick(given.vvix),
    futures,
    expiries,
    futuresADay,
    notes,
  };
}
