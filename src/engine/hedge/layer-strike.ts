import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { demand } from "../errors";
import { strikeForDeltaOnSmile } from "../options/smile/strike-on-smile";
import type { VixPoints } from "../quantities";
import { type FuturesCurve, futureAt, vixOf } from "./futures-curve";
import type { Layer } from "./layers";
import { type VolOfVol, volOfVolAt } from "./vol-of-vol";

/**
 * The strike that a layer's rule asks for, unrounded. By delta it is the strike whose undiscounted (forward) delta
 * on the layer's own future is the target at the strike's own volatility: K = F exp(v^2 T / 2 - v sqrt(T) N^-1(delta))
 * with v the volatility at K itself.
 */
export function layerStrike(layer: Layer, days: number, curve: FuturesCurve, volOfVol: VolOfVol): VixPoints {
  const future = futureAt(curve, days);
  switch (layer.by) {
    case "strike":
      return layer.target;
    case "K/F":
    case "none":
      return future * (layer.by === "none" ? 1 : layer.target);
    case "K/VIX":
      // A curve without a point at 0 days has its nearest future stand for VIX.
      return (vixOf(curve) ?? futureAt(curve, 0)) * layer.target;
    case "delta":
      return byDelta(layer.target, days, future, volOfVol);
  }
}

function byDelta(delta: number, days: number, future: VixPoints, volOfVol: VolOfVol): VixPoints {
  demand(days > 0, () => `a layer with ${days} days left has no strike by delta`);
  return strikeForDeltaOnSmile({
    type: "call",
    delta,
    spot: future,
    years: days / CALENDAR_DAYS_PER_YEAR,
    volatility: (strike) => volOfVolAt(volOfVol, days, strike / future),
    rate: 0,
    yield: 0,
  });
}
