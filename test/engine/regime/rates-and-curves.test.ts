import fc from "fast-check";
import { curveSlope } from "../../../src/engine/hedge/curve-slope";
import { correlation, median, percentileRank } from "../../../src/engine/numerics/sample";
import { deviationFromMean, diverges, rateGaps } from "../../../src/engine/regime/exchange-rate";
import { ipoSupply } from "../../../src/engine/regime/ipo-supply";
import { deviation } from "../../../src/engine/regime/window";

describe("a deviation", () => {
  const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 5, maxLength: 50 });

  test("of 14 after three tens is 1.5 standard deviations", () => {
    expect(deviation([99, 10, 10, 10, 14], 4, "z")).toEqual({
      latest: 14,
      mean: 11,
      standardDeviation: 2,
      score: 1.5,
    });
  });

  test("does not change when the series is scaled and moved", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 10, noNaN: true }), (series, factor) => {
        const spread = Math.max(...series) - Math.min(...series);
        fc.pre(spread > 1);
        const found = deviation(series, series.length, "z").score;
        const moved = deviation(
          series.map((each) => 5 + factor * each),
          series.length,
          "z",
        ).score;
        expect(moved).toBeCloseTo(found, 6);
      }),
    );
  });

  test("says how many values it needs, and has none on a flat series", () => {
    expect(() => deviation([1, 2], 252, "z of the series")).toThrow(
      "z of the series: needs 252 values, got 2",
    );
    expect(() => deviation([0.1, 0.1, 0.1], 3, "z")).toThrow("the last 3 values do not vary");
  });
});

test("a median is the middle value, or the mean of the two middle ones", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("a percentile counts what lies below, and equals half", () => {
  expect(percentileRank(3, [1, 2, 3, 4])).toBe(0.625);
  expect(percentileRank(9, [1, 2, 3, 4])).toBe(1);
});

// Anscombe, Graphs in statistical analysis, American Statistician 27 (1973): the first of the four sets, r = 0.816.
test("the correlation of Anscombe's first set is 0.816", () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  expect(correlation(x, y)).toBeCloseTo(0.816, 3);
  expect(
    correlation(
      x,
      x.map((each) => -2 * each),
    ),
  ).toBe(-1);
  expect(
    correlation(
      x,
      x.map(() => 1),
    ),
  ).toBeNaN();
});

test("an exchange rate of 120 lies a seventh above a mean of 105", () => {
  expect(deviationFromMean([95, 100, 105, 120], 4)).toEqual({ mean: 105, deviation: 120 / 105 - 1 });
  expect(() => deviationFromMean([100], 120)).toThrow("the long-run mean: needs 120 values, got 1");
});

test("rates and currency diverge when both are unusual and part ways", () => {
  const gaps = rateGaps([0.04, 0.04, 0.04, 0.045], [0.02, 0.02, 0.02, 0.02]);
  expect(gaps[3]).toBeCloseTo(0.025, 12);
  expect(diverges(gaps, [100, 100, 100, 90], 4, 3)).toBe(true);
  expect(diverges(gaps, [100, 100, 100, 110], 4, 3)).toBe(false);
  expect(diverges(gaps, [100, 90, 110, 99], 4, 3)).toBe(false);
  expect(() => diverges(gaps, [100, 100, 100, 90], 4, 4)).toThrow(
    "a change over 4 sessions: needs 5 values, got 4",
  );
});

test("supply of new listings is measured against the market and its own past", () => {
  expect(ipoSupply([0, 0, 0, 4], [10_000], 1, 4)).toEqual({ supply: 4, score: 1.5 });
  expect(ipoSupply([1, 1, 1, 3], [10_000, 10_000, 20_000, 20_000], 2, 3).supply).toBe(2);
  expect(() => ipoSupply([1, 2], [10_000], 20, 756)).toThrow("needs 775 values, got 2");
  expect(() => ipoSupply([1, 2, 3], [1, 2], 1, 2)).toThrow(
    "marketCap (money): must be one value, or as many",
  );
});

// Cboe's VX page of December 2025: VIX 15.79, last prices 17.50 / 19.40 / 20.35 of the first three futures.
test("the curve of December 2025 slopes up by 10.9 %, and VIX itself is no future", () => {
  const curve = [
    { when: 79, future: 20.35 },
    { when: 0, future: 15.79 },
    { when: 16, future: 17.5 },
    { when: 51, future: 19.4 },
  ];
  const found = curveSlope(curve, [0.05, 0.12]);
  expect(found).toMatchObject({ front: 17.5, second: 19.4, percentile: 0.5 });
  expect(found.slope).toBeCloseTo(0.10857, 5);
  expect(() => curveSlope(curve.slice(1, 3), undefined)).toThrow("curve: needs 2 futures, got 1");
});
