import type { SheetCell } from "../workbook";

/** A text of plain words, which Excel keeps as it is. */
const PLAIN_WORDS = /^[A-Za-z][A-Za-z ,.;:()'!?"&-]*$/;
const TURNED_INTO_SOMETHING_ELSE = /^(true|false)$/i;

/**
 * The cell as it must be typed so that Excel keeps it: a text such as "4/4/2" would become a date and "1e3" a
 * number, so a text that could be read as anything else gets the apostrophe that marks it as text.
 */
export function typed(cell: SheetCell): SheetCell {
  if (typeof cell !== "string" || cell === "" || cell.startsWith("=")) return cell;
  return PLAIN_WORDS.test(cell) && !TURNED_INTO_SOMETHING_ELSE.test(cell) ? cell : `'${cell}`;
}
