import { NORMAL_PEAK } from "../numerics/normal";
import type { Fraction } from "../quantities";

// Read once: some hosts look a global up at every use.
const { abs, max, min } = Math;

/** How far the grid goes, in deviations of what has passed: N(-5.5) is 2e-8. */
const REACH = 5.5;
/** Steps of the grid in a deviation of the smallest move: sums of a bell are then exact to e^(-2 pi^2 6). */
const FINENESS = 2.5;
/** Steps of the grid at least: what is bought back close to a level, and the worst of it, need that many. */
const FEWEST_STEPS = 600;
/** Where a move is cut off, in its own deviations: N(-5.5) is 2e-8. */
const CUT = 5.5;
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
  readonly start: () => Float64Array;
  /** Moves the mass, each node's own, by what takes a share of the variance. */
  readonly spread: (mass: Float64Array, share: Fraction) => void;
}

/** A grid for moves of these shares of a life whose deviation is given. */
export function exitGrid(shares: readonly Fraction[], given: number): ExitGrid {
  const deviation = max(given, LEAST_DEVIATION);
  const least = (deviation * Math.sqrt(min(...shares))) / FINENESS;
  const spacing = min(least, (2 * REACH * deviation) / FEWEST_STEPS);
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
  return {
    spacing,
    middle,
    nodes,
    start: () => {
      const mass = new Float64Array(nodes);
      mass[middle] = 1;
      return mass;
    },
    spread: (mass, share) => spreadBy(mass, bell(share)),
    reach: (elapsed) => {
      const steps = min(middle, Math.ceil((REACH * deviation * Math.sqrt(elapsed)) / spacing));
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

/** Room for a grid with a bell on either side, so that no place has to ask where the grid ends. */
let padded = new Float64Array(0);

/** Each place gathers from both sides at once what has come to it; nothing lies outside the places with mass. */
function spreadBy(mass: Float64Array, half: Float64Array): void {
  const nodes = mass.length;
  let [first, last] = [0, nodes - 1];
  while (first < nodes && abs(mass[first]!) < NOTHING) first++;
  while (last > first && abs(mass[last]!) < NOTHING) last--;
  const reach = half.length - 1;
  if (padded.length < nodes + 2 * reach) padded = new Float64Array(nodes + 2 * reach);
  padded.fill(0).set(mass, reach);
  mass.fill(0);
  const to = min(nodes - 1, last + reach);
  for (let at = max(0, first - reach); at <= to; at++) {
    const here = at + reach;
    let sum = half[0]! * padded[here]!;
    for (let away = 1; away <= reach; away++)
      sum += half[away]! * (padded[here - away]! + padded[here + away]!);
    mass[at] = sum;
  }
}
