import type { RawCell } from "../../cells";
import type { Rows } from "../argument";

/** Marks that may part the fields of a line, the likeliest first. */
const SEPARATORS = ["\t", ";", ","] as const;
/** A line with fewer marks is a title, not a row. */
const FEWEST_FIELDS = 4;

/**
 * Lines of a text file that were pasted into one column, taken apart at their tabs, semicolons or commas; a range
 * of several columns, or of one column without such lines, stays as it is.
 */
export function withFieldsApart(rows: Rows): Rows {
  if ((rows[0]?.length ?? 0) !== 1) return rows;
  const separator = SEPARATORS.find((mark) =>
    rows.some(([cell]) => typeof cell === "string" && cell.split(mark).length >= FEWEST_FIELDS),
  );
  return separator === undefined ? rows : rows.map(([cell]) => fieldsOf(cell, separator));
}

/** The fields of one line; marks between quotation marks part nothing. */
function fieldsOf(cell: RawCell, separator: string): readonly RawCell[] {
  if (typeof cell !== "string") return [cell];
  if (!cell.includes('"')) return cell.split(separator);
  const fields: string[] = [];
  let field = "";
  let isQuoted = false;
  for (const character of cell) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      fields.push(field);
      field = "";
    } else field += character;
  }
  return [...fields, field];
}
