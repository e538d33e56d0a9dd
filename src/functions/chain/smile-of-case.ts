import { chainSmiles, type ListingSmile } from "../../engine/chain/smile-from-quotes";
import type { ChainNow } from "../arguments/chain/chain";
import { listingFor, momentOfCase } from "../arguments/chain/listing";

interface Remembered {
  readonly expiry: number;
  readonly root: string | undefined;
  readonly rate: number;
  readonly smile: ListingSmile;
}

/** Cases of one call mostly differ in their target alone: the last smile stays with the chain that it came from. */
const lastSmiles = new WeakMap<ChainNow, Remembered>();

export function smileOfCase(
  now: ChainNow,
  expiry: number,
  root: string | undefined,
  rate: number,
): ListingSmile {
  const last = lastSmiles.get(now);
  if (last !== undefined && last.expiry === expiry && last.root === root && last.rate === rate)
    return last.smile;
  const listing = listingFor(now.chain, expiry, root);
  const smile = chainSmiles([listing], momentOfCase(now), rate)[0] as ListingSmile;
  lastSmiles.set(now, { expiry, root, rate, smile });
  return smile;
}
