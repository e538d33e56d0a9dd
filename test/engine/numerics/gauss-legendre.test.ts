import { quadrature } from "../../../src/engine/numerics/gauss-legendre";
import { normalCdf } from "../../../src/engine/numerics/normal";

const integral = (low: number, high: number, of: (x: number) => number) => {
  let sum = 0;
  quadrature(low, high, (place, weight) => {
    sum += weight * of(place);
  });
  return sum;
};

test("integrals that are known in closed form come out", () => {
  expect(integral(0, 3, () => 1)).toBeCloseTo(3, 13);
  // A polynomial of degree 2 n - 1 = 127 exactly: x^127 from 0 to 1 is 1 / 128.
  expect(integral(0, 1, (x) => x ** 127) * 128).toBeCloseTo(1, 11);
  expect(integral(0, 1, Math.exp)).toBeCloseTo(Math.E - 1, 13);
  expect(integral(2, 2, Math.exp)).toBe(0);
});

test("a bell 24 deviations wide, whole and cut, is right to 1e-11", () => {
  const bell = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  expect(integral(-12, 12, bell)).toBeCloseTo(1, 11);
  for (const cut of [-9, -2, 0, 0.3, 4]) expect(integral(-12, cut, bell)).toBeCloseTo(normalCdf(cut), 11);
});
