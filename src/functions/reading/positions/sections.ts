import { isBlank } from "../../cells";
import { loneText } from "../chain/sections";
import { type Field, meaningsOf } from "../fields";
import { type HeadingRow, headingsIn, isHeading } from "../heading-row";
import type { Rows } from "../rows";

/** What a broker's table may say; where a heading may mean two of them, the first. */
const BROKER_FIELDS = [
  "symbol",
  "contracts",
  "strike",
  "expiry",
  // Before the side of an option: "Side" is that of a trade here.
  "action",
  "effect",
  "type",
  "root",
  "underlying",
  "costBasis",
  "paid",
  "costPrice",
  "amount",
  "fees",
  "opened",
  "time",
  "tradeId",
  "orderId",
  "currency",
  "multiplier",
  "mark",
  "status",
  "detail",
] as const satisfies readonly Field[];

export type BrokerField = (typeof BROKER_FIELDS)[number];

/** A table within a broker's file: positions, trades or movements of cash. */
export interface Section {
  readonly kind: "positions" | "trades" | "cash";
  readonly headings: HeadingRow;
  readonly from: number;
  readonly to: number;
  /** Rows begin with the name of their section and "Data", as in statements of Interactive Brokers. */
  readonly isTagged: boolean;
}

/** Orders that were placed are no trades. */
const ORDERS = /order history|working orders|account orders|open orders|pending/i;
/** Other tables of a statement speak of contracts and quantities too. */
const NOT_HELD =
  /profits? and losses|mark-to-market|reali[sz]|performance|instrument info|finanzinstrument|informa(?:tions? sur|ci)|corporate|transfer|accru|rückstell|courus/i;

/** Fewer words name no table. */
const FEWEST_HEADINGS = 3;

/** The tables of a file, one below the other; those that are no positions, trades or cash are passed over. */
export function sectionsOf(rows: Rows): readonly Section[] {
  const found: Section[] = [];
  let title = "";
  let isOpen = false;
  for (const [row, cells] of rows.entries()) {
    const tag = isBlank(cells[0])
      ? ""
      : String(cells[1] ?? "")
          .trim()
          .toLowerCase();
    const isTagged = tag === "header" || TAGS.has(tag);
    title = loneText(cells) ?? title;
    const words = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "").length;
    const isHead = isTagged
      ? tag === "header"
      : words >= FEWEST_HEADINGS && isHeading(cells) && cells.some((cell) => meaningsOf(cell).length > 0);
    if (isHead) {
      const headings = headingsIn(cells, row, BROKER_FIELDS);
      const name = isTagged ? String(cells[0]) : title;
      const kind = ORDERS.test(name) || NOT_HELD.test(name) ? undefined : kindOf(headings, name);
      isOpen = kind !== undefined;
      if (kind !== undefined) found.push({ kind, headings, from: row + 1, to: row + 1, isTagged });
    } else if (isOpen) found[found.length - 1] = { ...(found.at(-1) as Section), to: row + 1 };
  }
  return found;
}

const TAGS: ReadonlySet<string> = new Set(["data", "total", "subtotal"]);

const TRADES = /^trades?$|trade history|transa[ck]|operacion|operazion|negozia/i;

function kindOf({ columns }: HeadingRow, name: string): Section["kind"] | undefined {
  const has = (field: BrokerField) => columns.some((column) => column.field === field);
  // What moved on a date is of a trade, and so is net cash; what something is worth is not.
  const amount = columns.find(({ field }) => field === "amount")?.heading ?? "";
  const moves = /net ?cash/i.test(amount) || (has("opened") && /amount|proceeds/i.test(amount));
  if (has("contracts") && (has("symbol") || (has("strike") && has("expiry"))))
    return TRADES.test(name) ||
      // "Side" beside a cost and a mark is long or short, of what is held.
      (has("action") && !(has("costBasis") && has("mark"))) ||
      has("effect") ||
      has("tradeId") ||
      moves ||
      (has("opened") && has("fees"))
      ? "trades"
      : "positions";
  return has("symbol") && has("amount") ? "cash" : undefined;
}

export const placeOf = ({ headings }: Pick<Section, "headings">, field: BrokerField): number =>
  headings.columns.find((column) => column.field === field)?.index ?? -1;
