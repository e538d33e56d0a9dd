import { momentOf } from "../calendar/settlement";
import type { Day } from "../quantities";

/** The prints and meetings that move volatility, and how long before each the size is not scaled up. */
export const EVENT_KINDS = {
  FOMC: { embargoHours: 48, hour: 14 },
  CPI: { embargoHours: 24, hour: 8.5 },
  PPI: { embargoHours: 24, hour: 8.5 },
  GDP: { embargoHours: 48, hour: 8.5 },
} as const;

export type EventKind = keyof typeof EVENT_KINDS;
export const eventKinds = Object.keys(EVENT_KINDS) as readonly EventKind[];

export interface CalendarEvent {
  readonly kind: EventKind;
  /** A date without a time of day means the usual hour of release in New York. */
  readonly day: Day;
}

const HOURS_PER_DAY = 24;
/** Serial numbers carry a time of day to about a microsecond; a second is the finest that a calendar means. */
const ONE_SECOND_IN_HOURS = 1 / 3600;

const atHour = (day: Day, hour: number): Day => (Number.isInteger(day) ? day + hour / HOURS_PER_DAY : day);

export interface NextEvent {
  readonly kind: EventKind;
  readonly at: Day;
  readonly hours: number;
  /** Absent without an expiry. */
  readonly beforeExpiry: boolean | undefined;
  readonly embargo: boolean;
}

export interface EventOutlook {
  /** The next of each kind that the calendar holds. */
  readonly next: Readonly<Partial<Record<EventKind, NextEvent>>>;
  /** The earliest of them; absent when the calendar holds no later event. */
  readonly first: NextEvent | undefined;
  /** Events after now and not after expiry; absent without an expiry. */
  readonly beforeExpiry: number | undefined;
  /** True when any kind is under embargo. */
  readonly embargo: boolean;
}

/**
 * What lies ahead in the user's calendar. An event at the very moment counts as past: its print is out. Embargo: CPI
 * or PPI within 24 hours, FOMC or GDP within 48, both ends included. House rule; times are New York's, as the
 * releases' are: FOMC statement 14:00, the others 8:30.
 */
export function eventOutlook(
  now: Day,
  calendar: readonly CalendarEvent[],
  expiry: Day | undefined,
): EventOutlook {
  const end = expiry === undefined ? undefined : momentOf(expiry);
  const ahead = calendar
    .map(({ kind, day }) => {
      const at = atHour(day, EVENT_KINDS[kind].hour);
      const hours = (at - now) * HOURS_PER_DAY;
      return {
        kind,
        at,
        hours,
        beforeExpiry: end === undefined ? undefined : at <= end,
        embargo: hours <= EVENT_KINDS[kind].embargoHours + ONE_SECOND_IN_HOURS,
      };
    })
    .filter(({ hours }) => hours > ONE_SECOND_IN_HOURS)
    .sort((a, b) => a.at - b.at);
  const next: Partial<Record<EventKind, NextEvent>> = {};
  for (const event of ahead) next[event.kind] ??= event;
  return {
    next,
    first: ahead[0],
    beforeExpiry: end === undefined ? undefined : ahead.filter((event) => event.beforeExpiry).length,
    embargo: ahead.some((event) => event.embargo),
  };
}
