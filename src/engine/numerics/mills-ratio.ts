/**
 * Mills' ratio m(z) = N(-z) / n(z): the upper tail of the normal law over its density. It is what is
 * left of an option price once the exponential is taken out, so it carries the accuracy of the engine.
 *
 *   m(z) = integral over s from 0 to infinity of e^(-z s - s^2/2) ds,     m' = z m - 1
 *   m(c - u) = sum over n of b_n(c) u^n,   b_n(c) = integral of s^n/n! e^(-c s - s^2/2) ds > 0
 *
 * Nothing here is pasted: the moments b_n(c) are computed when the module loads, at the centres c of cells
 * that cover -1/2 <= z < 13 1/2. Integration by parts gives two identities, c b_0 + b_1 = 1 and
 *
 *   (n + 1) b_(n+1) + c b_n = b_(n-1)
 *
 * Source: sources.abramowitzStegun1964, 7.1.1 and 7.2.5 (the b_n are the repeated integrals of erfc).
 */

/** Cells per unit of z: a point lies within 1/128 of the centre of its cell. */
export const CELLS_PER_UNIT = 64;
/** Moments kept per cell: b_0 ... b_8, enough for |u| <= 1/64, where 9 b_9 u^8 is below 4e-17 of b_1. */
export const MOMENTS = 9;
/** Pairs of points lie around h < 13: an option 13 standard deviations out of the money is worth 1e-39 of its index. */
export const TABLE_END = 13;
/** Either point lies at most this far from h. */
const FARTHEST = 1 / 2;

const CELL_COUNT = (TABLE_END + 2 * FARTHEST) * CELLS_PER_UNIT;
/** A cell's index ends in these bits, which proves to the compiler that a table of so many cells holds it. */
const CELL_MASK = 1023;
/** Of a cell: its moments, what its b_0 is short of, and its centre. */
const SLOTS = 12;
const SHORTFALL = 9;
const CENTRE = 10;

/**
 * The recurrence run downwards gives the ratios b_n / b_(n-1) = 1 / (c + (n + 1) b_(n+1) / b_n). All terms are
 * positive, and a wrong start at n = N shrinks by e^(-2 c (sqrt(2 N) - sqrt(2 n))) on its way down to b_n:
 * N is chosen for e^-50 (Miller's method). It fills all of `moments`; a small c would make N long.
 */
export function momentsByRecurrence(centre: number, moments: Float64Array): void {
  const rootStart = 25 / centre + Math.sqrt(2 * moments.length);
  let ratio = 0;
  for (let n = Math.ceil(0.5 * rootStart * rootStart); n > 0; n--) {
    ratio = 1 / (centre + (n + 1) * ratio);
    if (n < moments.length) moments[n] = ratio;
  }
  moments[0] = 1 / (centre + ratio);
  for (let n = 1; n < moments.length; n++) moments[n]! *= moments[n - 1]!;
}

/** Below this centre the moments come from those at it, b_n(c - u) = sum over k of (n + k)! / (n! k!) b_(n+k)(c) u^k. */
const RECURRENCE_FROM = 1;
const anchor = new Float64Array(48);
momentsByRecurrence(RECURRENCE_FROM, anchor);

function momentsByShift(centre: number, moments: Float64Array): void {
  const u = RECURRENCE_FROM - centre;
  for (let n = 0; n < MOMENTS; n++) {
    let sum = 0;
    for (let m = anchor.length - 1; m >= n; m--) sum = anchor[m]! + (sum * u * (m + 1)) / (m + 1 - n);
    moments[n] = sum;
  }
}

const TABLE = new Float64Array((CELL_MASK + 1) * SLOTS);

/** Where the cell of z begins in the table. */
function cellOf(z: number): number {
  return (((z + FARTHEST) * CELLS_PER_UNIT) & CELL_MASK) * SLOTS;
}

/**
 * b_0 rounds, and the difference of two would show it. What they are short of comes from the falls from
 * centre to centre, each a sum of positive terms and right to its own last place, summed from the far end inwards.
 */
function shortfallBefore(next: number, b0: number): number {
  let fall = 0;
  for (let n = MOMENTS - 1; n > 0; n--) fall = (TABLE[next + n]! + fall) / CELLS_PER_UNIT;
  return TABLE[next + SHORTFALL]! + (fall - (b0 - TABLE[next]!));
}

for (let cell = CELL_COUNT - 1; cell >= 0; cell--) {
  const first = cell * SLOTS;
  const centre = (cell + 0.5) / CELLS_PER_UNIT - FARTHEST;
  const moments = TABLE.subarray(first, first + MOMENTS);
  if (centre < RECURRENCE_FROM) momentsByShift(centre, moments);
  else momentsByRecurrence(centre, moments);
  TABLE[first + SHORTFALL] = cell === CELL_COUNT - 1 ? 0 : shortfallBefore(first + SLOTS, moments[0]!);
  TABLE[first + CENTRE] = centre;
}

/** The centre of the cell of z, and the moments there. */
export function cellAround(z: number): { readonly centre: number; readonly moments: Float64Array } {
  const first = cellOf(z);
  return { centre: TABLE[first + CENTRE]!, moments: TABLE.subarray(first, first + MOMENTS) };
}

/** m(c - u) less m(c) within a cell, where b_8 u^8 is below 4e-20. */
function beyondCentre(first: number, u: number): number {
  const late = TABLE[first + 5]! + u * (TABLE[first + 6]! + u * TABLE[first + 7]!);
  return (
    u *
    (TABLE[first + 1]! +
      u * (TABLE[first + 2]! + u * (TABLE[first + 3]! + u * (TABLE[first + 4]! + u * late))))
  );
}

/** m(z) for z >= 0, to about one unit in the last place. */
export function millsRatio(z: number): number {
  if (z >= TABLE_END) return millsRatioFar(z);
  const first = cellOf(z);
  return TABLE[first]! + (TABLE[first + SHORTFALL]! + beyondCentre(first, TABLE[first + CENTRE]! - z));
}

const farMoments = new Float64Array(MOMENTS);

function millsRatioFar(z: number): number {
  if (z > 1e8) return 1 / z;
  momentsByRecurrence(z, farMoments);
  return farMoments[0]!;
}

/** Below this t both points are near one centre, from which the fall is found term by term. */
const NARROW = 1 / 128;

/**
 * Mills' ratio at two points at once, for 0 <= h < 13 and |t| <= 1/2, to about a unit in the last place each:
 *
 *   fall = m(h - t) - m(h + t);   far = m(h + t)
 *
 * Points that are apart have a cell each: their two b_0 are subtracted exactly, with the shortfalls, and only the
 * small rest of each point rounds. Points close together share the cell of h. There, with u1 = c - h + t and
 * u2 = c - h - t, the fall over u1 - u2 = 2 t is a divided difference, which Horner's scheme gives along with
 * the value at u2. Either way the centre less h is taken first, for it is exact or as good as that.
 */
export function millsPairs(
  h: Float64Array,
  t: Float64Array,
  count: number,
  fall: Float64Array,
  far: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const middle = h[i]!;
    const half = t[i]!;
    if (Math.abs(half) >= NARROW) {
      const first1 = cellOf(middle - half);
      const first2 = cellOf(middle + half);
      const rest1 = beyondCentre(first1, TABLE[first1 + CENTRE]! - middle + half);
      const rest2 = beyondCentre(first2, TABLE[first2 + CENTRE]! - middle - half);
      const shortfall = TABLE[first1 + SHORTFALL]! - TABLE[first2 + SHORTFALL]!;
      fall[i] = TABLE[first1]! - TABLE[first2]! + (shortfall + (rest1 - rest2));
      far[i] = TABLE[first2]! + rest2;
    } else {
      const first = cellOf(middle);
      const u1 = TABLE[first + CENTRE]! - middle + half;
      const u2 = TABLE[first + CENTRE]! - middle - half;
      let mills = TABLE[first + MOMENTS - 1]!;
      let slope = 0;
      for (let n = MOMENTS - 2; n >= 0; n--) {
        slope = slope * u1 + mills;
        mills = mills * u2 + TABLE[first + n]!;
      }
      fall[i] = 2 * half * slope;
      far[i] = mills;
    }
  }
}
