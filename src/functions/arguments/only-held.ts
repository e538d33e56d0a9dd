import type { RawCell } from "../cells";
import { plain } from "../reading/plain";
import type { Rows } from "../reading/rows";

const KIND = "kind";

/** Rows of a table whose column "kind" says another kind, emptied so that the others keep their places. */
export function onlyHeld(
  given: Rows,
  ...kinds: readonly string[]
): { readonly rows: Rows; readonly others: number; readonly isBrokers: boolean } {
  const heading = given.findIndex((cells) => cells.some(isKind));
  const at = given[heading]?.findIndex(isKind) ?? -1;
  if (heading < 0 || heading > HIGHEST_HEADING) return { rows: given, others: 0, isBrokers: false };
  let others = 0;
  const rows = given.map((cells, row) => {
    const cell = cells[at];
    // What could not be read stays: a book or a journal without it is half of one.
    if (
      row <= heading ||
      typeof cell !== "string" ||
      cell.trim() === "" ||
      [...kinds, "unread"].includes(plain(cell))
    )
      return cells;
    if (plain(cell) !== "total") others++;
    return cells.map((): RawCell => null);
  });
  return { rows, others, isBrokers: true };
}

const HIGHEST_HEADING = 10;
const isKind = (cell: RawCell) => typeof cell === "string" && plain(cell) === KIND;
