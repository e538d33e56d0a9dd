import { vixBeta } from "../../../src/engine/hedge/vix-beta";
import { type Episode, futureMove } from "../../../src/engine/scenario/episode";
import { episodes, episodesOf } from "../../../src/engine/scenario/episodes";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const named = (name: string): Episode => {
  const found = episodes.days.find((episode) => episode.name === name);
  if (found === undefined) throw new Error(`no episode ${name}`);
  return found;
};

test("twenty shocks from 1987 to 2026 and thirteen stretches are named", () => {
  expect(episodesOf("days")).toHaveLength(20);
  expect(episodesOf("stretches")).toHaveLength(13);
  expect(episodesOf("all")).toHaveLength(32);
  expect(episodes.days.map(({ when }) => when).sort()).toEqual(episodes.days.map(({ when }) => when));
});

test("a future between two on record is recorded, straight between them", () => {
  // 2018-02-05, as published: February 15.625 -> 33.225 (+17.6, 9 days), March 14.975 -> 27.975 (+13.0, 44 days).
  const volmageddon = named("Volmageddon 2018");
  expect(futureMove(volmageddon, 9)).toEqual({ points: 33.225 - 15.625, known: "recorded" });
  expect(futureMove(volmageddon, 30).points).toBeCloseTo(17.6 + (13 - 17.6) * (21 / 35), 9);
  expect(futureMove(volmageddon, 44).points).toBeCloseTo(13, 9);
});

test("a future within a week of one on record moves with it, one farther off by its response", () => {
  const volmageddon = named("Volmageddon 2018");
  expect(futureMove(volmageddon, 51)).toEqual(futureMove(volmageddon, 44));
  expect(futureMove(volmageddon, 52)).toEqual({ points: vixBeta(52) * (37.32 - 17.31), known: "modelled" });
  expect(futureMove(volmageddon, 1).known).toBe("modelled");
});

test("before VIX futures existed every move is modelled", () => {
  for (const name of ["Asia 1997", "LTCM 1998"]) expect(futureMove(named(name), 30).known).toBe("modelled");
});

test("1987 lies outside what was ever answered: its futures are capped at the largest jump on record", () => {
  expect(futureMove(named("Black Monday 1987"), 30)).toEqual({
    points: expect.closeTo((82.69 - 57.83) / (1 + (30 / 25.5) ** 0.744), 9),
    known: "capped",
  });
});

test("a stretch without futures on record is answered over its own length", () => {
  const ltcm = episodes.stretches[0] as Episode;
  const { points, known } = futureMove(ltcm, 30);
  expect(known).toBe("modelled");
  // 31 sessions: more than the half of a session's response, as the futures of 2004-2017 answered 21 sessions and 42.
  expect(points / (44.28 - 16.23)).toBeGreaterThan(0.6);
  expect(points / (44.28 - 16.23)).toBeLessThan(0.66);
});

const SPX = "test-only/spx_close_daily_1990_2026.csv";
const VIX = "vix_daily.csv";
const DERIVED = "stress_events_derived.csv";

describeWithShared([SPX, VIX, DERIVED], () => {
  test("every move is that of the daily files", () => {
    const closes = (file: string) =>
      new Map(sharedRows(file).map((row) => [row.date ?? "", Number(row.close)]));
    const [spx, vix] = [closes(SPX), closes(VIX)];
    const days = [...spx.keys()].sort();
    let checked = 0;
    for (const { when, sessions, spotMove, vixBefore, vixAfter } of episodesOf("all").slice(1)) {
      const [from, end] = when.split(" to ") as [string, string | undefined];
      const last = end === undefined ? from : `${from.slice(0, 5)}${end}`;
      const first = end === undefined ? (days[days.indexOf(last) - 1] ?? "") : from;
      expect(days.indexOf(last) - days.indexOf(first)).toBe(sessions);
      expect((spx.get(last) ?? 0) / (spx.get(first) ?? 0) - 1).toBeCloseTo(spotMove, 4);
      expect([vix.get(first), vix.get(last)]).toEqual([vixBefore, vixAfter]);
      checked++;
    }
    expect(checked).toBe(31);
  });

  test("the first two futures are those of the derived table", () => {
    const byDate = new Map(sharedRows(DERIVED).map((row) => [row.date, row]));
    const recorded = (episodes.days as readonly Episode[]).filter(
      ({ futures, sessions }) => futures.length > 0 && sessions === 1,
    );
    expect(recorded).toHaveLength(12);
    for (const { when, futures } of recorded) {
      const row = byDate.get(when);
      const [first, second] = futures;
      expect([first?.[1], first?.[2]]).toEqual([Number(row?.vx_m1_prev), Number(row?.vx_m1)]);
      expect([second?.[1], second?.[2]]).toEqual([Number(row?.vx_m2_prev), Number(row?.vx_m2)]);
    }
  });
});

const FUTURES = "vix_futures_m1_m8_2004_2017.csv";
const SETTLEMENTS = "test-only/vx_settlements_2013_2026.csv";

describeWithShared([FUTURES, SETTLEMENTS], () => {
  test("the futures of the stretches are those of 30, 110 and 220 days on their first and last day", () => {
    const to2017 = new Map(sharedRows(FUTURES).map((row) => [row.date, row]));
    const settled = sharedRows(SETTLEMENTS);
    /** Days and price, nearest first; a price of 0 is none. */
    const curveOf = (date: string): readonly (readonly [number, number])[] => {
      const from = excelDate(date);
      const contracts: (readonly [number, number])[] =
        date < "2018"
          ? [1, 2, 3, 4, 5, 6, 7, 8].map((n) => {
              const row = to2017.get(date)!;
              return [excelDate(row[`exp${n}`]!) - from, Number(row[`m${n}`])] as const;
            })
          : settled
              .filter((row) => row.date === date)
              .map((row) => [excelDate(row.expiry!) - from, Number(row.settle)] as const);
      return contracts.filter(([days, price]) => days > 0 && price > 0).sort(([a], [b]) => a - b);
    };
    const at = (curve: readonly (readonly [number, number])[], days: number) => {
      const after = curve.findIndex(([each]) => each >= days);
      if (after < 1) return curve.at(after)![1];
      const [d1, p1] = curve[after]!;
      const [d0, p0] = curve[after - 1]!;
      return p0 + ((p1 - p0) * (days - d0)) / (d1 - d0);
    };
    let checked = 0;
    for (const { when, vixBefore, vixAfter, futures } of episodes.stretches as readonly Episode[]) {
      if (futures.length === 0) continue;
      const [from, end] = when.split(" to ") as [string, string];
      const [first, last] = [curveOf(from), curveOf(`${from.slice(0, 5)}${end}`)].map((curve, index) => [
        [0, index === 0 ? vixBefore : vixAfter] as const,
        ...curve,
      ]);
      expect(futures.map(([days]) => days)).toEqual([0, 30, 110, 220]);
      for (const [days, before, after] of futures) {
        expect(Math.abs(at(first!, days) - before)).toBeLessThan(0.0051);
        expect(Math.abs(at(last!, days) - after)).toBeLessThan(0.0051);
        checked++;
      }
    }
    expect(checked).toBe(48);
  });
});
