import { DomainError } from "../errors";
import type { VixPoints } from "../quantities";
import { estimatedVix1d } from "../vix1d/estimate";
import { asRatio, ratioAt, type SoldAt } from "../vix1d/sold-at";
import type { MarketDays } from "./history";

const RETURNS = 5;

/** VIX1D of each close as far as it was read or can be told; NaN where not. */
function vix1dByDay(by: Exclude<SoldAt["by"], "ratio" | "measured">, days: MarketDays): Float64Array {
  const { count, vix1d } = days;
  return Float64Array.from({ length: count }, (_, day) =>
    by === "VIX1D" || (by === "read" && !Number.isNaN(vix1d[day]!)) ? vix1d[day]! : estimateOn(days, day),
  );
}

function estimateOn({ day, spx, vix, vix9d }: MarketDays, at: number): VixPoints {
  if (at < RETURNS) return Number.NaN;
  const returns = Array.from({ length: RETURNS }, (_, back) => {
    const now = at - RETURNS + 1 + back;
    return Math.log(spx[now]! / spx[now - 1]!);
  });
  return estimatedVix1d({ day: day[at]!, vix: vix[at]!, vix9d: vix9d[at]!, returns });
}

/** Volatility of the condor at each close; NaN where it is not known, so that none can be sold. */
export function soldVolatility(sold: SoldAt, days: MarketDays): Float64Array {
  if (sold.by === "ratio" || sold.by === "measured") {
    const bands = asRatio(sold);
    return days.vix.map((vix) => (ratioAt(bands, vix) * vix) / 100);
  }
  const levels = vix1dByDay(sold.by, days);
  if (levels.every(Number.isNaN))
    throw new DomainError(
      "not-enough-data",
      sold.by === "VIX1D"
        ? 'history: has no VIX1D on any session; add a column VIX1D, or sell at "estimated" or "measured"'
        : `history: has ${days.count} sessions; an estimate of VIX1D needs ${RETURNS} before it`,
    );
  return levels.map((level) => (sold.share * level) / 100);
}
