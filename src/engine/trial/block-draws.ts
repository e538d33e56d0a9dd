/** A circular block bootstrap of daily values, under a rule and elsewhere. Source: sources.politisRomano1992. */

import { randomStream } from "../numerics/random";

/** Sessions drawn in a row: volatility clusters over weeks. */
export const BLOCK = 20;
export const DRAWS = 400;
/** Count and sum under a rule, count and sum elsewhere. */
export const PARTS = 4;

/** Where the blocks of each draw begin, those of a draw up to its end. */
export interface Draws {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Where the blocks of all draws begin: together as many sessions as there are, or a few more. */
export function blockStarts(sessions: number, seed: number): Int32Array {
  const starts = new Int32Array(DRAWS * Math.ceil(sessions / BLOCK));
  randomStream(seed).fillBelow(sessions, starts);
  return starts;
}

/** The same draws without the blocks that hold none of these values: they add nothing to any sum. */
export function reaching(values: Float64Array, starts: Int32Array): Draws {
  const { length } = values;
  const reached = new Uint8Array(length);
  for (let at = 0; at < length; at++)
    if (!Number.isNaN(values[at]!))
      for (let back = 0; back < BLOCK; back++) reached[(at - back + length) % length] = 1;
  const kept = new Int32Array(starts.length);
  const ends = new Int32Array(DRAWS);
  let count = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at]!;
    if (reached[start] === 1) kept[count++] = start;
    ends[Math.floor((at * DRAWS) / starts.length)] = count;
  }
  return { starts: kept.subarray(0, count), ends };
}

/** Count and sum under the rule, count and sum elsewhere, side by side: of all days, and of each draw of blocks. */
export function drawn(under: Int8Array, values: Float64Array, { starts, ends }: Draws) {
  const { length } = values;
  // Running sums, the circle's first days again at its end; then each block is the difference of two.
  const sums = new Float64Array((length + BLOCK + 1) * PARTS);
  for (let step = 0, from = 0; step < length + BLOCK; step++, from += PARTS) {
    const at = step < length ? step : step - length;
    const value = values[at]!;
    const counts = under[at]! >= 0 && !Number.isNaN(value);
    const inside = counts && under[at] === 1;
    const outside = counts && under[at] === 0;
    sums[from + 4] = sums[from]! + (inside ? 1 : 0);
    sums[from + 5] = sums[from + 1]! + (inside ? value : 0);
    sums[from + 6] = sums[from + 2]! + (outside ? 1 : 0);
    sums[from + 7] = sums[from + 3]! + (outside ? value : 0);
  }
  const all = sums.subarray(length * PARTS, (length + 1) * PARTS);
  const blocks = new Float64Array(length * PARTS);
  for (let at = 0; at < blocks.length; at++) blocks[at] = sums[at + BLOCK * PARTS]! - sums[at]!;
  const found = new Float64Array(DRAWS * PARTS);
  for (let draw = 0, block = 0; draw < DRAWS; draw++) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (const end = ends[draw]!; block < end; block++) {
      const from = starts[block]! * PARTS;
      a += blocks[from]!;
      b += blocks[from + 1]!;
      c += blocks[from + 2]!;
      d += blocks[from + 3]!;
    }
    const into = draw * PARTS;
    found[into] = a;
    found[into + 1] = b;
    found[into + 2] = c;
    found[into + 3] = d;
  }
  return { all, found };
}
