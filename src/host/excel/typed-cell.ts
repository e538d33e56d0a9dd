import { keptText } from "../kept-text";
import type { SheetCell } from "../workbook";

/** A cell of our own sheets as it must be typed so that Excel keeps it; "=" begins a formula. */
export function typed(cell: SheetCell): SheetCell {
  return typeof cell !== "string" || cell.startsWith("=") ? cell : keptText(cell);
}
