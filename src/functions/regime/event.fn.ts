import { isoDate } from "../../engine/calendar/iso-date";
import { DomainError } from "../../engine/errors";
import { type EventOutlook, eventKinds, eventOutlook } from "../../engine/regime/events";
import { sources } from "../../engine/sources";
import { eventCalendar } from "../arguments/calendar";
import { omittable } from "../arguments/quantity";
import { readingCell } from "../arguments/readings";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { day } from "../quantities";

const NO_EXPIRY = new DomainError("not-enough-data", "give expiry");
const HEADER = ["event", "next", "hours", "before expiry", "embargo"];

export const regimeEvent = defineFunction({
  id: "REGIME.EVENT",
  summary:
    "Next FOMC, CPI, PPI and GDP in your calendar: hours to it, before expiry or not, under embargo or not.",
  arguments: {
    asOf: day({ summary: "Now, New York time; a date without a time is its midnight" }),
    calendar: eventCalendar({
      summary: "Rows of (date, event); a date without a time means the usual hour of release",
    }),
    expiry: omittable(day({ summary: "Expiry; a date without a time means the close, 13:00 on half days" }), {
      otherwise: "nothing is said of expiry",
    }),
  },
  formula:
    "embargo: CPI or PPI within 24 hours, FOMC or GDP within 48; before expiry: asOf < event <= expiry. Usual hours: FOMC 14:00, the others 8:30",
  limits:
    "It knows what your calendar holds: a kind that is not in it shows as none ahead, and when nothing lies ahead that is an error. Events at the very moment count as past. Names are those of the agencies, FRED, ForexFactory, Investing and TradingEconomics; other countries' releases, minutes and speeches are no event; names that are not understood stand in a row of their own. One event a kind and day. Times are New York's.",
  source: `${sources.method}: 24 hours before CPI and PPI, 48 before FOMC and GDP`,
  standing: "house rule",
  examples: [
    {
      given: {
        asOf: 46363.5,
        calendar: [
          [46365, "FOMC"],
          [46366, "CPI"],
        ],
        expiry: 46365,
      },
      gives: [
        ["event", "next", "hours", "before expiry", "embargo"],
        ["FOMC", 46365.583333, 50, true, false],
        ["CPI", 46366.354167, 68.5, false, false],
        ["PPI", "none ahead", "", "", ""],
        ["GDP", "none ahead", "", "", ""],
      ],
      digits: 5,
      from: "the Fed's calendar: statement of 9 December 2026, 14:00, seen from noon two days before; a CPI print the day after",
    },
    {
      given: { asOf: 46363.75, calendar: [[46365, "FOMC"]], return: "event embargo" },
      gives: true,
      from: "by hand: 18:00 two days before 14:00 leaves 44 hours, less than 48",
    },
  ],
  compute: ({ asOf, calendar, expiry }) => {
    if (expiry !== undefined && Math.ceil(expiry) < Math.floor(asOf))
      throw new DomainError(
        "argument",
        `expiry (Excel date): must be at or after asOf (${isoDate(asOf)}), got ${isoDate(expiry)}`,
      );
    const outlook = eventOutlook(asOf, calendar.events, expiry);
    const unknown = notUnderstood(calendar.notUnderstood);
    if (outlook.first === undefined)
      throw new DomainError(
        "no-solution",
        `calendar: holds no FOMC, CPI, PPI or GDP after asOf (${isoDate(asOf)}); bring it up to date${unknown === undefined ? "" : `; not understood: ${unknown}`}`,
      );
    return { outlook, first: outlook.first, unknown };
  },
  outputs: {
    event: { unit: "text", summary: "The next event of any kind", of: ({ first }) => first.kind },
    next: { unit: "Excel date", summary: "When it is, New York time", of: ({ first }) => first.at },
    "hours to event": { unit: "hours", summary: "Hours to it", of: ({ first }) => first.hours },
    "before expiry": {
      unit: "TRUE/FALSE",
      summary: "It falls before expiry",
      of: ({ first }) => first.beforeExpiry ?? NO_EXPIRY,
    },
    "events before expiry": {
      unit: "events",
      summary: 'How many events fall before expiry; "none" for 0, as the gates take it',
      of: ({ outlook }) => countOrNone(outlook.beforeExpiry),
    },
    "event embargo": {
      unit: "TRUE/FALSE",
      summary: "Any event is under embargo",
      of: ({ outlook }) => outlook.embargo,
    },
  },
  table: {
    summary: "One row per kind: event, next, hours, before expiry, embargo",
    rows: ({ outlook, unknown }) => [
      HEADER,
      ...rowsOf(outlook),
      ...(unknown === undefined ? [] : [["not understood", unknown, "", "", ""]]),
    ],
  },
});

const MOST_NAMES = 5;

/** The rows that nobody understands, counted and named. */
function notUnderstood(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const named = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  const more = names.length - named.length;
  return `${names.length} ${names.length > 1 ? "rows" : "row"}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function rowsOf({ next }: EventOutlook): Computed[][] {
  return eventKinds.map((kind) => {
    const event = next[kind];
    if (event === undefined) return [kind, "none ahead", "", "", ""];
    return [kind, event.at, event.hours, event.beforeExpiry ?? "no expiry given", event.embargo];
  });
}

/** As the gates take it: a bare 0 could be a blank cell and would open one. */
function countOrNone(count: number | undefined): Computed {
  if (count === undefined) return NO_EXPIRY;
  return readingCell("events before expiry", count);
}
