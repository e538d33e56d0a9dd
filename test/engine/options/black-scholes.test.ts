import fc from "fast-check";
import { futureOptionPrice } from "../../../src/engine/options/black-76";
import { blackScholesPrice, optionPrice } from "../../../src/engine/options/black-scholes";
import type { EuropeanOption, OptionType } from "../../../src/engine/options/european-option";
import { optionGreeks } from "../../../src/engine/options/greeks";
import { errorAgainst, errorSummary, golden, HALF_ULP, relativeError } from "../../support/numbers";
import { binomialPrice } from "./binomial-tree";
import { marketOption } from "./market-option";
import { europeanOption, futureOption, futureVectors, spotVectors } from "./vectors";

describe("option prices against 140-digit values", () => {
  test.each([
    { book: "index options, market", domain: "market", least: 140, largest: 4e-15, median: 3e-16 },
    { book: "index options, stress", domain: "stress", least: 50, largest: 1e-13, median: 4e-16 },
  ])("$book: no price is off by $largest of itself", ({ domain, least, largest, median }) => {
    const errors = spotVectors.cases
      .filter((vector) => vector.domain === domain)
      .map((vector) =>
        errorAgainst(optionPrice(europeanOption(vector)), { value: vector.price, lo: vector.lo.price }),
      );
    const summary = errorSummary(errors);
    expect(summary.count).toBeGreaterThanOrEqual(least);
    expect(summary.largest).toBeLessThan(largest);
    expect(summary.median).toBeLessThan(median);
  });

  test.each([
    { book: "VIX options, market", domain: "market", least: 70, largest: 4e-15, median: 3e-16 },
    { book: "VIX options, stress", domain: "stress", least: 25, largest: 1e-13, median: 4e-16 },
  ])("$book: no price is off by $largest of itself", ({ domain, least, largest, median }) => {
    const errors = futureVectors.cases
      .filter((vector) => vector.domain === domain)
      .map((vector) =>
        errorAgainst(futureOptionPrice(futureOption(vector)), { value: vector.price, lo: vector.lo.price }),
      );
    const summary = errorSummary(errors);
    expect(summary.count).toBeGreaterThanOrEqual(least);
    expect(summary.largest).toBeLessThan(largest);
    expect(summary.median).toBeLessThan(median);
  });
});

describe("option prices and greeks in print", () => {
  type Anchor = {
    what: "price" | "delta" | "gamma" | "vega" | "theta" | "rho";
    type: OptionType;
    published: number;
  } & Record<"S" | "K" | "T" | "r" | "q" | "sigma", number>;
  const haug = golden<{ cases: Anchor[] }>("anchors_haug.json").cases;

  test("all of Haug 1998 is there", () => expect(haug.length).toBe(49));

  test.each(haug)("Haug 1998: $what of the $K $type on $S is $published", (anchor) => {
    // printed to four decimals
    expect(Math.abs(optionGreeks(europeanOption(anchor))[anchor.what] - anchor.published)).toBeLessThan(6e-5);
  });

  // Hull 2018, example 15.6: printed to two decimals
  test.each([
    { type: "call", printed: 4.76 },
    { type: "put", printed: 0.81 },
  ] as const)("Hull 2018, example 15.6: the $type is worth $printed", ({ type, printed }) => {
    const option = { type, spot: 42, strike: 40, years: 0.5, volatility: 0.2, rate: 0.1, yield: 0 };
    expect(Math.abs(optionPrice(option) - printed)).toBeLessThan(0.005);
  });
});

describe("option prices where the formula reads 0 / 0", () => {
  test.each(spotVectors.limits.filter((limit) => !limit.expect.error))(
    "$name, $type $K on $S: the limit",
    (limit) => {
      expect(relativeOrZero(optionPrice(europeanOption(limit)), Number(limit.expect.price))).toBeLessThan(
        4 * HALF_ULP,
      );
    },
  );

  test.each(spotVectors.limits.filter((limit) => limit.expect.error))("$name is refused", (limit) => {
    expect(() => optionPrice(europeanOption(limit))).toThrow(/must be/);
  });

  test("there are limits to test", () => expect(spotVectors.limits.length).toBe(27));

  test("infinite volatility leaves the legs", () => {
    const option = { spot: 100, strike: 120, years: 1, volatility: Infinity, rate: 0.03, yield: 0.01 };
    expect(optionPrice({ ...option, type: "call" })).toBeCloseTo(100 * Math.exp(-0.01), 12);
    expect(optionPrice({ ...option, type: "put" })).toBeCloseTo(120 * Math.exp(-0.03), 12);
  });

  test("a refusal names the argument, its unit, the rule and the value", () => {
    const option: EuropeanOption = { ...europeanOption(spotVectors.cases[0]!), volatility: -0.2 };
    expect(() => optionPrice(option)).toThrow("volatility (per year): must be 0 or more, got -0.2");
  });

  test("no lawful input gives NaN or a negative price", () => {
    const size = fc.oneof(fc.constant(0), fc.double({ min: 1e-300, max: 1e300, noNaN: true }));
    const rate = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const years = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e3, noNaN: true }));
    fc.assert(
      fc.property(
        fc.boolean(),
        size,
        size,
        years,
        size,
        rate,
        rate,
        (isCall, spot, strike, T, volatility, r, q) => {
          fc.pre(Math.abs(r * T) < 300 && Math.abs(q * T) < 300 && spot < 1e150 && strike < 1e150);
          expect(blackScholesPrice(isCall, spot, strike, T, volatility, r, q)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function relativeOrZero(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : relativeError(actual, expected);
}

describe("laws of option prices", () => {
  test("call less put is the discounted forward less strike, to 2e-16 of spot and strike", () => {
    fc.assert(
      fc.property(marketOption, (option) => {
        const call = optionPrice({ ...option, type: "call" });
        const put = optionPrice({ ...option, type: "put" });
        const { spot, strike, years, rate } = option;
        const legs = spot * Math.exp(-option.yield * years) - strike * Math.exp(-rate * years);
        expect(Math.abs(call - put - legs)).toBeLessThan(4 * HALF_ULP * (spot + strike));
      }),
      { numRuns: 1000 },
    );
  });

  test("a dearer strike makes the call cheaper and the put dearer", () => {
    fc.assert(
      fc.property(marketOption, fc.double({ min: 1e-6, max: 0.2, noNaN: true }), (option, rise) => {
        const dearer = { ...option, strike: option.strike * (1 + rise) };
        const sign = option.type === "call" ? -1 : 1;
        expect(sign * (optionPrice(dearer) - optionPrice(option))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("more volatility never makes an option cheaper", () => {
    fc.assert(
      fc.property(marketOption, fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (option, rise) => {
        const risen = optionPrice({ ...option, volatility: option.volatility + rise });
        expect(risen).toBeGreaterThanOrEqual(optionPrice(option));
      }),
    );
  });

  test("spot and strike a power of two larger make the price exactly that much larger", () => {
    fc.assert(
      fc.property(marketOption, fc.integer({ min: -6, max: 6 }), (option, power) => {
        const scale = 2 ** power;
        const scaled = optionPrice({ ...option, spot: option.spot * scale, strike: option.strike * scale });
        expect(scaled).toBeCloseTo(optionPrice(option) * scale, 9);
      }),
    );
  });

  test("a binomial tree of 2,000 steps comes to the same price", () => {
    const option: EuropeanOption = {
      type: "put",
      spot: 6021.37,
      strike: 5900,
      years: 0.25,
      volatility: 0.18,
      rate: 0.0433,
      yield: 0.0145,
    };
    // the tree's own error falls as 1 / steps
    expect(relativeError(binomialPrice(option, 2000), optionPrice(option))).toBeLessThan(1e-3);
  });

  test("the greeks and the price come from one calculation", () => {
    fc.assert(
      fc.property(marketOption, (option) => {
        expect(optionGreeks(option).price).toBe(optionPrice(option));
      }),
    );
  });
});
