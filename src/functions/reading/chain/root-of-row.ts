import type { RawCell } from "../../cells";
import type { OptionSymbol } from "../option-symbol";
import { optionOfSymbol } from "../symbols";
import type { Layout } from "./layout";
import type { QuotePlace } from "./quote-places";
import type { Section } from "./sections";

/** Reads the root of a row's quote, beside the option and the section that it belongs to. */
export type RootReader = (
  cells: readonly RawCell[],
  place: QuotePlace,
  symbol: OptionSymbol | undefined,
  section: Section | undefined,
) => string;

/**
 * The reader of roots of a chain; `title` is the underlying that the title names. SPX that settles at the close is
 * SPXW, whatever the vendor calls it.
 */
export function rootReader(layout: Layout, title: string, rootOf: (text: string) => string): RootReader {
  const inColumn = (cells: readonly RawCell[], index: number | undefined) => {
    const cell = index === undefined ? undefined : cells[index];
    return typeof cell === "string" ? rootOf(cell) : "";
  };
  return (cells, place, symbol, section) => {
    const root =
      inColumn(cells, layout.root) ||
      (symbol?.root ?? "") ||
      (layout.hasSymbols ? symbolRoot(cells, place, layout, rootOf) : "") ||
      (section?.root ?? "") ||
      inColumn(cells, layout.underlying) ||
      (layout.hasSymbols ? "" : inColumn(cells, place.symbol)) ||
      title;
    if (layout.settles === undefined) return root;
    // "pm", or 0 under "am_settlement"; files of one index may name no root.
    const settles = String(cells[layout.settles]).trim().toLowerCase();
    if (root === "SPX" && /^(?:0|pm)$/.test(settles)) return "SPXW";
    return root === "" && /^(?:1|am)$/.test(settles) ? "SPX" : root;
  };
}

/** The root that the option's symbol tells, or the symbol on the other side of the strike. */
function symbolRoot(
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
  const letters = LEADING_LETTERS.exec(cell)?.[0];
  if (letters !== undefined) return rootOf(letters);
  return optionOfSymbol(cell)?.root ?? rootOf(/^\D+/.exec(cell)?.[0] ?? "");
}

/** Letters and marks before the digits of a compact symbol. */
const LEADING_LETTERS = /^[^\d|([]+(?=\d{6})/;
