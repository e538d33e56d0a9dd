import { linesApart } from "../lines-apart";
import type { Rows } from "../rows";

/** A line with fewer fields is a title, not a row. */
const FEWEST_FIELDS = 3;

/**
 * Lines of a text file that were pasted into one column, taken apart at their tabs, semicolons, commas or aligned spaces; a range
 * of several columns, or of one column without such lines, stays as it is.
 */
export function withFieldsApart(rows: Rows): Rows {
  if ((rows[0]?.length ?? 0) !== 1) return rows;
  const lines = rows.map(([cell]) => (typeof cell === "string" ? cell : ""));
  return linesApart(lines, FEWEST_FIELDS) ?? rows;
}
