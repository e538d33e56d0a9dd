/**
 * Mills' ratio m(z) = N(-z) / n(z): the upper tail of the normal law over its density. It is what is
 * left of an option price once the exponential is taken out, so it carries the accuracy of the engine.
 *
 *   m(z) = integral over s from 0 to infinity of e^(-z s - s^2/2) ds,     m' = z m - 1
 *   m(c + u) = sum over n of b_n(c) (-u)^n,   b_n(c) = integral of s^n/n! e^(-c s - s^2/2) ds > 0
 *
 * Nothing here is pasted: the moments b_n(c) are computed when the module loads, at the centres c of
 * cells that cover 0 <= z < 13. Two identities of the moments check them, and polish or extend them:
 *
 *   c b_0 + b_1 = 1           (n + 1) b_(n+1) + c b_n = b_(n-1)           (integration by parts)
 *
 * Source: sources.abramowitzStegun1964, 7.1.1 and 7.2.5 (the b_n are the repeated integrals of erfc);
 * quadrature: sources.takahasiMori1974.
 */

/** Moments kept per cell: b_0 ... b_23. Enough for a series in |u| <= 9/16, where b_24 u^24 < 2e-19 b_0. */
export const MOMENTS = 24;
/** Cells per unit of z. Half a cell is 1/16: the moments die out fast at that distance. */
export const CELLS_PER_UNIT = 8;
/** The table ends here: an option 13 standard deviations out of the money is worth 1e-39 of its index. */
export const TABLE_END = 13;

const CELL_COUNT = TABLE_END * CELLS_PER_UNIT;

/**
 * The integral for the first moments at once, by the trapezoid rule after s = exp(v - e^-v), which makes the
 * integrand die doubly exponentially to the left and faster still to the right. At this step the rule's
 * own error is below 1e-17; all terms are positive, so nothing cancels, and the sum is compensated.
 */
const QUADRATURE_STEP = 1 / 16;
const FIRST_NODE = -62;
const LAST_NODE = 40;
/** Moments taken from the integral; a later b_n comes with u^n, so the recurrence upwards is good enough. */
const INTEGRALS = 6;

function momentsByQuadrature(centre: number, moments: Float64Array): void {
  const lost = new Float64Array(INTEGRALS);
  for (let node = FIRST_NODE; node <= LAST_NODE; node++) {
    const v = node * QUADRATURE_STEP;
    const s = Math.exp(v - Math.exp(-v));
    const jacobian = s * (1 + Math.exp(-v)) * QUADRATURE_STEP;
    let term = jacobian * Math.exp(-s * s * 0.5) * Math.exp(-centre * s);
    for (let n = 0; n < INTEGRALS; n++) {
      const corrected = term - lost[n]!;
      const sum = moments[n]! + corrected;
      lost[n] = sum - moments[n]! - corrected;
      moments[n] = sum;
      term *= s / (n + 1);
    }
  }
  const shortfall = 1 - centre * moments[0]! - moments[1]!;
  for (let n = 0; n < INTEGRALS; n++) moments[n]! += moments[n]! * shortfall;
  for (let n = INTEGRALS; n < MOMENTS; n++) moments[n] = (moments[n - 2]! - centre * moments[n - 1]!) / n;
}

/**
 * The recurrence run downwards gives the ratios b_n / b_(n-1) = 1 / (c + (n + 1) b_(n+1) / b_n). All terms are
 * positive, and a wrong start at n = N shrinks by e^(-2 c (sqrt(2 N) - sqrt(46))) on its way down to b_23:
 * N is chosen for e^-50 (Miller's method). Quadrature serves where that N would be long.
 */
export function momentsByRecurrence(centre: number, moments: Float64Array): void {
  const rootStart = 25 / centre + Math.sqrt(46);
  let ratio = 0;
  for (let n = Math.ceil(0.5 * rootStart * rootStart); n > 0; n--) {
    ratio = 1 / (centre + (n + 1) * ratio);
    if (n < MOMENTS) moments[n] = ratio;
  }
  moments[0] = 1 / (centre + ratio);
  for (let n = 1; n < MOMENTS; n++) moments[n]! *= moments[n - 1]!;
}

const RECURRENCE_FROM = 1.5;

/** b_n of cell k at [k * MOMENTS + n]; the centre of cell k is (k + 1/2) / CELLS_PER_UNIT. */
export const MILLS_MOMENTS: Float64Array = (() => {
  const table = new Float64Array(CELL_COUNT * MOMENTS);
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const centre = (cell + 0.5) / CELLS_PER_UNIT;
    const moments = table.subarray(cell * MOMENTS, (cell + 1) * MOMENTS);
    if (centre < RECURRENCE_FROM) momentsByQuadrature(centre, moments);
    else momentsByRecurrence(centre, moments);
  }
  return table;
})();

/** Terms of the series within half a cell: 12 b_11 (1/16)^11 is below 1e-17 of b_0. */
const TERMS_IN_CELL = 12;

/** m(z) for z >= 0, to about one unit in the last place. */
export function millsRatio(z: number): number {
  if (z >= TABLE_END) return millsRatioFar(z);
  const cell = (z * CELLS_PER_UNIT) | 0;
  const back = (cell + 0.5) / CELLS_PER_UNIT - z;
  const first = cell * MOMENTS;
  let sum = 0;
  for (let n = TERMS_IN_CELL; n >= 0; n--) sum = sum * back + MILLS_MOMENTS[first + n]!;
  return sum;
}

const farMoments = new Float64Array(MOMENTS);

function millsRatioFar(z: number): number {
  if (z > 1e8) return 1 / z;
  momentsByRecurrence(z, farMoments);
  return farMoments[0]!;
}

/** Last pair of moments for |u| <= |t| + 1/16: with |t| < NARROW, 16 b_16 (3/16)^15 < 3e-17 b_1 is left out; at |t| = 1/2 as little. */
const LAST_PAIR_NARROW = 14;
const LAST_PAIR_WIDE = 22;
const NARROW = 1 / 8;

/**
 * Mills' ratio at two points at once, for 0 <= h < 13 and |t| <= 1/2, to about a unit in the last place each:
 *
 *   fallRate = [m(h - t) - m(h + t)] / (2 t), without subtracting;   far = m(h + t)
 *
 * With the moments b_n of the cell whose centre c is nearest h, u1 = c - h + t, u2 = c - h - t and s = u^2,
 *
 *   m(c - u) = sum of b_n u^n = even(s) + u odd(s)
 *   [m(c - u1) - m(c - u2)] / (u1 - u2) = odd(s2) + (u1 + u2) (even[s1, s2] + u1 odd[s1, s2])
 *
 * where [s1, s2] is a divided difference, which Horner's scheme gives along with the value. Two short chains
 * (even, odd) run side by side in the processor, where one of twice the length would wait for itself.
 */
export function millsPairs(
  h: Float64Array,
  t: Float64Array,
  count: number,
  fallRate: Float64Array,
  far: Float64Array,
): void {
  const moments = MILLS_MOMENTS;
  for (let i = 0; i < count; i++) {
    const cell = (h[i]! * CELLS_PER_UNIT) | 0;
    const first = cell * MOMENTS;
    const fromCentre = (cell + 0.5) / CELLS_PER_UNIT - h[i]!;
    const u1 = fromCentre + t[i]!;
    const u2 = fromCentre - t[i]!;
    const s1 = u1 * u1;
    const s2 = u2 * u2;
    let n = first + (Math.abs(t[i]!) < NARROW ? LAST_PAIR_NARROW : LAST_PAIR_WIDE);
    let even = moments[n]!;
    let odd = moments[n + 1]!;
    let evenSlope = 0;
    let oddSlope = 0;
    while (n > first) {
      n -= 2;
      evenSlope = evenSlope * s1 + even;
      oddSlope = oddSlope * s1 + odd;
      even = even * s2 + moments[n]!;
      odd = odd * s2 + moments[n + 1]!;
    }
    fallRate[i] = odd + 2 * fromCentre * (evenSlope + u1 * oddSlope);
    far[i] = even + u2 * odd;
  }
}
