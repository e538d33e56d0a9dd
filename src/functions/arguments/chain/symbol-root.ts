import type { RawCell } from "../../cells";
import { optionOfSymbol } from "../../reading/symbols";
import type { Layout, QuotePlace } from "./layout";

/** The root that the option's symbol tells, or the symbol on the other side of the strike. */
export function symbolRoot(
  cells: readonly RawCell[],
  place: QuotePlace,
  layout: Layout,
  rootOf: (text: string) => string,
): string {
  const own = leadingRoot(cells, place.symbol, rootOf);
  if (own !== "" || layout.quotes.length === 1) return own;
  for (const other of layout.quotes) {
    const found = leadingRoot(cells, other.symbol, rootOf);
    if (found !== "") return found;
  }
  return "";
}

/** The root of an option symbol: the letters that stand first, or what the whole symbol tells. */
function leadingRoot(
  cells: readonly RawCell[],
  symbol: number | undefined,
  rootOf: (text: string) => string,
): string {
  const cell = symbol === undefined ? undefined : cells[symbol];
  if (typeof cell !== "string" || cell === "") return "";
  let end = 0;
  while (end < cell.length && !(cell.charCodeAt(end) >= DIGIT_0 && cell.charCodeAt(end) <= DIGIT_9)) end++;
  const letters = cell.slice(0, end);
  return letters.trim() === "" ? (optionOfSymbol(cell)?.root ?? "") : rootOf(letters);
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
