import { futureOptionPrice } from "../../../src/engine/options/black-76";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { type Episode, futureMove } from "../../../src/engine/scenario/episode";
import { episodes } from "../../../src/engine/scenario/episodes";
import { deviations, stressed } from "../../../src/engine/scenario/stress";

const strikes = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const plan: Plan = { ...workedPlan, strikes, costs: 0, condors: 10, tier: 3 };
const terms = { sold: "today", passed: undefined } as const;
const named = (name: string): Episode => {
  const found = episodes.days.find((episode) => episode.name === name);
  if (found === undefined) throw new Error(`no episode ${name}`);
  return found;
};

test("ten worked condors lose their worst, $8,910, in a crash", () => {
  const { condors, margin } = stressed(plan, named("Covid 2020"), terms);
  expect(condors as number).toBeCloseTo(-8910, -1);
  expect(margin).toBe(10_000);
});

test("each layer is worth a call on its own future after the recorded move", () => {
  const episode = named("Financial crisis 2008");
  const { layers } = stressed(plan, episode, { ...terms, passed: 0 });
  const worked = [
    { days: 30, future: 18.6, volatility: 0.95, contracts: 4 },
    { days: 110, future: 20, volatility: 0.7, contracts: 4 },
    { days: 220, future: 20.8, volatility: 0.58, contracts: 2 },
  ];
  for (const [index, { days, future, volatility, contracts }] of worked.entries()) {
    const years = days / 365;
    const strike = future * Math.exp((volatility * volatility * years) / 2); // the strike of 0.50 delta
    const call = (at: number) =>
      futureOptionPrice({ type: "call", future: at, strike, years, volatility, rate: 0 });
    const move = futureMove(episode, days);
    expect(move.known).toBe("recorded");
    expect(layers[index] as number).toBeCloseTo(
      (call(future + move.points) - call(future)) * contracts * 100,
      4,
    );
  }
});

test("time that passes ages the layers and leaves the recorded move as it is", () => {
  const episode = named("Volmageddon 2018");
  const gain = (passed: number) => stressed(plan, episode, { ...terms, passed }).layers[0] as number;
  // By hand: deep in the money the call gains what its future gains, less its time value.
  expect(gain(1 / 252)).toBeLessThan(gain(0));
  expect(gain(1 / 252) / gain(0)).toBeGreaterThan(0.98);
});

test("a fall of VIX is taken as a fraction of it", () => {
  const pause = named("Tariff pause 2025"); // 52.33 -> 33.62
  const { layers, hedge } = stressed(plan, pause, terms);
  for (const layer of layers) expect(layer).toBeLessThan(0);
  expect(hedge).toBeGreaterThan(-2249); // never more than the premium of the unit, $2,248
});

test("sold as then, the melt-up of December 2025 costs the condors and the hedge as well", () => {
  const meltUp = named("December 2025 melt-up");
  const then = stressed({ ...workedPlan, costs: 0, condors: 10, tier: 3 }, meltUp, {
    ...terms,
    sold: "then",
  });
  expect(then.condors).toBeLessThan(0);
  expect(then.hedge).toBeLessThan(0);
});

test("without a hedge nothing is covered", () => {
  const { layers, hedge, covered, condors, total } = stressed(
    { ...plan, hedged: false },
    named("Fed 2024"),
    terms,
  );
  expect(layers).toEqual([0, 0, 0]);
  expect([hedge, covered]).toEqual([0, 0]);
  expect(total).toBe(condors);
});

test("Black Monday was nine standard deviations of the fear before it", () => {
  // By hand: -20.47 % / (36.4 % / sqrt(252)) = -8.93.
  expect(deviations(named("Black Monday 1987"))).toBeCloseTo(-8.93, 2);
});
