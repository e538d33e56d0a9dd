import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { demand } from "../errors";
import { strikeForDeltaOnSmile } from "../options/smile/strike-on-smile";
import type { Points } from "../quantities";
import { futureAt, vixOf } from "./futures-curve";
import type { MarketNow } from "./hedge-state";
import { indexPutStrike, knownIndex } from "./index-put";
import { rulesOf } from "./instruments";
import type { Layer } from "./layers";
import { volOfVolAt } from "./vol-of-vol";

/**
 * The strike that a layer's rule asks for, unrounded. By delta it is the strike whose undiscounted (forward) delta
 * on the layer's own future is the target at the strike's own volatility: K = F exp(v^2 T / 2 - v sqrt(T) N^-1(delta))
 * with v the volatility at K itself. Of SPX puts the index stands in place of the future.
 */
export function layerStrike(layer: Layer, days: number, market: MarketNow): Points {
  const { curve } = market;
  const { onIndex } = rulesOf(layer.instrument);
  // A curve without a point at 0 days has its nearest future stand for VIX.
  const vix = vixOf(curve) ?? futureAt(curve, 0);
  const underlying = () => (onIndex ? knownIndex(market.index).spot : futureAt(curve, days));
  switch (layer.by) {
    case "strike":
      return layer.target;
    case "K/F":
    case "none":
      return underlying() * (layer.by === "none" ? 1 : layer.target);
    case "K/VIX":
      demand(!onIndex, () => "an SPX put has no strike by K/VIX: say delta, K/F (times the index) or strike");
      return vix * layer.target;
    case "delta":
      demand(days > 0, () => `a layer with ${days} days left has no strike by delta`);
      return onIndex
        ? indexPutStrike(knownIndex(market.index), layer.target, days, vix)
        : byDelta(layer, days, market);
  }
}

function byDelta({ target, instrument }: Layer, days: number, { curve, volOfVol }: MarketNow): Points {
  const future = futureAt(curve, days);
  return strikeForDeltaOnSmile({
    type: rulesOf(instrument).option ?? "call",
    delta: target,
    spot: future,
    years: days / CALENDAR_DAYS_PER_YEAR,
    volatility: (strike) => volOfVolAt(volOfVol, days, strike / future),
    rate: 0,
    yield: 0,
  });
}
