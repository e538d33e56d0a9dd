import { isBlank, type RawCell, shown } from "../../cells";
import { type DecimalMark, decimalMarkOf, numberOfCell } from "../numbers";
import type { Rows } from "../rows";
import { optionOfSymbol, typeOfText } from "../symbols";
import { isPerCent } from "../typed";
import type { Layout } from "./layout";
import type { Texts } from "./texts";

/** A blank may arrive as 0. */
export function isEmpty(cells: readonly RawCell[]): boolean {
  for (const cell of cells) if (!isBlank(cell) && cell !== 0) return false;
  return true;
}

/** Digits with a point or none, as most files write numbers. */
const PLAIN = /^\s*-?\d*\.?\d+\s*$/;

/** Wide digits included. */
const HAS_DIGIT = /[\d\uff10-\uff19]/;

/** A price, nothing for "--" and other marks, or why a cell with digits is no price. */
export function priceOf(
  cell: RawCell,
  mark: DecimalMark | undefined,
  mayBePerCent = false,
): number | undefined | string {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string" || cell === "") return undefined;
  if (mark === "." && PLAIN.test(cell)) return Number(cell);
  if (!HAS_DIGIT.test(cell)) return undefined;
  if (!mayBePerCent && isPerCent(cell)) return `${shown(cell)} is a per cent`;
  const found = numberOfCell(cell.replace(/^\s*'/, ""), mark);
  return typeof found === "number" ? found : found.why;
}

/** The columns of bids, asks, deltas and strikes. */
export function priceColumns({ quotes, strike }: Layout): readonly number[] {
  const columns = quotes.flatMap(({ bid, ask, delta }) =>
    delta === undefined ? [bid, ask] : [bid, ask, delta],
  );
  return strike === undefined ? columns : [...columns, strike];
}

/** The decimal mark of a chain, nothing where no number needs one; or two texts that contradict each other. */
export type ChainMark =
  | { readonly mark: DecimalMark | undefined; readonly contradiction?: undefined }
  | { readonly contradiction: readonly [string, string] };

/**
 * The decimal mark that quotes and strikes tell, else any other number of the table; else the one with which no put
 * costs more than its strike and no option more than the highest strike.
 */
export function markOfChain(rows: Rows, from: number, layout: Layout, all: Texts): ChainMark {
  const texts = tellingTexts(priceColumns(layout).flatMap((column) => all.get(column) ?? []));
  if (texts.length === 0) return { mark: undefined };
  const told = decimalMarkOf(texts);
  if (told.contradiction !== undefined) return told;
  if (told.mark !== undefined) return told;
  const others = decimalMarkOf(otherNumbers(rows, from, layout));
  if (others.contradiction === undefined && others.mark !== undefined) return others;
  const [point, comma] = ([".", ","] as const).map((mark) => isPossible(rows, from, layout, mark));
  if (point === comma) return { mark: undefined };
  return { mark: point ? "." : "," };
}

/** A point with other than three digits behind it, which most texts have: one of them tells as much as all. */
const PLAINLY_POINT = /^-?\d*\.(?:\d{1,2}|\d{4,})$/;

function tellingTexts(texts: readonly string[]): readonly string[] {
  let plain: string | undefined;
  const others = texts.filter((text) => {
    if (!PLAINLY_POINT.test(text)) return /\d[.,]\d/.test(text);
    plain ??= text;
    return false;
  });
  return plain === undefined ? others : [plain, ...others];
}

function* otherNumbers(rows: Rows, from: number, layout: Layout): Iterable<RawCell> {
  const texts = new Set([
    layout.expiry,
    layout.day,
    layout.time,
    ...layout.quotes.map(({ symbol }) => symbol),
  ]);
  for (const cells of rows.slice(from))
    for (const [column, cell] of cells.entries())
      if (!texts.has(column) && typeof cell === "string" && !/[/:]/.test(cell)) yield cell;
}

function isPossible(rows: Rows, from: number, layout: Layout, mark: DecimalMark): boolean {
  let highestStrike = 0;
  let highestQuote = 0;
  for (const cells of rows.slice(from))
    for (const place of layout.quotes) {
      const symbol = place.symbol === undefined ? undefined : cells[place.symbol];
      const option = typeof symbol === "string" ? optionOfSymbol(symbol) : undefined;
      const strike = layout.strike === undefined ? option?.strike : priceOf(cells[layout.strike], mark);
      const quotes = [place.bid, place.ask].map((column) => priceOf(cells[column], mark));
      const quote = Math.max(...quotes.map((each) => (typeof each === "number" ? each : 0)));
      if (typeof strike !== "number") continue;
      const side = layout.type === undefined ? undefined : cells[layout.type];
      const type = place.type ?? option?.type ?? (typeof side === "string" ? typeOfText(side) : undefined);
      if (type === "put" && quote > strike) return false;
      highestStrike = Math.max(highestStrike, strike);
      highestQuote = Math.max(highestQuote, quote);
    }
  return highestQuote <= highestStrike;
}
