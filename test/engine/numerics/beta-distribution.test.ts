import fc from "fast-check";
import { betaCdf, betaQuantile } from "../../../src/engine/numerics/beta-distribution";

// SciPy 1.17.1, scipy.stats.beta.
const probabilities = [
  { a: 2, b: 3, x: 0.4, p: 0.5248, tolerance: 1e-14 },
  { a: 91, b: 11, x: 0.87, p: 0.22254146254668133, tolerance: 1e-12 },
  { a: 9001, b: 1001, x: 0.895, p: 0.05205860879578146, tolerance: 1e-10 },
  { a: 0.5, b: 0.5, x: 0.1, p: 0.20483276469913345, tolerance: 1e-13 },
  { a: 1_000_000, b: 120_000, x: 0.893, p: 0.6872955853175414, tolerance: 1e-8 },
];

test.each(probabilities)("Beta($a, $b) lies below $x with probability $p", ({ a, b, x, p, tolerance }) => {
  expect(Math.abs(betaCdf({ a, b }, x) - p)).toBeLessThan(tolerance);
});

const quantiles = [
  { a: 91, b: 11, p: 0.25, x: 0.8730391447955269 },
  { a: 181, b: 21, p: 0.25, x: 0.8823435016080342 },
  { a: 891_001, b: 109_001, p: 0.25, x: 0.890789162385285 },
  { a: 2, b: 1, p: 0.05, x: Math.sqrt(0.05) },
  { a: 1, b: 50, p: 0.95, x: 1 - 0.05 ** (1 / 50) },
];

test.each(quantiles)("the $p quantile of Beta($a, $b) is $x", ({ a, b, p, x }) => {
  expect(Math.abs(betaQuantile({ a, b }, p) - x)).toBeLessThan(1e-11);
});

test("a beta probability is a binomial tail", () => {
  // P(Beta(k, n - k + 1) <= x) = P(Bin(n, x) >= k), by adding up the binomial terms.
  const tail = (n: number, k: number, x: number) => {
    let term = (1 - x) ** n;
    let sum = k === 0 ? term : 0;
    for (let j = 1; j <= n; j++) {
      term *= ((n - j + 1) / j) * (x / (1 - x));
      if (j >= k) sum += term;
    }
    return sum;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.nat(),
      (n, x, pick) => {
        const k = 1 + (pick % n);
        return Math.abs(betaCdf({ a: k, b: n - k + 1 }, x) - tail(n, k, x)) < 1e-12;
      },
    ),
  );
});

test("the quantile undoes the probability", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 2000, noNaN: true }),
      fc.double({ min: 1, max: 2000, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (a, b, p) => Math.abs(betaCdf({ a, b }, betaQuantile({ a, b }, p)) - p) < 1e-10,
    ),
  );
});

test("the quantiles of 0 and of 1 are the ends of the interval, and so is what lies beyond", () => {
  const law = { a: 91, b: 11 };
  expect([-0.1, 0, 1, 1.1].map((probability) => betaQuantile(law, probability))).toEqual([0, 0, 1, 1]);
});
