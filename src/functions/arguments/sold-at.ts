import { marketKinds } from "../../engine/number-kinds/market";
import { plain } from "./choice";
import { isWithin } from "./quantity";

/** What stands for a volatility of the options sold, in the place of a number. */
export const SOLD_AT = ["VIX1D", "estimated", "measured"] as const;

/** "VIX1D x 0.95": what is sold at, and the share of VIX1D, which a plan may say too. */
export function soldAtIn(
  text: string,
): { readonly by: (typeof SOLD_AT)[number]; readonly share?: number } | undefined {
  const [, name = "", share, percent] = /^\s*(\w+?)\s*(?:[x*×]\s*([\d.,]+)\s*(%?)\s*)?$/i.exec(text) ?? [];
  const by = SOLD_AT.find((known) => plain(known) === plain(name));
  if (by === undefined) return undefined;
  if (share === undefined) return { by };
  const times = Number(share.replace(",", ".")) / (percent === "" ? 1 : 100);
  return isWithin(marketKinds.shareOfVix1d, times) ? { by, share: times } : undefined;
}
