import { DomainError } from "../../errors";
import { normalQuantile } from "../../numerics/normal";
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
  // The delta is right where d1 is: that of the target against that of the strike, in deviations of its own.
  const share = delta * Math.exp(target.yield * years);
  const d1 = type === "call" ? normalQuantile(share) : -normalQuantile(share);
  const beyond = (distance: number) => {
    const deviation = volatility(forward * Math.exp(distance)) * Math.sqrt(years);
    return distance + deviation * (d1 - deviation / 2);
  };
  const strike = forward * Math.exp(rootBetween(-reach, reach, beyond));
  const found = optionGreeks({ ...target, type, spot, years, strike, volatility: volatility(strike) }).delta;
  if (Math.abs(Math.abs(found) - delta) > DELTA_TOLERANCE)
    throw new DomainError("no-solution", `no ${type} on this smile has a delta of ${delta}`);
  return strike;
}
