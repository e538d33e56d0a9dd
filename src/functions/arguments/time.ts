import { sessionHours, type TimeToExpiry, tradingDays } from "../../engine/calendar/time-to-expiry";
import { byThousands } from "../../engine/great-numbers";
import type { RawCell } from "../cells";
import { hintForText, withNumbers } from "../reading/typed";
import { type Argument, missing, REFUSED, refusal, type Summary, supplyEach, typedOrBlank } from "./argument";

/** A century of days: more is a date that slipped into the argument. */
const LONGEST_DAYS = 36525;
const TRADING_TEXT = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*([th])\s*$/i;
/** No time, written so that it cannot be a blank. */
const NO_TIME = "0t";

const words = {
  unit: "calendar days",
  rule: `a number from 0 to ${byThousands(LONGEST_DAYS)}, or a text such as "1t" (trading days of 1/252 year) or "3h" (session hours of 1/(252 x 6.5) year)`,
};

/** A number of days, or a number alone; of "1w" and "30s" the number would be another time. */
const IN_DAYS = /(?:\d|d(?:ays?)?)\s*$/i;

const isDays = (value: number) => value >= 0 && value <= LONGEST_DAYS;

function read(cell: RawCell): TimeToExpiry | typeof REFUSED {
  // A zero from below is plain zero.
  if (typeof cell === "number") return isDays(cell) ? cell + 0 : REFUSED;
  if (typeof cell !== "string") return REFUSED;
  const parts = TRADING_TEXT.exec(cell);
  if (parts === null) return REFUSED;
  const amount = Number(parts[1]);
  if (amount > LONGEST_DAYS) return REFUSED;
  return parts[2]?.toLowerCase() === "t" ? tradingDays(amount) : sessionHours(amount);
}

/** Digits of a trading text: a billionth of a session loses nothing that a price would show. */
const DIGITS = 9;

/** Sessions as the text that this argument takes: "1t". */
export function tradingText(sessions: number): string {
  return `${Number(sessions.toFixed(DIGITS))}t`;
}

/** Time to expiry: calendar days as a number, trading days or session hours as a text. */
export function timeToExpiry(described: Summary = { summary: "Time to expiry" }): Argument<TimeToExpiry> {
  return time(described, read, "");
}

/** The same where a blank cell means another time than none: a bare 0 is refused, "0t" is none. */
export function timeOrNone(described: Summary): Argument<TimeToExpiry> {
  return {
    ...time(described, (cell) => (cell === 0 ? REFUSED : read(cell)), typedOrBlank(NO_TIME)),
    zero: NO_TIME,
  };
}

function time(
  described: Summary,
  accept: (cell: RawCell) => TimeToExpiry | typeof REFUSED,
  zeroHint: string,
): Argument<TimeToExpiry> {
  return {
    ...words,
    summary: described.summary,
    typical: { from: 1, to: 220, whole: true },
    supply: (rows, name) =>
      rows === null
        ? missing(name, words)
        : supplyEach(withNumbers(rows, isDays, null), accept, (cell, place) =>
            refusal(name, words, cell, place, cell === 0 ? zeroHint : tooLong(cell)),
          ),
  };
}

function tooLong(cell: RawCell): string {
  if (typeof cell !== "number") return IN_DAYS.test(String(cell)) ? hintForText(cell, null) : "";
  return cell > LONGEST_DAYS ? "days left, not an expiry date" : "";
}
