import { isoDate } from "../calendar/iso-date";
import { DomainError } from "../errors";
import type { Day, Points } from "../quantities";
import { optionName, type Quote, type QuoteFault, quoteFault } from "./quote";

/** Call and put of one strike. */
export interface Pair {
  readonly strike: Points;
  readonly call: Quote | undefined;
  readonly put: Quote | undefined;
}

/** The quotes of one root and expiry. Roots are never mixed: they settle at different moments. */
export interface Listing {
  readonly root: string;
  readonly expiry: Day;
  /** By ascending strike. */
  readonly pairs: readonly Pair[];
  /** Rows that say again what another row says. */
  readonly repeated: readonly Quote[];
  /** Rows that contradict another row on the same option: that option counts as not quoted. */
  readonly contradicting: readonly Quote[];
  /** What is said of rows that could not be read: an option that is missed may stand there. */
  readonly unread?: string;
}

/** Listings by expiry, then root. */
export type Chain = readonly Listing[];

/** Sorts quotes of one moment into listings. */
export function chainOf(quotes: readonly Quote[]): Chain {
  const groups = new Map<string, Quote[]>();
  let group: Quote[] = [];
  let last: Quote | undefined;
  for (const quote of quotes) {
    if (last === undefined || quote.expiry !== last.expiry || quote.root !== last.root) {
      const key = `${quote.expiry} ${quote.root}`;
      group = groups.get(key) ?? [];
      if (group.length === 0) groups.set(key, group);
    }
    group.push(quote);
    last = quote;
  }
  return [...groups.values()]
    .map(listingOf)
    .sort((a, b) => a.expiry - b.expiry || (a.root < b.root ? -1 : a.root > b.root ? 1 : 0));
}

function listingOf(quotes: Quote[]): Listing {
  const [{ root, expiry }] = quotes as [Quote, ...Quote[]];
  const sorted = quotes.sort((a, b) => a.strike - b.strike);
  const pairs: Pair[] = [];
  const repeated: Quote[] = [];
  const contradicting: Quote[] = [];
  for (let from = 0; from < sorted.length; ) {
    const { strike } = sorted[from]!;
    const calls: Quote[] = [];
    const puts: Quote[] = [];
    for (; sorted[from]?.strike === strike; from++)
      (sorted[from]!.type === "call" ? calls : puts).push(sorted[from]!);
    const settle = (same: readonly Quote[]) => only(same, repeated, contradicting);
    pairs.push({ strike, call: settle(calls), put: settle(puts) });
  }
  return { root, expiry, pairs, repeated, contradicting };
}

/** The one quote of an option: of a later moment if the moments differ, else the one that all rows agree on. */
function only(same: readonly Quote[], repeated: Quote[], contradicting: Quote[]): Quote | undefined {
  if (same.length <= 1) return same[0];
  const latest = Math.max(...same.map(({ quotedAt }) => quotedAt ?? 0));
  const [first, ...others] = same.filter(({ quotedAt }) => (quotedAt ?? 0) === latest) as [Quote, ...Quote[]];
  if (others.every(({ bid, ask }) => bid === first.bid && ask === first.ask)) {
    repeated.push(...others);
    return first;
  }
  contradicting.push(first, ...others);
  return undefined;
}

/** The pair at a strike, by halving. */
export function pairAt({ pairs }: Listing, strike: Points): Pair | undefined {
  let low = 0;
  let high = pairs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pairs[middle]!;
    if (found.strike === strike) return found;
    if (found.strike < strike) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** "SPXW 2024-01-19", or the date alone where the chain names no root. */
export function listingName({ root, expiry }: Pick<Listing, "root" | "expiry">): string {
  return root === "" ? isoDate(expiry) : `${root} ${isoDate(expiry)}`;
}

const FAULT_WORDS: Readonly<Record<Exclude<QuoteFault, "crossed">, string>> = {
  "no quote": "has no quote",
  "no bid": "has an ask but no bid",
  "no ask": "has a bid but no ask",
  "below zero": "is quoted below 0",
  "zero bid": "has no bid (0, a blank or a dash): nobody buys it",
};

/** Says which row is wrong and how: "row 12: 4700 call is crossed, bid 5.1 over ask 4.9". */
export function faultWords(quote: Quote, fault: QuoteFault): string {
  const what =
    fault === "crossed" ? `is crossed, bid ${quote.bid} over ask ${quote.ask}` : FAULT_WORDS[fault];
  return `row ${quote.row}: ${optionName(quote)} ${what}`;
}

/** Why an option of the listing cannot be dealt on, in words that a trader can act on. */
export function unusable(
  listing: Listing,
  strike: Points,
  type: Quote["type"],
  kind: "argument" | "no-solution" = "no-solution",
): DomainError {
  const pair = pairAt(listing, strike);
  const name = listingName(listing);
  const rows = listing.contradicting.filter((quote) => quote.strike === strike && quote.type === type);
  if (rows.length > 0)
    return new DomainError(
      kind,
      `${name}: ${optionName({ strike, type })} is quoted more than once, differently, in rows ${rows.map(({ row }) => row).join(" and ")}`,
    );
  if (pair === undefined)
    return new DomainError(
      kind,
      `${name}: the strike ${strike} is not in the chain, ${listing.pairs[0]?.strike} to ${listing.pairs.at(-1)?.strike}${listing.unread ?? ""}`,
    );
  const quote = type === "call" ? pair.call : pair.put;
  if (quote === undefined)
    return new DomainError(kind, `${name}: the chain has no ${type} at ${strike}${listing.unread ?? ""}`);
  return new DomainError(kind, `${name}, ${faultWords(quote, quoteFault(quote) ?? "no quote")}`);
}
