import { isBlank, type RawCell } from "../cells";
import { serialOfCell } from "./dates";
import type { Rows } from "./rows";

/** The first word of a line of sums. */
export const isTotal = (cell: RawCell): boolean =>
  typeof cell === "string" && /^\W*(?:(?:grand|sub|net)[ -]?)?(?:totale?s?|summe|gesamt)\b/i.test(cell);

/** Rows of a table that hold none of its things: sums, footers, headings and units again. They are told and emptied. */
export function withoutAsides(
  rows: Rows,
  told: string[],
  isThing: (cell: RawCell) => boolean = isDate,
): Rows {
  return rows.map((cells, row) => {
    const said = cells.filter((cell) => !isBlank(cell) && cell !== 0);
    const [first] = said;
    const isAside =
      row > 0 &&
      typeof first === "string" &&
      !isThing(first) &&
      (said.length === 1 ||
        isTotal(first) ||
        said.every((cell) => typeof cell === "string" && !/\d/.test(cell)));
    if (!isAside) return cells;
    told.push(`row ${row + 1} passed over: "${first.trim()}"`);
    return cells.map((): RawCell => null);
  });
}

const isDate = (cell: RawCell) => serialOfCell(cell) !== undefined;
