import { demand } from "../errors";

/** A stream of uniform numbers, the same for the same seed. */
export interface RandomStream {
  /** A number from 0 up to but not including 1, in steps of 2^-32. */
  uniform(): number;
  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number;
  /** A whole number of 32 bits. */
  word(): number;
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
 * A stream for a seed. The four words of the generator are filled by mixing counters; they are never all zero,
 * because the mixing is one to one and the four counters differ. Seeds beyond 32 bits count in full.
 */
export function randomStream(seed: number): RandomStream {
  demand(Number.isSafeInteger(seed), () => `seed: must be a whole number, got ${seed}`);
  const start = mixed(floor(seed / 2 ** 32)) ^ seed;
  const word = (counter: number) => mixed(start + counter * COUNTER_STEP);
  return streamFrom([word(1), word(2), word(3), word(4)]);
}

/**
 * The generator xoshiro128** from its four 32-bit words, not all zero: period 2^128 - 1, integers alone.
 * Not for secrets. Source: sources.blackmanVigna2021, section 5.
 */
export function streamFrom(state: readonly [number, number, number, number]): RandomStream {
  // Typed cells hold all 32 bits of a word without a box around it.
  const words = Int32Array.from(state);

  function word(): number {
    const second = words[1]!;
    const product = imul(second, 5);
    const third = words[2]! ^ words[0]!;
    const fourth = words[3]! ^ second;
    words[1] = second ^ third;
    words[0] = words[0]! ^ fourth;
    words[2] = third ^ (second << 9);
    words[3] = (fourth << 11) | (fourth >>> 21);
    return imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  return {
    uniform: () => word() * STEP,
    below: (count) => floor(word() * STEP * count),
    word,
  };
}
