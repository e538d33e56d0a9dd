import { millsRatio } from "../numerics/mills-ratio";
import { NORMAL_PEAK, normalPdf } from "../numerics/normal";

/**
 * The width s (standard deviation of the forward over the strike's scale) that a price implies when the
 * FORWARD is normally distributed (Bachelier's model): where the search for the lognormal one starts.
 *
 *   value = s [n(d) - d N(-d)],   d = gap / s,   gap = |forward - strike|, value = price out of the money
 *
 * The ratio v = gap / (gap + 2 value) alone fixes d. In eta = v / atanh(v), which runs from 0 far from the
 * money to 1 at the money, Q = (v / d)^2 / eta is nearly a straight line from 1/4 to pi/2; it is tabulated
 * at load and s = (gap + 2 value) sqrt(eta Q). Good to 2e-5 up to d = 12, all that a first guess has to be.
 * Source: sources.choiKimKwak2009 for eta; the table is made here from the formula above.
 */
export function normalModelWidth(gap: number, value: number): number {
  const straddle = gap + 2 * value;
  const v = gap / straddle;
  const eta = v < 1e-3 ? 1 - (v * v) / 3 : (2 * v) / Math.log(straddle / value - 1);
  const position = eta * CELLS;
  const cell = position < CELLS ? position | 0 : CELLS - 1;
  const u = position - cell;
  const first = 2 * cell;
  const start = NODES[first]!;
  const middle = NODES[first + 1]!;
  const end = NODES[first + 2]!;
  const q = start + u * (4 * middle - 3 * start - end + u * 2 * (start + end - 2 * middle));
  return straddle * Math.sqrt(eta * q);
}

/** Parabolas over 64 cells: three nodes each, shared at the ends. */
const CELLS = 64;

/** Q at eta = j / (2 CELLS). From 1 downwards, so that each search starts where the last one ended. */
const NODES = (() => {
  const nodes = new Float64Array(2 * CELLS + 1);
  nodes[0] = 1 / 4;
  nodes[2 * CELLS] = 1 / (4 * NORMAL_PEAK * NORMAL_PEAK);
  let square = 0.01;
  for (let j = 2 * CELLS - 1; j > 0; j--) {
    square = squareAt((2 * CELLS) / j, square);
    const d = Math.sqrt(square);
    nodes[j] = ((straddleShare(d) / d) ** 2 * (2 * CELLS)) / j;
  }
  return nodes;
})();

/** The d^2 with 1 / eta = `target`, by secants: 1 / eta is nearly a straight line in d^2. */
function squareAt(target: number, start: number): number {
  let last = start;
  let lastMiss = oneOverEta(last) - target;
  let square = 1.1 * start + 0.01;
  for (let step = 0; step < 8 && Math.abs(lastMiss) > 1e-9 * target; step++) {
    const miss = oneOverEta(square) - target;
    const next = square - (miss * (square - last)) / (miss - lastMiss);
    last = square;
    lastMiss = miss;
    square = next;
  }
  return last;
}

/** The out-of-the-money value over the gap: n(d) / d - N(-d). */
function valueOverGap(d: number): number {
  return normalPdf(d) * (1 / d - millsRatio(d));
}

/** v for a given d. */
function straddleShare(d: number): number {
  return 1 / (1 + 2 * valueOverGap(d));
}

/** atanh(v) / v, with atanh(v) = ln(1 + 1 / valueOverGap) / 2. */
function oneOverEta(square: number): number {
  const d = Math.sqrt(square);
  return (0.5 * Math.log1p(1 / valueOverGap(d))) / straddleShare(d);
}
