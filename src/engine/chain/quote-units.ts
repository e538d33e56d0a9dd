import { median } from "../numerics/sample";
import type { Listing } from "./chain";
import { callLessPut, livePairs } from "./forward";

/** Options on an index are quoted in points; a contract is a hundred of them in dollars. */
export const DOLLARS_PER_POINT = 100;

/**
 * Whether quotes are in dollars a contract: C - P falls by the discounted difference of two strikes, so by nearly 1 a
 * point where quotes are in points, and by nearly 100 where they are not. Source: sources.hull2018, equation 11.6.
 */
export function isInDollars(listing: Listing): boolean {
  const pairs = livePairs(listing);
  const falls = pairs.slice(1).map((pair, index) => {
    const before = pairs[index]!;
    return (callLessPut(before) - callLessPut(pair)) / (pair.strike - before.strike);
  });
  if (falls.length === 0) return false;
  const fall = median(falls);
  return fall > DOLLARS_PER_POINT / 2 && fall < DOLLARS_PER_POINT * 2;
}
