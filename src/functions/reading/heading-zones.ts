import { isoDate } from "../../engine/calendar/iso-date";
import type { RawCell } from "../cells";
import { type Field, meaningsOf } from "./fields";
import { isHeading } from "./heading-row";
import type { Rows } from "./rows";
import { clockOf, timeOfCell } from "./times";

const KNOWN =
  "(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?|[CEMP][DS]?T|CES?T|MES?Z|EES?T|BST|[JK]ST|HKT|SGT|New York";
/** "Time (UTC)", "quote_datetime_utc", "Time, CT"; in brackets any zone, to be refused where nobody knows it. */
const WITH_ZONE = new RegExp(`^(.*?)(?:[\\s_,-]+(${KNOWN})|\\s*[([](${KNOWN}|[A-Z]{2,4}T)[)\\]])$`, "i");
const TIMES: ReadonlySet<Field> = new Set<Field>(["day", "time", "quoteDay", "quoteTime", "opened"]);
const MOST_ROWS_ABOVE = 60;
const FIRST_DATE = 10_000;
const SECONDS_PER_DAY = 86_400;

interface ZoneOfColumn {
  readonly heading: string;
  readonly zone: string;
  /** Over times of day, of which 1545 is one. */
  readonly isTime: boolean;
}

/** The rows with the zone of a heading behind each time below it that names none. */
export function withHeadingZones(rows: Rows): Rows {
  const at = rows
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex((cells) => isHeading(cells) && cells.some((cell) => zoneOf(cell) !== undefined));
  if (at < 0) return rows;
  const zones = (rows[at] ?? []).map(zoneOf);
  return rows.map((cells, row) =>
    row < at
      ? cells
      : cells.map((cell, column) => {
          const zone = zones[column];
          return zone === undefined ? cell : row === at ? zone.heading : inZone(cell, zone);
        }),
  );
}

function zoneOf(cell: RawCell): ZoneOfColumn | undefined {
  const [, heading = "", bare, inBrackets] = (typeof cell === "string" && WITH_ZONE.exec(cell.trim())) || [];
  const fields = meaningsOf(heading).map(({ field }) => field);
  return fields.some((field) => TIMES.has(field))
    ? { heading, zone: bare ?? inBrackets ?? "", isTime: fields.includes("time") }
    : undefined;
}

function inZone(cell: RawCell, { zone, isTime }: ZoneOfColumn): RawCell {
  if (typeof cell === "string" && !/^\s*\d{3,6}\s*$/.test(cell)) {
    const clock = clockOf(cell);
    return clock === undefined || clock.zone !== undefined ? cell : `${cell} ${zone}`;
  }
  const stamp = Number(cell);
  if (typeof cell === "number" && stamp >= FIRST_DATE && stamp % 1 !== 0)
    return `${isoDate(Math.floor(stamp))} ${clockText(stamp % 1)} ${zone}`;
  const time = (isTime || stamp < 1) && cell !== 0 ? timeOfCell(cell) : undefined;
  return time === undefined ? cell : `${clockText(time)} ${zone}`;
}

function clockText(fraction: number): string {
  const seconds = Math.round(fraction * SECONDS_PER_DAY);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}
