import { sampleStandardDeviation } from "../numerics/sample";
import type { Fraction } from "../quantities";
import type { Episode } from "../scenario/episode";
import type { PathOutcomes } from "./bootstrap";
import type { JointMove } from "./simulate";

/** Share of the paths whose mean is the expected shortfall. */
const TAIL = 0.05;

/** The outcomes of many paths, sorted, ready to be asked. */
export interface OutcomeLaw {
  /** Result of a path as a fraction of its start: the value below which this share of the paths lies. */
  result(share: Fraction): Fraction;
  drawdown(share: Fraction): Fraction;
  readonly mean: Fraction;
  /** Standard error of that mean: another seed moves it by about as much. NaN for one path. */
  readonly meanError: Fraction;
  readonly losing: Fraction;
  /** Mean result of the worst 5 %. */
  readonly shortfall: Fraction;
  /** Share of the paths that fell at least so far from a peak. */
  fellBy(fall: Fraction): Fraction;
}

export function outcomeLaw({ growth, drawdown }: PathOutcomes): OutcomeLaw {
  const results = growth.map((log) => Math.expm1(log)).sort();
  const falls = Float64Array.from(drawdown).sort();
  const paths = results.length;
  const mean = (count: number) => results.subarray(0, count).reduce((sum, each) => sum + each, 0) / count;
  const at = (sorted: Float64Array, share: Fraction) =>
    sorted[Math.min(paths - 1, Math.floor(share * paths))]!;
  return {
    result: (share) => at(results, share),
    drawdown: (share) => at(falls, share),
    mean: mean(paths),
    meanError: sampleStandardDeviation(results) / Math.sqrt(paths),
    losing: results.filter((each) => each < 0).length / paths,
    shortfall: mean(Math.max(1, Math.round(TAIL * paths))),
    fellBy: (fall) => falls.filter((each) => each >= fall).length / paths,
  };
}

/** Moves that count as equally far: 3 % of SPX, a fifth of VIX. */
const SPOT_UNIT = 0.03;
const VIX_UNIT = Math.log(1.2);

/** The recorded session whose moves of SPX and VIX lie nearest. */
export function nearestEpisode(move: JointMove, days: readonly Episode[]): Episode | undefined {
  const rise = (before: number, after: number) => Math.log(after / before) / VIX_UNIT;
  const distance = ({ spotMove, vixBefore, vixAfter }: Episode) =>
    Math.hypot(
      (spotMove - move.spotMove) / SPOT_UNIT,
      rise(vixBefore, vixAfter) - rise(move.vixBefore, move.vixAfter),
    );
  let nearest: Episode | undefined;
  for (const day of days) if (nearest === undefined || distance(day) < distance(nearest)) nearest = day;
  return nearest;
}
