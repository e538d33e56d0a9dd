import { VIX1D_BANDS, vix1dPercentile } from "../../engine/vix1d/bands";
import * as write from "../format";
import { type Entries, numberIn } from "./entries";

/** Where today's VIX1D stands to VIX among the days of its band; nothing where it was not typed. */
export function vix1dWords(entries: Entries): string | null {
  const [vix1d, vix] = [numberIn(entries, "vix1d"), numberIn(entries, "vix")];
  if (vix1d === null || vix === null || entries.origin("vix1d") !== "typed") return null;
  const above = VIX1D_BANDS.findIndex(({ from }) => from > vix);
  const to = VIX1D_BANDS[above]?.from;
  const from = VIX1D_BANDS.at(above < 0 ? -1 : above - 1)?.from ?? 0;
  const band =
    to === undefined ? `${from} or more` : from === 0 ? `below ${to}` : `from ${from} to below ${to}`;
  return `VIX1D / VIX is ${(vix1d / vix).toFixed(2)}: higher than on ${write.percent(vix1dPercentile(vix1d, vix), 0)} of the days with VIX ${band}, 2022-2026.`;
}
