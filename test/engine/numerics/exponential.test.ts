import fc from "fast-check";
import { exponential, exponentiate } from "../../../src/engine/numerics/exponential";
import { HALF_ULP, relativeError } from "../../support/numbers";

describe("the exponential of the kernels", () => {
  test("agrees with the language's own to two units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(relativeError(exponential(x), Math.exp(x))).toBeLessThan(4.5 * HALF_ULP);
      }),
      { numRuns: 2000 },
    );
  });

  test("is exact at 0 and multiplies where its argument adds", () => {
    expect(exponential(0)).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(relativeError(exponential(x) * exponential(-x), 1)).toBeLessThan(6 * HALF_ULP);
      }),
    );
  });

  test("leaves what lies beyond the count alone", () => {
    const column = Float64Array.of(0, 1, 2);
    exponentiate(column, 2);
    expect([...column]).toEqual([1, exponential(1), 2]);
  });
});
