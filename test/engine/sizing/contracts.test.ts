import fc from "fast-check";
import { contractsFor, type SizingTerms } from "../../../src/engine/sizing/contracts";

const terms = (over: Partial<SizingTerms>): SizingTerms => ({
  equity: 100_000,
  riskFraction: 0.01,
  maxLoss: 8.91,
  costs: 0,
  openRisk: 0,
  allocationCap: 0.1,
  multiplier: 100,
  ...over,
});

// Published sizing cases: 5-wide at 1.15 (worst 3.85) and 25-wide at 2.07 (worst 22.93), at 2 %.
const published = [
  { equity: 50_000, maxLoss: 3.85, contracts: 2, mini: undefined },
  { equity: 100_000, maxLoss: 3.85, contracts: 5, mini: undefined },
  { equity: 250_000, maxLoss: 3.85, contracts: 12, mini: undefined },
  { equity: 50_000, maxLoss: 22.93, contracts: 0, mini: 4 },
  { equity: 100_000, maxLoss: 22.93, contracts: 0, mini: 8 },
  { equity: 250_000, maxLoss: 22.93, contracts: 2, mini: 21 },
];

test.each(published)(
  "$equity dollars at 2 % and $maxLoss points hold $contracts",
  ({ equity, maxLoss, contracts, mini }) => {
    const size = contractsFor(terms({ equity, maxLoss, riskFraction: 0.02 }));
    expect(size.contracts).toBe(contracts);
    if (mini !== undefined) expect(size.mini).toBe(mini);
  },
);

// The method's worked example: $100k, 10-wide at 1.09.
test.each([
  { riskFraction: 0.01, contracts: 1 },
  { riskFraction: 0.02, contracts: 2 },
  { riskFraction: 0.1, contracts: 11 },
])("100,000 dollars at $riskFraction hold $contracts worked condors", ({ riskFraction, contracts }) => {
  expect(contractsFor(terms({ riskFraction, allocationCap: 1 })).contracts).toBe(contracts);
});

test("the allocation cap binds before the risk budget when much is open", () => {
  const size = contractsFor(terms({ riskFraction: 0.02, openRisk: 9_500 }));
  expect(size).toMatchObject({ contracts: 0, byRisk: 2, byAllocation: 0, binding: "allocation cap" });
});

// An XSP contract is $100 on an index of a tenth: $10 per SPX point. 25-wide at 2.07 loses $229.30; 2,000 / 229.30 = 8.7.
test.each([10, 50, 100])(
  "8 XSP fit the published case, whatever the multiplier of $%i sizes",
  (multiplier) => {
    expect(contractsFor(terms({ riskFraction: 0.02, maxLoss: 22.93, multiplier })).mini).toBe(8);
  },
);

test("a budget of exactly one condor holds one", () => {
  expect(contractsFor(terms({ equity: 89_100 })).contracts).toBe(1);
  expect(contractsFor(terms({ equity: 89_099 })).contracts).toBe(0);
});

test("a published case: 5 % of 5,000 dollars over a loss of 104 holds 2", () => {
  expect(contractsFor(terms({ equity: 5_000, riskFraction: 0.05, maxLoss: 1.04 })).contracts).toBe(2);
});

test("more equity never means fewer contracts and the risk stays within both limits", () => {
  const equities = fc.double({ min: 0, max: 1e7, noNaN: true });
  const fractions = fc.double({ min: 0, max: 0.2, noNaN: true });
  fc.assert(
    fc.property(
      equities,
      equities,
      fractions,
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      (a, b, riskFraction, maxLoss) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const small = contractsFor(terms({ equity: less, riskFraction, maxLoss }));
        const large = contractsFor(terms({ equity: more, riskFraction, maxLoss }));
        expect(large.contracts).toBeGreaterThanOrEqual(small.contracts);
        expect(large.atRisk).toBeLessThanOrEqual(more * Math.min(riskFraction, 0.1) * (1 + 1e-8));
        expect(Number.isInteger(large.contracts)).toBe(true);
      },
    ),
  );
});
