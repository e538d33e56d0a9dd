import fc from "fast-check";
import { optionGreeks } from "../../../src/engine/options/greeks";
import { strikeForDelta } from "../../../src/engine/options/strike-by-delta";
import { relativeError } from "../../support/numbers";
import { marketOption } from "./market-option";

const market = { spot: 6021.37, years: 0.12, volatility: 0.18, rate: 0.0433, yield: 0.0145 };

describe("the strike of a delta", () => {
  test("has that delta", () => {
    fc.assert(
      fc.property(marketOption, fc.double({ min: 0.001, max: 0.8, noNaN: true }), (option, delta) => {
        const strike = strikeForDelta({ ...option, delta });
        fc.pre(delta < Math.exp(-option.yield * option.years) * 0.999);
        // the strike is rounded, and delta answers with the density
        expect(relativeError(Math.abs(optionGreeks({ ...option, strike }).delta), delta)).toBeLessThan(1e-12);
      }),
    );
  });

  test("is further away for a smaller delta", () => {
    const strikes = [0.3, 0.16, 0.05].map((delta) => strikeForDelta({ type: "put", delta, ...market }));
    expect(strikes).toEqual([...strikes].sort((a, b) => b - a));
    expect(strikes[0]!).toBeLessThan(market.spot);
  });

  test.each([0, 1, -0.16, Number.NaN])("there is none for a delta of %p", (delta) => {
    expect(() => strikeForDelta({ type: "call", delta, ...market })).toThrow(
      `delta (without sign): must be above 0 and below ${Math.exp(-market.yield * market.years)}`,
    );
  });

  test.each(["spot", "years", "volatility"] as const)("a %s of 0 is refused", (name) => {
    expect(() => strikeForDelta({ type: "call", delta: 0.16, ...market, [name]: 0 })).toThrow(
      "must be above 0, got 0",
    );
  });
});
