import fc from "fast-check";
import type { Condor } from "../../../src/engine/condor/condor";
import { condorCredit, type Market } from "../../../src/engine/condor/credit";
import { openResult } from "../../../src/engine/condor/open-position";
import { breakEvens } from "../../../src/engine/condor/payoff";
import { shiftedMarket, standingBreakEvens } from "../../../src/engine/condor/shift";
import { DomainError } from "../../../src/engine/errors";

const condor: Condor = { longPut: 6950, shortPut: 7000, shortCall: 7280, longCall: 7330 };
const market: Market = { spot: 7140, years: 10 / 252, volatility: 0.18, rate: 0, yield: 0 };
const none = { years: 0, spotMove: 0, volatilityMove: 0 };

test("no shift changes nothing", () => {
  expect(shiftedMarket(market, none)).toEqual(market);
});

test("a shift to expiry leaves the payoff and its break-evens", () => {
  const credit = condorCredit(condor, market);
  const then = shiftedMarket(market, { ...none, years: market.years });
  const found = standingBreakEvens(condor, then, credit);
  const atExpiry = breakEvens(condor, credit, 0);
  if (atExpiry instanceof DomainError) throw atExpiry;
  expect(found.lower).toBeCloseTo(atExpiry.lower ?? Number.NaN, 6);
  expect(found.upper).toBeCloseTo(atExpiry.upper ?? Number.NaN, 6);
});

test("a credit above what the condor can ever cost to close has no break-even on either side", () => {
  // A year ahead at 5 % fifty points are 47.56 today: nobody can lose on a credit of 48.
  const far: Market = { ...market, years: 1, rate: 0.05 };
  expect(50 * Math.exp(-0.05)).toBeLessThan(48);
  expect(standingBreakEvens(condor, far, 48)).toEqual({ lower: null, upper: null });
});

test("a shift beyond expiry is refused", () => {
  expect(() => shiftedMarket(market, { ...none, years: 1 })).toThrow(DomainError);
});

test("standing break-evens bring the position to zero and lie inside those of expiry on a fair credit", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (share) => {
      const credit = condorCredit(condor, market);
      const then = shiftedMarket(market, { ...none, years: market.years * share });
      const { lower, upper } = standingBreakEvens(condor, then, credit);
      for (const level of [lower, upper]) {
        if (level === null) continue;
        expect(openResult(condor, { ...then, spot: level }, credit, 0).points).toBeCloseTo(0, 6);
      }
      expect(lower === null).toBe(upper === null);
    }),
  );
});

test("higher volatility costs a condor with spot in the middle, and every leg moves", () => {
  const legs = { longPut: 0.22, shortPut: 0.2, shortCall: 0.16, longCall: 0.15 };
  for (const volatility of [
    0.18,
    legs,
    [
      { strike: 6900, volatility: 0.22 },
      { strike: 7400, volatility: 0.15 },
    ],
  ]) {
    const before = { ...market, volatility };
    const after = shiftedMarket(before, { ...none, volatilityMove: 0.05 });
    expect(condorCredit(condor, after)).toBeGreaterThan(condorCredit(condor, before));
  }
});
