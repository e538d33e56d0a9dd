import { solveCandidates } from "../../../src/engine/hedge/layers";
import { planHedgeMarket } from "../../../src/engine/plan/hedge";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { crashDays, episodesOf } from "../../../src/engine/scenario/episodes";
import { hedgeThatFits } from "../../../src/engine/scenario/hedge-that-fits";

const strikes = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const plan: Plan = { ...workedPlan, strikes, condors: 10, costs: 0 };
const market = planHedgeMarket(plan, plan.vix);
const terms = { target: 0.3, budget: 1e9, shocks: crashDays, layers: solveCandidates, most: 200 };

test("the hedge found pays the target in every shock, and one contract less of any layer does not", () => {
  const found = hedgeThatFits(plan, market, terms);
  expect(found.reaches).toBe(true);
  for (const { condors, hedge } of found.shocks) expect(hedge).toBeGreaterThanOrEqual(-0.3 * condors - 1e-6);
  for (const [index, layer] of found.layers.entries()) {
    const fewer = found.layers.map((each, at) =>
      at === index ? { ...layer, perTenCondors: layer.perTenCondors - 1 } : each,
    );
    const lots = fewer.map(({ perTenCondors }) => perTenCondors);
    const single = hedgeThatFits(plan, market, { ...terms, layers: fewer, most: Math.max(...lots, 1) });
    expect(single.cost).toBeGreaterThanOrEqual(found.cost - 1e-6);
  }
});

test("a budget too small is told, and what it pays is within it", () => {
  const found = hedgeThatFits(plan, market, { ...terms, budget: 2000 });
  expect(found.reaches).toBe(false);
  expect(found.cost).toBeLessThanOrEqual(2000);
  expect(found.covered).toBeGreaterThan(0);
  expect(found.covered).toBeLessThan(0.3);
});

test("melt-ups stand first: nothing pays in them, and they bind nothing", () => {
  const melt = episodesOf("all").filter(({ note }) => note.startsWith("melt-up"));
  const found = hedgeThatFits(plan, market, { ...terms, shocks: [...crashDays, ...melt] });
  expect(found.shocks.slice(0, melt.length).map(({ canPay }) => canPay)).toEqual(melt.map(() => false));
  expect(found.reaches).toBe(true);
});

test("the frontier costs more the more it covers", () => {
  const costs = hedgeThatFits(plan, market, terms)
    .frontier()
    .flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  expect(costs.length).toBeGreaterThan(4);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
});

test("without condors, and where no condor loses, it says so", () => {
  expect(() => hedgeThatFits({ ...plan, condors: 0 }, market, terms)).toThrow(/no condor/);
  const calm = { ...crashDays[0]!, spotMove: 0, futures: [], vixAfter: crashDays[0]!.vixBefore };
  expect(() => hedgeThatFits(plan, market, { ...terms, shocks: [calm] })).toThrow(/no shock can be covered/);
});

test.each([10, 1000])(
  "twelve candidates and six shocks beside %d condors take less than 300 ms",
  (condors) => {
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      const found = hedgeThatFits({ ...plan, condors }, market, { ...terms, most: 100_000 });
      expect(found.reaches).toBe(true);
      expect(found.frontier().every(({ cost }) => cost !== undefined)).toBe(true);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  },
);

test("a small budget beside a thousand condors still buys what fits", () => {
  const found = hedgeThatFits({ ...plan, condors: 1000 }, market, { ...terms, budget: 2000 });
  const ten = hedgeThatFits(plan, market, { ...terms, budget: 2000 });
  expect(found.contracts).toBe(ten.contracts);
  expect(found.covered).toBeCloseTo(ten.covered / 100, 6);
});
