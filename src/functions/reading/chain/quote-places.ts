import type { OptionType } from "../../../engine/options/european-option";
import { plain } from "../plain";
import type { Rows } from "../rows";
import { typeOfText } from "../symbols";
import type { ChainColumn, ChainField, ChainHeadings, Snapshot } from "./columns";

/** Where one quote of a row stands. */
export interface QuotePlace {
  /** The side, where the place tells it: calls left, puts right. */
  readonly type: OptionType | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly bid: number;
  readonly ask: number;
  /** The column of its delta; nothing where there is none. */
  readonly delta: number | undefined;
  /** The column of its symbol; nothing where there is none. */
  readonly symbol: number | undefined;
}

/** Those whose heading is plainest: "bid" before "best bid". */
export function plainest(columns: readonly ChainColumn[]): readonly ChainColumn[] {
  const rank = Math.min(...columns.map((column) => column.rank));
  return columns.filter((column) => column.rank === rank);
}

/** The places of the quotes: one, one for each side, or as many for each of two snapshots. */
export function quotePlaces(headings: ChainHeadings, rows: Rows): readonly QuotePlace[] {
  const places = placesOf(headings, rows, undefined);
  return places.length > 0
    ? places
    : [...placesOf(headings, rows, "15:45"), ...placesOf(headings, rows, "close")];
}

function placesOf(
  headings: ChainHeadings,
  rows: Rows,
  snapshot: Snapshot | undefined,
): readonly QuotePlace[] {
  const ofField = (field: ChainField, side: OptionType | undefined) =>
    plainest(
      headings.columns.filter(
        (column) => column.field === field && column.side === side && column.snapshot === snapshot,
      ),
    );
  const symbols = headings.columns.filter(({ field }) => field === "symbol");
  const symbolOf = (type: OptionType | undefined, place: number) =>
    (symbols.find(({ side }) => side === type) ?? symbols[place] ?? symbols[0])?.index;
  const deltas = ofField("delta", undefined);
  const deltaOf = (type: OptionType | undefined, place: number) =>
    (ofField("delta", type)[0] ?? (type === undefined || deltas.length > 1 ? deltas[place] : undefined))
      ?.index;
  const placeOf = (
    type: OptionType | undefined,
    place: number,
    bid: ChainColumn | undefined,
    ask: ChainColumn | undefined,
  ): readonly QuotePlace[] =>
    bid === undefined || ask === undefined
      ? []
      : [
          {
            type,
            snapshot,
            bid: bid.index,
            ask: ask.index,
            delta: deltaOf(type, place),
            symbol: symbolOf(type, place),
          },
        ];
  const named = (["call", "put"] as const).flatMap((type, place) =>
    placeOf(type, place, ofField("bid", type)[0], ofField("ask", type)[0]),
  );
  if (named.length > 0) return named;
  const bids = ofField("bid", undefined);
  const asks = ofField("ask", undefined);
  if (bids.length < 2 || asks.length < 2) return placeOf(undefined, 0, bids[0], asks[0]);
  const types: readonly OptionType[] = putsComeFirst(headings, rows) ? ["put", "call"] : ["call", "put"];
  return types.flatMap((type, place) => placeOf(type, place, bids[place], asks[place]));
}

/** Calls stand left, unless the headings, the titles above them or the sides in the rows put puts first. */
function putsComeFirst({ row, columns }: ChainHeadings, rows: Rows): boolean {
  for (const cells of [rows[row], rows[row - 1]]) {
    const words = (cells ?? []).map((cell) => (typeof cell === "string" ? plain(cell) : ""));
    const put = words.findIndex((word) => word === "put" || word === "puts");
    const call = words.findIndex((word) => word === "call" || word === "calls");
    if (put >= 0 && call >= 0) return put < call;
  }
  const side = columns.find(({ field }) => field === "type")?.index;
  const first = side === undefined ? undefined : rows[row + 1]?.[side];
  return typeof first === "string" && typeOfText(first) === "put";
}
