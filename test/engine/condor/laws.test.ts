import fc from "fast-check";
import type { Condor } from "../../../src/engine/condor/condor";
import { width } from "../../../src/engine/condor/condor";
import { condorCredit, type Market } from "../../../src/engine/condor/credit";
import { breakEvens, lossAtExpiry, maxLoss } from "../../../src/engine/condor/payoff";
import { probabilityBelow, settlementOdds } from "../../../src/engine/condor/probability";
import { condorReport, type ReportTerms } from "../../../src/engine/condor/report";
import { condorTouch } from "../../../src/engine/condor/touch";
import { DomainError } from "../../../src/engine/errors";
import { normalCdf } from "../../../src/engine/numerics/normal";

const SPOT = 7140;
const strikes = fc
  .tuple(
    fc.integer({ min: 5, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: 20 }),
  )
  .map(([below, above, putWing, callWing]): Condor => {
    const shortPut = SPOT - 5 * below;
    const shortCall = SPOT + 5 * above;
    return { longPut: shortPut - 5 * putWing, shortPut, shortCall, longCall: shortCall + 5 * callWing };
  });
const markets = fc.record({
  spot: fc.constant(SPOT),
  years: fc.double({ min: 0.5 / 252, max: 0.25, noNaN: true }),
  volatility: fc.double({ min: 0.06, max: 0.9, noNaN: true }),
  rate: fc.double({ min: 0, max: 0.08, noNaN: true }),
  yield: fc.double({ min: 0, max: 0.03, noNaN: true }),
});
const terms = (over: Partial<ReportTerms> = {}): ReportTerms => ({
  credit: undefined,
  hedgeCost: 0,
  costs: 0,
  realizedVolatility: undefined,
  dayInYears: 1 / 365,
  ...over,
});

test.each([
  [7140, { profit: 1, belowLower: 0, aboveUpper: 0 }],
  [7013.92, { profit: 1, belowLower: 0, aboveUpper: 0 }],
  [7013.9, { profit: 0, belowLower: 1, aboveUpper: 0 }],
  [7266.1, { profit: 0, belowLower: 0, aboveUpper: 1 }],
])("at its expiry an index of %d has settled on one side of 7013.91 and 7266.09", (spot, odds) => {
  const condor = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
  const market = { spot, years: 0, volatility: 0.18, rate: 0, yield: 0 };
  expect(settlementOdds(condor, market, 1.09, 0, 0)).toEqual(odds);
});

test("the credit lies between nothing and the wings", () => {
  fc.assert(
    fc.property(strikes, markets, (condor, market) => {
      const credit = condorCredit(condor, market);
      expect(credit).toBeGreaterThanOrEqual(0);
      expect(credit).toBeLessThanOrEqual(
        condor.shortPut - condor.longPut + (condor.longCall - condor.shortCall),
      );
    }),
  );
});

test("EV is zero at the pricing volatility, the model credit and no costs, and falls by the costs", () => {
  fc.assert(
    fc.property(strikes, markets, fc.double({ min: 0, max: 0.5, noNaN: true }), (condor, market, costs) => {
      expect(condorReport(condor, market, terms()).expectedValue).toBe(0);
      const charged = condorReport(condor, market, terms({ costs }));
      expect(charged.expectedValue).toBeCloseTo(-costs, 12);
      expect(charged.edge * width(condor)).toBeCloseTo(charged.expectedValue, 12);
      expect(charged.effectiveWinRate - charged.breakEvenWinRate).toBeCloseTo(charged.edge, 12);
    }),
  );
});

test("profit and loss at expiry is piecewise linear, worst at the wider wing and zero at the break-evens", () => {
  fc.assert(
    fc.property(strikes, fc.double({ min: 0.05, max: 4.9, noNaN: true }), (condor, credit) => {
      const found = breakEvens(condor, credit, 0);
      if (found instanceof DomainError) throw found;
      for (const level of [found.lower, found.upper])
        if (level !== null) expect(lossAtExpiry(condor, level)).toBeCloseTo(credit, 9);
      const levels = [0, condor.longPut, condor.shortPut, condor.shortCall, condor.longCall, 2 * SPOT];
      const worst = Math.max(...levels.map((level) => lossAtExpiry(condor, level)));
      expect(worst - credit).toBeCloseTo(maxLoss(condor, credit, 0), 9);
      for (const [index, low] of levels.entries()) {
        const high = levels[index + 1];
        if (high === undefined) continue;
        const middle = (lossAtExpiry(condor, low) + lossAtExpiry(condor, high)) / 2;
        expect(lossAtExpiry(condor, (low + high) / 2)).toBeCloseTo(middle, 9);
      }
    }),
  );
});

test("the three parts of the settlement odds make up one", () => {
  fc.assert(
    fc.property(strikes, markets, (condor, market) => {
      const odds = settlementOdds(condor, market, condorCredit(condor, market), 0, 0);
      expect(odds.profit + (odds.belowLower as number) + (odds.aboveUpper as number)).toBeCloseTo(1, 12);
    }),
  );
});

test("a smile's digital is the slope of its put prices by strike", () => {
  const smile = [
    { strike: 6800, volatility: 0.26 },
    { strike: 7000, volatility: 0.2 },
    { strike: 7140, volatility: 0.17 },
    { strike: 7300, volatility: 0.155 },
  ];
  const market: Market = { spot: SPOT, years: 10 / 365, volatility: smile, rate: 0.04, yield: 0.01 };
  const wide: Condor = { longPut: 6000, shortPut: 6100, shortCall: 8000, longCall: 8100 };
  const bump = 0.01;
  for (const level of [6900, 7050, 7140, 7250]) {
    // A put spread of width 2 x bump around the level, from the same smile: a condor whose calls are worthless.
    const spread = condorCredit(
      { longPut: level - bump, shortPut: level + bump, shortCall: 90_000, longCall: 99_000 },
      market,
    );
    const slope = (spread / (2 * bump)) * Math.exp(0.04 * market.years);
    expect(probabilityBelow(level, wide, market, 0.03)).toBeCloseTo(slope, 5);
  }
});

test("either short strike is touched at least as often as one, at most as often as both together", () => {
  fc.assert(
    fc.property(strikes, markets, (condor, market) => {
      const { put, call, either } = condorTouch(condor, market, market.rate - market.yield);
      expect(either).toBeGreaterThanOrEqual(Math.max(put, call));
      expect(either).toBeLessThanOrEqual(Math.min(put + call, 1));
    }),
  );
});

test("a short strike is touched at least as often as it is passed at expiry, about twice as often without drift", () => {
  fc.assert(
    fc.property(strikes, markets, (condor, market) => {
      const variance = market.volatility * market.volatility;
      // Half the variance as growth makes the logarithm driftless: the reflection principle is then exact.
      const drift = variance / 2;
      const { put, call } = condorTouch(condor, market, drift);
      const belowPut = probabilityBelow(condor.shortPut, condor, market, drift);
      const aboveCall = 1 - probabilityBelow(condor.shortCall, condor, market, drift);
      expect(put).toBeCloseTo(2 * belowPut, 10);
      expect(call).toBeCloseTo(2 * aboveCall, 10);
    }),
  );
});

test("touching either side agrees with a simulated walk of 4,000 steps and Broadie's correction", () => {
  const condor: Condor = { longPut: 6900, shortPut: 7000, shortCall: 7250, longCall: 7350 };
  const volatility = 0.2;
  const market: Market = { spot: SPOT, years: 5 / 252, volatility, rate: 0, yield: 0 };
  const exact = condorTouch(condor, market, 0).either;
  // A lattice with absorbing ends: an independent count of the walks that stay inside.
  const steps = 4000;
  const step = volatility * Math.sqrt(market.years / steps);
  const up = 0.5 - (volatility * Math.sqrt(market.years / steps)) / 4;
  const low = Math.floor(Math.log(SPOT / condor.shortPut) / step);
  const high = Math.floor(Math.log(condor.shortCall / SPOT) / step);
  let inside = new Float64Array(low + high + 1);
  inside[low] = 1;
  for (let count = 0; count < steps; count++) {
    const next = new Float64Array(inside.length);
    for (let at = 0; at < inside.length; at++) {
      if (at > 0) next[at - 1]! += (1 - up) * inside[at]!;
      if (at < inside.length - 1) next[at + 1]! += up * inside[at]!;
    }
    inside = next;
  }
  const stayed = inside.reduce((sum, mass) => sum + mass, 0);
  expect(Math.abs(exact - (1 - stayed))).toBeLessThan(0.01);
});

describe("a touch that is watched in steps", () => {
  const condor = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
  const market = { spot: 7140, years: 1 / 252, volatility: 0.18, rate: 0, yield: 0 };

  // Shares of 40,000 seeded paths of a random walk with so many steps; three standard errors are .005.
  test.each([
    { steps: 78, put: 0.1071, call: 0.1086, either: 0.2157 },
    { steps: 10, put: 0.0857, call: 0.089, either: 0.1747 },
  ])("is that of a random walk of $steps steps", ({ steps, ...walked }) => {
    const found = condorTouch(condor, market, 0, market.years / steps);
    expect(Math.abs(found.put - walked.put)).toBeLessThan(0.005);
    expect(Math.abs(found.call - walked.call)).toBeLessThan(0.005);
    expect(Math.abs(found.either - walked.either)).toBeLessThan(0.008);
  });

  test("falls as it is watched less often, down to the odds of settling beyond", () => {
    const looks = [0, 1 / 390, 1 / 78, 1 / 10, 1, 7].map((share) =>
      condorTouch(condor, market, 0, market.years * share),
    );
    for (let at = 1; at < looks.length; at++)
      for (const side of ["put", "call", "either"] as const)
        expect(looks[at]![side]).toBeLessThanOrEqual(looks[at - 1]![side]);
    // P(S < 7015) by hand: N((ln(7015 / 7140) + s^2 / 2) / s), s = .18 / sqrt(252)
    const s = 0.18 / Math.sqrt(252);
    expect(looks[5]!.put).toBeCloseTo(normalCdf((Math.log(7015 / 7140) + (s * s) / 2) / s), 12);
    expect(looks[5]!.either).toBeCloseTo(looks[5]!.put + looks[5]!.call, 12);
  });
});
