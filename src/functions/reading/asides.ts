import { isBlank, type RawCell } from "../cells";
import { serialOfCell } from "./dates";
import type { Rows } from "./rows";

/** The first word of a line of sums. */
export const isTotal = (cell: RawCell): boolean =>
  typeof cell === "string" && /^\W*(?:(?:grand|sub|net)[ -]?)?(?:totale?s?|summe|gesamt)\b/i.test(cell);

/**
 * The rows of a table in order, those emptied that hold none of its things: sums, footers, headings and units again.
 * They are told. `isThing` is what a first cell says of a row that holds one, however little else.
 */
export function withoutAsides(
  rows: Rows,
  { name, notes }: { readonly name: string; readonly notes: string[] },
  isThing: (first: RawCell) => boolean = isDate,
): Rows {
  return rows.map((cells, row) => {
    if (row === 0 || isThing(cells[0])) return cells;
    const said = cells.filter((cell) => !isBlank(cell) && cell !== 0);
    const words = said.find((cell) => typeof cell === "string");
    const isAside =
      words !== undefined &&
      (said.length === 1 ||
        said.some(isTotal) ||
        said.every((cell) => typeof cell === "string" && !/\d/.test(cell)));
    if (!isAside) return cells;
    notes.push(`${name}: row ${row + 1} passed over, "${words}"`);
    return cells.map((): RawCell => null);
  });
}

const isDate = (cell: RawCell) => serialOfCell(cell) !== undefined;
