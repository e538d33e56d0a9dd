import fc from "fast-check";
import type { EuropeanOption } from "../../../src/engine/options/european-option";
import { futureOptionGreeks, type OptionGreeks, optionGreeks } from "../../../src/engine/options/greeks";
import { errorAgainst, errorSummary, HALF_ULP, relativeError } from "../../support/numbers";
import { marketOption } from "./market-option";
import {
  europeanOption,
  futureOption,
  futureVectors,
  GREEK_NAMES,
  type GreekName,
  type Limit,
  scaleOf,
  spotVectors,
  type Vector,
} from "./vectors";

const books = [
  {
    book: "index",
    vectors: spotVectors.cases,
    greeks: (v: Vector) => optionGreeks(europeanOption(v)),
    least: 140,
  },
  {
    book: "VIX",
    vectors: futureVectors.cases,
    greeks: (v: Vector) => futureOptionGreeks(futureOption(v)),
    least: 70,
  },
];
const first: readonly GreekName[] = ["delta", "gamma", "vega", "theta", "rho"];
const second: readonly GreekName[] = ["vanna", "volga", "charm"];

describe.each(books)("greeks of $book options against 140-digit values", ({ vectors, greeks, least }) => {
  const market = vectors.filter((vector) => vector.domain === "market");

  test("there are enough of them", () => expect(market.length).toBeGreaterThanOrEqual(least));

  test.each(first)("%s is right to 4e-15 in the market", (name) => {
    const errors = market.map((vector) =>
      errorAgainst(greeks(vector)[name], { value: vector[name], lo: vector.lo[name] }, scaleOf(name, vector)),
    );
    expect(errorSummary(errors).largest).toBeLessThan(4e-15);
  });

  test.each(second)("%s is within 2.5 times what its inputs' rounding allows", (name) => {
    const errors = vectors.map((vector) => {
      const error = errorAgainst(greeks(vector)[name], { value: vector[name], lo: vector.lo[name] });
      return error / (HALF_ULP * (1 + vector.cond[name]));
    });
    expect(errorSummary(errors).largest).toBeLessThan(2.5);
  });

  test.each(GREEK_NAMES)("%s is a number even under stress", (name) => {
    for (const vector of vectors) expect(greeks(vector)[name]).not.toBeNaN();
  });
});

describe("greeks where the formula reads 0 / 0", () => {
  const limits = [
    ...spotVectors.limits.map((limit) => ({ limit, greeks: () => optionGreeks(europeanOption(limit)) })),
    ...futureVectors.limits.map((limit) => ({
      limit,
      greeks: () => futureOptionGreeks(futureOption(limit)),
    })),
  ].map((row) => ({ ...row, name: row.limit.name, type: row.limit.type, strike: row.limit.K }));

  test("there are limits to test", () => expect(limits.length).toBe(37));

  test.each(limits.filter(({ limit }) => !limit.expect.error))(
    "$name, $type $strike",
    ({ limit, greeks }) => {
      const result = greeks();
      for (const name of GREEK_NAMES) expect(result[name]).not.toBeNaN();
      for (const [name, value] of expectedValues(limit)) {
        const error = result[name] === value ? 0 : relativeError(result[name], value);
        expect({ name, isRight: error < 8 * HALF_ULP, error }).toEqual({ name, isRight: true, error });
      }
    },
  );

  test.each(limits.filter(({ limit }) => limit.expect.error))("$name is refused", ({ greeks }) => {
    expect(greeks).toThrow(/must be/);
  });

  test("at the money at expiry delta is a half, gamma and theta are infinite", () => {
    const option = { spot: 6000, strike: 6000, years: 0, volatility: 0.2, rate: 0.05, yield: 0.013 };
    expect(optionGreeks({ ...option, type: "call" })).toMatchObject({
      delta: 0.5,
      gamma: Infinity,
      theta: -Infinity,
    });
    expect(optionGreeks({ ...option, type: "put" })).toMatchObject({
      delta: -0.5,
      gamma: Infinity,
      theta: -Infinity,
    });
  });
});

function expectedValues(limit: Limit): [GreekName, number][] {
  return GREEK_NAMES.flatMap((name) => {
    const value = limit.expect[name];
    return value === undefined ? [] : [[name, Number(value)]];
  });
}

describe("greeks against bumped prices", () => {
  /** Central difference with Richardson's step: error about step^4. */
  function slope(of: (bump: number) => number, size: number): number {
    const step = size * 1e-3;
    const narrow = (of(step) - of(-step)) / (2 * step);
    const wide = (of(2 * step) - of(-2 * step)) / (4 * step);
    return (4 * narrow - wide) / 3;
  }
  const option: EuropeanOption = {
    type: "put",
    spot: 6021.37,
    strike: 5800,
    years: 0.12,
    volatility: 0.19,
    rate: 0.0433,
    yield: 0.0145,
  };
  const { spot, volatility, rate, years } = option;
  const at = (change: Partial<EuropeanOption>): OptionGreeks => optionGreeks({ ...option, ...change });

  test.each([
    { name: "delta", bumped: slope((d) => at({ spot: spot + d }).price, spot) },
    { name: "gamma", bumped: slope((d) => at({ spot: spot + d }).delta, spot) },
    { name: "vega", bumped: slope((d) => at({ volatility: volatility + d }).price, volatility) },
    { name: "theta", bumped: -slope((d) => at({ years: years + d }).price, years) },
    { name: "rho", bumped: slope((d) => at({ rate: rate + d }).price, rate) },
    { name: "vanna", bumped: slope((d) => at({ volatility: volatility + d }).delta, volatility) },
    { name: "volga", bumped: slope((d) => at({ volatility: volatility + d }).vega, volatility) },
    { name: "charm", bumped: -slope((d) => at({ years: years + d }).delta, years) },
  ] as const)("$name is the slope that it claims to be", ({ name, bumped }) => {
    expect(relativeError(at({})[name], bumped)).toBeLessThan(2e-8);
  });

  test("an option on a future keeps the future while the rate moves", () => {
    const future = {
      type: "call",
      future: 18.4,
      strike: 21,
      years: 0.1,
      volatility: 0.9,
      rate: 0.04,
    } as const;
    const bumped = slope((d) => futureOptionGreeks({ ...future, rate: 0.04 + d }).price, 0.04);
    expect(relativeError(futureOptionGreeks(future).rho, bumped)).toBeLessThan(1e-8);
  });
});

describe("laws of greeks", () => {
  test("no lawful input gives NaN", () => {
    const level = fc.oneof(fc.constantFrom(0, 100), fc.double({ min: 1e-10, max: 1e10, noNaN: true }));
    const lawful = fc.record({
      type: fc.constantFrom("call" as const, "put" as const),
      spot: level,
      strike: level,
      years: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
      volatility: fc.oneof(fc.constantFrom(0, Infinity), fc.double({ min: 0, max: 1e4, noNaN: true })),
      rate: fc.double({ min: -1, max: 1, noNaN: true }),
      yield: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(lawful, (option) => {
        const greeks = optionGreeks(option);
        for (const name of GREEK_NAMES) expect(greeks[name]).not.toBeNaN();
      }),
      { numRuns: 3000 },
    );
  });

  test("call and put share gamma, vega, vanna and volga", () => {
    fc.assert(
      fc.property(marketOption, (option) => {
        const call = optionGreeks({ ...option, type: "call" });
        const put = optionGreeks({ ...option, type: "put" });
        for (const name of ["gamma", "vega", "vanna", "volga"] as const) expect(call[name]).toBe(put[name]);
        expect(call.delta - put.delta).toBeCloseTo(Math.exp(-option.yield * option.years), 14);
      }),
    );
  });

  test("the greeks obey the pricing equation", () => {
    fc.assert(
      fc.property(marketOption, (option) => {
        const { price, delta, gamma, theta } = optionGreeks(option);
        const { spot, volatility, rate } = option;
        const curvature = 0.5 * volatility * volatility * spot * spot * gamma;
        const drift = (rate - option.yield) * spot * delta;
        const size =
          curvature +
          Math.abs(drift) +
          Math.abs(rate * price) +
          Math.abs(theta) +
          spot * 0.1 * Math.abs(delta);
        expect(Math.abs(theta + curvature + drift - rate * price)).toBeLessThan(1e-13 * size);
      }),
    );
  });
});
