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
