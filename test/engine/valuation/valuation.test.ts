import fc from "fast-check";
import { breakdownReasons, dividendValue } from "../../../src/engine/valuation/dividend-discount";
import { isDeteriorating, quickRatio } from "../../../src/engine/valuation/quick-ratio";
import {
  aggregateCost,
  capitalAssetReturn,
  weightedCapitalCost,
} from "../../../src/engine/valuation/required-return";
import fundamentals from "../../golden/fundamentals.json";

// Golden: 50 digits, see test/golden/README.md.
const RELATIVE = 1e-14;
const near = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(RELATIVE * Math.abs(expected));
const oneStage = { highGrowth: undefined, years: undefined };

test.each(fundamentals.capm)(
  "CAPM with beta $beta requires $expect",
  ({ rf, beta, rm, expect: expected }) => {
    expect(fundamentals.capm).toHaveLength(4);
    expect(capitalAssetReturn(rf, beta, rm - rf)).toBeCloseTo(expected, 15);
  },
);

describe("cost of capital", () => {
  const cases = fundamentals.wacc.map((one) => ({
    financing: {
      equity: one.E,
      debt: one.D,
      preferred: one.P,
      costOfEquity: one.re,
      costOfDebt: one.rd,
      costOfPreferred: one.rp,
      tax: one.tax,
    },
    expected: one.expect,
  }));

  test.each(cases)("is $expected", ({ financing, expected }) => {
    expect(cases).toHaveLength(3);
    near(weightedCapitalCost(financing).cost, expected);
  });

  const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
  const yearly = fc.double({ min: 0, max: 0.3, noNaN: true });
  const financings = fc.record({
    equity: amount,
    debt: amount,
    preferred: amount,
    costOfEquity: yearly,
    costOfDebt: yearly,
    costOfPreferred: yearly,
    tax: fc.constantFrom(0, 0.21, 1),
  });

  test("does not change when all amounts are rescaled", () => {
    fc.assert(
      fc.property(financings, fc.double({ min: 0.001, max: 1000, noNaN: true }), (financing, factor) => {
        const scaled = {
          ...financing,
          equity: financing.equity * factor,
          debt: financing.debt * factor,
          preferred: financing.preferred * factor,
        };
        expect(weightedCapitalCost(scaled).cost).toBeCloseTo(weightedCapitalCost(financing).cost, 12);
      }),
    );
  });

  test("of two sectors together lies between theirs, and equals that of their sum at one set of costs", () => {
    fc.assert(
      fc.property(financings, amount, amount, (financing, equity, debt) => {
        const one = weightedCapitalCost(financing);
        const other = weightedCapitalCost({ ...financing, equity, debt });
        const together = aggregateCost([one, other]);
        const sum = weightedCapitalCost({
          ...financing,
          equity: financing.equity + equity,
          debt: financing.debt + debt,
          preferred: 2 * financing.preferred,
        });
        expect(together).toBeCloseTo(sum.cost, 10);
        expect(together).toBeGreaterThanOrEqual(Math.min(one.cost, other.cost) - 1e-12);
        expect(together).toBeLessThanOrEqual(Math.max(one.cost, other.cost) + 1e-12);
      }),
    );
  });

  test("of nothing is refused", () => {
    const nothing = { ...(cases[0]?.financing as (typeof cases)[0]["financing"]), equity: 0, debt: 0 };
    expect(() => weightedCapitalCost(nothing)).toThrow(
      "must be above 0 together with debt and preferred, got 0",
    );
  });
});

describe("dividends", () => {
  test("both tables are at hand", () => {
    expect(fundamentals.gordon).toHaveLength(7);
    expect(fundamentals.twoStageDDM).toHaveLength(5);
  });

  test.each(fundamentals.gordon)("D $D0, g $g, k $k: $expect", ({ D0, g, k, expect: expected }) => {
    const value = () => dividendValue({ dividend: D0, requiredReturn: k, growth: g, ...oneStage });
    if (typeof expected === "number") near(value(), expected);
    else expect(value).toThrow(`requiredReturn (decimal per year): must be above growth (${g}), got ${k}`);
  });

  test.each(fundamentals.twoStageDDM)(
    "D $D0, $n years of $g1, then $g2, k $k: $expect",
    ({ D0, g1, n, g2, k, expect: expected }) => {
      near(
        dividendValue({ dividend: D0, requiredReturn: k, growth: g2, highGrowth: g1, years: n }),
        expected,
      );
    },
  );

  test("two stages of one growth are one stage, and value scales with the dividend", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        (dividend, growth, years) => {
          const terms = { dividend, requiredReturn: 0.09, growth };
          const one = dividendValue({ ...terms, ...oneStage });
          const two = dividendValue({ ...terms, highGrowth: growth, years });
          expect(Math.abs(two - one)).toBeLessThanOrEqual(1e-12 * one);
          const tenfold = dividendValue({ ...terms, dividend: 10 * dividend, ...oneStage });
          expect(Math.abs(tenfold - 10 * one)).toBeLessThanOrEqual(1e-12 * tenfold);
        },
      ),
    );
  });

  test("high growth needs its years, and years their growth", () => {
    const terms = { dividend: 2, requiredReturn: 0.09, growth: 0.04 };
    expect(() => dividendValue({ ...terms, highGrowth: 0.12, years: undefined })).toThrow(
      "years: is missing",
    );
    expect(() => dividendValue({ ...terms, highGrowth: undefined, years: 5 })).toThrow(
      "highGrowth: is missing",
    );
  });

  test("a value breaks down by price, by its fall and by an uncovered dividend", () => {
    const none = { price: undefined, valueBefore: undefined, cover: undefined };
    expect(breakdownReasons(100, none)).toBeUndefined();
    expect(breakdownReasons(100, { ...none, price: 115 })).toBe("");
    expect(breakdownReasons(100, { ...none, price: 115.01 })).toBe("price above 1.15 x value");
    expect(breakdownReasons(90, { ...none, valueBefore: 100 })).toBe("value fell by 10 % or more");
    expect(breakdownReasons(90, { price: 120, valueBefore: 100, cover: 0.9 })?.split("; ")).toHaveLength(3);
  });
});

describe("quick ratio", () => {
  const cases = fundamentals.quickRatio.flatMap(({ expect: expected, securities, ...position }) =>
    typeof expected === "number" ? [{ ...position, shortInvestments: securities, expected }] : [],
  );

  test("three ratios are known", () => {
    expect(cases).toHaveLength(3);
  });

  test.each(cases)("is $expected", ({ expected, ...position }) => {
    near(quickRatio(position), expected);
  });

  test("deteriorates below 1, and by a fall of a tenth or more", () => {
    expect(isDeteriorating(0.99, undefined)).toBe(true);
    expect(isDeteriorating(1.5, undefined)).toBeUndefined();
    expect(isDeteriorating(1.35, 1.5)).toBe(true);
    expect(isDeteriorating(1.36, 1.5)).toBe(false);
    expect(isDeteriorating(1.08, 1.2)).toBe(true);
  });
});
