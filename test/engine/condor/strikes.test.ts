import fc from "fast-check";
import type { Market } from "../../../src/engine/condor/credit";
import { chooseStrikes } from "../../../src/engine/condor/strikes";
import { DomainError } from "../../../src/engine/errors";

const oneDay = (volatility: number): Market => ({
  spot: 7140,
  years: 1 / 252,
  volatility,
  rate: 0,
  yield: 0,
});
const listed = { width: 10, increment: 5 };

// The method's calibration table (flat vol, one trading day, both shorts at one distance): distance and credit tier.
const calibration = [
  { vol: 0.12, credit: 0.7, distance: 95 },
  { vol: 0.12, credit: 1.15, distance: 80 },
  { vol: 0.12, credit: 1.6, distance: 70 },
  { vol: 0.15, credit: 0.7, distance: 115 },
  { vol: 0.15, credit: 1.15, distance: 100 },
  { vol: 0.15, credit: 1.6, distance: 90 },
  { vol: 0.18, credit: 0.7, distance: 140 },
  { vol: 0.18, credit: 1.15, distance: 125 },
  { vol: 0.18, credit: 1.6, distance: 110 },
];

test.each(calibration)(
  "at $vol a credit of $credit stands within a strike of $distance points",
  ({ vol, credit, distance }) => {
    const { condor, credit: found } = chooseStrikes(oneDay(vol), { by: "credit", credit }, listed);
    expect(Math.abs(7140 - condor.shortPut - distance)).toBeLessThanOrEqual(5);
    expect(Math.abs(condor.shortCall - 7140 - distance)).toBeLessThanOrEqual(5);
    expect(Math.abs(found - credit)).toBeLessThanOrEqual(0.1);
  },
);

test("the credit walk for 1.15 takes one step, on the put side", () => {
  const { condor, steps, credit } = chooseStrikes(oneDay(0.18), { by: "credit", credit: 1.15 }, listed);
  expect(Object.values(condor)).toEqual([7005, 7015, 7260, 7270]);
  expect(steps).toBe(1);
  expect(credit).toBeCloseTo(1.156, 3);
});

test("richer puts are moved out before calls", () => {
  const smile = [
    { strike: 6500, volatility: 0.3 },
    { strike: 7140, volatility: 0.18 },
    { strike: 7600, volatility: 0.15 },
  ];
  const { condor } = chooseStrikes(
    { ...oneDay(0.18), volatility: smile },
    { by: "credit", credit: 1.15 },
    listed,
  );
  expect(7140 - condor.shortPut).toBeGreaterThan(condor.shortCall - 7140);
});

test("short strikes at 16 delta have that delta to the listed grid", () => {
  const market: Market = { spot: 7140, years: 45 / 365, volatility: 0.18, rate: 0.04, yield: 0.013 };
  const { putDelta, callDelta } = chooseStrikes(market, { by: "delta", delta: 0.16 }, listed);
  expect(Math.abs(putDelta + 0.16)).toBeLessThan(0.003);
  expect(Math.abs(callDelta - 0.16)).toBeLessThan(0.003);
});

test("standard deviations and daily ranges are distances from spot", () => {
  // One deviation over one trading day at 18 % is 7140 x 0.18 / sqrt(252) = 80.96 points.
  const byDeviation = chooseStrikes(oneDay(0.18), { by: "sd", deviations: 1 }, listed).condor;
  expect([byDeviation.shortPut, byDeviation.shortCall]).toEqual([7060, 7220]);
  const fiveDays = { ...oneDay(0.18), years: 5 / 252 };
  const byRange = chooseStrikes(fiveDays, { by: "edr", multiple: 1 }, listed).condor;
  expect([byRange.shortPut, byRange.shortCall]).toEqual([7060, 7220]);
});

test("a credit that no condor has is no solution, with the nearest said", () => {
  expect(() => chooseStrikes(oneDay(0.18), { by: "credit", credit: 11 }, listed)).toThrow(DomainError);
  expect(() => chooseStrikes(oneDay(0.18), { by: "credit", credit: 11 }, listed)).toThrow(
    /no 10-wide condor has a credit of 11/,
  );
});

test("strikes lie on the grid and scale with the market", () => {
  const volatilities = fc.double({ min: 0.1, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(volatilities, fc.constantFrom(0.7, 1.15, 1.6), (volatility, credit) => {
      const { condor } = chooseStrikes(oneDay(volatility), { by: "credit", credit }, listed);
      for (const strike of Object.values(condor)) expect(strike % 5).toBe(0);
      const tenfold = chooseStrikes(
        { ...oneDay(volatility), spot: 714 },
        { by: "credit", credit: credit / 10 },
        { width: 1, increment: 0.5 },
      );
      // A tenth of everything but the tolerance and the start of the search, so a little leeway remains.
      expect(Math.abs(tenfold.condor.shortPut * 10 - condor.shortPut)).toBeLessThanOrEqual(
        0.05 * 7140 * volatility,
      );
    }),
  );
});
