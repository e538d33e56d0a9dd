import { isBeforeLongGap } from "../../../src/engine/calendar/long-gap";
import { futureAt } from "../../../src/engine/hedge/futures-curve";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { modelledCurve } from "../../../src/engine/replay/curve";
import type { MarketDays } from "../../../src/engine/replay/history";
import { replayReadings } from "../../../src/engine/replay/readings";
import { fourVariants, replayer } from "../../../src/engine/replay/replay";
import { JointPaths } from "../../../src/engine/simulation/joint-model";
import { bootstrapPlan, simulatePlan } from "../../../src/engine/simulation/simulate";
import { outcomeLaw } from "../../../src/engine/simulation/tally";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { excelDate } from "../../support/excel-date";
import { FLAT_VOLS } from "../../support/flat-vols";
import { days1990to2026, LONG_FILES } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";
import { plainCondorIndex, tailHedgeIndex } from "../scenario/cboe-benchmarks";

const placeOf = (date: string) => days1990to2026().day.findIndex((day) => day >= excelDate(date));
const terms = { closeAt: 0, stressCosts: 0.1, hedgeCosts: 0.063, policy: "fixed" } as const;
const large: Plan = { ...workedPlan, equity: 1e7 };

describeWithShared(LONG_FILES, () => {
  test("1990 to 2026: the ratio of volatility to VIX decides, and the hedge costs more than it saves", () => {
    const run = replayer(days1990to2026(), terms);
    const growth = new Map<string, number>();
    for (const ratio of [0.7, 0.8, 0.9, 1])
      for (const variant of fourVariants(large))
        growth.set(`${variant.name} ${ratio}`, run(variant, flatRatio(ratio)).summary.growth);
    // Own figures, with costs of 0.10: a change of them is a change of the product's answer.
    expect(growth.get("1 % unhedged 0.7")).toBeCloseTo(-0.027, 2);
    expect(growth.get("1 % unhedged 0.8")).toBeCloseTo(0.04, 2);
    expect(growth.get("1 % unhedged 0.9")).toBeCloseTo(0.09, 2);
    expect(growth.get("1 % unhedged 1")).toBeCloseTo(0.13, 2);
    for (const ratio of [0.7, 0.8, 0.9, 1])
      for (const size of ["1 %", "2 %"])
        expect(growth.get(`${size} hedged ${ratio}`)).toBeLessThan(growth.get(`${size} unhedged ${ratio}`)!);
  });

  test("without futures the ladder costs within a tenth of what it costs on them, 2006-03 to 2017-05", () => {
    const [from, to] = [placeOf("2006-03-01"), placeOf("2017-06-01")];
    const stretch = (withFutures: boolean): MarketDays => {
      const days = days1990to2026();
      const cut = <T extends Int32Array | Float64Array>(column: T, width = 1) =>
        column.slice(from * width, to * width) as T;
      const futuresADay = withFutures ? days.futuresADay : 0;
      return {
        ...days,
        count: to - from,
        row: cut(days.row),
        day: cut(days.day),
        spx: cut(days.spx),
        vix: cut(days.vix),
        vix9d: cut(days.vix9d),
        vix3m: cut(days.vix3m),
        vvix: cut(days.vvix),
        futures: cut(days.futures, futuresADay),
        expiries: cut(days.expiries, futuresADay),
        futuresADay,
      };
    };
    const costOf = (days: MarketDays, over: Partial<Plan> = {}) => {
      const plan = { ...workedPlan, equity: 1e9, riskFraction: 0.01, ...over };
      const { summary, diary } = replayer(days, terms)({ name: "large", plan }, flatRatio(0.8));
      return { millions: summary.hedgeCost / 1e6, quoted: diary!.quotedDays };
    };
    const [quoted, modelled] = [stretch(true), stretch(false)];
    // At flat volatilities the futures' cost was worked out apart: 3.90 million a year.
    expect(costOf(quoted, FLAT_VOLS).millions).toBeCloseTo(3.9, 0);
    for (const over of [FLAT_VOLS, {}]) {
      const [on, without] = [costOf(quoted, over), costOf(modelled, over)];
      expect([on.quoted > 2800, without.quoted]).toEqual([true, 0]);
      expect(Math.abs(without.millions / on.millions - 1)).toBeLessThan(0.1);
    }
  });

  test("the modelled curve is off by no more than is said of each cell", () => {
    const days = days1990to2026();
    const readings = replayReadings(days);
    const cells = new Map<string, number[]>();
    for (let day = 0; day < days.count; day++)
      for (let which = 0; which < days.futuresADay; which++) {
        const price = days.futures[day * days.futuresADay + which]!;
        const left = days.expiries[day * days.futuresADay + which]! - days.day[day]!;
        if (!(price >= 5) || left < 3 || left >= 261) continue;
        const vix = days.vix[day]!;
        const model = modelledCurve(vix, { recent: readings.recentVix[day]!, slow: readings.slowVix[day]! });
        const band = vix < 30 ? "below 30" : "30 and above";
        const tenor = [45, 90, 130, 190, 261].findIndex((end) => left < end);
        cells.set(`${band} ${tenor}`, [
          ...(cells.get(`${band} ${tenor}`) ?? []),
          futureAt(model, left) - price,
        ]);
      }
    const bias = (cell: string) => {
      const errors = cells.get(cell)!;
      return errors.reduce((sum, each) => sum + each, 0) / errors.length;
    };
    for (const [tenor, above] of [2, 1.3, 0.9, 0.4, -0.5].entries()) {
      expect(Math.abs(bias(`below 30 ${tenor}`))).toBeLessThan(0.3);
      expect(bias(`30 and above ${tenor}`)).toBeCloseTo(above, 0);
    }
  });

  test("sessions and losing days are those counted for the method's amendments", () => {
    const free = { ...large, costs: 0, hedged: false };
    const { summary, stream } = replayer(days1990to2026(), { ...terms, stressCosts: 0 })(
      { name: "free", plan: free },
      flatRatio(0.8),
    );
    expect(summary.trades).toBe(5782);
    // Counted without raising the volatility over long gaps: 563 losing days, 18.1 % of those over a gap, 9.8 % of all.
    const before = days1990to2026().day.map((day) => (isBeforeLongGap(day) ? 1 : 0));
    let [overGaps, others] = [0, 0];
    for (let day = 1; day < before.length; day++)
      if (stream.result[day]! < 0) before[day - 1] === 1 ? overGaps++ : others++;
    expect(Math.abs(others + 0.181 * stream.overGaps - 563)).toBeLessThanOrEqual(3);
    expect(stream.overGaps).toBeGreaterThan(100);
    // Raised by sqrt(1.5), a condor over a gap loses as often as any other, within two standard errors.
    const error = Math.sqrt((0.098 * (1 - 0.098)) / stream.overGaps);
    expect(Math.abs(overGaps / stream.overGaps - 0.098)).toBeLessThan(2 * error);
  });

  test("a plain monthly condor earns what Cboe's did at four fifths of VIX, and far too much at VIX itself", () => {
    const stretch = { from: placeOf("2006-12-01"), to: placeOf("2021-12-20"), costs: 1, skew: 0.15 };
    const atVix = plainCondorIndex(days1990to2026(), { ...stretch, ivRatio: 1 });
    const below = plainCondorIndex(days1990to2026(), { ...stretch, ivRatio: 0.8 });
    expect(atVix.value).toHaveLength(181);
    // Published: about nothing over the fifteen years. VIX is the level of the whole smile, puts far below included; the
    // options near the money are sold at about 0.8 of it, and that is the gap.
    expect(Math.abs(below.growth)).toBeLessThan(0.01);
    expect(atVix.growth).toBeGreaterThan(0.08);
  });

  test("the rules of Cboe's tail hedge fall less and grow less than the index, as published", () => {
    for (const volOfVol of ["fitted", 0.9, 1, 1.1] as const) {
      const { hedged, index } = tailHedgeIndex(days1990to2026(), {
        volOfVol,
        costs: 0.05,
        from: placeOf("2006-03-22"),
        to: placeOf("2017-11-15"),
      });
      expect(hedged.drawdown).toBeLessThan(index.drawdown);
      expect(hedged.growth).toBeLessThan(index.growth);
    }
  });

  test("the joint model's VIX stands where VIX stood", () => {
    const market = new JointPaths(1, 17.6, 2520);
    const simulated: number[] = [];
    for (let path = 0; path < 100; path++) {
      market.next();
      simulated.push(...market.vix.subarray(1));
    }
    const at = (values: ArrayLike<number>, share: number) =>
      Float64Array.from(values).sort()[Math.floor(share * values.length)]!;
    for (const share of [0.05, 0.25, 0.5, 0.75, 0.95])
      expect(Math.abs(at(simulated, share) / at(days1990to2026().vix, share) - 1)).toBeLessThan(0.12);
  });

  test("bootstrap and joint model agree on the middle year and on the deep drawdown to a few points", () => {
    const size = { paths: 2000, sessions: 252, seed: 1, block: 20, hedgeCosts: 0.063, stressCosts: 0.1 };
    const variants = fourVariants(workedPlan);
    const [drawn] = bootstrapPlan(days1990to2026(), variants, [flatRatio(0.8)], size);
    const modelled = simulatePlan(variants, flatRatio(0.8), size);
    for (const index of [0, 1, 2, 3]) {
      const one = outcomeLaw(drawn!.outcomes[index]!);
      const other = outcomeLaw(modelled.outcomes[index]!);
      // The model's sessions know no long gaps, and its losses follow each other more closely: it falls deeper.
      expect(Math.abs(one.result(0.5) - other.result(0.5))).toBeLessThan(0.02);
      expect(Math.abs(one.drawdown(0.95) - other.drawdown(0.95))).toBeLessThan(0.04);
    }
  });
});
