import fc from "fast-check";
import { optionPrice } from "../../../src/engine/options/black-scholes";
import { discountedIntrinsic, timeValue } from "../../../src/engine/options/time-value";
import { HALF_ULP, relativeError } from "../../support/numbers";
import { marketOption } from "./market-option";

describe("time value", () => {
  test("is the whole price of an option out of the money", () => {
    const option = { type: "call", spot: 6000, strike: 6300, years: 0.1, rate: 0.04, yield: 0.01 } as const;
    expect(discountedIntrinsic(option)).toBe(0);
    expect(timeValue(option, 12.5)).toBe(12.5);
  });

  test("is the price of the option of the other type, when in the money", () => {
    fc.assert(
      fc.property(marketOption, (option) => {
        const other = { ...option, type: option.type === "call" ? ("put" as const) : ("call" as const) };
        fc.pre(discountedIntrinsic(option) > 0);
        const error = timeValue(option, optionPrice(option)) - optionPrice(other);
        expect(Math.abs(error)).toBeLessThan(8 * HALF_ULP * (option.spot + option.strike));
      }),
    );
  });

  test("is negative for a price below its lower bound", () => {
    const option = { type: "put", spot: 5000, strike: 6000, years: 0.5, rate: 0.04, yield: 0.01 } as const;
    expect(timeValue(option, discountedIntrinsic(option) - 1)).toBe(-1);
  });

  test("what is certain is the discounted forward less strike, near the money and far from it", () => {
    for (const strike of [100, 4000, 5999, 6000, 6001, 20_000]) {
      const option = { spot: 6000, strike, years: 0.25, rate: 0.05, yield: 0.013 };
      const legs = 6000 * Math.exp(-0.00325) - strike * Math.exp(-0.0125);
      const intrinsic = Math.max(
        discountedIntrinsic({ ...option, type: "call" }),
        discountedIntrinsic({ ...option, type: "put" }),
      );
      expect(relativeError(intrinsic, Math.abs(legs))).toBeLessThan(1e-12);
    }
  });

  test("an index or a strike of 0 leaves the other leg", () => {
    const option = { type: "call", spot: 100, strike: 0, years: 1, rate: 0.03, yield: 0.01 } as const;
    expect(discountedIntrinsic(option)).toBe(100 * Math.exp(-0.01));
    expect(discountedIntrinsic({ ...option, type: "put" })).toBe(0);
  });
});
