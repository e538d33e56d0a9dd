import { HARVESTS, type Harvest } from "../../../src/engine/hedge/harvest";
import { staggered, WEEKS } from "../../../src/engine/hedge/staggered";
import { planLayers } from "../../../src/engine/plan/hedge";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { hedgeDiary } from "../../../src/engine/replay/hedge";
import { type HedgeHabits, USUAL_HABITS } from "../../../src/engine/replay/hedge-diary";
import { levelRead } from "../../../src/engine/replay/hedge-tier";
import { replayReadings } from "../../../src/engine/replay/readings";
import { replayer } from "../../../src/engine/replay/replay";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { days2011 } from "../../support/market-history";

const days = days2011();
const ten: Plan = { ...workedPlan, equity: 1e9, condors: 10, rate: 0, rounding: "none", tier: 3 };
const run = replayer(days, { closeAt: 0, stressCosts: 0, hedgeCosts: 0, policy: "fixed" });
const made = (habits: Partial<HedgeHabits>, plan: Partial<Plan> = {}) =>
  run({ name: "", plan: { ...ten, ...plan } }, flatRatio(0.8), {
    ...USUAL_HABITS,
    harvest: "none",
    ...habits,
  }).summary.hedgeResult;
const diary = (habits: Partial<HedgeHabits>, plan: Partial<Plan> = {}) =>
  hedgeDiary({ ...ten, ...plan }, days, replayReadings(days), {
    ...USUAL_HABITS,
    harvest: "none",
    ...habits,
  });

// The source's harvest buys in thousandths of a contract.
test.each([
  ["none", 5],
  ["source", -1],
  ["VIX 40", 5],
] as const)("layers in four parts make the mean of the four days, harvest %s", (harvest, digits) => {
  const each = WEEKS.map((weeksEarlier) => made({ weeksEarlier, harvest }));
  expect(new Set(each.map(Math.round)).size).toBe(4);
  expect(made({ calendar: "staggered", harvest })).toBeCloseTo(
    each.reduce((sum, one) => sum + one, 0) / 4,
    digits,
  );
});

test("parts are of one size together, and of the same expiries a week apart", () => {
  const layers = planLayers(ten);
  const parts = staggered(layers);
  expect(parts).toHaveLength(12);
  for (const [at, layer] of layers.entries()) {
    const own = parts.filter((_, of) => of % 3 === at);
    expect(own.reduce((sum, { perTenCondors }) => sum + perTenCondors, 0)).toBeCloseTo(
      layer.perTenCondors,
      12,
    );
    expect(own.map(({ days: each }) => each - layer.days)).toEqual([0, 7, 14, 21]);
    expect(new Set(own.map(({ days: each, rollAt }) => each - rollAt)).size).toBe(1);
  }
});

test.each((Object.keys(HARVESTS) as Harvest[]).filter((name) => name !== "source"))(
  "harvest %s buys as often as holding, and no lot is sold more than whole",
  (harvest) => {
    const bought = (found: typeof held) => found.events.filter(({ kind }) => kind === "buy").length;
    const held = diary({});
    const found = diary({ harvest });
    expect(bought(found)).toBe(bought(held));
    for (const lot of found.lots.keys()) {
      const sold = found.events.filter((event) => event.lot === lot && event.kind !== "buy");
      const left = sold.map(({ share = 1 }) => 1 - share);
      expect(left.slice(0, -1).every((rest) => rest > 0)).toBe(true);
    }
  },
);

test("at 2 x cost nothing is sold for less than twice its cost before its roll day, at VIX 30 nothing below it", () => {
  const doubled = diary({ harvest: "2 x cost" });
  const early = doubled.events.filter(({ share }) => share !== undefined);
  expect(early.length).toBeGreaterThan(1);
  for (const { day, lot } of early) {
    const { path, bought } = doubled.lots[lot]!;
    expect(path[day - bought]! / path[0]!).toBeGreaterThanOrEqual(2);
    expect(Math.max(...path.slice(0, day - bought)) / path[0]!).toBeLessThan(2);
  }
  for (const { day, share } of diary({ harvest: "VIX 30" }).events)
    if (share !== undefined) expect(days.vix[day]).toBeGreaterThanOrEqual(30);
});

test("a layer that is sold short is never bought back early", () => {
  const short = { layers: "-4 x 30d call delta 0.3 roll 10" };
  for (const harvest of Object.keys(HARVESTS) as Harvest[])
    expect(made({ harvest }, short)).toBe(made({}, short));
});

test("a level is VIX, the nearest future, or straight between the futures around 30 days", () => {
  const curve = [
    { days: 0, at: 20 },
    { days: 10, at: 22 },
    { days: 40, at: 25 },
  ];
  expect((["VIX", "front future", "30-day future"] as const).map((each) => levelRead(curve, each))).toEqual([
    20, 22, 24,
  ]);
});

test("read so many sessions late, the first layer is bought so many sessions late", () => {
  const first = (tierLate: number) =>
    diary({ tierLate }, { tier: undefined, hedgeRules: "18/22/28", layers: "4 x 30d call delta 0.5 tier 2" })
      .events[0]!.day;
  expect(days.vix[first(0)]).toBeGreaterThanOrEqual(22);
  expect([1, 3].map(first)).toEqual([first(0) + 1, first(0) + 3]);
});
