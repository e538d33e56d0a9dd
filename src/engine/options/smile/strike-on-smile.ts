import { DomainError } from "../../errors";
import { rootBetween } from "../../numerics/root";
import type { Points, Rate, Volatility, Years } from "../../quantities";
import type { OptionType } from "../european-option";
import { optionGreeks } from "../greeks";
import { forwardPrice } from "../parity";
import { strikeForDelta } from "../strike-by-delta";

/** A root whose delta misses the target by more than this is none: the smile jumps over it. */
const DELTA_TOLERANCE = 1e-6;
/** Standard deviations from the forward beyond which no listed delta lies. */
const FURTHEST = 12;

/**
 * The strike whose option has the given delta where the volatility depends on the strike. The delta is the
 * one at the strike's own volatility, the smile standing still (sticky strike). Looked for between
 * strikes 12 deviations away and verified; a flat curve has the closed form.
 */
export function strikeForDeltaOnSmile(target: {
  type: OptionType;
  /** Without its sign. */
  delta: number;
  spot: Points;
  years: Years;
  volatility: (strike: Points) => Volatility;
  rate: Rate;
  yield: Rate;
}): Points {
  const { type, delta, spot, years, volatility } = target;
  const forward = forwardPrice(target);
  const atTheForward = volatility(forward);
  const guess = strikeForDelta({ ...target, volatility: atTheForward });
  if (volatility(guess) === atTheForward && volatility((guess + forward) / 2) === atTheForward) return guess;
  const reach = FURTHEST * Math.max(atTheForward, volatility(guess)) * Math.sqrt(years);
  const surplus = (strike: Points) =>
    Math.abs(optionGreeks({ ...target, type, spot, years, strike, volatility: volatility(strike) }).delta) -
    delta;
  // A put's delta grows with the strike, a call's falls.
  const sign = type === "put" ? 1 : -1;
  const strike =
    forward *
    Math.exp(rootBetween(-reach, reach, (distance) => sign * surplus(forward * Math.exp(distance))));
  if (Math.abs(surplus(strike)) > DELTA_TOLERANCE)
    throw new DomainError("no-solution", `no ${type} on this smile has a delta of ${delta}`);
  return strike;
}
