import fc from "fast-check";
import { normalCdf, normalPdf, normalQuantile } from "../../../src/engine/numerics/normal";
import { errorAgainst, errorSummary, golden, relativeError } from "../../support/numbers";

const { cases } = golden<{ cases: { x: number; cdf: number; lo: number }[] }>("cdf.json");

function cdfErrors(from: number, to: number): number[] {
  return cases
    .filter(({ x }) => x >= from && x <= to)
    .map(({ x, cdf, lo }) => errorAgainst(normalCdf(x), { value: cdf, lo }));
}

describe("the normal distribution", () => {
  test.each([
    { from: -8, to: 8, least: 100, tolerance: 5e-16 },
    { from: -37, to: -8, least: 50, tolerance: 5e-16 },
  ])(
    "has its probabilities from $from to $to right to $tolerance of themselves",
    ({ from, to, least, tolerance }) => {
      const { count, largest } = errorSummary(cdfErrors(from, to));
      expect(count).toBeGreaterThanOrEqual(least);
      expect(largest).toBeLessThan(tolerance);
    },
  );

  test("reaches its ends without NaN", () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(-60)).toBe(0);
    expect(normalCdf(0)).toBe(0.5);
    expect(normalPdf(0)).toBe(0.3989422804014327);
    expect(normalPdf(60)).toBe(0);
  });

  test("has the slope that its density says", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        const step = 1e-4;
        const slope = (normalCdf(x + step) - normalCdf(x - step)) / (2 * step);
        expect(Math.abs(slope - normalPdf(x))).toBeLessThan(1e-8);
      }),
    );
  });

  test("the two tails add up to 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
      }),
    );
  });

  // published: Abramowitz and Stegun 1964, table 26.5 (x for given tail probability)
  test.each([
    { tail: 0.025, z: 1.959963984540054, tolerance: 1e-15 },
    { tail: 0.001, z: 3.090232306167813, tolerance: 1e-15 },
    { tail: 0.5, z: 0, tolerance: 0 },
  ])("$z is exceeded with probability $tail", ({ tail, z, tolerance }) => {
    expect(Math.abs(normalQuantile(tail) + z)).toBeLessThanOrEqual(tolerance * z);
    expect(Math.abs(normalQuantile(1 - tail) - z)).toBeLessThanOrEqual(100 * tolerance * z); // 1 - tail is rounded
  });

  test("a quantile leads back to its probability", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.302, noNaN: true }), (exponent) => {
        const probability = 10 ** exponent;
        const z = normalQuantile(probability);
        expect(relativeError(normalCdf(z), probability)).toBeLessThan(8e-16 * (1 + z * z));
      }),
    );
  });

  test("a probability outside 0 to 1 has no quantile", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(() => normalQuantile(1.1)).toThrow("probability: must be from 0 to 1, got 1.1");
    expect(() => normalQuantile(Number.NaN)).toThrow("probability");
  });
});
