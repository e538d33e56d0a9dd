import { isExtrapolated, type SmileKnot, smileVolatility } from "../options/smile/smile";
import type { Points, Volatility, Years } from "../quantities";
import type { Condor } from "./condor";

/** One volatility for each leg. */
export interface LegVolatilities {
  readonly longPut: Volatility;
  readonly shortPut: Volatility;
  readonly shortCall: Volatility;
  readonly longCall: Volatility;
}

/** What the user says about volatility: flat, one per leg, or a smile over strikes. */
export type VolatilityView = Volatility | LegVolatilities | readonly SmileKnot[];

export function isSmile(view: VolatilityView): view is readonly SmileKnot[] {
  return Array.isArray(view);
}

/** Strikes of the condor beyond the outermost knots of a smile, where nothing was quoted. */
export function extrapolatedStrikes(view: VolatilityView, condor: Condor): readonly Points[] {
  const { longPut, shortPut, shortCall, longCall } = condor;
  return isSmile(view)
    ? [longPut, shortPut, shortCall, longCall].filter((strike) => isExtrapolated(view, strike))
    : [];
}

/** The volatility at which each leg is priced. */
export function legVolatilities(
  view: VolatilityView,
  condor: Condor,
  forward: Points,
  years: Years,
): LegVolatilities {
  if (typeof view === "number") return { longPut: view, shortPut: view, shortCall: view, longCall: view };
  if (!isSmile(view)) return view;
  const at = (strike: Points) => smileVolatility(view, strike, forward, years);
  return {
    longPut: at(condor.longPut),
    shortPut: at(condor.shortPut),
    shortCall: at(condor.shortCall),
    longCall: at(condor.longCall),
  };
}

/**
 * The view as a curve over strikes, for whatever lies between the legs: four leg volatilities are a smile
 * of four knots. Where the short strikes meet, their knot is the mean of the two.
 */
export function smileOf(view: VolatilityView, condor: Condor): Volatility | readonly SmileKnot[] {
  if (typeof view === "number" || isSmile(view)) return view;
  const { longPut, shortPut, shortCall, longCall } = condor;
  const body: SmileKnot[] =
    shortPut === shortCall
      ? [{ strike: shortPut, volatility: (view.shortPut + view.shortCall) / 2 }]
      : [
          { strike: shortPut, volatility: view.shortPut },
          { strike: shortCall, volatility: view.shortCall },
        ];
  return [
    { strike: longPut, volatility: view.longPut },
    ...body,
    { strike: longCall, volatility: view.longCall },
  ];
}

/** The curve's volatility at a strike; a flat curve is the same everywhere. */
export function volatilityAt(
  curve: Volatility | readonly SmileKnot[],
  strike: Points,
  forward: Points,
  years: Years,
): Volatility {
  return typeof curve === "number" ? curve : smileVolatility(curve, strike, forward, years);
}
