import { median } from "../numerics/sample";
import { type Listing, listingName } from "./chain";
import { callLessPut, livePairs } from "./forward";

/** Options on an index are quoted in points; a contract is a hundred of them in dollars. */
export const DOLLARS_PER_POINT = 100;

/**
 * Whether quotes and strikes are in different units, in words: C - P falls by the discounted difference of two strikes,
 * so by nearly 1 a point where both are in points. Source: sources.hull2018, equation 11.6.
 */
export function differentUnits(listing: Listing): string | undefined {
  const pairs = livePairs(listing);
  const falls = pairs.slice(1).map((pair, index) => {
    const before = pairs[index]!;
    return (callLessPut(before) - callLessPut(pair)) / (pair.strike - before.strike);
  });
  if (falls.length === 0) return undefined;
  const fall = median(falls);
  const power = Math.round(Math.log10(fall));
  const times = 10 ** Math.abs(power);
  const asShown = power > 0 ? fall : 1 / fall;
  if (power === 0 || !(asShown > times / 2 && asShown < times * 2)) return undefined;
  const dollars = power > 0 && times === DOLLARS_PER_POINT ? " (dollars a contract)" : "";
  return `the ${power > 0 ? "quotes" : "strikes"} of ${listingName(listing)} are ${times} times their points${dollars}, as calls less puts show; divide them by ${times}`;
}
