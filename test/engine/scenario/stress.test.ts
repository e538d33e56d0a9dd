import { futureOptionPrice } from "../../../src/engine/options/black-76";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { type Episode, futureMove } from "../../../src/engine/scenario/episode";
import { episodes } from "../../../src/engine/scenario/episodes";
import { deviations, stressed } from "../../../src/engine/scenario/stress";
import { FLAT_VOLS } from "../../support/flat-vols";

const strikes = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const plan: Plan = { ...workedPlan, volatility: 0.18, strikes, costs: 0, condors: 10, tier: 3 };
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
  const { layers } = stressed({ ...plan, ...FLAT_VOLS }, episode, { ...terms, passed: 0 });
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

// Worked out apart: the futures of 30 / 110 / 220 days rose by 44.3 / 29.0 / 20.9 in 2008, by 17.1 / 11.4 / 8.6 in 2010 and by
// 14.3 / 5.9 / 4.0 in 2011; a session later ten condors' hedge, at flat volatilities, had made these dollars.
test.each([
  ["Financial crisis 2008", 30_009],
  ["Euro crisis 2010", 10_289],
  ["US downgrade 2011", 6709],
])("over the stretch of %s the hedge makes $%d on the futures on record", (name, dollars) => {
  const stretch = (episodes.stretches as readonly Episode[]).find((each) => each.name === name)!;
  const { hedge } = stressed({ ...plan, ...FLAT_VOLS }, stretch, terms);
  expect(Math.abs((hedge as number) - dollars)).toBeLessThan(10);
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

const invented = (over: Partial<Episode> = {}): Episode => ({
  ...named("Covid 2020"),
  spotMove: 0,
  sessions: 1,
  vixBefore: 17.95,
  vixAfter: 17.95,
  futures: [],
  ...over,
});

test("the index falls by the fraction of the episode: at expiry each point below the short put costs $100", () => {
  // Calls far above, so that a rise by the same fraction would cost nothing.
  const lopsided: Plan = {
    ...plan,
    hedged: false,
    strikes: { longPut: 7005, shortPut: 7015, shortCall: 7465, longCall: 7475 },
  };
  const at = (level: number, sessions = 1) =>
    stressed(lopsided, invented({ spotMove: level / 7140 - 1, sessions }), terms).condors as number;
  expect(at(7012) - at(7010)).toBeCloseTo(10 * 2 * 100, 6);
  expect(at(7140) - at(7012)).toBeCloseTo(10 * 3 * 100, 6);
  expect(at(7275)).toBeCloseTo(at(7140), 6);
  // Condors of one day have no more to live than that, however long the episode was.
  expect(at(7010, 20)).toBeCloseTo(at(7010), 9);
});

test("a rise of VIX is points, a fall a fraction of where VIX stands", () => {
  const gain = (vixBefore: number, vixAfter: number, vix: number) =>
    stressed({ ...plan, vix }, invented({ vixBefore, vixAfter }), { ...terms, passed: 0 }).hedge as number;
  // From 30 to 15 halves: from 17.95 that is 8.975 points, as is a fall from 17.95 to 8.975.
  expect(gain(30, 15, 17.95)).toBeCloseTo(gain(17.95, 8.975, 17.95), 6);
  expect(gain(30, 40, 17.95)).toBeCloseTo(gain(17.95, 27.95, 17.95), 6);
});

test("a recorded future speaks for a week around it and between its neighbours", () => {
  const episode = invented({
    vixBefore: 20,
    vixAfter: 30,
    futures: [
      [20, 18, 24],
      [50, 19, 22],
    ],
  });
  expect(futureMove(episode, 13)).toEqual({ points: 6, known: "recorded" });
  expect(futureMove(episode, 12.9).known).toBe("modelled");
  expect(futureMove(episode, 20).points).toBe(6);
  // A third of the way from +6 to +3.
  expect(futureMove(episode, 30).points).toBeCloseTo(5, 12);
  expect(futureMove(episode, 57)).toEqual({ points: 3, known: "recorded" });
  expect(futureMove(episode, 57.1).known).toBe("modelled");
});

test("without condors there is no loss to cover, with them the hedge is measured by their worst", () => {
  const episode = named("Covid 2020");
  const { hedge, covered } = stressed(plan, episode, terms);
  // Ten 10-wide condors at the worked credit of 1.09 can lose $8,910.
  expect(covered as number).toBeCloseTo((hedge as number) / 8910, 2);
  expect(stressed({ ...plan, condors: 0 }, episode, terms).covered).toMatchObject({
    message: "no condors that can lose: there is no loss to cover",
  });
});
