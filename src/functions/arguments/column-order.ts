import { isBlank, type RawCell } from "../cells";
import type { Rows } from "./argument";
import { plain } from "./choice";

/** The headings that a column may stand under, as `plain` writes them; its own name comes first. */
export type Headings = readonly string[];

/** Headings are texts, a blank among them may arrive as 0; every row of values holds a number or a TRUE or FALSE. */
export function isHeading(cells: readonly RawCell[]): boolean {
  return (
    cells.some((cell) => typeof cell === "string" && cell !== "") &&
    cells.every((cell) => isBlank(cell) || cell === 0 || typeof cell === "string")
  );
}

/** Where the first row names each column; -1 where it does not, and where it holds no headings. */
export function headedPlaces([first = []]: Rows, columns: readonly Headings[]): readonly number[] {
  const texts = isHeading(first) ? first.map((cell) => plain(String(cell ?? ""))) : [];
  return columns.map((headings) => texts.findIndex((text) => headings.includes(text)));
}

/**
 * The rows with their columns in the order of `columns`. Headings may name them in an order of their own; a column that
 * they then do not name is blank, and what they name besides follows. Without headings, and where all that are
 * known stand in their places, nothing moves.
 */
export function inColumnOrder(rows: Rows, columns: readonly Headings[]): Rows {
  const places = headedPlaces(rows, columns);
  if (places.every((place, column) => place === column || place < 0)) return rows;
  const others = (rows[0] ?? []).map((_, place) => place).filter((place) => !places.includes(place));
  const order = [...places, ...others];
  return rows.map((cells) => order.map((place) => cells[place] ?? null));
}
