import type { Condor } from "../condor/condor";
import { attempt, DomainError } from "../errors";
import { asCompared } from "../numerics/as-compared";
import { parityGap } from "../options/parity";
import type { Fraction, Points, Rate, Years } from "../quantities";
import { butterflyBreaks, verticalBreaks } from "./arbitrage";
import { faultWords, type Listing } from "./chain";
import { midCredit, quotesOf, spreadShare, WIDEST_SPREAD_SHARE } from "./condor-from-quotes";
import { callLessPut, livePairs, nearestPairs, pairSpread, parityForward } from "./forward";
import { isLive, optionName, type QuoteFault, quoteFault } from "./quote";

/** How far the quotes of one root and expiry can be trusted. */
export interface ListingQuality {
  readonly strikes: number;
  /** Options with a row of their own. */
  readonly options: number;
  readonly live: number;
  readonly crossed: number;
  readonly zeroBids: number;
  /** Options without a bid between two that are bid. */
  readonly holes: number;
  /** Options quoted on one side only or on none, and strikes without a call or without a put. */
  readonly missingSides: number;
  readonly repeated: number;
  readonly contradicting: number;
  /** Largest distance from parity among the pairs nearest the money, in index points; absent without a forward. */
  readonly parityGap: Points | undefined;
  /** Of those pairs, the ones whose gap is wider than their spreads excuse. */
  readonly parityBreaks: number;
  readonly verticalBreaks: number;
  readonly butterflyBreaks: number;
  /** What is wrong and where, in the order of the rows. */
  readonly notes: readonly { readonly row: number; readonly words: string }[];
}

/** Both neighbours of an option without a bid are bid by this much: a hole in the quotes, not a worthless wing. */
const HOLE_BID = 0.5;

function isHole({ pairs }: Listing, strike: Points, type: "call" | "put"): boolean {
  const at = pairs.findIndex((pair) => pair.strike === strike);
  const bid = (index: number) => pairs[index]?.[type]?.bid ?? 0;
  return bid(at - 1) >= HOLE_BID && bid(at + 1) >= HOLE_BID;
}

export function listingQuality(listing: Listing, years: Years, rate: Rate): ListingQuality {
  const counts = { options: 0, live: 0, crossed: 0, zeroBids: 0, holes: 0, missingSides: 0 };
  const notes: { row: number; words: string }[] = [];
  const disputed = new Set(listing.contradicting.map(optionName));
  for (const { strike, call, put } of listing.pairs) {
    for (const [type, quote] of [
      ["call", call],
      ["put", put],
    ] as const) {
      if (quote === undefined) {
        if (disputed.has(optionName({ strike, type }))) continue;
        counts.missingSides++;
        const row = (call ?? put)?.row ?? 0;
        notes.push({ row, words: `row ${row}: the chain has no ${type} at ${strike}` });
        continue;
      }
      counts.options++;
      const fault = quoteFault(quote);
      if (isLive(quote)) counts.live++;
      if (fault === null) continue;
      counts[COUNTED_AS[fault]]++;
      if (fault === "zero bid" && isHole(listing, strike, type)) counts.holes++;
      // A zero bid is everyday far from the money: it is counted, and noted only where its neighbours are bid.
      if (fault !== "zero bid" || isHole(listing, strike, type))
        notes.push({ row: quote.row, words: faultWords(quote, fault) });
    }
  }
  for (const quote of listing.repeated)
    notes.push({ row: quote.row, words: `row ${quote.row}: ${optionName(quote)} stands twice` });
  for (const quote of listing.contradicting)
    notes.push({
      row: quote.row,
      words: `row ${quote.row}: ${optionName(quote)} is quoted differently elsewhere`,
    });
  return {
    strikes: listing.pairs.length,
    ...counts,
    repeated: listing.repeated.length,
    contradicting: listing.contradicting.length,
    ...parityOf(listing, years, rate),
    verticalBreaks: verticalBreaks(listing),
    butterflyBreaks: butterflyBreaks(listing),
    notes: notes.sort((a, b) => a.row - b.row),
  };
}

const COUNTED_AS: Readonly<Record<QuoteFault, "crossed" | "zeroBids" | "missingSides">> = {
  crossed: "crossed",
  "zero bid": "zeroBids",
  "no quote": "missingSides",
  "no bid": "missingSides",
  "no ask": "missingSides",
  "below zero": "missingSides",
};

/** Gaps from parity on the fitted forward, of the pairs that the fit has. */
function parityOf(listing: Listing, years: Years, rate: Rate) {
  const parity = attempt(() => parityForward(listing, years, rate));
  if (parity instanceof DomainError) return { parityGap: undefined, parityBreaks: 0 };
  let widest = 0;
  let parityBreaks = 0;
  for (const pair of nearestPairs(livePairs(listing))) {
    const terms = {
      call: callLessPut(pair),
      put: 0,
      forward: parity.fitted,
      strike: pair.strike,
      years,
      rate,
    };
    const gap = Math.abs(parityGap(terms));
    widest = Math.max(widest, gap);
    if (gap > pairSpread(pair) / 2) parityBreaks++;
  }
  return { parityGap: widest, parityBreaks };
}

/** The package spread of one condor against its credit. */
export interface Liquidity {
  readonly condor: Condor;
  readonly credit: Points;
  readonly spreadShare: Fraction | undefined;
  readonly isLiquid: boolean;
}

/** The liquidity gate: the condor's bid-ask spread is at most a tenth of its mid credit. House rule. */
export function condorLiquidity(listing: Listing, condor: Condor): Liquidity {
  const quotes = quotesOf(listing, condor);
  const share = spreadShare(quotes);
  return {
    condor,
    credit: midCredit(quotes),
    spreadShare: share,
    isLiquid: share !== undefined && asCompared(share) <= WIDEST_SPREAD_SHARE,
  };
}
