import { normalCdf } from "../../../src/engine/numerics/normal";
import { randomStream } from "../../../src/engine/numerics/random";
import { NormalStream } from "../../../src/engine/numerics/ziggurat";

const COUNT = 400_000;
const draw = (seed: number) => {
  const values = new Float64Array(COUNT);
  new NormalStream(randomStream(seed)).fill(values);
  return values;
};

test("moments are those of the normal law, to four standard errors", () => {
  const values = draw(1);
  const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / COUNT;
  expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(COUNT));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
  expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / COUNT));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / COUNT));
});

test("forty bins from -4 to 4 hold what the normal law says", () => {
  const bins = new Float64Array(42);
  for (const x of draw(2)) bins[Math.max(0, Math.min(41, Math.floor((x + 4) * 5) + 1))]!++;
  let chiSquared = 0;
  for (let bin = 0; bin < 42; bin++) {
    const from = bin === 0 ? 0 : normalCdf((bin - 1) / 5 - 4);
    const to = bin === 41 ? 1 : normalCdf(bin / 5 - 4);
    const expected = COUNT * (to - from);
    chiSquared += (bins[bin]! - expected) ** 2 / expected;
  }
  expect(chiSquared).toBeLessThan(74.7); // 99.9 % of a chi-squared law with 41 degrees of freedom
});

test("the largest gap between their distribution and the normal one is that of chance", () => {
  // Filled a few at a time, as jumps are.
  const normal = new NormalStream(randomStream(8));
  const values = new Float64Array(99_999);
  for (let from = 0; from < values.length; from += 3) normal.fill(values.subarray(from, from + 3));
  values.sort();
  let gap = 0;
  for (const [below, x] of values.entries()) {
    const share = normalCdf(x);
    gap = Math.max(gap, share - below / values.length, (below + 1) / values.length - share);
  }
  // 99.9 % of Kolmogorov's law.
  expect(gap * Math.sqrt(values.length)).toBeLessThan(1.95);
});

test("the tail beyond the last layer has its share and its mean excess", () => {
  const TAIL = 3.6541528853610088;
  let beyond = 0;
  let over = 0;
  for (let seed = 3; seed < 8; seed++)
    for (const x of draw(seed))
      if (Math.abs(x) > TAIL) {
        beyond++;
        over += Math.abs(x) - TAIL;
      }
  const share = normalCdf(-TAIL);
  const expected = 5 * COUNT * 2 * share;
  expect(Math.abs(beyond - expected)).toBeLessThan(4 * Math.sqrt(expected));
  const density = Math.exp((-TAIL * TAIL) / 2) / Math.sqrt(2 * Math.PI);
  const excess = density / share - TAIL;
  // The excess is nearly exponential: its deviation is its mean.
  expect(Math.abs(over / beyond - excess)).toBeLessThan((4 * excess) / Math.sqrt(beyond));
});

test("consecutive numbers do not move together", () => {
  const values = draw(9);
  let product = 0;
  let squares = 0;
  for (let index = 1; index < COUNT; index++) {
    product += values[index]! * values[index - 1]!;
    squares += values[index]! ** 2 * values[index - 1]! ** 2;
  }
  expect(Math.abs(product) / COUNT).toBeLessThan(4 / Math.sqrt(COUNT));
  expect(squares / COUNT).toBeCloseTo(1, 1);
});
