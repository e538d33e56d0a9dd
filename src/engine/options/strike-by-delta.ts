import { demand } from "../errors";
import { normalQuantile } from "../numerics/normal";
import type { Points, Rate, Volatility, Years } from "../quantities";
import type { OptionType } from "./european-option";

/**
 * The strike whose option has the given spot delta, in index points: how a trader who sells "the 16 delta"
 * finds it.
 *
 *   K = S exp((r - q + sigma^2 / 2) T - sigma sqrt(T) d1),  d1 = N^-1(|delta| e^(q T)) for a call, its mirror for a put
 *
 * delta is given without its sign. It must lie between 0 and e^(-q T), the delta of an option that is
 * certain to be exercised. One volatility for all strikes. Source: sources.haug2007, section 2.2.2.
 */
export function strikeForDelta(target: {
  type: OptionType;
  delta: number;
  spot: Points;
  years: Years;
  volatility: Volatility;
  rate: Rate;
  yield: Rate;
}): Points {
  const { type, delta, spot, years, volatility, rate } = target;
  demand(spot > 0 && spot < Infinity, () => `spot (index points): must be above 0, got ${spot}`);
  demand(years > 0 && years < Infinity, () => `days: must be above 0, got ${years} years`);
  demand(
    volatility > 0 && volatility < Infinity,
    () => `vol (decimal per year): must be above 0, got ${volatility}`,
  );
  const share = delta * Math.exp(target.yield * years);
  demand(
    share > 0 && share < 1,
    () =>
      `delta (without sign): must be above 0 and below ${Math.exp(-target.yield * years)}, the largest for this yield, got ${delta}`,
  );
  const d1 = type === "call" ? normalQuantile(share) : -normalQuantile(share);
  const drift = (rate - target.yield + 0.5 * volatility * volatility) * years;
  return spot * Math.exp(drift - volatility * Math.sqrt(years) * d1);
}
