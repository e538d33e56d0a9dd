import { type CurvePoint, futureAt, futuresCurve } from "../../../src/engine/hedge/futures-curve";
import { HIGHEST_BETA_SHARE, LOWEST_BETA_SHARE, vixBeta } from "../../../src/engine/hedge/vix-beta";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

// 2018-02-05: VIX 17.31 to 37.32; February future (14 February) 15.625 to 33.225, March (21st) 14.975 to 27.975.
const volmageddon = [
  { future: "February", days: 9, from: 15.625, to: 33.225 },
  { future: "March", days: 44, from: 14.975, to: 27.975 },
];

test.each(volmageddon)(
  "the $future future of 2018-02-05 moved within the range of episodes",
  ({ days, from, to }) => {
    const share = (to - from) / (37.32 - 17.31) / vixBeta(days);
    expect(share).toBeGreaterThan(LOWEST_BETA_SHARE);
    expect(share).toBeLessThan(HIGHEST_BETA_SHARE);
  },
);

const FUTURES = "vix_futures_m1_m8_2004_2017.csv";
const VIX = "vix_daily.csv";

/** Daily moves of VIX and of a future with so many days left, from 2006-10-23 when every month was listed. */
function moves(days: number): readonly { readonly vix: number; readonly future: number }[] {
  const closes = new Map(sharedRows(VIX).map((row) => [row.date!, Number(row.close)]));
  const curves = sharedRows(FUTURES)
    .filter(({ date }) => date! >= "2006-10-23" && closes.has(date!))
    .map((row) => {
      const asOf = excelDate(row.date!);
      const points = [1, 2, 3, 4, 5, 6, 7, 8]
        .map(
          (month): CurvePoint => ({
            when: excelDate(row[`exp${month}`] || row.date!),
            future: Number(row[`m${month}`]),
          }),
        )
        .filter(({ when, future }) => future > 0 && when > asOf);
      return { asOf, vix: closes.get(row.date!)!, curve: futuresCurve(points, asOf) };
    });
  return curves.flatMap((today, index) => {
    const next = curves[index + 1];
    if (next === undefined) return [];
    const left = days - (next.asOf - today.asOf);
    const covers = (curve: typeof today.curve, at: number) =>
      curve.length > 1 && curve[0]!.days <= at && curve[curve.length - 1]!.days >= at;
    if (!covers(today.curve, days) || !covers(next.curve, left)) return [];
    return [{ vix: next.vix - today.vix, future: futureAt(next.curve, left) - futureAt(today.curve, days) }];
  });
}

/** Slope of a straight line through the moves, by least squares. */
function slope(seen: ReturnType<typeof moves>): number {
  const mean = (of: (one: (typeof seen)[number]) => number) =>
    seen.reduce((sum, one) => sum + of(one), 0) / seen.length;
  const [x, y] = [mean(({ vix }) => vix), mean(({ future }) => future)];
  return mean((one) => (one.vix - x) * (one.future - y)) / mean((one) => (one.vix - x) ** 2);
}

describeWithShared([FUTURES, VIX], () => {
  test.each([15, 30, 60, 110, 180])(
    "over 2006-2017 a future with %i days left moved as fitted, and five sixths of the jumps lie in the range",
    (days) => {
      const seen = moves(days);
      expect(seen.length).toBeGreaterThan(1000);
      expect(Math.abs(slope(seen) - vixBeta(days))).toBeLessThan(0.025);
      const jumps = seen.filter(({ vix }) => vix >= 5).map(({ vix, future }) => future / vix / vixBeta(days));
      const within = jumps.filter((share) => share >= LOWEST_BETA_SHARE && share <= HIGHEST_BETA_SHARE);
      expect(jumps.length).toBeGreaterThan(20);
      expect(within.length / jumps.length).toBeGreaterThan(5 / 6);
    },
  );
});
