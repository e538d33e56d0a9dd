import { marketKinds } from "../../../engine/number-kinds/market";
import type { RawCell } from "../../cells";
import { serialOfCell } from "../../reading/dates";
import { type Argument, missing, REFUSED, refusal, type Summary, supplyEach } from "../argument";
import { isWithin } from "../quantity";

const words = {
  unit: "Excel date",
  rule: 'a date: a serial number from 1 to 2958465, or a text such as "2024-01-05" or "Fri Jan 05 2024"',
};

/**
 * A day, with a time of day where the user gives one: a date cell, or a date text as chains hold it, so that a
 * cell of the chain itself can be pointed at. A date without a time means the close, 16:00 in New York.
 */
export function chainDay(described: Summary): Argument<number> {
  const read = (cell: RawCell) => {
    const serial = serialOfCell(cell);
    return serial !== undefined && isWithin(marketKinds.day, serial) ? serial : REFUSED;
  };
  return {
    ...words,
    summary: described.summary,
    typical: marketKinds.day.typical,
    supply: (rows, name) =>
      rows === null
        ? missing(name, words)
        : supplyEach(rows, read, (cell, place) => refusal(name, words, cell, place)),
  };
}
