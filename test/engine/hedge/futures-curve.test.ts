import fc from "fast-check";
import { DomainError } from "../../../src/engine/errors";
import { futureAt, futuresCurve, vixOf } from "../../../src/engine/hedge/futures-curve";
import golden from "../../golden/vix-futures-days.json";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const days = golden.days.map(({ date, vix, futures }) => ({
  date,
  asOf: excelDate(date),
  vix,
  futures: futures.map(([iso, future]) => ({ when: excelDate(String(iso)), future: Number(future) })),
}));

test("seven days of quoted futures are at hand", () => {
  expect(days).toHaveLength(7);
});

test.each(days)(
  "on $date the curve passes through every future and through VIX",
  ({ asOf, vix, futures }) => {
    const curve = futuresCurve([...futures, { when: asOf, future: vix }], asOf);
    for (const { when, future } of futures) expect(futureAt(curve, when - asOf)).toBe(future);
    expect(vixOf(curve)).toBe(vix);
    expect(futureAt(curve, 0)).toBe(vix);
    expect(futureAt(curve, 5000)).toBe(futures[futures.length - 1]!.future);
  },
);

test.each(days)(
  "on $date a reading lies between its neighbours, in any order of the rows",
  ({ asOf, futures }) => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(futures, { minLength: 2 }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (some, at) => {
          const curve = futuresCurve(some, asOf);
          const sorted = [...some].sort((a, b) => a.when - b.when);
          expect(futureAt(curve, at)).toBe(futureAt(futuresCurve(sorted, asOf), at));
          const levels = some.map(({ future }) => future);
          expect(futureAt(curve, at)).toBeGreaterThanOrEqual(Math.min(...levels));
          expect(futureAt(curve, at)).toBeLessThanOrEqual(Math.max(...levels));
        },
      ),
    );
  },
);

test("the 30-day future of 2008-11-20 lies in backwardation, that of 2013-06-03 in contango", () => {
  const at = (date: string) => {
    const { asOf, vix, futures } = days.find((day) => day.date === date)!;
    return { vix, future: futureAt(futuresCurve(futures, asOf), 30) };
  };
  // by hand: 27 days to 66.40 and 62 to 59.52; 16 days to 15.98 and 44 to 16.98
  expect(at("2008-11-20").future).toBeCloseTo(66.4 - (3 / 35) * 6.88, 9);
  expect(at("2008-11-20").future).toBeLessThan(at("2008-11-20").vix);
  expect(at("2013-06-03").future).toBeCloseTo(15.98 + 14 / 28, 9);
  expect(at("2013-06-03").future).toBeGreaterThan(at("2013-06-03").vix);
});

test("a single point is a flat curve", () => {
  const curve = futuresCurve([{ when: 30, future: 18.6 }], undefined);
  for (const at of [0, 30, 300]) expect(futureAt(curve, at)).toBe(18.6);
  expect(vixOf(curve)).toBeUndefined();
});

test("dates need asOf, an expiry in the past is refused, days and dates do not mix", () => {
  const dated = [{ when: 46_000, future: 18 }];
  expect(() => futuresCurve(dated, undefined)).toThrow(/^asOf .*missing/);
  expect(() => futuresCurve(dated, 46_001)).toThrow(/no expiry in the past, got 2025-12-09/);
  expect(() => futuresCurve([...dated, { when: 30, future: 18 }], 45_000)).toThrow(DomainError);
});

const HISTORY = "vix_futures_m1_m8_2004_2017.csv";
describeWithShared([HISTORY], () => {
  test("over 2006-2017 the third future is read off its neighbours to 0.25 points on half the days, and lies 1 off on fewer than 3 in 100", () => {
    const errors: number[] = [];
    for (const row of sharedRows(HISTORY)) {
      const asOf = excelDate(row.date!);
      const point = (month: number) => ({
        when: excelDate(row[`exp${month}`]!),
        future: Number(row[`m${month}`]),
      });
      const [second, third, fourth] = [point(2), point(3), point(4)];
      if (row.date! < "2006-10-23" || ![second, third, fourth].every(({ future }) => future > 0)) continue;
      errors.push(Math.abs(futureAt(futuresCurve([second, fourth], asOf), third.when - asOf) - third.future));
    }
    errors.sort((a, b) => a - b);
    expect(errors.length).toBeGreaterThan(2000);
    expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.25);
    expect(errors.filter((error) => error > 1).length / errors.length).toBeLessThan(0.03);
  });
});
