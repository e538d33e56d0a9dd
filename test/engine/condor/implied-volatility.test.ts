import fc from "fast-check";
import { condorCredit } from "../../../src/engine/condor/credit";
import { impliedCondorVolatility } from "../../../src/engine/condor/implied-volatility";

const market = { spot: 7000, rate: 0, yield: 0 };

test("the volatility of a model credit is the one that made it, between the short strikes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0.08, max: 0.8, noNaN: true }),
      fc.constantFrom(1 / 365, 7 / 365, 60 / 365),
      (below, above, width, volatility, years) => {
        const condor = {
          longPut: 7000 - 5 * (below + width),
          shortPut: 7000 - 5 * below,
          shortCall: 7000 + 5 * above,
          longCall: 7000 + 5 * (above + width),
        };
        const credit = condorCredit(condor, { ...market, years, volatility });
        fc.pre(credit > 0.01);
        expect(impliedCondorVolatility(condor, credit, { ...market, years })).toBeCloseTo(volatility, 8);
      },
    ),
    { numRuns: 60 },
  );
});

test("a credit that no volatility pays is refused with what these strikes can pay", () => {
  const condor = { longPut: 6890, shortPut: 6900, shortCall: 7100, longCall: 7110 };
  expect(() => impliedCondorVolatility(condor, 9.9, { ...market, years: 1 / 365 })).toThrow(
    /no volatility up to 500 % pays 9\.9: these strikes pay from 0\.00 to \d\.\d\d$/,
  );
});

test("beyond a short strike the credit comes back, at the volatility nearer to 16 % in ratio where two pay it", () => {
  const off = (volatility: number) => Math.abs(Math.log(volatility / 0.16));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.boolean(),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      fc.constantFrom(1 / 252, 7 / 365, 60 / 365),
      (beyond, above, volatility, years) => {
        const spot = above ? 6900 + beyond : 6800 - beyond;
        const condor = { longPut: 6790, shortPut: 6800, shortCall: 6900, longCall: 6910 };
        const pays = (at: number) => condorCredit(condor, { ...market, spot, years, volatility: at });
        const credit = pays(volatility);
        fc.pre(credit > 0.01 && credit < 9.99);
        const found = impliedCondorVolatility(condor, credit, { ...market, spot, years });
        expect(pays(found)).toBeCloseTo(credit, 9);
        expect(off(found)).toBeLessThanOrEqual(off(volatility) + 1e-4);
      },
    ),
    { numRuns: 60 },
  );
});

test("a credit near the least that strikes behind the index pay is found on either side of it, and none below it", () => {
  const condor = { longPut: 6790, shortPut: 6800, shortCall: 6900, longCall: 6910 };
  const asked = { ...market, spot: 6950, years: 1 / 252 };
  const pays = (volatility: number) => condorCredit(condor, { ...asked, volatility });
  // A scan in steps of a thousandth of the volatility.
  const scan = Array.from({ length: 9000 }, (_, at) => pays(0.001 * 1.001 ** at)).filter(Number.isFinite);
  const least = Math.min(...scan);
  expect(pays(impliedCondorVolatility(condor, least + 1e-5, asked))).toBeCloseTo(least + 1e-5, 9);
  expect(() => impliedCondorVolatility(condor, least - 0.01, asked)).toThrow(
    `these strikes pay from ${least.toFixed(2)} to 10.00`,
  );
  // CONDOR.CREDIT pays 9.79 at 5 % and 9.28 at 7 %.
  const between = impliedCondorVolatility(condor, 9.5, asked);
  expect(between).toBeGreaterThan(0.05);
  expect(between).toBeLessThan(0.07);
});
