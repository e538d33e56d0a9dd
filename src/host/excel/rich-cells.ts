/**
 * Cells that are more than a value. Excel may hand them over although functions.json asks it not to, and takes numbers
 * with a format of their own; the pane switches that on, for functions.js does not know how numbers are shown.
 */
interface RichCell {
  readonly basicValue: unknown;
}

function isRich(cell: unknown): cell is RichCell {
  return typeof cell === "object" && cell !== null && "basicValue" in cell && !("code" in cell);
}

/** An error in that dress is told by its text, which begins as no other of ours does. */
function plain(cell: unknown): unknown {
  if (!isRich(cell)) return cell;
  const { basicValue } = cell;
  return typeof basicValue === "string" && /^#[A-Z/0]+[!?A]?$/.test(basicValue)
    ? { code: basicValue }
    : basicValue;
}

/** An argument as cells of plain values. */
export function plainCells(given: unknown): unknown {
  if (!Array.isArray(given)) return plain(given);
  return given.some((row: unknown[]) => row.some(isRich))
    ? given.map((row: unknown[]) => row.map(plain))
    : given;
}

/** A number as Excel takes it together with its format. */
export function withFormat(cell: unknown, format: string | undefined): unknown {
  return typeof cell === "number" && format !== undefined && format !== "General"
    ? { type: "Double", basicValue: cell, numberFormat: format }
    : cell;
}
