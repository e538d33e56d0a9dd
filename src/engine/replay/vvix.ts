import { jumpLeft, USUAL_VVIX, vvixAt } from "../hedge/vol-of-vol-fit";
import type { MarketDays } from "./history";

/** Since 2013-01-02 VVIX has gone with VIX as fitted; before, it stood lower at the same VIX. */
const FITTED_SINCE = 41_276;
/** Sessions after which next to nothing is left of a jump. */
const LONGEST_MEMORY = 21;

/**
 * VVIX / 100 by session: its close where the history has one; else from 2013 as it goes with VIX, and before that the
 * usual level, raised by the jumps of VIX of the last sessions as far as they are left.
 */
export function vvixByDay({ count, day, vix, vvix }: MarketDays): Float64Array {
  return Float64Array.from({ length: count }, (_, at) => {
    if (!Number.isNaN(vvix[at]!)) return vvix[at]! / 100;
    if (day[at]! >= FITTED_SINCE) return vvixAt(vix[at]!);
    let jumps = 0;
    for (let ago = 0; ago <= LONGEST_MEMORY && ago < at; ago++)
      jumps += jumpLeft(ago) * (Math.sqrt(vix[at - ago]! / vix[at - ago - 1]!) - 1);
    return USUAL_VVIX * (1 + jumps);
  });
}
