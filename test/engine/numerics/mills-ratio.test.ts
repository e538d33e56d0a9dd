import {
  CELLS_PER_UNIT,
  cellAround,
  MOMENTS,
  millsPairs,
  millsRatio,
  momentsByRecurrence,
  TABLE_END,
} from "../../../src/engine/numerics/mills-ratio";
import { golden, HALF_ULP, relativeError } from "../../support/numbers";

const { cases } = golden<{ cases: { x: number; cdf: number }[] }>("cdf.json");
const cells = Array.from({ length: (TABLE_END + 1) * CELLS_PER_UNIT }, (_, cell) =>
  cellAround(cell / CELLS_PER_UNIT - 0.5),
);

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
    expect(cells.length).toBe(896);
    for (const { centre, moments } of cells) {
      expect(Math.abs(centre * moments[0]! + moments[1]! - 1)).toBeLessThan(4 * HALF_ULP);
      for (let n = 1; n < MOMENTS - 1; n++) {
        const sum = (n + 1) * moments[n + 1]! + centre * moments[n]!;
        expect(relativeError(sum, moments[n - 1]!)).toBeLessThan(32 * HALF_ULP);
      }
    }
  });

  test("shift and recurrence give the same moments where both serve", () => {
    const byRecurrence = new Float64Array(MOMENTS);
    const shared = cells.filter(({ centre }) => centre > 0.5 && centre < 1);
    expect(shared.length).toBe(32);
    for (const { centre, moments } of shared) {
      momentsByRecurrence(centre, byRecurrence);
      for (let n = 0; n < MOMENTS; n++)
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
    const [fall, far] = [new Float64Array(1), new Float64Array(1)];
    millsPairs(Float64Array.of(h), Float64Array.of(t), 1, fall, far);
    expect(relativeError(far[0]!, millsRatio(h + t))).toBeLessThan(8 * HALF_ULP);
    const near =
      h >= t ? millsRatio(h - t) : Math.sqrt(2 * Math.PI) * Math.exp(0.5 * (t - h) ** 2) - millsRatio(t - h);
    const bySubtraction = near - millsRatio(h + t);
    expect(relativeError(fall[0]!, bySubtraction)).toBeLessThan((8 * HALF_ULP * near) / fall[0]!);
  });

  // From the definition m(z) = sqrt(pi / 2) e^(z^2 / 2) erfc(z / sqrt(2)), worked with 50 digits.
  test.each([
    { h: 0, t: 0.5, fall: 1.0876530389043013, far: 0.8763644564536923 },
    { h: 0.3, t: 0.4, fall: 0.585036552746226, far: 0.7748938487793906 },
    { h: 1.25, t: 0.0078125, fall: 0.004327574208405423, far: 0.5762736460292773 },
    { h: 1.25, t: 0.0078, fall: 0.004320649955897837, far: 0.5762770854948177 },
    { h: 0.5, t: 0.00390625, fall: 0.004389217751330282, far: 0.8741743905568248 },
    { h: 2.03125, t: 0.03125, fall: 0.009624190989077347, far: 0.41174503829897713 },
    { h: 3.7, t: 0.124, fall: 0.015145385904157775, far: 0.24642031262752603 },
    { h: 6.5, t: 0.009, fall: 0.00039887297898470774, far: 0.15023781143758602 },
    { h: 12.99, t: 0.26, fall: 0.00302959952332366, far: 0.07504895761704658 },
    { h: 0.4921875, t: -0.0078125, fall: -0.008851618660876312, far: 0.8852160751145687 },
    { h: 1, t: -0.45, fall: -0.321647084433554, far: 0.8490010318799543 },
    { h: 12.9, t: 0.002, fall: 2.3616184088620228e-5, far: 0.07704989557628729 },
  ])("its fall and its far end are right to the last places: h = $h, t = $t", ({ h, t, fall, far }) => {
    const [falls, fars] = [new Float64Array(1), new Float64Array(1)];
    millsPairs(Float64Array.of(h), Float64Array.of(t), 1, falls, fars);
    expect(relativeError(falls[0]!, fall)).toBeLessThan(5 * HALF_ULP);
    expect(relativeError(fars[0]!, far)).toBeLessThan(4 * HALF_ULP);
  });
});
