import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { planMarket, plannedCondor } from "../../../src/engine/plan/market";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { fourVariants, replayer } from "../../../src/engine/replay/replay";
import { condorGate, gatePresets } from "../../../src/engine/rules/presets/gate";
import { episodes } from "../../../src/engine/scenario/episodes";
import { JointPaths } from "../../../src/engine/simulation/joint-model";
import { bootstrapPlan, simulatePlan } from "../../../src/engine/simulation/simulate";
import { nearestEpisode, outcomeLaw } from "../../../src/engine/simulation/tally";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { days2011, sessions } from "../../support/market-history";

const size = { paths: 300, sessions: 60, seed: 7, block: 5, hedgeCosts: 0.063, stressCosts: 0.1 };
const variants = fourVariants(workedPlan);

test("the same seed gives the same paths and another seed others", () => {
  const once = simulatePlan(variants, flatRatio(0.8), size);
  expect(simulatePlan(variants, flatRatio(0.8), size)).toEqual(once);
  expect(simulatePlan(variants, flatRatio(0.8), { ...size, seed: 8 })).not.toEqual(once);
  const days = days2011();
  const drawn = bootstrapPlan(days, variants, [flatRatio(0.8)], size);
  expect(bootstrapPlan(days, variants, [flatRatio(0.8)], size)).toEqual(drawn);
});

test("more paths, and telling how far they are, leave the first paths as they were", () => {
  const few = simulatePlan(variants, flatRatio(0.8), size).outcomes;
  const told: number[] = [];
  const more = { ...size, paths: 2100, progress: (done: number) => told.push(done) };
  const many = simulatePlan(variants, flatRatio(0.8), more).outcomes;
  expect(told).toEqual([0, 1000, 2000]);
  for (const [index, { growth, drawdown }] of few.entries()) {
    expect(many[index]!.growth.subarray(0, 300)).toEqual(growth);
    expect(many[index]!.drawdown.subarray(0, 300)).toEqual(drawdown);
  }
});

test("a path made of condors priced one by one ends where the tables of rows say", () => {
  const plan: Plan = { ...workedPlan, hedged: false, rounding: "none", vix: 16 };
  const { growth } = simulatePlan([{ name: "unhedged", plan }], flatRatio(0.8), size).outcomes[0]!;
  const market = new JointPaths(size.seed, plan.vix, size.sessions);
  let difference = 0;
  for (let path = 0; path < 40; path++) {
    market.next();
    let equity = 1;
    for (let session = 0; session < size.sessions; session++) {
      const vix = market.vix[session]!;
      // The gate's table: above 25 it holds, and above 20 slippage widens.
      const gate = condorGate(gatePresets[plan.gateRules], vix, undefined).decided?.result ?? 0;
      if (gate === 0) continue;
      const target = [0, 0.7, 1.15, 1.15][gate]!;
      const sold = plannedCondor({ ...plan, target }, planMarket(plan, (0.8 * vix) / 100));
      const costs = plan.costs + (vix > 20 ? size.stressCosts : 0);
      const settlement = plan.spot * Math.exp(market.spxReturn[session]!);
      const points = sold.credit - costs - lossAtExpiry(sold.condor, settlement);
      const risk = sold.width - sold.credit;
      equity *= 1 + points * Math.min(plan.riskFraction / (risk + costs), plan.allocationCap / risk);
    }
    difference = Math.max(difference, Math.abs(Math.log(equity) - growth[path]!));
  }
  // A row stands for VIX within an eighth of a per cent: now and then that is another strike.
  expect(difference).toBeLessThan(0.01);
});

test("the worst session of the worst path is the worst of all its sessions, also where its block recovered", () => {
  const days = days2011();
  for (const ratio of [0.7, 1])
    for (const block of [2, 20, 75, 140]) {
      // So long a path goes through every session of the history.
      const long = { ...size, paths: 1, sessions: 5000, block };
      const [, drawn] = bootstrapPlan(days, variants, [flatRatio(0.8), flatRatio(ratio)], long);
      const plan: Plan = { ...variants[0]!.plan, equity: 1e12, rounding: "none" };
      const run = replayer(days, { ...long, closeAt: 0, policy: "fixed" });
      const { equity } = run({ name: "large", plan }, flatRatio(ratio)).account;
      let worst = 1;
      for (let day = 2; day < equity.length; day++)
        if (equity[day]! / equity[day - 1]! < equity[worst]! / equity[worst - 1]!) worst = day;
      expect(drawn!.worst.day).toBe(days.day[worst]);
    }
});

test("a variant keeps its law when another stands beside it", () => {
  const [, second] = simulatePlan(variants, flatRatio(0.8), size).outcomes;
  const [alone] = simulatePlan([variants[1]!], flatRatio(0.8), size).outcomes;
  expect(second).toEqual(alone);
});

test("twice the risk falls about twice as deep, and a hedge costs in quiet paths", () => {
  const laws = simulatePlan(variants, flatRatio(0.8), size).outcomes.map(outcomeLaw);
  const [hedged, unhedged, hedgedTwice] = laws;
  expect(hedgedTwice!.drawdown(0.5) / hedged!.drawdown(0.5)).toBeGreaterThan(1.7);
  expect(hedgedTwice!.drawdown(0.5) / hedged!.drawdown(0.5)).toBeLessThan(2.1);
  expect(hedged!.result(0.5)).toBeLessThan(unhedged!.result(0.5));
});

test("a ruined path ends with nothing and has fallen by everything", () => {
  const reckless = { ...workedPlan, riskFraction: 1, allocationCap: 1, hedged: false, costs: 2 };
  const { outcomes } = simulatePlan([{ name: "all in", plan: reckless }], flatRatio(0.5), {
    ...size,
    sessions: 252,
  });
  const law = outcomeLaw(outcomes[0]!);
  expect(law.fellBy(0.5)).toBe(1);
  expect(law.result(0.5)).toBeLessThan(-0.9);
  expect(law.mean).toBeGreaterThanOrEqual(-1);
});

test("a law of four paths by hand", () => {
  const logs = Float64Array.from([Math.log(0.8), Math.log(1.1), Math.log(1.2), Math.log(0.9)]);
  const law = outcomeLaw({ growth: logs, drawdown: Float64Array.from([0.3, 0, 0.1, 0.2]) });
  expect(law.mean).toBeCloseTo(0, 12);
  // Sum of squares 0.1 over 3, its root over 2.
  expect(law.meanError).toBeCloseTo(0.091287, 6);
  expect(law.losing).toBe(0.5);
  expect(law.shortfall).toBeCloseTo(-0.2, 12);
  expect(law.result(0.5)).toBeCloseTo(0.1, 12);
  expect(law.fellBy(0.2)).toBe(0.5);
});

test("a fall of 4 % with VIX doubled is nearest to Volmageddon", () => {
  const move = { spotMove: -0.04, vixBefore: 16, vixAfter: 33 };
  expect(nearestEpisode(move, episodes.days)?.name).toMatch(/2018/);
});

test("too short a history is no sample", () => {
  const short = sessions(Array.from({ length: 10 }, (_, day) => [46_000 + (day % 3), 6000, 18]).slice(0, 3));
  expect(() => bootstrapPlan(short, variants, [flatRatio(0.8)], size)).toThrow(
    /60 sessions to draw from, got 3/,
  );
});
