import { millsRatio } from "../../numerics/mills-ratio";
import { normalCdf, normalPdf, normalQuantile } from "../../numerics/normal";
import { rootNear } from "../../numerics/root";
import type { Points } from "../../quantities";
import type { PricedKnot } from "./knots";

/** Wider than any law of an index, in ln of the deviation. */
const WIDTHS = [Math.log(1e-9), Math.log(1e12)] as const;

/** The lognormal law beyond an outermost knot that has the knot's price and its probability. */
export interface Wing {
  /** Price of the option out of the money there, undiscounted. */
  price(strike: Points): Points;
  /** Probability of settling beyond the strike, outwards. */
  beyond(strike: Points): number;
  /** Standard deviation of ln(level). */
  readonly deviation: number;
}

const mills = (x: number): number => (x >= 0 ? millsRatio(x) : normalCdf(-x) / normalPdf(x));

/**
 * With d the distance of the strike from the middle of ln(level) in its deviations s, outwards, and m Mills' ratio,
 *
 *   put = K n(d) [m(d) - m(d + s)],   call = K n(d) [m(d - s) - m(d)]
 *
 * The probability N(-d) gives d at the knot; the price then gives s, for it grows with s.
 */
export function wing(side: "put" | "call", knot: PricedKnot, usual: number): Wing {
  const sign = side === "put" ? 1 : -1;
  const [price, tail] = side === "put" ? [knot.put, knot.below] : [knot.call, knot.above];
  const distance = -normalQuantile(tail);
  const perDensity = (d: number, s: number) => sign * (mills(d) - mills(d + sign * s));
  const wanted = price / (knot.strike * normalPdf(distance));
  const deviation = Math.exp(
    rootNear(Math.log(usual), 0.5, WIDTHS, (log) => perDensity(distance, Math.exp(log)) - wanted),
  );
  const at = (strike: Points) => distance - (sign * Math.log(strike / knot.strike)) / deviation;
  return {
    deviation,
    price: (strike) => strike * normalPdf(at(strike)) * perDensity(at(strike), deviation),
    beyond: (strike) => normalCdf(-at(strike)),
  };
}
