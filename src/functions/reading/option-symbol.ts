import { civilOf, serialOf } from "../../engine/calendar/civil-day";
import type { OptionType } from "../../engine/options/european-option";

/** What an option's symbol or name tells of it. */
export interface OptionSymbol {
  readonly root: string;
  /** Excel serial number of the day. */
  readonly expiry: number;
  readonly type: OptionType;
  readonly strike: number;
}

/** The serial number of a day that exists; years of two digits belong to this century. */
export function symbolDay(year: number, month: number, day: number): number | undefined {
  const date = { year: year < 100 ? 2000 + year : year, month, day };
  const serial = serialOf(date);
  const back = civilOf(serial);
  return back.year === date.year && back.month === month && back.day === day ? serial : undefined;
}

/** The option that the parts tell; nothing where one of them tells nothing. */
export function optionOfParts(
  root: string | undefined,
  expiry: number | undefined,
  letter: string | undefined,
  strike: number,
): OptionSymbol | undefined {
  if (root === undefined || root === "" || expiry === undefined || letter === undefined || !(strike > 0))
    return undefined;
  return { root, expiry, type: letter.startsWith("C") ? "call" : "put", strike };
}
