import fc from "fast-check";
import {
  type Accounts,
  dupont,
  isHighReturn,
  isLeverageTrap,
  medianLeverage,
  medianReturn,
  type PastRatios,
} from "../../../src/engine/regime/return-on-equity";

const company = fc.record({
  // Money in cents: a sum below the smallest normal number has no digits to multiply.
  netIncome: fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100),
  equity: fc.double({ min: 1, max: 1e6, noNaN: true }),
  assets: fc.double({ min: 1, max: 1e7, noNaN: true }),
  revenue: fc.double({ min: 1, max: 1e7, noNaN: true }),
  weight: fc.double({ min: 0.01, max: 2, noNaN: true }),
}) as fc.Arbitrary<Accounts>;

const years = (values: readonly number[], leverage?: number): PastRatios[] =>
  values.map((returnOnEquity) => ({ year: undefined, returnOnEquity, leverage }));

test("DuPont's parts multiply to the return on equity", () => {
  fc.assert(
    fc.property(fc.array(company, { minLength: 1, maxLength: 20 }), (companies) => {
      const { returnOnEquity, margin, turnover, leverage } = dupont(companies);
      const product = (margin as number) * (turnover as number) * (leverage as number);
      expect(Math.abs(product - returnOnEquity)).toBeLessThanOrEqual(1e-12 * Math.abs(returnOnEquity));
    }),
  );
});

test("the return of an index is that of its sums, whatever the unit of money", () => {
  fc.assert(
    fc.property(
      fc.array(company, { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
      (companies, factor) => {
        const scaled = companies.map((one) => ({
          ...one,
          netIncome: one.netIncome * factor,
          equity: one.equity * factor,
        }));
        const found = dupont(companies).returnOnEquity;
        expect(dupont(scaled).returnOnEquity).toBeCloseTo(found, 6);
      },
    ),
  );
});

test("a company with negative equity counts in the sums, and a negative sum is refused", () => {
  const one = { assets: undefined, revenue: undefined, weight: 1 };
  expect(
    dupont([
      { ...one, netIncome: 60, equity: 300 },
      { ...one, netIncome: 5, equity: -50 },
    ]).returnOnEquity,
  ).toBeCloseTo(0.26, 12);
  expect(() => dupont([{ ...one, netIncome: 60, equity: -300 }])).toThrow(
    "equity (money): must be above 0 in sum, got -300",
  );
});

test("a return is high above its own median, and from 15 % on where there is none", () => {
  expect(isHighReturn(0.2, 0.2)).toBe(false);
  expect(isHighReturn(0.201, 0.2)).toBe(true);
  expect(isHighReturn(0.15, undefined)).toBe(true);
  expect(isHighReturn(0.149, undefined)).toBe(false);
});

test("leverage is a trap above 1.1 times its median", () => {
  expect(isLeverageTrap(3, 2.7)).toBe(true);
  expect(isLeverageTrap(2.9, 2.7)).toBe(false);
});

test("medians look back ten and five years and say how many they need", () => {
  const past = [0.5, 0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.21, 0.22];
  expect(medianReturn(years(past))).toBeCloseTo(0.165, 12);
  expect(() => medianReturn(years(past.slice(0, 9)))).toThrow(
    "history: the median return on equity needs 10 years, got 9",
  );
  expect(medianLeverage(years([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 2.7))).toBe(2.7);
  expect(() => medianLeverage(years([0.1, 0.1], 2.7))).toThrow("needs 5 years, got 2");
  expect(() => medianLeverage(years(past))).toThrow("needs 5 years, got 0");
});

test("dated rows count by their dates: forty quarters are ten years, whatever leap years do", () => {
  const quarters = Array.from({ length: 44 }, (_, index) => ({
    year: 2014 + index / 4 + (index % 16 === 0 ? 0.002 : 0),
    returnOnEquity: index,
    leverage: 3,
  }));
  // The last forty are 4 to 43, whose middle is 23.5.
  expect(medianReturn(quarters)).toBe(23.5);
  expect(() => medianReturn(quarters.slice(0, 20))).toThrow("needs 10 years, got 5.7");
});
