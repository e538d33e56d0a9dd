import type { MarketDays } from "../../engine/replay/history";
import { VIX1D_FITS } from "../../engine/vix1d/estimate";
import type { SoldAt } from "../../engine/vix1d/sold-at";

/** At which volatility condors were sold, in words. */
export function soldWords(sold: SoldAt, history: MarketDays | undefined): string {
  if (sold.by === "ratio")
    return `condor volatility is VIX/100 x ${sold.bands.map(({ from, ratio }) => `${Number(ratio.toFixed(3))}${from > 0 ? ` from VIX ${from}` : ""}`).join(", ")}, a what-if`;
  const share = `${sold.share} of VIX1D`;
  if (sold.by === "measured")
    return `${share}, told by the medians of VIX1D / VIX in bands of VIX: they sell event days too cheaply and are biased low`;
  const { count = 0, vix1d, vix9d } = history ?? {};
  const known = vix1d?.reduce((sum, level) => sum + (Number.isNaN(level) ? 0 : 1), 0) ?? 0;
  if (sold.by === "VIX1D") return `${share} as the history has it, on ${known} of ${count} sessions`;
  const fit = VIX1D_FITS[vix9d?.some((level) => !Number.isNaN(level)) ? "withVix9d" : "withoutVix9d"];
  const estimate = `estimated by a regression on 2022-2024 that explains ${fit.fitted} of log(VIX1D / VIX) there and ${fit.outOfSample} in 2025-2026`;
  return sold.by === "estimated" || known === 0
    ? `${share}, ${estimate}`
    : `${share}, the history's on ${known} of ${count} sessions, elsewhere ${estimate}`;
}
