import { isBlank, type RawCell } from "../../cells";

/** A blank may arrive as 0. */
export function isEmpty(cells: readonly RawCell[]): boolean {
  for (const cell of cells) if (!isBlank(cell) && cell !== 0) return false;
  return true;
}

/** A price as a number, or as a text such as "1,234.50" or "$0.05"; nothing for "--" and other marks. */
export function priceOf(cell: RawCell): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string" || cell === "") return undefined;
  const text = cell.replace(/[\s$']/g, "");
  const digits = /^-?\d+,\d{1,2}$/.test(text) ? text.replace(",", ".") : text.replaceAll(",", "");
  const value = digits === "" ? Number.NaN : Number(digits);
  return Number.isFinite(value) ? value : undefined;
}
