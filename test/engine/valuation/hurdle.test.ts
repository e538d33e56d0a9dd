import fc from "fast-check";
import { compoundYear, expectedYear, type YearOfCondors } from "../../../src/engine/valuation/hurdle";

const year: YearOfCondors = {
  expected: 0.25,
  costs: 0.1,
  contracts: 2,
  tradesPerYear: 252,
  netHedgeCost: 1500,
  equity: 100_000,
  cashRate: 0,
};
const ENDS = { credit: 1.15, maxLoss: 8.85 };

test("0.15 points on two condors, 252 times, less a hedge of 1,500, are 6,060 dollars", () => {
  expect(expectedYear(year)).toBeCloseTo(6060, 9);
  expect(expectedYear({ ...year, cashRate: 0.04 })).toBeCloseTo(10_060, 9);
});

test("a fair coin at 2 for 1 grows as Kelly says", () => {
  // Kelly 1956: with odds of 2 to 1 and p = 1/2, a quarter of equity at risk grows by (1.5 x 0.75)^(1/2) a bet.
  const coin = { ...year, costs: 0, netHedgeCost: 0, contracts: 1, equity: 400, tradesPerYear: 2 };
  expect(compoundYear({ ...coin, expected: 0.5 }, { credit: 2, maxLoss: 1 })).toBeCloseTo(1.5 * 0.75 - 1, 12);
});

test("compounding stays below the simple return, and falls when the share is too large", () => {
  const simple = expectedYear(year) / year.equity;
  expect(compoundYear(year, ENDS)).toBeLessThan(simple);
  expect(compoundYear(year, ENDS)).toBeGreaterThan(0);
  const large = { ...year, contracts: 60, netHedgeCost: 0 };
  expect(expectedYear(large)).toBeGreaterThan(0);
  expect(compoundYear(large, ENDS)).toBeLessThan(0);
});

test("returns do not change when money is counted in another unit", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.2, max: 0.4, noNaN: true }),
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom(2, 10, 1000),
      (expected, contracts, factor) => {
        const plain = { ...year, expected, contracts };
        const scaled = {
          ...plain,
          contracts: contracts * factor,
          equity: plain.equity * factor,
          netHedgeCost: plain.netHedgeCost * factor,
        };
        const simple = expectedYear(plain) / plain.equity;
        expect(expectedYear(scaled) / scaled.equity).toBeCloseTo(simple, 12);
        expect(compoundYear(scaled, ENDS)).toBeCloseTo(compoundYear(plain, ENDS), 12);
      },
    ),
  );
});

test("an expectation outside the payoff, and a loss of everything, have no growth", () => {
  expect(() => compoundYear({ ...year, expected: 2 }, ENDS)).toThrow(
    "ev (index points): must be from -maxLoss (-8.85) to credit (1.15), got 2",
  );
  expect(() => compoundYear({ ...year, contracts: 120 }, ENDS)).toThrow("nothing is left to compound");
});
