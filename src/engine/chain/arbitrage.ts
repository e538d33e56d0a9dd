import type { Points } from "../quantities";
import type { Listing } from "./chain";
import { isTwoSided, type Quote, type TwoSidedQuote } from "./quote";

/** Sums of quotes carry rounding; no tick is as small as this. */
const ROUNDING: Points = 1e-9;

/** Options of one type that can be dealt on, by ascending strike. */
function dealable(listing: Listing, type: Quote["type"]): readonly TwoSidedQuote[] {
  return listing.pairs.map((pair) => pair[type]).filter(isTwoSided);
}

/**
 * Neighbouring strikes where a vertical spread, dealt at the quotes, cannot lose: bought for nothing or less, or
 * sold for more than its width. At rates of 0 or more. Source: sources.merton1973, section 2.
 */
export function verticalBreaks(listing: Listing): number {
  let breaks = 0;
  for (const type of ["call", "put"] as const) {
    const options = dealable(listing, type);
    for (let index = 0; index + 1 < options.length; index++) {
      const [low, high] = [options[index]!, options[index + 1]!];
      const [dear, cheap] = type === "call" ? [low, high] : [high, low];
      const isFree = cheap.bid > dear.ask + ROUNDING;
      const isTooWide = dear.bid - cheap.ask > high.strike - low.strike + ROUNDING;
      if (isFree || isTooWide) breaks++;
    }
  }
  return breaks;
}

/**
 * Three neighbouring strikes whose butterfly, dealt at the quotes, is bought for less than nothing: prices are not
 * convex in the strike. Source: sources.merton1973, theorem 4.
 */
export function butterflyBreaks(listing: Listing): number {
  let breaks = 0;
  for (const type of ["call", "put"] as const) {
    const options = dealable(listing, type);
    for (let index = 0; index + 2 < options.length; index++) {
      const [low, middle, high] = [options[index]!, options[index + 1]!, options[index + 2]!];
      const share = (high.strike - middle.strike) / (high.strike - low.strike);
      if (share * low.ask + (1 - share) * high.ask < middle.bid - ROUNDING) breaks++;
    }
  }
  return breaks;
}
