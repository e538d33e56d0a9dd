/** How the hedge is kept - calendar, reading, harvest - over 2006 to 2026: EVIDENCE.md against recorded futures. */
import { isoDate } from "../../../src/engine/calendar/iso-date";
import { HARVESTS, type Harvest } from "../../../src/engine/hedge/harvest";
import { WEEKS } from "../../../src/engine/hedge/staggered";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { type HedgeHabits, USUAL_HABITS } from "../../../src/engine/replay/hedge-diary";
import { TIER_READINGS } from "../../../src/engine/replay/hedge-tier";
import { replayer } from "../../../src/engine/replay/replay";
import { MEASURED } from "../../../src/engine/sizing/harvest-protection";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { drawnMeans, middle90 } from "../../support/blocks";
import { evidence, holdTable } from "../../support/evidence-tables";
import { excelDate } from "../../support/excel-date";
import { daysOnFutures, FUTURES_FILES } from "../../support/market-futures";
import { average } from "../../support/samples";
import { describeWithShared } from "../../support/shared-data";

/** Ten condors on every day and fractions of contracts, so that nothing but the habit differs. */
const ten: Plan = { ...workedPlan, equity: 1e9, condors: 10, rate: 0, rounding: "none", gateRules: "cons20" };
const STRETCHES = [
  ["2008-08-28", "2008-11-20"],
  ["2011-07-22", "2011-08-08"],
  ["2018-01-26", "2018-02-08"],
  ["2020-02-19", "2020-03-16"],
  ["2024-07-16", "2024-08-05"],
  ["2025-02-19", "2025-04-08"],
] as const;
const ONE_CALL = "10 x 30d call delta 0.3 roll 10";
const dollars = (amount: number) => Math.round(amount).toLocaleString("en-US");

describeWithShared(FUTURES_FILES, () => {
  let run: ReturnType<typeof replayer> | undefined;
  /** Dollars that the hedge made, session by session. */
  const made = (plan: Partial<Plan>, habits: Partial<HedgeHabits>): readonly number[] => {
    run ??= replayer(daysOnFutures(), { closeAt: 0, stressCosts: 0.1, hedgeCosts: 0.063, policy: "fixed" });
    const [held, without] = [true, false].map(
      (hedged) =>
        run!({ name: "", plan: { ...ten, ...plan, hedged } }, flatRatio(0.8), {
          ...USUAL_HABITS,
          harvest: "none",
          ...habits,
        }).account.equity,
    );
    const sums = Array.from(held!, (equity, at) => equity - without![at]!);
    return sums.map((sum, at) => sum - (sums[at - 1] ?? 0));
  };
  const aYear = (daily: readonly number[]) =>
    (daily.reduce((sum, each) => sum + each, 0) / daily.length) * 252;
  const stretches = (daily: readonly number[]) => {
    const { day } = daysOnFutures();
    return STRETCHES.map(([from, to]) =>
      dollars(
        daily.reduce(
          (sum, each, at) => (day[at]! > excelDate(from) && day[at]! <= excelDate(to) ? sum + each : sum),
          0,
        ),
      ),
    );
  };
  const ranged = (daily: readonly number[]) => {
    const [low, high] = middle90(drawnMeans(daily));
    return `${dollars(aYear(daily))} [${dollars(low)}, ${dollars(high)}]`;
  };

  test("the sample is the one that is told", () => {
    const { count, day } = daysOnFutures();
    expect(evidence).toContain(
      `Sample: ${count.toLocaleString("en-US")} sessions of ${isoDate(day[0]!)} to ${isoDate(day.at(-1)!)}. Account: ten condors`,
    );
  });

  test("all on one day, a week apart from each other, or in parts", () => {
    const rows = [workedPlan.layers, ONE_CALL].flatMap((layers) => {
      const own = made({ layers, tier: 3 }, {});
      for (const weeksEarlier of WEEKS.slice(1)) {
        const later = made({ layers, tier: 3 }, { weeksEarlier });
        const [low, high] = middle90(drawnMeans(later.map((each, at) => each - own[at]!)));
        expect([low < 0, high > 0]).toEqual([true, true]);
      }
      const ways = [
        ...WEEKS.map((weeksEarlier) => ({ weeksEarlier })),
        { calendar: "staggered" } as const,
      ] as const;
      return ways.map((habits) => {
        const daily = made({ layers, tier: 3 }, habits);
        const word = "calendar" in habits ? "in four parts" : `${7 * habits.weeksEarlier} days earlier`;
        return [layers === ONE_CALL ? "one call" : layers, word, ranged(daily), ...stretches(daily)];
      });
    });
    holdTable("All on one day, or in weekly parts", rows);
    const inDollars = (row: readonly string[]) => row.slice(3).map((cell) => Number(cell.replace(",", "")));
    const spreads = [0, 5].map((from) => {
      const byDay = rows.slice(from, from + 4).map(inDollars);
      return STRETCHES.map((_, at) => {
        const of = byDay.map((each) => each[at]!);
        expect(inDollars(rows[from + 4]!)[at]!).toBeCloseTo(average(of), -1);
        return (Math.max(...of) - Math.min(...of)) / Math.max(...of);
      });
    });
    const ownDays = inDollars(rows[0]!).map(
      (own, at) => own >= Math.max(...rows.slice(1, 4).map((row) => inDollars(row)[at]!)),
    );
    expect(ownDays).toEqual(STRETCHES.map(() => true));
    expect(
      spreads.map((each) => [Math.min(...each), Math.max(...each)].map((share) => share.toFixed(2))),
    ).toEqual([
      ["0.18", "0.52"],
      ["0.19", "0.76"],
    ]);
  });

  test("what the rules read, and how late", () => {
    const rows = TIER_READINGS.slice(1).flatMap((tierReads) =>
      [0, 1, 2].map((tierLate) => {
        const daily = made({}, { tierReads, tierLate });
        return [tierReads, String(tierLate), ranged(daily), ...stretches(daily)];
      }),
    );
    holdTable("What the hedge rules read", rows);
  });

  test("when to take the money, beside holding to the roll", () => {
    const held = made({ tier: 3 }, {});
    const rows = (Object.keys(HARVESTS) as Harvest[]).map((harvest) => {
      const daily = made({ tier: 3 }, { harvest });
      const more = daily.map((each, at) => each - held[at]!);
      return [
        harvest === "none" ? "held to its roll day" : harvest,
        ranged(daily),
        harvest === "none" ? "" : ranged(more),
        ...stretches(daily),
      ];
    });
    holdTable("When to take the money", rows);
    // What RISK.FRONTIER shows of it.
    const figures = (text: string) =>
      [...text.matchAll(/-?\d+(?:,\d{3})*/g)].map(([each]) => Number(each.replace(",", "")));
    const measured = Object.values(MEASURED);
    expect(rows.map((row) => figures(row[1]!)[0])).toEqual(measured.map(([each]) => each));
    expect(rows.map((row) => (row[2] === "" ? [0, 0] : figures(row[2]!).slice(1)))).toEqual(
      measured.map(([, low, high]) => [low, high]),
    );
    const ofHolding = (row: readonly string[], at: number) =>
      Math.round((100 * figures(row[at]!)[0]!) / figures(rows[1]![at]!)[0]!);
    expect(rows.map((row) => [ofHolding(row, 3), ofHolding(row, 6)])).toEqual(
      measured.map(([, , , in2008, inCovid]) => [in2008, inCovid]),
    );
    const words = rows.flatMap((row) => (row[2] === "" ? [] : [/\[(.*), (\S+)\]/.exec(row[2]!)!]));
    expect(words).toHaveLength(8);
    const [, , heldIn2008, , , heldInCovid] = rows[1]!.slice(1).map((cell) => Number(cell.replace(",", "")));
    const given = rows
      .slice(2)
      .map((row) => [
        1 - Number(row[3]!.replace(",", "")) / heldIn2008!,
        1 - Number(row[6]!.replace(",", "")) / heldInCovid!,
      ]);
    const ends = [0, 1].map((which) =>
      given.map((pair) => Math.round(100 * pair[which]!)).sort((a, b) => a - b),
    );
    expect(evidence).toContain(
      `gave up ${ends[0]![0]} to ${ends[0]!.at(-1)} % of what holding made of 2008 and ${ends[1]![0]} to ${ends[1]!.at(-1)} % of Covid`,
    );
    for (const [, low, high] of words) {
      expect(Number(low!.replace(",", ""))).toBeLessThan(0);
      expect(Number(high!.replace(",", ""))).toBeGreaterThan(0);
    }
  });
});
