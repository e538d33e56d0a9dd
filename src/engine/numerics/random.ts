import { demand } from "../errors";

/** A stream of uniform numbers, the same for the same seed. */
export interface RandomStream {
  /** A number from 0 up to but not including 1, in steps of 2^-32. */
  uniform(): number;
  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number;
  /** A whole number of 32 bits. */
  word(): number;
  /** Such numbers into every place: the next of the same stream, five times as fast as one by one. */
  fill(into: Uint32Array): void;
  /** Whole numbers below `count` into every place. */
  fillBelow(count: number, into: Int32Array): void;
}

// Read once: some hosts look a global up at every use.
const { floor, imul, min } = Math;

/** Steps of 2^-32 between 0 and 1. */
const STEP = 2 ** -32;

/** Words made in advance: one by one they cost five times as much. */
const READY = 64;

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
  return new Xoshiro(state);
}

/** A class, so that all streams share their code: compiled for one, it is fast for the next. */
class Xoshiro implements RandomStream {
  // Typed cells hold all 32 bits of a word without a box around it.
  private readonly words: Int32Array;
  private readonly ready = new Uint32Array(READY);
  private at = READY;

  constructor(state: readonly number[]) {
    this.words = Int32Array.from(state);
  }

  word(): number {
    if (this.at === READY) {
      this.generate(this.ready, 0);
      this.at = 0;
    }
    return this.ready[this.at++]!;
  }

  uniform(): number {
    return this.word() * STEP;
  }

  below(count: number): number {
    return floor(this.word() * STEP * count);
  }

  fill(into: Uint32Array): void {
    const kept = min(READY - this.at, into.length);
    for (let place = 0; place < kept; place++) into[place] = this.ready[this.at++]!;
    this.generate(into, kept);
  }

  fillBelow(count: number, into: Int32Array): void {
    const drawn = new Uint32Array(into.buffer, into.byteOffset, into.length);
    this.fill(drawn);
    for (let place = 0; place < into.length; place++) into[place] = drawn[place]! * STEP * count;
  }

  private generate(into: Uint32Array, from: number): void {
    const { words } = this;
    let first = words[0]!;
    let second = words[1]!;
    let third = words[2]!;
    let fourth = words[3]!;
    for (let place = from; place < into.length; place++) {
      const product = imul(second, 5);
      into[place] = imul((product << 7) | (product >>> 25), 9);
      const mixedThird = third ^ first;
      const mixedFourth = fourth ^ second;
      third = mixedThird ^ (second << 9);
      first ^= mixedFourth;
      second ^= mixedThird;
      fourth = (mixedFourth << 11) | (mixedFourth >>> 21);
    }
    words[0] = first;
    words[1] = second;
    words[2] = third;
    words[3] = fourth;
  }
}
