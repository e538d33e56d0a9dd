import { millsRatio } from "../../numerics/mills-ratio";
import { normalCdf, normalPdf, normalQuantile } from "../../numerics/normal";
import { rootNear } from "../../numerics/root";
import type { Points, Probability } from "../../quantities";
import type { PricedKnot } from "./knots";

/** Between two knots: what the put gains from the lower one, what the call gains from the upper one, and the law. */
export interface Piece {
  putAbove(strike: Points): Points;
  callBelow(strike: Points): Points;
  below(strike: Points): Probability;
}

/** A point of the law: a strike, and the quantile z of the probability of settling below it. */
interface Point {
  readonly strike: Points;
  readonly z: number;
}

/** Furthest that the bend lies from the middle, in ln of the odds of its place. */
const FURTHEST_BEND = 30;

/**
 * z rises from one knot to the next in two lines over ln K, which meet at share m of the way along and 1 - m of the way
 * up: two lognormal laws, one where m = 1/2. Whatever m is, the probability rises; m makes its integral over
 * the strikes what the prices of the two knots are apart.
 */
export function piece(low: PricedKnot, high: PricedKnot, forward: Points): Piece {
  const width = Math.log(high.strike / low.strike);
  const start: Point = { strike: low.strike, z: quantile(low) };
  const end: Point = { strike: high.strike, z: quantile(high) };
  const bendAt = (logOdds: number): Point => ({
    strike: low.strike * Math.exp(width / (1 + Math.exp(-logOdds))),
    z: start.z + (end.z - start.z) / (1 + Math.exp(logOdds)),
  });
  // Far out the option in the money has lost the digits of the one out of it.
  const byPuts = high.strike <= forward;
  const wanted = byPuts ? high.put - low.put : low.call - high.call;
  const excess = (logOdds: number) => {
    const bend = bendAt(logOdds);
    return byPuts
      ? wanted - puts(start, bend) - puts(bend, end)
      : calls(start, bend) + calls(bend, end) - wanted;
  };
  const bend = bendAt(rootNear(0, 0.25, [-FURTHEST_BEND, FURTHEST_BEND], excess));
  const at = (strike: Points): Point => {
    const [from, to] = strike < bend.strike ? [start, bend] : [bend, end];
    const share = Math.log(strike / from.strike) / Math.log(to.strike / from.strike);
    return { strike, z: from.z + (to.z - from.z) * share };
  };
  return {
    putAbove: (strike) =>
      strike < bend.strike ? puts(start, at(strike)) : puts(start, bend) + puts(bend, at(strike)),
    callBelow: (strike) =>
      strike < bend.strike ? calls(at(strike), bend) + calls(bend, end) : calls(at(strike), end),
    below: (strike) => normalCdf(at(strike).z),
  };
}

/** Integral of the probability below over the strikes of one line: K N(z) less the mean level that settles there. */
function puts(from: Point, to: Point): Points {
  return to.strike * normalCdf(to.z) - from.strike * normalCdf(from.z) - settlingBetween(from, to);
}

/** Integral of the probability above. */
function calls(from: Point, to: Point): Points {
  return settlingBetween(from, to) + from.strike * normalCdf(-from.z) * -1 + to.strike * normalCdf(-to.z);
}

/**
 * Mean of the level over where it settles between two points of one line, whose z is ln K times `steepness` and a
 * constant: K n(z) m(1 / steepness - z) at the upper point less the same at the lower, with m Mills' ratio.
 */
function settlingBetween(from: Point, to: Point): Points {
  const spread = Math.log(to.strike / from.strike) / (to.z - from.z);
  const upTo = ({ strike, z }: Point) => {
    const y = spread - z;
    return strike * (y > 0 ? normalPdf(z) * millsRatio(y) : Math.exp((y * y - z * z) / 2) * normalCdf(-y));
  };
  return upTo(to) - upTo(from);
}

/** The quantile of the smaller tail, for it has the digits. */
function quantile({ below, above }: PricedKnot): number {
  return below < above ? normalQuantile(below) : -normalQuantile(above);
}
