import fc from "fast-check";
import { DomainError } from "../../../src/engine/errors";
import { optionPrice } from "../../../src/engine/options/black-scholes";
import type { OptionType } from "../../../src/engine/options/european-option";
import { impliedVolatility, type QuotedOption } from "../../../src/engine/options/implied-volatility";
import { impliedVolatilityColumns } from "../../../src/engine/options/implied-volatility-kernel";
import { quoteColumns } from "../../../src/engine/options/option-columns";
import { discountedIntrinsic } from "../../../src/engine/options/time-value";
import { errorAgainst, errorSummary, golden, relativeError } from "../../support/numbers";
import { marketOption } from "./market-option";

type Quote = {
  id: string;
  tag: string;
  type: OptionType;
  price: number;
  S?: number;
  F?: number;
  K: number;
  T: number;
  r: number;
};
type Vector = Quote & {
  q?: number;
  klass: "well" | "fair" | "poor" | "hopeless";
  sigma: number;
  sigma_lo: number;
  attainable_rel: number;
};
const { cases, invalid } = golden<{ cases: Vector[]; invalid: (Quote & { q?: number })[] }>("iv.json");

function quoted(quote: Quote & { q?: number }): QuotedOption {
  const { type, price, K, T, r } = quote;
  // an option on a future is one on a stock that yields the rate
  return {
    type,
    price,
    spot: quote.S ?? quote.F ?? Number.NaN,
    strike: K,
    years: T,
    rate: r,
    yield: quote.q ?? r,
  };
}

function kindOfRefusal(quote: QuotedOption): string {
  try {
    return `a volatility of ${impliedVolatility(quote)}`;
  } catch (error) {
    return error instanceof DomainError ? error.kind : "an unknown error";
  }
}

describe("implied volatility against exact roots", () => {
  test.each([
    { klass: "well", least: 120, relative: 3e-15, ofAttainable: 1.1 },
    { klass: "fair", least: 35, relative: 1e-12, ofAttainable: 1.1 },
    { klass: "poor", least: 3, relative: 1e-8, ofAttainable: 1.1 },
  ])("$klass conditioned quotes: right to $relative", ({ klass, least, relative, ofAttainable }) => {
    const rows = cases.filter((row) => row.klass === klass);
    const errors = rows.map((row) =>
      errorAgainst(impliedVolatility(quoted(row)), { value: row.sigma, lo: row.sigma_lo }),
    );
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(errorSummary(errors).largest).toBeLessThan(relative);
    expect(errorSummary(errors.map((error, i) => error / rows[i]!.attainable_rel)).largest).toBeLessThan(
      ofAttainable,
    );
  });

  const hopeless = cases.filter(({ klass }) => klass === "hopeless");
  test("there are hopeless quotes", () => expect(hopeless.length).toBe(4));
  test.each(hopeless)(
    "$type at $price on $S: the time value is rounded away, so there is no solution",
    (row) => {
      expect(kindOfRefusal(quoted(row))).toBe("no-solution");
    },
  );
});

describe("quotes without an implied volatility", () => {
  test("there are invalid quotes", () => expect(invalid.length).toBe(12));

  test.each(invalid)("$tag: $price is refused", (row) => {
    expect(kindOfRefusal(quoted(row))).toMatch(/^(argument|no-solution)$/);
  });

  const option = { type: "call", spot: 6000, strike: 5900, years: 0.1, rate: 0.04, yield: 0.013 } as const;
  test("a price outside the bounds is told both of them", () => {
    expect(() => impliedVolatility({ ...option, price: 100 })).toThrow(
      "price (index points): must be above 115.75793067416416 and below 5992.205067803714, the no-arbitrage bounds, got 100",
    );
    expect(kindOfRefusal({ ...option, price: 100 })).toBe("argument");
    expect(kindOfRefusal({ ...option, price: Number.NaN })).toBe("argument");
  });

  test("a price on a bound is told why it has no solution", () => {
    const price = discountedIntrinsic(option);
    expect(() => impliedVolatility({ ...option, price })).toThrow(
      "the time value is lost in the rounding of the price",
    );
    expect(kindOfRefusal({ ...option, price })).toBe("no-solution");
  });
});

describe("laws of implied volatility", () => {
  test("a price leads back to the volatility it was made with", () => {
    fc.assert(
      fc.property(marketOption, (option) => {
        const isOutOfTheMoney =
          option.type === "call" ? option.strike >= option.spot * 1.1 : option.strike <= option.spot * 0.9;
        fc.pre(isOutOfTheMoney);
        const price = optionPrice(option);
        expect(relativeError(impliedVolatility({ ...option, price }), option.volatility)).toBeLessThan(2e-14);
      }),
      { numRuns: 1000 },
    );
  });

  test("a volatility leads back to the price", () => {
    fc.assert(
      fc.property(marketOption, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (option, share) => {
        const floor = discountedIntrinsic(option);
        const ceiling =
          option.type === "call"
            ? option.spot * Math.exp(-option.yield * option.years)
            : option.strike * Math.exp(-option.rate * option.years);
        const price = floor + share * (ceiling - floor);
        const volatility = impliedVolatility({ ...option, price });
        expect(relativeError(optionPrice({ ...option, volatility }), price)).toBeLessThan(1e-13);
      }),
      { numRuns: 1000 },
    );
  });

  test("a dearer option implies more volatility", () => {
    fc.assert(
      fc.property(marketOption, fc.double({ min: 1e-6, max: 0.01, noNaN: true }), (option, rise) => {
        const price = optionPrice(option);
        const dearer = price + rise * option.spot * Math.exp(-0.1 * option.years) * 0.1;
        const ceiling =
          option.type === "call" ? option.spot * Math.exp(-option.yield * option.years) : option.strike * 0.8;
        fc.pre(price > discountedIntrinsic(option) * (1 + 1e-9) && dearer < 0.9 * ceiling);
        expect(impliedVolatility({ ...option, price: dearer })).toBeGreaterThan(
          impliedVolatility({ ...option, price }),
        );
      }),
    );
  });

  test("volatilities above 500 % are found", () => {
    const option = {
      type: "put",
      spot: 100,
      strike: 100,
      years: 0.02,
      volatility: 12.5,
      rate: 0.04,
      yield: 0,
    } as const;
    expect(relativeError(impliedVolatility({ ...option, price: optionPrice(option) }), 12.5)).toBeLessThan(
      1e-14,
    );
  });

  test("a column answers what it can and counts the rest", () => {
    const quotes = quoteColumns(300);
    const option = {
      type: "call",
      spot: 6000,
      strike: 6100,
      years: 0.1,
      volatility: 0.2,
      rate: 0.04,
      yield: 0.01,
    } as const;
    quotes.isCall.fill(1);
    quotes.spot.fill(option.spot);
    quotes.strike.fill(option.strike);
    quotes.years.fill(option.years);
    quotes.rate.fill(option.rate);
    quotes.dividendYield.fill(option.yield);
    quotes.price.fill(optionPrice(option));
    quotes.price[299] = -1;
    const volatility = new Float64Array(300);
    expect(impliedVolatilityColumns(quotes, volatility)).toBe(1);
    expect(volatility[299]).toBe(0);
    for (const found of volatility.subarray(0, 299)) expect(relativeError(found, 0.2)).toBeLessThan(1e-14);
  });
});
