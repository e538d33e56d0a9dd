import { isoDate } from "../calendar/iso-date";
import { momentOf } from "../calendar/settlement";
import { DomainError } from "../errors";
import type { Quote } from "./quote";

/** The quotes of one moment, and that moment. */
export interface Snapshot {
  readonly quotes: readonly Quote[];
  /** Moment from which time to expiry runs; absent when neither the user nor the chain tells a day. */
  readonly moment: number | undefined;
  /** Quotes of other moments of the same day. */
  readonly unused: number;
}

/** Quotes this much older than the latest belong to the same snapshot: files stamp their rows one by one. */
const SAME_SNAPSHOT = 61 / 86_400;
/** Serial numbers carry rounding: 15:45 typed as a time may lie a hair before 15:45 in the file. */
const HALF_SECOND = 0.5 / 86_400;

/**
 * The quotes that a trader saw at `asOf`: of its day, and of the last snapshot that day at or before its time.
 * Without a time of day, the day's preferred snapshot or else its last. A chain that tells no days is taken as it is.
 */
export function quotesAt(
  quotes: readonly Quote[],
  asOf: number | undefined,
  preferredTime: number | undefined,
): Snapshot {
  const day = asOf === undefined ? onlyDay(quotes) : Math.floor(asOf);
  const moment = asOf === undefined ? day : asOf;
  if (!quotes.some(({ quotedAt }) => quotedAt !== undefined))
    return { quotes, moment: moment === undefined ? undefined : momentOf(moment), unused: 0 };
  const ofDay = quotes.filter(({ quotedAt }) => quotedAt === undefined || Math.floor(quotedAt) === day);
  if (ofDay.length === 0) throw noneOf(quotes, asOf ?? 0);
  const limit =
    moment !== undefined && !Number.isInteger(moment) ? moment : (day ?? 0) + (preferredTime ?? 1);
  let latest = 0;
  for (const { quotedAt } of ofDay)
    if (quotedAt !== undefined && quotedAt <= limit + HALF_SECOND && quotedAt > latest) latest = quotedAt;
  if (latest === 0) throw noneOf(ofDay, limit);
  const seen = ofDay.filter(({ quotedAt }) => quotedAt === undefined || quotedAt <= latest);
  const last = seen.filter(({ quotedAt }) => quotedAt === undefined || quotedAt >= latest - SAME_SNAPSHOT);
  const kept = last.length === seen.length || hasEachOnce(seen) ? seen : last;
  const isTimed = moment !== undefined && !Number.isInteger(moment);
  return { quotes: kept, moment: momentOf(isTimed ? moment : latest), unused: ofDay.length - kept.length };
}

/** Rows that each carry the time of their own last change are one snapshot: no option stands twice. */
function hasEachOnce(quotes: readonly Quote[]): boolean {
  const options = new Set<string>();
  for (const { root, expiry, strike, type } of quotes) options.add(`${root} ${expiry} ${strike} ${type}`);
  return options.size === quotes.length;
}

/** The day of all quotes; refuses a chain of several days, for then the user must say which. */
function onlyDay(quotes: readonly Quote[]): number | undefined {
  let day: number | undefined;
  for (const { quotedAt } of quotes) {
    if (quotedAt === undefined) continue;
    const found = Math.floor(quotedAt);
    if (day !== undefined && found !== day)
      throw new DomainError(
        "argument",
        `asOf (Excel date): is missing; it must be one of the chain's quote days, ${span(quotes)}`,
      );
    day = found;
  }
  return day;
}

function noneOf(quotes: readonly Quote[], wanted: number): DomainError {
  return new DomainError(
    "not-enough-data",
    `asOf: the chain has no quotes at ${isoDate(wanted)}; it holds quotes of ${span(quotes)}`,
  );
}

function span(quotes: readonly Quote[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { quotedAt } of quotes) {
    if (quotedAt === undefined) continue;
    first = Math.min(first, quotedAt);
    last = Math.max(last, quotedAt);
  }
  return first === last ? isoDate(first) : `${isoDate(first)} to ${isoDate(last)}`;
}
