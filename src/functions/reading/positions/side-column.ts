import { isBlank, type RawCell } from "../../cells";
import type { Column, HeadingRow } from "../heading-row";
import type { Rows } from "../rows";
import { sideOf } from "./words";

/** A column that says of each row whether it was bought or sold, whatever stands above it. */
export interface SideColumn {
  readonly heading: string;
  /** A word of a purchase or a sale; nothing where the cell is blank. */
  readonly wordOf: (cells: readonly RawCell[]) => string | undefined;
}

const YES = /^(?:true|yes|y|x|1)$/i;
const NO = /^(?:false|no|n|0|)$/i;
const textOf = (cell: RawCell) => String(cell ?? "").trim();

/** The first of some columns whose every word is of a purchase or a sale, or a yes or no under such a word. */
export function sideColumnOf(body: Rows, columns: readonly Column[]): SideColumn | undefined {
  for (const { index, heading } of columns) {
    const cells = body.map((row) => row[index]);
    const said = cells.filter((cell) => !isBlank(cell) && cell !== 0);
    const signs = new Set(said.map(sideOf));
    // A lone dash or 1 in all rows is a mark of tables, not a direction.
    const isWord = signs.size > 1 || said.some((cell) => /[a-z]/i.test(String(cell)));
    if (isWord && !signs.has(undefined))
      return { heading, wordOf: (row) => (sideOf(row[index]) ? textOf(row[index]) : undefined) };
    const named = sideOf(heading);
    const texts = cells.map(textOf);
    if (
      named &&
      texts.some((text) => YES.test(text)) &&
      texts.every((text) => YES.test(text) || NO.test(text))
    )
      return {
        heading,
        wordOf: (row) => ((YES.test(textOf(row[index])) ? named : -named) > 0 ? "bought" : "sold"),
      };
  }
  return undefined;
}

/** Such a column of a table that takes none: it counts all the same. */
export const sidesBeside = (rows: Rows, headings: HeadingRow | undefined): SideColumn | undefined =>
  headings &&
  sideColumnOf(
    rows.slice(headings.row + 1),
    headings.columns.filter(({ field }) => field === undefined),
  );

/** Why a row is none of a table of condors that were sold. */
export function boughtIn(sides: SideColumn | undefined, cells: readonly RawCell[] = []): string | undefined {
  const word = sides?.wordOf(cells);
  return word !== undefined && sideOf(word) === 1
    ? `${sides?.heading} must be a word of selling, for condors that were sold, got "${word}"`
    : undefined;
}
