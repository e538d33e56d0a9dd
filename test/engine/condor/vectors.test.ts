import type { Condor } from "../../../src/engine/condor/condor";
import { condorCredit, expectedLoss, type Market } from "../../../src/engine/condor/credit";
import { condorGreeks } from "../../../src/engine/condor/greeks";
import { breakEvens, maxLoss } from "../../../src/engine/condor/payoff";
import { settlementOdds } from "../../../src/engine/condor/probability";
import { DomainError } from "../../../src/engine/errors";
import golden from "../../golden/condor.json";

// Golden: 50-digit closed forms, see test/golden/README.md. Relative errors are taken of the gross premium
// where terms cancel, as the vectors' own scoring says.
const TOLERANCE = 1e-14;

const cases = golden.cases.map((one) => {
  const [longPut, shortPut, shortCall, longCall] = one.strikes as [number, number, number, number];
  const [a, b, c, d] = one.vols as [number, number, number, number];
  const condor: Condor = { longPut, shortPut, shortCall, longCall };
  const market: Market = {
    spot: one.S,
    years: one.T,
    volatility: { longPut: a, shortPut: b, shortCall: c, longCall: d },
    rate: one.r,
    yield: one.q,
  };
  return { ...one, condor, market, dollars: one.multiplier * one.contracts };
});

test("thirty golden condors are at hand", () => {
  expect(cases).toHaveLength(30);
});

describe.each(cases)("$id", ({ condor, market, dollars, gross, expect: golden, ...one }) => {
  const credit = golden.creditPerShare;
  const flat = (volatility: number): Market => ({ ...market, volatility });

  test("credit is the sum of its legs", () => {
    expect(Math.abs(condorCredit(condor, market) - credit) / (gross / dollars)).toBeLessThan(TOLERANCE);
  });

  test("worst loss and break-evens follow from the credit", () => {
    expect(maxLoss(condor, credit, 0) * dollars).toBeCloseTo(golden.maxLoss, 8);
    const found = breakEvens(condor, credit, 0);
    if (found instanceof DomainError) throw found;
    if (credit <= condor.shortPut - condor.longPut)
      expect(found.lower).toBeCloseTo(golden.breakEvenLow ?? Number.NaN, 10);
    else expect(found.lower).toBeNull();
    if (credit <= condor.longCall - condor.shortCall)
      expect(found.upper).toBeCloseTo(golden.breakEvenHigh ?? Number.NaN, 10);
    else expect(found.upper).toBeNull();
  });

  test("probability of profit agrees under both measures", () => {
    const riskNeutral = settlementOdds(condor, flat(one.distVol), credit, 0, one.r - one.q);
    expect(Math.abs(riskNeutral.profit - golden.pop_rn)).toBeLessThan(TOLERANCE);
    const realWorld = settlementOdds(condor, flat(one.realVol), credit, 0, one.mu - one.q);
    expect(Math.abs(realWorld.profit - golden.pop_rw)).toBeLessThan(TOLERANCE);
  });

  test("expected result under the user's drift and volatility agrees", () => {
    const found = credit - expectedLoss(condor, flat(one.realVol), one.mu - one.q);
    expect(Math.abs(found * dollars - golden.epl_rw_pv) / gross).toBeLessThan(TOLERANCE);
  });

  test("net greeks agree", () => {
    const found = condorGreeks(condor, market, 1);
    const near = (value: number, expected: number, scale: number) =>
      expect(Math.abs(value - expected) / scale).toBeLessThan(1e-12);
    near(found.delta * dollars, golden.delta, dollars);
    near(found.gamma * dollars * one.S, golden.gamma * one.S, dollars);
    near(found.vegaPerVolPoint * 100 * dollars, golden.vega, one.S * Math.sqrt(one.T) * dollars);
    near(found.thetaPerDay * dollars, golden.theta, (one.S / Math.sqrt(one.T)) * dollars);
  });
});
