import type { Day } from "../quantities";
import { civilOf, serialOf } from "./civil-day";

const MINUTES_PER_DAY = 1440;
const two = (part: number) => String(part).padStart(2, "0");

/** A serial number as messages show it: "2024-01-05", with " 15:45" where it carries a time of day. */
export function isoDate(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_PER_DAY);
  const { year, month, day } = civilOf(serial);
  const time =
    minutes % MINUTES_PER_DAY === 0 ? "" : ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${year}-${two(month)}-${two(day)}${time}`;
}

/** The serial number of a date written "2024-01-05", as the product's own tables write it. */
export function serialOfIso(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return serialOf({ year, month, day });
}
