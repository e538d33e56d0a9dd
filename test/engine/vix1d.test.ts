import { isFomcDay } from "../../src/engine/calendar/fomc-days";
import { eveOf } from "../../src/engine/calendar/release-eves";
import { isSession, sessionAfter } from "../../src/engine/calendar/sessions";
import { VIX1D_BANDS, vix1dPercentile } from "../../src/engine/vix1d/bands";
import { VIX1D_FITS } from "../../src/engine/vix1d/estimate";
import { excelDate } from "../support/excel-date";
import { cells1990to2026 } from "../support/market-1990";
import { describeWithShared, sharedRows } from "../support/shared-data";

test("a meeting of the Fed's committee, a jobs Friday and a release of prices have their eves", () => {
  expect(isFomcDay(excelDate("2026-12-09"))).toBe(true);
  expect(isFomcDay(excelDate("2026-12-08"))).toBe(false);
  expect(eveOf(excelDate("2026-12-08"))).toEqual({ fomc: true, jobs: false, prices: false });
  expect(eveOf(excelDate("2026-12-03"))).toEqual({ fomc: false, jobs: true, prices: false });
  expect(eveOf(excelDate("2026-12-09"))).toEqual({ fomc: false, jobs: false, prices: true });
});

test("a ratio's percentile stands between the counted quantiles and never leaves them", () => {
  expect(vix1dPercentile(13.7, 18)).toBeCloseTo(0.25 + ((13.7 / 18 - 0.726) / (0.845 - 0.726)) * 0.25, 9);
  expect([vix1dPercentile(5, 18), vix1dPercentile(40, 18)]).toEqual([0.05, 0.95]);
});

const FILES = [
  "test-only/spx_close_daily_1990_2026.csv",
  "vix_daily.csv",
  "test-only/cboe_vol_indices_daily.csv",
  "test-only/vix1d_daily_2022_2026.csv",
  "fomc_dates.csv",
];

describeWithShared(FILES, () => {
  test("the days of the committee's scheduled meetings are those on file", () => {
    const scheduled = sharedRows("fomc_dates.csv").filter(({ type }) => type === "scheduled");
    const days = new Set(scheduled.map(({ date = "" }) => excelDate(date)));
    expect(days.size).toBe(303);
    for (let day = excelDate("1990-01-01"); day < excelDate("2028-01-01"); day++)
      expect([day, isFomcDay(day)]).toEqual([day, days.has(day)]);
  });

  /** (VIX, VIX1D) of the sessions that have both, to the last one of the count. */
  const pairs = () =>
    cells1990to2026()
      .slice(1)
      .filter(
        ([day, , vix, vix1d]) =>
          Number(vix) > 0 && Number(vix1d) > 0 && Number(day) <= excelDate("2026-08-20"),
      )
      .map(([, , vix, vix1d]) => [Number(vix), Number(vix1d)] as const);

  test("the quantiles of VIX1D / VIX are those of 1,071 closes", () => {
    expect(pairs()).toHaveLength(1071);
    const counts = VIX1D_BANDS.map(({ from, median, quantiles }, at) => {
      const to = VIX1D_BANDS[at + 1]?.from ?? Number.POSITIVE_INFINITY;
      const ratios = pairs()
        .filter(([vix]) => vix >= from && vix < to)
        .map(([vix, vix1d]) => vix1d / vix)
        .sort((a, b) => a - b);
      const quantile = (share: number) => {
        const place = share * (ratios.length - 1);
        const low = Math.floor(place);
        return ratios[low]! + (place - low) * ((ratios[low + 1] ?? ratios[low]!) - ratios[low]!);
      };
      for (const [index, share] of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].entries())
        expect(quantiles[index]).toBeCloseTo(quantile(share), 3);
      expect(Math.abs(median - quantile(0.5))).toBeLessThan(0.01);
      return ratios.length;
    });
    expect(counts).toEqual([266, 286, 200, 192, 127]);
  });

  test("least squares written here gives the regression's weights, and its shares in sample and out of it", () => {
    const cells = cells1990to2026().slice(1) as (number | null)[][];
    const rows = cells.flatMap(([day, , vix, vix1d, vix9d], at) => {
      const next = sessionAfter(day!);
      if (!vix || !vix1d || at < 5 || at + 1 === cells.length || !isSession(day!)) return [];
      const returns = [4, 3, 2, 1, 0].map((back) =>
        Math.log(cells[at - back]![1]! / cells[at - back - 1]![1]!),
      );
      const realized = Math.sqrt((252 * returns.reduce((sum, each) => sum + each * each, 0)) / 5);
      const move = Math.abs(returns[4]!);
      const eve = eveOf(day!);
      const flag = (is: boolean) => (is ? 1 : 0);
      return [
        {
          day: day!,
          x: [
            ...[1, Math.log(vix / 18), Math.log((100 * Math.max(realized, 0.02)) / vix)],
            ...[
              Math.log((100 * Math.max(move, 0.0005) * Math.sqrt(252)) / vix),
              vix9d ? Math.log(vix9d / vix) : 0,
            ],
            ...[
              flag(eve.fomc),
              flag(eve.jobs),
              flag(eve.prices),
              flag(next - day! === 3),
              flag(next - day! > 3),
            ],
          ],
          y: Math.log(vix1d / vix),
        },
      ];
    });
    const split = excelDate("2025-01-01");
    const early = rows.filter(({ day }) => day < split);
    const late = rows.filter(({ day }) => day >= split && day <= excelDate("2026-08-20"));
    expect([early.length, late.length]).toEqual([662, 409]);
    for (const [fit, used] of [
      [VIX1D_FITS.withVix9d, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
      [VIX1D_FITS.withoutVix9d, [0, 1, 2, 3, 5, 6, 7, 8, 9]],
    ] as const) {
      const weights = leastSquares(
        early.map(({ x }) => used.map((at) => x[at]!)),
        early.map(({ y }) => y),
      );
      const { fitted, outOfSample, ...shipped } = fit;
      const asUsed = Object.values(shipped).filter((_, at) => (used as readonly number[]).includes(at));
      for (const [at, weight] of weights.entries())
        expect(Math.abs(weight - asUsed[at]!)).toBeLessThan(0.005);
      const explained = (of: typeof rows) => {
        const mean = of.reduce((sum, { y }) => sum + y, 0) / of.length;
        const left = of.map(
          ({ x, y }) => y - used.reduce<number>((sum, place, at) => sum + asUsed[at]! * x[place]!, 0),
        );
        const squares = (values: readonly number[]) => values.reduce((sum, each) => sum + each * each, 0);
        return 1 - squares(left) / squares(of.map(({ y }) => y - mean));
      };
      expect(Math.abs(explained(early) - fitted)).toBeLessThan(0.01);
      expect(Math.abs(explained(late) - outOfSample)).toBeLessThan(0.01);
    }
  });
});

/** Solves the normal equations by elimination. */
function leastSquares(x: readonly (readonly number[])[], y: readonly number[]): number[] {
  const size = x[0]!.length;
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => x.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    x.reduce((sum, row, at) => sum + row[i]! * y[at]!, 0),
  ]);
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const times = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= size; column++) rows[row]![column]! -= times * rows[pivot]![column]!;
    }
  return rows.map((row, at) => row[size]! / row[at]!);
}
