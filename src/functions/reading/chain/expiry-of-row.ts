import { civilOf } from "../../../engine/calendar/civil-day";
import { isBlank, type RawCell } from "../../cells";
import { MONTHS } from "../dates";

/**
 * The expiry of a row: that of its own cell; where the cell is blank, or names a day without its year, what the symbol,
 * the section or the title tells. A cell that says something else is no date, and nothing stands for it.
 */
export function expiryOfRow(
  cell: RawCell,
  beside: number | undefined,
  expiryOf: (cell: RawCell) => number | undefined,
): number | undefined {
  const own = expiryOf(cell);
  if (own !== undefined) return own;
  return isBlank(cell) || cell === 0 || namesDay(cell, beside) ? beside : undefined;
}

/** "Jan 12" and "12-Jan". */
function namesDay(cell: RawCell, day: number | undefined): boolean {
  if (typeof cell !== "string" || day === undefined) return false;
  const civil = civilOf(Math.floor(day));
  const text = cell.toUpperCase();
  const numbers = text.match(/\d+/g) ?? [];
  return (
    numbers.length === 1 &&
    Number(numbers[0]) === civil.day &&
    text.includes(MONTHS[civil.month - 1] as string)
  );
}
