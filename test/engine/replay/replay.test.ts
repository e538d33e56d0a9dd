import { tradingDays } from "../../../src/engine/calendar/time-to-expiry";
import { futureAt } from "../../../src/engine/hedge/futures-curve";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { chooser, costsAt } from "../../../src/engine/replay/condors";
import { curveOn, modelledCurve } from "../../../src/engine/replay/curve";
import type { MarketDays } from "../../../src/engine/replay/history";
import { replayReadings } from "../../../src/engine/replay/readings";
import { fourVariants, type Replayed, replayer } from "../../../src/engine/replay/replay";
import { flatRatio, ratioAt } from "../../../src/engine/vix1d/sold-at";
import { excelDate } from "../../support/excel-date";
import { FLAT_VOLS } from "../../support/flat-vols";
import { days2011, sessions } from "../../support/market-history";

const terms = { closeAt: 0, stressCosts: 0.1, hedgeCosts: 0.063, policy: "fixed" } as const;
/** An account for which contracts are as good as fractions; the hedge is always on, so that there is much to see. */
const large: Plan = { ...workedPlan, equity: 1e8, gateRules: "cons20", hedgeRules: "always-on" };

function replay(days: MarketDays, plan: Partial<Plan> = {}, ratio = 0.8, over = {}): Replayed {
  return replayer(days, { ...terms, ...over })(
    { name: "plan", plan: { ...large, ...plan } },
    flatRatio(ratio),
  );
}

const days = days2011();

test.each([
  [12, 0.1],
  [20, 0.1],
  [20.01, 0.25],
  [45, 0.25],
])("at VIX %d a condor costs %d points: more above 20, never less", (vix, points) => {
  expect(costsAt({ ...workedPlan, costs: 0.1 }, vix, 0.15)).toBeCloseTo(points, 12);
});

test("the daily range is known with the twentieth return, the VIX mean with the fifth session", () => {
  const { edr, vixFiveDayMean } = replayReadings(days);
  expect(edr.findIndex(Number.isFinite)).toBe(20);
  expect(vixFiveDayMean.findIndex(Number.isFinite)).toBe(4);
});

test("the same call gives the same account twice", () => {
  expect(replay(days).account).toEqual(replay(days).account);
});

/** The extract with everything after a session turned round in time and its VIX and futures shaken. */
function withAnotherFuture(from: number): MarketDays {
  const last = days.count - 1;
  const swap = (column: Float64Array, width = 1) =>
    column.map((value, at) => {
      const session = Math.floor(at / width);
      return session <= from
        ? value
        : (column[(last - (session - from - 1)) * width + (at % width)] as number);
    });
  return {
    ...days,
    spx: swap(days.spx).map((value, at) => (at > from ? value * 1.01 : value)),
    vix: swap(days.vix),
    futures: swap(days.futures, days.futuresADay),
  };
}

test.each(["fixed", "scaled"] as const)("no session knows what follows it, size %s", (policy) => {
  const plan = { riskFraction: 0.02 };
  const whole = replay(days, plan, 0.8, { policy }).account.equity;
  let told = 0;
  for (const from of [25, 47, 80, 120, days.count - 3]) {
    const other = replay(withAnotherFuture(from), plan, 0.8, { policy }).account.equity;
    expect(other.slice(0, from + 1)).toEqual(whole.slice(0, from + 1));
    if (other[from + 1] !== whole[from + 1]) told++;
  }
  // The changed future does change what follows: the test can fail.
  expect(told).toBeGreaterThan(3);
});

test("equity is its start and what condors and hedge made", () => {
  const { account, summary } = replay(days);
  const end = large.equity + summary.condorResult + summary.hedgeResult;
  expect(account.equity[days.count - 1]).toBeCloseTo(end, 2);
});

test("what the hedge made is what it was sold for less what it was bought for, once nothing is held", () => {
  // Calls 22 days long are held to settlement: after the rules switch off none is left at the end.
  const { summary, diary } = replay(days, { layers: "learn", hedgeRules: "18/22/28", tier: undefined });
  expect(diary!.events.filter(({ kind }) => kind === "settle").length).toBeGreaterThan(3);
  const open = diary!.lots.length - diary!.events.filter(({ kind }) => kind !== "buy").length;
  expect(open).toBeLessThanOrEqual(1);
  expect(summary.hedgeSold - summary.hedgeBought).toBeLessThanOrEqual(summary.hedgeResult + 1e-6);
});

test("a short layer that has gained 150 % in August 2011 is harvested into the longer ones", () => {
  const { diary, account } = replay(days, FLAT_VOLS);
  const harvests = diary!.events.filter(({ kind }) => kind === "harvest");
  expect(harvests.map(({ day }) => days.day[day])).toEqual(["2011-08-04", "2011-10-03"].map(excelDate));
  expect(account.years[0]?.hedgeResult).toBeGreaterThan(0);
});

test("the ladder is marked on quoted futures where there are any and on the model elsewhere", () => {
  expect(replay(days).diary?.quotedDays).toBe(days.count);
  expect(replay(days2011(false)).diary?.quotedDays).toBe(0);
});

test("the modelled curve is 3 points off the quoted futures of the second half of 2011, a year of shocks", () => {
  const readings = replayReadings(days);
  let squares = 0;
  let quotes = 0;
  for (let day = 0; day < days.count; day++) {
    const model = modelledCurve(days.vix[day]!, {
      recent: readings.recentVix[day]!,
      slow: readings.slowVix[day]!,
    });
    for (const { days: left, at } of curveOn(days, readings, day).curve) {
      if (left < 7) continue;
      squares += (futureAt(model, left) - at) ** 2;
      quotes++;
    }
  }
  expect(quotes).toBeGreaterThan(900);
  expect(Math.sqrt(squares / quotes)).toBeLessThan(3);
});

test("the gate of the glossary sells no condor above VIX 20", () => {
  const { stream } = replay(days, { gateRules: "glossary" });
  let sold = 0;
  for (let day = 0; day < days.count; day++)
    if (stream.opened[day] === 1) {
      sold++;
      expect(days.vix[day]).toBeLessThanOrEqual(20);
    }
  const calm = days.vix.slice(0, -1).filter((vix) => vix <= 20).length;
  expect(sold).toBe(calm);
  expect(stream.gated).toBe(days.count - 1 - calm);
});

test("a gate that permits the conservative tier sells a credit of 0.70 where the plan aims at 1.15", () => {
  const { stream } = replay(days, { gateRules: "cons20" });
  for (let day = 0; day < days.count - 1; day++) {
    const target = days.vix[day]! > 20 ? 0.7 : 1.15;
    expect(Math.abs(stream.credit[day]! - target)).toBeLessThan(0.1);
  }
});

test("a quiet index keeps the whole credit: 1.09 less 0.10 a trade, by hand", () => {
  const quiet = sessions([
    [46_000, 6000, 18],
    [46_001, 6000, 18],
    [46_002, 6000, 18],
  ]);
  const strikes = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
  const { account, summary } = replay(quiet, { strikes, equity: 100_000, hedged: false }, 1);
  expect(summary.trades).toBe(2);
  expect(Math.abs((account.equity[2] as number) - 100_000 - 2 * 99)).toBeLessThan(1);
  expect(summary.drawdown).toBeCloseTo(10 / 100_000, 8);
});

test("a condor of ten sessions is marked between and ends where its settlement puts it", () => {
  const plan = { days: tradingDays(10), hedged: false, by: "sd", target: 1, width: 50 } as const;
  const { stream } = replay(days, plan);
  let running = 0;
  let costs = 0;
  let ended = 0;
  for (let day = 0; day < days.count; day++) {
    running += stream.gain[day]!;
    if (!Number.isNaN(stream.result[day]!)) {
      ended++;
      expect(stream.result[day]).toBeCloseTo(running - costs, 9);
      running = 0;
    }
    if (stream.opened[day] === 1) costs = stream.costs[day]!;
  }
  expect(ended).toBe(14);
});

test("closing early ends a condor while time is left", () => {
  const plan = { days: tradingDays(10), hedged: false } as const;
  const early = replay(days, plan, 0.8, { closeAt: 5 }).stream.result.filter((each) => !Number.isNaN(each));
  const late = replay(days, plan).stream.result.filter((each) => !Number.isNaN(each));
  expect(early.length).toBe(2 * late.length + 1);
});

test("a higher ratio of volatility to VIX sells farther away and loses less", () => {
  const points = [0.7, 0.8, 0.9, 1].map((ratio) => replay(days, {}, ratio).summary.meanTrade);
  expect([...points].sort((a, b) => a - b)).toEqual(points);
});

test("a ratio by bands of VIX holds from each VIX to the next", () => {
  const bands = [
    { from: 0, ratio: 0.7 },
    { from: 20, ratio: 0.9 },
  ];
  expect([12, 19.99, 20, 40].map((vix) => ratioAt(bands, vix))).toEqual([0.7, 0.7, 0.9, 0.9]);
});

test("the four columns are 1 % and 2 %, hedged and not", () => {
  expect(fourVariants(workedPlan).map(({ name }) => name)).toEqual([
    "1 % hedged",
    "1 % unhedged",
    "2 % hedged",
    "2 % unhedged",
  ]);
});

test("a small account rounds its hedge away, and says how often", () => {
  const { account } = replay(days, { equity: 100_000 });
  expect(account.roundedAway).toBe(account.purchases);
  expect(account.years[0]?.hedgeBought).toBe(0);
});

test("a gate of tier 1 or 2 lowers the credit of a day's condor to its tier's, and leaves a month's alone", () => {
  const sold = (over: Partial<Plan>, gate: number) => {
    const credit = chooser({ ...workedPlan, ...over })(0.17, gate)!.credit;
    return Math.round(credit * 10) / 10;
  };
  // The method's tiers: 0.70, 1.15 and 1.60 points, found to 0.05; a month's condor is far from all of them.
  expect([1, 2, 3].map((gate) => sold({ target: 1.6 }, gate))).toEqual([0.7, 1.2, 1.6]);
  const month: Partial<Plan> = { days: 30, width: 50, target: 8 };
  for (const gate of [1, 2, 3]) expect(Math.abs(sold(month, gate) - 8)).toBeLessThan(0.2);
});
