import { VIX1D_BANDS, vix1dPercentile } from "../../engine/vix1d/bands";
import { words } from "../../host/words";
import * as write from "../format";
import { type Entries, numberIn } from "./entries";
import { BEYOND_VIX1D, measuredShare } from "./questions";
import { shownText } from "./shown-text";

/** The plan lives longer than the one session that VIX1D prices. */
export const isLong = ({ answers }: Entries): boolean => answers.value(measuredShare) === BEYOND_VIX1D;

/** What a longer life asks for where its volatility still follows VIX1D; nothing where quotes or a typed one price it. */
export function longWords(entries: Entries): string | null {
  if (!isLong(entries) || entries.draft.chain !== undefined || entries.origin("vol") === "typed") return null;
  return `Volatility ${write.inSentence(shownText(entries, "vol"))} is VIX1D x share: that of the next session, not of ${shownText(entries, "days")}${/^[\d.]+$/.test(shownText(entries, "days")) ? " days" : ""}. Type the volatility of your expiry: VIX9D / 100 for nine days, VIX / 100 for thirty.`;
}

/** Where today's VIX1D stands to VIX among the days of its band; nothing where it was not typed. */
export function vix1dWords(entries: Entries): string | null {
  const [vix1d, vix] = [numberIn(entries, "vix1d"), numberIn(entries, "vix")];
  if (vix1d === null || vix === null || entries.origin("vix1d") !== "typed" || isLong(entries)) return null;
  const next = VIX1D_BANDS.findIndex(({ from }) => from > vix);
  const to = VIX1D_BANDS[next]?.from;
  const from = VIX1D_BANDS.at(next < 0 ? -1 : next - 1)?.from ?? 0;
  const band =
    to === undefined
      ? words`${from} or more`
      : from === 0
        ? words`below ${to}`
        : words`from ${from} to below ${to}`;
  const above = vix1dPercentile(vix1d, vix);
  const ratio = (vix1d / vix).toFixed(2);
  return above < 0.5
    ? words`VIX1D / VIX is ${ratio}: lower than on ${write.percent(1 - above, 0)} of the days with VIX ${band}, 2022-2026.`
    : words`VIX1D / VIX is ${ratio}: higher than on ${write.percent(above, 0)} of the days with VIX ${band}, 2022-2026.`;
}
