import { civilOf, nthWeekday, SUNDAY } from "../../engine/calendar/civil-day";
import type { RawCell } from "../cells";

const SECONDS_PER_DAY = 86_400;
/** 1970-01-01 as an Excel serial number. */
const SERIAL_1970 = 25_569;

const CLOCK =
  /(?:^|[\sT,])(\d{1,2})(?:[:H](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(A\.?M\.?(?!ERICA)|P\.?M\.?|[AP](?![A-Z]))?|\s*(A\.?M\.?(?!ERICA)|P\.?M\.?|[AP](?![A-Z])))(?=$|[\s,;)Z+-]|[A-Z])/i;
const OFFSET = /^(?:GMT|UTC)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Clocks by their letters, as people write them all year: hours ahead of universal time in winter. */
const ZONES: ReadonlyMap<string, { readonly hours: number; readonly summer: "US" | "EU" | "none" }> = new Map(
  (
    [
      [["ET", "EST", "EDT", "NEWYORK", "NY", "NYC", "EASTERN", "AMERICA/NEW_YORK", "US/EASTERN"], -5, "US"],
      [["CT", "CST", "CDT", "CHICAGO", "CENTRAL", "AMERICA/CHICAGO", "US/CENTRAL"], -6, "US"],
      [["MT", "MST", "MDT", "AMERICA/DENVER", "US/MOUNTAIN"], -7, "US"],
      [["PT", "PST", "PDT", "PACIFIC", "AMERICA/LOS_ANGELES", "US/PACIFIC"], -8, "US"],
      [["Z", "UTC", "GMT", "UT", "ETC/UTC"], 0, "none"],
      [["UK", "BST", "WET", "WEST", "LONDON", "EUROPE/LONDON"], 0, "EU"],
      [["CET", "CEST", "MEZ", "MESZ"], 1, "EU"],
      [["EET", "EEST"], 2, "EU"],
      [["JST", "KST", "ASIA/TOKYO", "ASIA/SEOUL"], 9, "none"],
      [["HKT", "ASIA/HONG_KONG", "SGT", "ASIA/SINGAPORE"], 8, "none"],
    ] as const
  ).flatMap(([names, hours, summer]) => names.map((name) => [name, { hours, summer }] as const)),
);
const NEW_YORK = { hours: -5, summer: "US" } as const;

/** A time of day in a text. */
export interface Clock {
  /** Seconds after midnight of the clock that the text names. */
  readonly seconds: number;
  /** Its zone, where the text names one other than New York's; "unknown" where nobody can say which it is. */
  readonly zone: Zone | "unknown" | undefined;
  /** Where in the text it begins. */
  readonly at: number;
}

interface Zone {
  readonly hours: number;
  readonly summer: "US" | "EU" | "none";
}

/** The time of day that a text holds: "15:45", "3:45 p.m.", "20:45 UTC", "T15:45:00-05:00"; nothing without one. */
export function clockOf(text: string): Clock | undefined {
  const parts = CLOCK.exec(text);
  if (parts === null) return undefined;
  const [whole, hour, minute = "0", second = "0", half1, half2] = parts as unknown as (string | undefined)[];
  const half = (half1 ?? half2)?.charAt(0).toUpperCase();
  let hours = Number(hour);
  if (half === "P" && hours < 12) hours += 12;
  if (half === "A" && hours === 12) hours = 0;
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const behind = text.slice(parts.index + (whole as string).length).trim();
  return { seconds, zone: zoneOf(behind.toUpperCase()), at: parts.index };
}

/** What may follow a time and names no zone: "Uhr", a day, a month, a year. */
const NO_ZONE =
  /^(?:[\s,;.]|\d{1,4}(?![\d:])|(?:UHR|HRS?|HOURS?|ON|AT|SUN|MON|TUE|WED|THU|FRI|SAT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b)+/;
/** Cities by whose names the clocks of central Europe go: "Europe/Rome". */
const CENTRAL_EUROPE =
  /CENTRAL EUROP.*|EUROPE\/(?:AMSTERDAM|BERLIN|BRUSSELS|BUDAPEST|COPENHAGEN|LUXEMBOURG|MADRID|OSLO|PARIS|PRAGUE|ROME|STOCKHOLM|VIENNA|WARSAW|ZURICH)/;

function zoneOf(behind: string): Zone | "unknown" | undefined {
  // "GMT-0500 (EST)" says it twice, "(EST)" once.
  const text = (behind.replace(/\s*\(.*$/, "") || behind.replace(/[()]/g, "").trim()).replace(NO_ZONE, "");
  if (text === "") return undefined;
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const hours = Number(offset[2]) + Number(offset[3] ?? 0) / 60;
    return { hours: offset[1] === "-" ? -hours : hours, summer: "none" };
  }
  const [name = ""] = text
    .replace("NEW YORK", "NEWYORK")
    .replace(CENTRAL_EUROPE, "CET")
    .replaceAll(".", "")
    .split(/[\s,;]/);
  const zone = ZONES.get(name);
  if (zone === undefined) return "unknown";
  return zone.hours === NEW_YORK.hours && zone.summer === "US" ? undefined : zone;
}

/** A day and seconds after its midnight on the clock of a zone, as New York's serial number. */
export function inNewYork(day: number, seconds: number, zone: Zone | undefined): number {
  if (zone === undefined) return day + seconds / SECONDS_PER_DAY;
  const winter = day + (seconds - zone.hours * 3600) / SECONDS_PER_DAY;
  const universal = isSummer(winter, zone) ? winter - 1 / 24 : winter;
  return ofUniversalTime(universal);
}

/** Universal time as New York's; both as serial numbers. */
function ofUniversalTime(universal: number): number {
  const winter = universal + NEW_YORK.hours / 24;
  // Clocks change at two in the morning of a Sunday: the hour itself does not matter to a session.
  const moment = isSummer(universal, NEW_YORK) ? winter + 1 / 24 : winter;
  return toSeconds(moment);
}

const toSeconds = (moment: number) => Math.round(moment * SECONDS_PER_DAY) / SECONDS_PER_DAY;

/** Seconds since 1970 as New York's serial number; midnight of universal time is a date and no moment. */
export function ofUnixSeconds(seconds: number): number {
  if (seconds % SECONDS_PER_DAY === 0) return seconds / SECONDS_PER_DAY + SERIAL_1970;
  return ofUniversalTime(Math.round(seconds) / SECONDS_PER_DAY + SERIAL_1970);
}

/** Whether clocks stand an hour ahead. US: Energy Policy Act of 2005, section 110; Europe: directive 2000/84/EC. */
function isSummer(universal: number, zone: Zone): boolean {
  if (zone.summer === "none") return false;
  const { year } = civilOf(universal);
  if (zone.summer === "EU")
    return universal >= lastSunday(year, 3) + 1 / 24 && universal < lastSunday(year, 10) + 1 / 24;
  const [from, to] =
    year >= 2007
      ? [nthWeekday(year, 3, SUNDAY, 2), nthWeekday(year, 11, SUNDAY, 1)]
      : [nthWeekday(year, 4, SUNDAY, 1), lastSunday(year, 10)];
  const local = universal + zone.hours / 24;
  return local >= from + 2 / 24 && local < to + 1 / 24;
}

function lastSunday(year: number, month: number): number {
  return nthWeekday(year, month + 1, SUNDAY, 1) - 7;
}

/**
 * A cell of a time column as a fraction of the day in New York, which may lie before or after that day where the
 * cell names another zone: "3:45 p.m.", "20:45 UTC", 1545, "154500", 15.75 hours, a fraction.
 */
export function timeOfCell(cell: RawCell, day = 0): number | undefined {
  if (typeof cell === "number") return timeOfNumber(cell);
  if (typeof cell !== "string") return undefined;
  const text = cell.trim();
  if (/^\d{3,6}$/.test(text)) return timeOfNumber(Number(text));
  if (/^\d{0,2}\.\d+$/.test(text)) return timeOfNumber(Number(text));
  // Digits before a zone: "1545 ET".
  const clock = clockOf(text.replace(/^(\d?\d)(\d\d)(\d\d)?(?=\s*[A-Z])/i, "$1:$2"));
  if (clock === undefined || clock.zone === "unknown") return undefined;
  return toSeconds(inNewYork(day, clock.seconds, clock.zone) - day);
}

/** A fraction of the day, hours, 1545 or 154500. */
function timeOfNumber(value: number): number | undefined {
  if (value >= 0 && value < 1) return value;
  if (value < 24) return value < 0 ? undefined : value / 24;
  if (!Number.isInteger(value) || value > 235_959) return undefined;
  const clock = value <= 2359 ? value * 100 : value;
  const [hours, minutes, seconds] = [Math.floor(clock / 10_000), Math.floor(clock / 100) % 100, clock % 100];
  if (value < 100 || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_PER_DAY;
}
