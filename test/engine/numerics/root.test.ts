import { rootBetween } from "../../../src/engine/numerics/root";

test.each([
  ["x^2 - 2", 0, 2, (x: number) => x * x - 2, Math.SQRT2],
  ["e^x - 5", 0, 3, (x: number) => Math.exp(x) - 5, Math.log(5)],
  ["x^9", -0.7, 2, (x: number) => x ** 9, 0],
])("%s crosses 0 where it is known to", (_, low, high, rising, root) => {
  expect(rootBetween(low, high, rising)).toBeCloseTo(root, 10);
});

test("beyond either end there is no crossing: that end is the answer", () => {
  expect(rootBetween(1, 2, (x) => x)).toBe(1);
  expect(rootBetween(-2, -1, (x) => x)).toBe(-1);
});

// The chord between -1e-20 and 1e20 meets 0 at its lower end, as far as numbers tell.
test("a step so uneven that its chord ends where it begins is halved until it is found", () => {
  expect(rootBetween(0.25, 1, (x) => (x < 0.6 ? -1e-20 : 1e20))).toBeCloseTo(0.6, 10);
  expect(rootBetween(0.25, 1, (x) => (x < 0.6 ? -1e20 : 1e-20))).toBeCloseTo(0.6, 10);
});
