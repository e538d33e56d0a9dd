import { NORMAL_PEAK, normalCdf, normalPdf } from "../numerics/normal";

/**
 * The width s (standard deviation of the forward over the strike's scale) that a price implies when the
 * FORWARD is normally distributed (Bachelier's model): where the search for the lognormal one starts.
 *
 *   value = s [n(d) - d N(-d)],   d = gap / s,   gap = |forward - strike|, value = price out of the money
 *
 * The ratio v = gap / (gap + 2 value) alone fixes d. In eta = v / atanh(v), which runs from 0 far from the
 * money to 1 at the money, Q = (v / d)^2 / eta is nearly a straight line from 1/4 to pi/2; it is tabulated
 * at load and s = (gap + 2 value) sqrt(eta Q). Good to 1e-5, all that a first guess has to be.
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

/** Q at eta = j / (2 CELLS), found by bisection on d, in which eta falls. */
const NODES = Float64Array.from({ length: 2 * CELLS + 1 }, (_, j) => {
  if (j === 0) return 1 / 4;
  if (j === 2 * CELLS) return 1 / (4 * NORMAL_PEAK * NORMAL_PEAK);
  const target = j / (2 * CELLS);
  let low = 0;
  let high = 40;
  for (let step = 0; step < 40; step++) {
    const d = 0.5 * (low + high);
    if (etaOf(d) > target) low = d;
    else high = d;
  }
  const v = straddleShare(low);
  return ((v / low) * (v / low)) / target;
});

/** v for a given d. */
function straddleShare(d: number): number {
  return 1 / (1 + (2 * (normalPdf(d) - d * normalCdf(-d))) / d);
}

function etaOf(d: number): number {
  const value = normalPdf(d) - d * normalCdf(-d);
  return (2 * straddleShare(d)) / Math.log1p(d / value);
}
