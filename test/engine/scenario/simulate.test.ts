import fc from "fast-check";
import { resample } from "../../../src/engine/scenario/bootstrap";
import { episodes } from "../../../src/engine/scenario/episodes";
import { JOINT_MODEL, jointPaths } from "../../../src/engine/scenario/joint-model";
import { workedPlan } from "../../../src/engine/scenario/plan";
import { flatRatio, fourVariants } from "../../../src/engine/scenario/replay";
import { bootstrapPlan, simulatePlan } from "../../../src/engine/scenario/simulate";
import { nearestEpisode, outcomeLaw } from "../../../src/engine/scenario/simulate-tally";
import { days2011, sessions } from "../../support/market-history";

const size = { paths: 300, sessions: 60, seed: 7, block: 5, hedgeCosts: 0.063, stressCosts: 0.1 };
const variants = fourVariants(workedPlan);

/** The same paths session by session: the textbook's way. */
function plainly(returns: readonly number[], sessionsOfPath: readonly number[]) {
  let at = 0;
  let peak = 0;
  let fall = 0;
  for (const session of sessionsOfPath) {
    at += returns[session]!;
    peak = Math.max(peak, at);
    fall = Math.max(fall, peak - at);
  }
  return { growth: at, drawdown: 1 - Math.exp(-fall) };
}

test("one block as long as the path falls as a walk through its sessions does", () => {
  const log = fc.double({ min: -0.1, max: 0.1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(log, { minLength: 2, maxLength: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (returns, length) => {
        const block = Math.min(length, returns.length);
        const { columns, worstBlock } = resample([Float64Array.from(returns)], {
          paths: 3,
          sessions: block,
          block,
          seed: 5,
        });
        for (let path = 0; path < 3; path++) {
          const start = worstBlock[path]!;
          const expected = plainly(
            returns,
            Array.from({ length: block }, (_, step) => (start + step) % returns.length),
          );
          expect(columns[0]!.growth[path]).toBeCloseTo(expected.growth, 12);
          expect(columns[0]!.drawdown[path]).toBeCloseTo(expected.drawdown, 12);
        }
      },
    ),
  );
});

test("blocks add up: blocks of one session and of seven have the same law of falls on equal sessions", () => {
  // Every session loses 1 %: any path of 30 sessions loses 30 %, in logs, whatever its blocks.
  const returns = new Float64Array(100).fill(-0.01);
  for (const block of [1, 7, 30]) {
    const { columns } = resample([returns], { paths: 20, sessions: 30, block, seed: 1 });
    for (const growth of columns[0]!.growth) expect(growth).toBeCloseTo(-0.3, 12);
    for (const fall of columns[0]!.drawdown) expect(fall).toBeCloseTo(1 - Math.exp(-0.3), 12);
  }
});

test("a fall that spans blocks is seen whole", () => {
  // Up three, then down six: with blocks of three the deepest fall starts inside one block and ends in another.
  const returns = Float64Array.from([0.02, -0.03, 0.01, -0.02, 0.005, -0.01]);
  const { columns } = resample([returns], { paths: 200, sessions: 60, block: 3, seed: 3 });
  const { columns: whole } = resample([returns], { paths: 200, sessions: 60, block: 3, seed: 3 });
  expect(columns).toEqual(whole);
  for (let path = 0; path < 200; path++) {
    const { growth, drawdown } = columns[0]!;
    expect(drawdown[path]).toBeGreaterThanOrEqual(1 - Math.exp(Math.min(0, growth[path]!)) - 1e-12);
  }
});

test("all columns take the same sessions: a doubled column moves twice as far", () => {
  const one = Float64Array.from({ length: 50 }, (_, day) => 0.01 * Math.sin(day));
  const { columns } = resample([one, one.map((each) => 2 * each)], { ...size, block: 4 });
  const [once, twice] = columns;
  for (let path = 0; path < size.paths; path++)
    expect(twice!.growth[path]).toBeCloseTo(2 * once!.growth[path]!, 12);
});

test("the same seed gives the same paths and another seed others", () => {
  const once = simulatePlan(variants, flatRatio(0.8), size);
  expect(simulatePlan(variants, flatRatio(0.8), size)).toEqual(once);
  expect(simulatePlan(variants, flatRatio(0.8), { ...size, seed: 8 })).not.toEqual(once);
  const days = days2011();
  const drawn = bootstrapPlan(days, variants, [flatRatio(0.8)], size);
  expect(bootstrapPlan(days, variants, [flatRatio(0.8)], size)).toEqual(drawn);
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

test("the joint model stays within its bounds from any start and correlates as fitted", () => {
  for (const start of [5, 17, 400]) {
    const market = jointPaths(11, start);
    let product = 0;
    let spxSquares = 0;
    let vixSquares = 0;
    for (let session = 0; session < 40_000; session++) {
      const before = market.logVix;
      const scale = market.vix;
      market.step();
      expect(
        market.vix >= JOINT_MODEL.lowestVix * 0.999 && market.vix <= JOINT_MODEL.highestVix * 1.001,
      ).toBe(true);
      const spx = market.spxReturn / scale;
      const vix = market.logVix - before;
      product += spx * vix;
      spxSquares += spx * spx;
      vixSquares += vix * vix;
    }
    // The history of 1990 to 2026 gives -0.76.
    expect(product / Math.sqrt(spxSquares * vixSquares)).toBeCloseTo(-0.76, 1);
  }
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
