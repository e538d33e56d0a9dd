import { isoDate } from "../../../engine/calendar/iso-date";
import type { Quote } from "../../../engine/chain/quote";
import type { Field } from "../fields";
import { plain } from "../plain";
import type { Rows } from "../rows";
import type { Title } from "../title";
import { type ChainSheet, sheetOf } from "./as-table";
import { headingsOf } from "./columns";
import { unusedHeadings } from "./layout";
import { type ReadChain, readChain, type SaidOfChain } from "./read-chain";

/** What a file of option quotes says, as a sheet may hold it. */
export interface UnderstoodChain extends ChainSheet {
  readonly kind: "chain";
  readonly headingRow: number;
  readonly unknown: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly leftOut: readonly { readonly row: number; readonly why: string }[];
  readonly notes: readonly string[];
  readonly title: Title;
}

/** Why rows with a bid and an ask are no chain. */
export interface NoUnderstoodChain {
  readonly why: string;
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly namesStrike: boolean;
  readonly asks: keyof SaidOfChain | undefined;
}

/** Headings of what is held: such a table quotes positions, it is no chain. */
const HELD: ReadonlySet<string> = new Set(["quantity", "qty", "position", "netqty", "netquantity", "pos"]);

/** Nothing where no row names bid, ask and what is quoted. */
export function understandChain(
  rows: Rows,
  fileName: string,
  named: ReadonlyMap<number, Field>,
  said: SaidOfChain,
): UnderstoodChain | NoUnderstoodChain | undefined {
  const headings = headingsOf(rows, named);
  if (headings === undefined || !headings.isWhole) return undefined;
  const cells = (rows[headings.row] ?? []).map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  if (cells.some((cell) => HELD.has(plain(cell)))) return undefined;
  const read = readChain(rows, fileName, named, said);
  if ("why" in read) {
    const namesStrike = headings.columns.some(({ field }) => field === "strike");
    return { why: read.why, headings: cells, headingRow: headings.row, namesStrike, asks: read.asks };
  }
  const sheet = sheetOf(rows, read);
  const title = titleOfChain(rows, read);
  return {
    kind: "chain",
    headingRow: headings.row,
    ...sheet,
    unknown: unusedHeadings(headings, read.known.layout, rows),
    ...spanOf(read.quotes),
    leftOut: [
      ...read.unread.map(({ row, words }) => ({ row, why: words.replace(/^row \d+: /, "") })),
      ...read.texts.map(({ row, words }) => ({
        row,
        why: `${words.replace(/^row \d+: /, "")} is no option`,
      })),
    ].sort((a, b) => a.row - b.row),
    notes: [...read.notes, ...factsOf(read, title, said)],
    title,
  };
}

function titleOfChain(rows: Rows, { title, known, headings }: ReadChain): Title {
  const { spot: column } = known.layout;
  const cells = column === undefined ? undefined : rows[headings.row + 1]?.[column];
  const spot = title.spot ?? (typeof cells === "number" ? cells : Number(cells ?? Number.NaN));
  const facts: Title = {
    ...title,
    ...(known.underlying === "" ? {} : { underlying: known.underlying }),
    ...(known.quotedAt === undefined ? {} : { quotedAt: known.quotedAt }),
  };
  return spot > 0 ? { ...facts, spot } : facts;
}

function factsOf(
  { known, quotes }: ReadChain,
  { expiry, quotedAt }: Title,
  said: SaidOfChain,
): readonly string[] {
  const facts: string[] = [];
  if (expiry !== undefined && known.layout.expiry === undefined)
    facts.push(
      `the expiry ${isoDate(expiry)} is ${said.expiry !== undefined ? "as you gave it" : "taken from the title or the name of the file"}`,
    );
  if (quotedAt !== undefined && known.layout.day === undefined)
    facts.push(
      `quotes of ${isoDate(quotedAt)}, as ${said.quotedAt === undefined ? "the title says" : "you gave it"}`,
    );
  const days = quotes.flatMap((quote) => quote.quotedAt ?? []);
  if (days.length > 0 && days.every(Number.isInteger))
    facts.push("no time of day is told: quotes are taken as of the close");
  return facts;
}

function spanOf(quotes: readonly Quote[]): { readonly from?: number; readonly to?: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { quotedAt } of quotes) {
    if (quotedAt === undefined) continue;
    from = Math.min(from, quotedAt);
    to = Math.max(to, quotedAt);
  }
  return to >= from ? { from, to } : {};
}
