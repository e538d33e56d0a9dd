import { serialOfCell } from "../reading/dates";
import { withDates } from "../reading/typed";
import { type Argument, missing, REFUSED, refusal, supplyEach } from "./argument";
import { type Bounds, hintFor, isWithin, ruleOf } from "./quantity";
import { series } from "./range";
import type { Column } from "./table";

const OR_TEXT = 'or a text such as "2026-12-24" or "2026-12-24 12:45"';

/** A date, one a cell: a serial number, or a text that a person would read as a date. */
export function oneDate(bounds: Bounds, summary: string): Argument<number> {
  const words = { unit: bounds.unit, rule: `${ruleOf(bounds)}, ${OR_TEXT}` };
  return {
    ...words,
    summary,
    typical: bounds.typical,
    supply(given, name) {
      if (given === null) return missing(name, words);
      return supplyEach(
        withDates(given),
        (cell) => (typeof cell === "number" && isWithin(bounds, cell) ? cell : REFUSED),
        (cell, place) => refusal(name, words, cell, place, hintFor(bounds, cell)),
      );
    },
  };
}

/** A list of dates. No market day is day 0: a blank cell that arrives as 0 is none. */
export function dates(bounds: Bounds, summary: string): Argument<readonly number[]> {
  const list = series({ ...bounds, min: 0 }, summary);
  return {
    ...list,
    supply: (rows, name, others) => list.supply(rows === null ? null : withDates(rows), name, others),
  };
}

/** A column of dates in a table of the user's. */
export const dateColumn: Column<number> = {
  rule: `an Excel date ${OR_TEXT}`,
  read: (cell) => serialOfCell(cell) ?? REFUSED,
};
