import { isoDate } from "../../engine/calendar/iso-date";
import { marketKinds } from "../../engine/number-kinds/market";
import { CellError, type RawCell } from "../cells";
import { mayBeginWithYear, serialOfCell } from "../reading/dates";
import { clockOf } from "../reading/times";
import { withDates } from "../reading/typed";
import { type Argument, missing, one, REFUSED, refusal, type Summary, supplyEach } from "./argument";
import type { Column } from "./column";
import { type Bounds, hintFor, isWithin, ruleOf } from "./quantity";
import { series } from "./range";

const OR_TEXT = 'or a text such as "2026-12-24" or "2026-12-24 12:45"';

/** A date, one a cell: a serial number, or a text that a person would read as a date. */
export function oneDate(bounds: Bounds, described: Summary): Argument<number> {
  const words = { unit: bounds.unit, rule: `${ruleOf(bounds)}, ${OR_TEXT}` };
  return {
    ...words,
    summary: described.summary,
    typical: bounds.typical,
    supply(given, name) {
      if (given === null) return missing(name, words);
      const notes: string[] = [];
      const cells = withDates(given, name, notes);
      if (cells instanceof CellError) return one<number>(cells);
      const supply = supplyEach(
        cells,
        (cell) => (typeof cell === "number" && isWithin(bounds, cell) ? cell : REFUSED),
        (cell, place) => refusal(name, words, cell, place, hintForDate(bounds, cell)),
      );
      return { ...supply, notes };
    },
  };
}

/** Says that a cell of a table is no date. */
export const refuseDate = (name: string, cell: RawCell, place: string): CellError =>
  refusal(name, { unit: "date", rule: dateColumn.rule }, cell, place, hintForDate(marketKinds.day, cell));

/** What a text lacks to be a date. */
function hintForDate(bounds: Bounds, cell: RawCell): string {
  if (typeof cell !== "string") return hintFor(bounds, cell);
  if (clockOf(cell)?.zone === "unknown")
    return "a time zone that is not known: write New York's time, UTC, or an offset such as -05:00";
  if (mayBeginWithYear(cell))
    return `20${cell}, or ${isoDate(serialOfCell(cell, "day first") ?? 1)}? Write the year with four digits`;
  return [`${cell} 2024`, `${cell}/2024`].some((text) => serialOfCell(text) !== undefined)
    ? "its year is missing"
    : "";
}

/** A list of dates. No market day is day 0: a blank cell that arrives as 0 is none. */
export function dates(bounds: Bounds, described: Summary): Argument<readonly number[]> {
  const list = series({ ...bounds, min: 0 }, described);
  return {
    ...list,
    supply(rows, name, others) {
      const notes: string[] = [];
      const cells = rows === null ? null : withDates(rows, name, notes);
      // "Jan 10" above dates is one of them, not their heading.
      const [first] = rows?.[0] ?? [];
      if (serialOfCell(first) === undefined && /missing/.test(hintForDate(bounds, first)))
        return one<readonly number[]>(refuseDate(name, first, ", row 1"));
      return cells instanceof CellError
        ? one<readonly number[]>(cells)
        : { ...list.supply(cells, name, others), notes };
    },
  };
}

/** A column of dates in a table of the user's. */
export const dateColumn: Column<number> = {
  rule: `an Excel date ${OR_TEXT}`,
  read: (cell) => serialOfCell(cell) ?? REFUSED,
};
