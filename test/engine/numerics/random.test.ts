import fc from "fast-check";
import { randomStream, streamFrom } from "../../../src/engine/numerics/random";

test("xoshiro128** gives its published sequence from the state 1, 2, 3, 4", () => {
  const stream = streamFrom([1, 2, 3, 4]);
  const words = Array.from({ length: 10 }, () => stream.uniform() * 2 ** 32);
  // The reference vector of Blackman and Vigna's code, as in the tests of rand_xoshiro.
  expect(words).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test("the same seed gives the same stream and another seed another", () => {
  const take = (seed: number) => {
    const stream = randomStream(seed);
    return Array.from({ length: 5 }, () => stream.uniform());
  };
  expect(take(7)).toEqual(take(7));
  const others = [0, 1, 8, -7, 2 ** 32 + 7, 2 ** 40].map((seed) => take(seed).join());
  expect(new Set([...others, take(7).join()]).size).toBe(7);
});

test("uniform numbers have the mean, variance and bins of a uniform law", () => {
  const stream = randomStream(1);
  const count = 200_000;
  const bins = new Array<number>(20).fill(0);
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    const value = stream.uniform();
    sum += value;
    squares += value * value;
    const bin = Math.floor(value * bins.length);
    bins[bin] = (bins[bin] as number) + 1;
  }
  // Four standard errors of each figure.
  expect(Math.abs(sum / count - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
  expect(Math.abs(squares / count - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / count));
  const expected = count / bins.length;
  const chiSquared = bins.reduce((total, found) => total + (found - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(43.8); // 99.9 % of a chi-squared law with 19 degrees of freedom
});

test("a number below n is every whole number from 0 to n - 1", () => {
  const stream = randomStream(3);
  const seen = new Set(Array.from({ length: 500 }, () => stream.below(6)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test("a seed that is no whole number is refused", () => {
  expect(() => randomStream(0.5)).toThrow("seed: must be a whole number, got 0.5");
});

test("numbers drawn in any mix of one by one and many at once are one sequence", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 8 }), (lengths) => {
      const [mixed, single] = [randomStream(5), randomStream(5)];
      for (const length of lengths) {
        const many = new Uint32Array(length);
        mixed.fill(many);
        expect([...many, mixed.word()]).toEqual(Array.from({ length: length + 1 }, () => single.word()));
        const below = new Int32Array(length);
        mixed.fillBelow(9071, below);
        expect([...below]).toEqual(Array.from({ length }, () => single.below(9071)));
      }
    }),
  );
});
