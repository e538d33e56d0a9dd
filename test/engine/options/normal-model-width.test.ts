import fc from "fast-check";
import { normalCdf, normalPdf } from "../../../src/engine/numerics/normal";
import { normalModelWidth } from "../../../src/engine/options/normal-model-width";
import { relativeError } from "../../support/numbers";

describe("the width of the normal model", () => {
  test("is the one that the price was made with, to 2e-5", () => {
    const width = fc.double({ min: 1e-3, max: 10, noNaN: true });
    const deviations = fc.double({ min: 0, max: 12, noNaN: true });
    fc.assert(
      fc.property(width, deviations, (s, d) => {
        const value = s * (normalPdf(d) - d * normalCdf(-d));
        expect(relativeError(normalModelWidth(d * s, value), s)).toBeLessThan(2e-5);
      }),
      { numRuns: 1000 },
    );
  });

  test("at the money is the value times the square root of 2 pi", () => {
    expect(relativeError(normalModelWidth(0, 1), Math.sqrt(2 * Math.PI))).toBeLessThan(1e-12);
  });
});
