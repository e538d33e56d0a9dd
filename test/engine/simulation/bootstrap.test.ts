import fc from "fast-check";
import { type Resampled, resample } from "../../../src/engine/simulation/bootstrap";
import { writeRuns } from "../../../src/engine/simulation/runs";

/** A walk through sessions one by one: the textbook's way. */
function plainly(returns: Float64Array, sessions: Iterable<number>) {
  let at = 0;
  let peak = 0;
  let low = 0;
  let fall = 0;
  for (const session of sessions) {
    at += returns[session]!;
    peak = Math.max(peak, at);
    low = Math.min(low, at);
    fall = Math.max(fall, peak - at);
  }
  return { growth: at, peak, low, fall };
}

const log = fc.double({ min: -0.1, max: 0.1, noNaN: true });
const column = fc.array(log, { minLength: 2, maxLength: 40 }).map((each) => Float64Array.from(each));
const around = (start: number, length: number, count: number) =>
  Array.from({ length }, (_, step) => (start + step) % count);

test("runs of every length are what a walk through their sessions finds", () => {
  fc.assert(
    fc.property(column, fc.integer({ min: 1, max: 40 }), (returns, wanted) => {
      const length = Math.min(wanted, returns.length);
      const runs = new Float64Array(4 * returns.length);
      writeRuns(returns, length, runs);
      for (let start = 0; start < returns.length; start++) {
        const { growth, low, peak, fall } = plainly(returns, around(start, length, returns.length));
        for (const [part, expected] of [growth, low, peak, fall].entries())
          expect(runs[4 * start + part]).toBeCloseTo(expected, 13);
      }
    }),
  );
});

test("a path is blocks of consecutive sessions, the same for all columns, and walked exactly", () => {
  const size = { sessions: fc.integer({ min: 1, max: 90 }), block: fc.integer({ min: 1, max: 50 }) };
  fc.assert(
    fc.property(column, fc.record({ ...size, seed: fc.nat() }), (returns, terms) => {
      const other = returns.map((change, session) => 0.01 * Math.sin(session) - change);
      const [first, second] = resample([returns, other], { ...terms, paths: 1 }) as [Resampled, Resampled];
      expect(second.deepest).toEqual(first.deepest);
      const block = Math.min(terms.block, terms.sessions, returns.length);
      for (const [at, session] of first.deepest.entries())
        if (at % block > 0) expect(session).toBe((first.deepest[at - 1]! + 1) % returns.length);
      for (const [values, { growth, drawdown, deepest }] of [
        [returns, first],
        [other, second],
      ] as const) {
        const expected = plainly(values, deepest);
        expect(growth[0]).toBeCloseTo(expected.growth, 12);
        expect(drawdown[0]).toBeCloseTo(1 - Math.exp(-expected.fall), 12);
      }
    }),
  );
});

test("the path told for a column is the one on which it fell the most", () => {
  const returns = Float64Array.from({ length: 97 }, (_, day) => 0.01 * Math.sin(day * day));
  const other = returns.map((change) => -change);
  const terms = { paths: 6000, sessions: 61, block: 7, seed: 4 };
  for (const [index, { drawdown, deepest }] of resample([returns, other], terms).entries())
    expect(1 - Math.exp(-plainly([returns, other][index]!, deepest).fall)).toBeCloseTo(
      Math.max(...drawdown),
      12,
    );
});

test("every session begins a block as often as another", () => {
  const count = 40;
  const terms = { paths: 1, sessions: 60_000, block: 3, seed: 2 };
  const [{ deepest }] = resample([new Float64Array(count)], terms) as [Resampled];
  const begun = new Float64Array(count);
  for (let at = 0; at < terms.sessions; at += terms.block) begun[deepest[at]!]!++;
  const expected = terms.sessions / terms.block / count;
  const chiSquared = begun.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(72.1); // 99.9 % of a chi-squared law with 39 degrees of freedom
});

test("growth has the mean and the variance of the sessions drawn, and blocks of one are independent", () => {
  const count = 120;
  const returns = Float64Array.from(
    { length: count },
    (_, day) => 0.01 * Math.cos(day) + 0.02 * Math.sin(day / 9),
  );
  const mean = returns.reduce((sum, each) => sum + each, 0) / count;
  const paths = 20_000;
  for (const block of [1, 6]) {
    const [{ growth }] = resample([returns], { paths, sessions: 60, block, seed: 6 }) as [Resampled];
    // Variance of the sum of a block, over all places where it may begin.
    let squares = 0;
    for (let start = 0; start < count; start++)
      squares += (plainly(returns, around(start, block, count)).growth - block * mean) ** 2 / count;
    const variance = (squares * 60) / block;
    const found = growth.reduce((sum, each) => sum + each, 0) / paths;
    const spread = growth.reduce((sum, each) => sum + (each - 60 * mean) ** 2, 0) / paths;
    expect(Math.abs(found - 60 * mean)).toBeLessThan(4 * Math.sqrt(variance / paths));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / paths));
  }
});

test("more paths, and telling how far they are, leave the first paths as they were", () => {
  const returns = Float64Array.from({ length: 50 }, (_, day) => 0.01 * Math.sin(day * 1.7));
  const terms = { sessions: 33, block: 5, seed: 3 };
  const [few] = resample([returns], { ...terms, paths: 200 }) as [Resampled];
  const told: number[] = [];
  const [many] = resample([returns], { ...terms, paths: 6000, progress: (done) => told.push(done) }) as [
    Resampled,
  ];
  expect(many.growth.subarray(0, 200)).toEqual(few.growth);
  expect(many.drawdown.subarray(0, 200)).toEqual(few.drawdown);
  expect(told).toEqual([0, 2500, 5000]);
});
