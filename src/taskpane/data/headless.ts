import { serialOfCell } from "../../functions/reading/dates";
import { isHeading } from "../../functions/reading/heading-row";
import type { Rows } from "../../functions/reading/rows";
import { words } from "../../host/words";

/** Titles may stand above the headings, but not without end. */
const ROWS_LOOKED_AT = 60;

/** The rows of a file under headings. */
export interface HeadedRows {
  readonly rows: Rows;
  /** The first row is ours: the file has no headings of its own. */
  readonly isHeadless: boolean;
}

/** The rows of a file; one that begins with its values gets a row of headings by which its columns can be named. */
export function withHeadings(rows: Rows): HeadedRows {
  const looked = rows.slice(0, ROWS_LOOKED_AT).filter((cells) => cells.filter(isFilled).length > 1);
  if (looked.length === 0 || looked.some(namesColumns)) return { rows, isHeadless: false };
  const width = looked.reduce((most, cells) => Math.max(most, cells.length), 0);
  const headings = Array.from({ length: width }, (_, column) => words`Column ${column + 1}`);
  return { rows: [headings, ...rows], isHeadless: true };
}

const namesColumns = (cells: Rows[number]) =>
  isHeading(cells) && cells.every((cell) => serialOfCell(cell) === undefined);
const isFilled = (cell: unknown) => String(cell ?? "").trim() !== "";
