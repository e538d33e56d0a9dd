import { civilOf } from "../calendar/civil-day";
import { isSession } from "../calendar/sessions";
import { monthlyVixExpiry } from "../calendar/vix-expiry";
import { DomainError } from "../errors";
import type { Day, Points, VixPoints } from "../quantities";

/** Rows as the user keeps them, in any order of time; NaN where a cell holds no number. */
export interface HistoryColumns {
  /** The row in the user's range, counted from 1. */
  readonly row: readonly number[];
  readonly day: readonly Day[];
  readonly spx: readonly Points[];
  readonly vix: readonly VixPoints[];
  readonly vix1d: readonly VixPoints[];
  readonly vix9d: readonly VixPoints[];
  readonly vix3m: readonly VixPoints[];
  readonly vvix: readonly number[];
  /** VIX futures, nearest first, `futuresADay` for each row, and their expiries; an expiry left out follows the rule. */
  readonly futures: readonly VixPoints[];
  readonly expiries: readonly Day[];
  readonly futuresADay: number;
}

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

/** No close of the index has moved as much: 1987-10-19 was -20.5 %. More is a splice of two series. */
const LARGEST_INDEX_MOVE = 0.25;
/** VIX has at most doubled in a session, its forerunner quadrupled on 1987-10-19. */
export const LARGEST_VIX_FACTOR = 6;
const LOWEST_VIX = 5;
const HIGHEST_VIX = 200;
/** Of the indices beside VIX, in points: VIX1D before a holiday in a calm summer may ask for 5. VVIX was from 60 to 208. */
const BESIDE = {
  VIX1D: [2, HIGHEST_VIX],
  VIX9D: [2, HIGHEST_VIX],
  VIX3M: [2, HIGHEST_VIX],
  VVIX: [20, 400],
} as const;
/** 2022-05-13: no VIX1D of Cboe's is older. */
const FIRST_VIX1D = 44_694;
const LOWEST_INDEX = 1;
const HIGHEST_INDEX = 1e6;
/** Excel dates of 1927, when the index begins, and of the year 2200. */
const FIRST_DAY = 10_000;
const LAST_DAY = 109_575;
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
      if (given.vix1d[index]! > 0 && day < FIRST_VIX1D)
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

function blankHint(price: Points | VixPoints): string {
  return price === 0 ? " - a blank cell may arrive as 0" : "";
}

/** 0.13 in place of 13. */
function inPoints(label: string, level: number): string {
  const [fraction, points] = [level, 100 * level].map((each) => Number(each.toPrecision(6)));
  return level > 0 && level < 3 ? ` - ${label} is in points: ${points}, not ${fraction}` : "";
}

/** Why a row cannot be used, `last` being the session before it. */
function problemOf(given: HistoryColumns, index: number, last: number): string | undefined {
  const { day, spx, vix } = given;
  const date = day[index]!;
  const close = spx[index]!;
  const level = vix[index]!;
  if (!(date >= FIRST_DAY && date <= LAST_DAY)) return `the date must be one from 1927 on, got ${date}`;
  if ((close === 0 || level === 0) && !isSession(date)) return undefined;
  if (close < LOWEST_INDEX || close > HIGHEST_INDEX)
    return `SPX must be from ${LOWEST_INDEX} to ${HIGHEST_INDEX} points, got ${close}${blankHint(close)}`;
  if (level < LOWEST_VIX || level > HIGHEST_VIX)
    return `VIX must be from ${LOWEST_VIX} to ${HIGHEST_VIX} points, got ${level}${blankHint(level)}`;
  for (const [label, [low, high]] of Object.entries(BESIDE)) {
    const level = given[label.toLowerCase() as Lowercase<keyof typeof BESIDE>][index]!;
    if (level < low || level > high)
      return `${label} must be from ${low} to ${high} points, got ${level}${inPoints(label, level)}`;
  }
  if (last < 0) return undefined;
  if (date === day[last]) return "this date stands twice";
  if (date < day[last]!) return "this date stands out of order: dates must ascend";
  if (Math.abs(close / spx[last]! - 1) > LARGEST_INDEX_MOVE)
    return `SPX must be one series, got ${close} after ${spx[last]}`;
  const factor = level / vix[last]!;
  return factor > LARGEST_VIX_FACTOR || factor < 1 / LARGEST_VIX_FACTOR
    ? `VIX must be one series, got ${level} after ${vix[last]}`
    : undefined;
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

/** Expiries by month, each worked out once. */
const expiryOfMonth = new Map<number, Day>();

/** The monthly VIX expiry after a day, or one of those that follow it: on its last morning a future is gone. */
export function monthlyExpiryAfter(day: Day, which = 0): Day {
  const { year, month } = civilOf(day);
  const months = year * 12 + month - 1;
  return expiryIn(expiryIn(months) > day ? months + which : months + 1 + which);
}

function expiryIn(months: number): Day {
  const known = expiryOfMonth.get(months);
  if (known !== undefined) return known;
  const expiry = monthlyVixExpiry(Math.floor(months / 12), (months % 12) + 1);
  expiryOfMonth.set(months, expiry);
  return expiry;
}
