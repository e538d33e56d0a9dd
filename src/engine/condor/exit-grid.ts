import { NORMAL_PEAK } from "../numerics/normal";
import type { Fraction } from "../quantities";

/** How far the grid goes, in deviations of what has passed: N(-6.5) is 4e-11. */
const REACH = 6.5;
/** Steps of the grid in a deviation of the smallest move: sums of a bell are then exact to e^(-2 pi^2 6). */
const FINENESS = 2.5;
/** Where a move is cut off, in its own deviations: N(-6.5) is 4e-11. */
const CUT = 6.5;
/** A grid needs some width: a billionth of the index moves no mark. */
const LEAST_DEVIATION = 1e-9;
/** Less mass than this spreads nothing that anybody sees. */
const NOTHING = 1e-18;

/** Moves of the index's logarithm without their drift, on equal steps; the middle node has not moved. */
export interface ExitGrid {
  readonly spacing: number;
  readonly middle: number;
  readonly nodes: number;
  /** Nodes within reach after a share of the variance, the last excluded. */
  readonly reach: (elapsed: Fraction) => readonly [from: number, to: number];
  /** All mass in the middle, before any move. */
  readonly start: Float64Array;
  /** Mass at every node after a move that takes a share of the variance. */
  readonly spread: (mass: Float64Array, share: Fraction) => Float64Array;
}

/** A grid for moves of these shares of a life whose deviation is given. */
export function exitGrid(shares: readonly Fraction[], given: number): ExitGrid {
  const deviation = Math.max(given, LEAST_DEVIATION);
  const spacing = (deviation * Math.sqrt(Math.min(...shares))) / FINENESS;
  const middle = Math.ceil((REACH * deviation) / spacing);
  const nodes = 2 * middle + 1;
  const bells = new Map<Fraction, Float64Array>();
  const bell = (share: Fraction) => {
    const known = bells.get(share);
    if (known !== undefined) return known;
    const found = halfBell(spacing / (deviation * Math.sqrt(share)));
    bells.set(share, found);
    return found;
  };
  const start = new Float64Array(nodes);
  start[middle] = 1;
  return {
    spacing,
    middle,
    nodes,
    start,
    spread: (mass, share) => spreadBy(mass, bell(share)),
    reach: (elapsed) => {
      const steps = Math.min(middle, Math.ceil((REACH * deviation * Math.sqrt(elapsed)) / spacing));
      return [middle - steps, middle + steps + 1];
    },
  };
}

/** Normal density times the step, from its middle outwards; the step in deviations. */
function halfBell(step: number): Float64Array {
  const half = new Float64Array(Math.ceil(CUT / step) + 1);
  for (let node = 0; node < half.length; node++)
    half[node] = NORMAL_PEAK * step * Math.exp(-0.5 * (node * step) ** 2);
  return half;
}

function spreadBy(mass: Float64Array, half: Float64Array): Float64Array {
  const spread = new Float64Array(mass.length);
  for (let at = 0; at < mass.length; at++) {
    const here = mass[at]!;
    if (Math.abs(here) < NOTHING) continue;
    spread[at]! += here * half[0]!;
    const up = Math.min(half.length, mass.length - at);
    for (let away = 1; away < up; away++) spread[at + away]! += here * half[away]!;
    const down = Math.min(half.length, at + 1);
    for (let away = 1; away < down; away++) spread[at - away]! += here * half[away]!;
  }
  return spread;
}
