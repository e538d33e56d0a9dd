import { demand } from "../errors";

/** A stream of uniform numbers, the same for the same seed. */
export interface RandomStream {
  /** A number from 0 up to but not including 1, in steps of 2^-32. */
  uniform(): number;
  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number;
}

// Read once: some hosts look a global up at every use.
const { floor, imul } = Math;

/** Steps of 2^-32 between 0 and 1. */
const STEP = 2 ** -32;

/** Scatters a counter over 32 bits, one to one. Source: sources.wellons2018, the two-round function. */
function mixed(counter: number): number {
  let word = counter | 0;
  word = imul(word ^ (word >>> 16), 0x21f0aaad);
  word = imul(word ^ (word >>> 15), 0xd35a2d97);
  return word ^ (word >>> 15);
}

/** The golden ratio as a 32-bit fraction: consecutive counters land far apart. */
const COUNTER_STEP = 0x9e3779b9;

/**
 * The generator xoshiro128**: 32-bit words, period 2^128 - 1, so that it runs on integers alone. Not for secrets.
 * Its four words are filled from the seed by a mixing function, which never gives four zeros: the mixing is
 * one to one and the four counters differ. Source: sources.blackmanVigna2021, section 5.
 */
export function randomStream(seed: number): RandomStream {
  demand(Number.isInteger(seed), () => `seed: must be a whole number, got ${seed}`);
  // Seeds beyond 32 bits count: the upper half enters through a second mixing.
  const start = mixed(floor(seed / 2 ** 32)) ^ seed;
  let first = mixed(start + COUNTER_STEP);
  let second = mixed(start + 2 * COUNTER_STEP);
  let third = mixed(start + 3 * COUNTER_STEP);
  let fourth = mixed(start + 4 * COUNTER_STEP);

  function word(): number {
    const product = imul(second, 5);
    const answer = imul((product << 7) | (product >>> 25), 9);
    const shifted = second << 9;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = (fourth << 11) | (fourth >>> 21);
    return answer >>> 0;
  }

  return {
    uniform: () => word() * STEP,
    below: (count) => floor(word() * STEP * count),
  };
}
