import { vixBeta } from "../../../src/engine/hedge/vix-beta";
import { type Episode, futureMove } from "../../../src/engine/scenario/episode";
import { episodes, episodesOf } from "../../../src/engine/scenario/episodes";
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
  for (const name of ["Black Monday 1987", "Asia 1997", "LTCM 1998"])
    expect(futureMove(named(name), 30).known).toBe("modelled");
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
    const recorded = episodes.days.filter(({ futures }) => futures.length > 0);
    expect(recorded).toHaveLength(12);
    for (const { when, futures } of recorded) {
      const row = byDate.get(when);
      const [first, second] = futures;
      expect([first?.[1], first?.[2]]).toEqual([Number(row?.vx_m1_prev), Number(row?.vx_m1)]);
      expect([second?.[1], second?.[2]]).toEqual([Number(row?.vx_m2_prev), Number(row?.vx_m2)]);
    }
  });
});
