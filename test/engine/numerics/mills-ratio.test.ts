import {
  CELLS_PER_UNIT,
  MILLS_MOMENTS,
  MOMENTS,
  millsPairs,
  millsRatio,
  momentsByRecurrence,
  TABLE_END,
} from "../../../src/engine/numerics/mills-ratio";
import { golden, HALF_ULP, relativeError } from "../../support/numbers";

const { cases } = golden<{ cases: { x: number; cdf: number }[] }>("cdf.json");
const cells = Array.from({ length: TABLE_END * CELLS_PER_UNIT }, (_, cell) => ({
  centre: (cell + 0.5) / CELLS_PER_UNIT,
  moments: MILLS_MOMENTS.subarray(cell * MOMENTS, (cell + 1) * MOMENTS),
}));

describe("Mills' ratio", () => {
  test("is the tail over the density", () => {
    const tails = cases.filter(({ x }) => x < 0 && x > -37);
    expect(tails.length).toBeGreaterThan(80);
    for (const { x, cdf } of tails) {
      const density = Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);
      // the exponential of a rounded square is what limits this check
      expect(relativeError(millsRatio(-x), cdf / density)).toBeLessThan(HALF_ULP * (8 + x * x));
    }
  });

  test("lies between the bounds 1 / (z + 1 / z) and 1 / z far out", () => {
    for (const z of [1, 5, 12.99, 13, 20, 38, 1e3, 1e7, 1e9, 1e200]) {
      expect(millsRatio(z)).toBeLessThanOrEqual(1 / z);
      expect(millsRatio(z)).toBeGreaterThanOrEqual((1 - HALF_ULP) / (z + 1 / z));
    }
  });

  test("the moments of every cell keep both identities", () => {
    expect(cells.length).toBe(104);
    for (const { centre, moments } of cells) {
      expect(Math.abs(centre * moments[0]! + moments[1]! - 1)).toBeLessThan(4 * HALF_ULP);
      for (let n = 1; n < 12; n++) {
        const sum = (n + 1) * moments[n + 1]! + centre * moments[n]!;
        expect(relativeError(sum, moments[n - 1]!)).toBeLessThan(32 * HALF_ULP);
      }
    }
  });

  test("integral and recurrence give the same moments where both serve", () => {
    const byRecurrence = new Float64Array(MOMENTS);
    for (const { centre, moments } of cells.filter((cell) => cell.centre > 1 && cell.centre < 1.5)) {
      momentsByRecurrence(centre, byRecurrence);
      for (let n = 0; n < 6; n++)
        expect(relativeError(moments[n]!, byRecurrence[n]!)).toBeLessThan(16 * HALF_ULP);
    }
  });

  test.each([
    { h: 0, t: 0.5 },
    { h: 0.3, t: 0.4 },
    { h: 1.234, t: 0.01 },
    { h: 3.7, t: 0.124 },
    { h: 12.99, t: 0.26 },
  ])("its fall from h - t to h + t is found without subtracting: h = $h, t = $t", ({ h, t }) => {
    const [fallRate, far] = [new Float64Array(1), new Float64Array(1)];
    millsPairs(Float64Array.of(h), Float64Array.of(t), 1, fallRate, far);
    expect(relativeError(far[0]!, millsRatio(h + t))).toBeLessThan(8 * HALF_ULP);
    const near =
      h >= t ? millsRatio(h - t) : Math.sqrt(2 * Math.PI) * Math.exp(0.5 * (t - h) ** 2) - millsRatio(t - h);
    const bySubtraction = (near - millsRatio(h + t)) / (2 * t);
    expect(relativeError(fallRate[0]!, bySubtraction)).toBeLessThan(
      (8 * HALF_ULP * near) / (2 * t * fallRate[0]!),
    );
  });
});
