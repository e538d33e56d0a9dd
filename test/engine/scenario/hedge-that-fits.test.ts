import { solveCandidates } from "../../../src/engine/hedge/layers";
import { layersFrom } from "../../../src/engine/hedge/layers-text";
import { planHedgeMarket } from "../../../src/engine/plan/hedge";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { crashDays, episodesOf } from "../../../src/engine/scenario/episodes";
import { type FitTerms, fitProblem } from "../../../src/engine/scenario/fit-problem";
import { AIMS, type FittedHedge, fitting } from "../../../src/engine/scenario/hedge-that-fits";
import { smallerTrades } from "../../../src/engine/scenario/smaller-trades";

const strikes = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const plan: Plan = { ...workedPlan, strikes, condors: 10, costs: 0 };
const market = planHedgeMarket(plan, plan.vix);
const hedgeThatFits = (of: Plan, on: typeof market, asked: FitTerms) => {
  const found = fitting(of, on, asked);
  return { ...found.hedge("cheapest"), frontier: found.frontier };
};
const terms = { target: 0.3, budget: 1e9, shocks: crashDays, layers: solveCandidates, most: 200 };

test("the hedge found pays the target in every shock, and one contract less of any layer does not", () => {
  const found = hedgeThatFits(plan, market, terms);
  expect(found.reaches).toBe(true);
  for (const { condors, hedge } of found.shocks.filter(({ binds }) => binds))
    expect(hedge).toBeGreaterThanOrEqual(-0.3 * condors - 1e-6);
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
  expect(found.shocks.slice(0, melt.length).map(({ binds }) => binds)).toEqual(melt.map(() => false));
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
  expect(() => hedgeThatFits({ ...plan, condors: 0 }, market, terms)).toThrow(/no condor is sold or held/);
  const calm = { ...crashDays[0]!, spotMove: 0, futures: [], vixAfter: crashDays[0]!.vixBefore };
  expect(() => hedgeThatFits(plan, market, { ...terms, shocks: [calm] })).toThrow(/no shock can be covered/);
});

test.each([10, 1000])("twelve candidates and six shocks beside %d condors are covered", (condors) => {
  const asked = { ...terms, most: 100_000 };
  expect(fitting({ ...plan, condors }, market, asked).hedge("cheapest").reaches).toBe(true);
});

test("so they are with fewer condors, half wings and stops among them", () => {
  const asked = { ...terms, most: 100_000, smaller: true, gap: 0.4 };
  expect(fitting(plan, market, asked).hedge("cheapest").reaches).toBe(true);
});

/** Every number of every layer, of condors given up, halved and stopped, tried on what the problem says of one of each. */
test("real candidates, sold ones among them: as cheap as trying everything", () => {
  const layers = layersFrom(
    "1 x 30d call delta 0.3 roll 10; -1 x 60d put delta 0.3 roll 30; 1 x 30d SPX put spread delta 0.2 width 100 roll 10",
  )!;
  for (const target of [0.2, 0.5, 0.8]) {
    const asked = { ...terms, target, layers, most: 3, smaller: true, gap: 0.3, budget: 6000 };
    const small = { ...plan, condors: 3, realizedRatio: 0.85 };
    const { candidates, answered, condors } = fitProblem(small, market, asked);
    let best = Number.POSITIVE_INFINITY;
    const walk = (lots: readonly number[]) => {
      if (lots.length < candidates.length) {
        for (let lot = 0; lot <= candidates[lots.length]!.most; lot++) walk([...lots, lot]);
        return;
      }
      const total = (of: (at: number) => number) => lots.reduce((sum, lot, at) => sum + lot * of(at), 0);
      const price = (at: number) => Math.max(0, candidates[at]!.cost);
      const isTrade = (at: number) => at >= layers.length;
      if (
        total((at) => (isTrade(at) ? 1 : 0)) > condors ||
        total((at) => (isTrade(at) ? 0 : price(at))) > 6000
      )
        return;
      if (answered.every((shock, of) => total((at) => candidates[at]!.pays[of]!) >= -target * shock.condors))
        best = Math.min(best, total(price));
    };
    walk([]);
    const found = fitting(small, market, asked).hedge("cheapest");
    expect(found.reaches).toBe(best < Number.POSITIVE_INFINITY);
    if (found.reaches) expect(found.cost).toBeCloseTo(best, 2);
  }
});

test("three aims: none is cheaper, more even or of fewer contracts than the one that aims at it", () => {
  const asked = { ...terms, layers: solveCandidates.filter(({ target }) => target > 0.2), kinds: 2 };
  const fits = fitting(plan, market, asked);
  const [cheapest, even, fewest] = AIMS.map((aim) => fits.hedge(aim)) as [
    FittedHedge,
    FittedHedge,
    FittedHedge,
  ];
  const spread = ({ shocks }: FittedHedge) =>
    Math.max(...shocks.filter(({ binds }) => binds).map(({ condors, hedge }) => hedge / -condors));
  for (const each of [cheapest, even, fewest]) {
    expect(each.reaches).toBe(true);
    expect(each.layers.length).toBeLessThanOrEqual(2);
    expect(each.cost).toBeGreaterThanOrEqual(cheapest.cost - 1e-6);
    expect(spread(each)).toBeGreaterThanOrEqual(spread(even) - 2e-3);
    expect(each.contracts).toBeGreaterThanOrEqual(fewest.contracts);
  }
});

test("a book of one's own is hedged in place of the plan's condors", () => {
  const book = [{ condor: strikes, contracts: 4, net: 1, row: "2", left: undefined }];
  const found = fitting(plan, market, { ...terms, book }).hedge("cheapest");
  // 10 wide, a credit of 1: each of four loses $900 wherever it is run over.
  for (const { condors } of found.shocks.filter(({ binds }) => binds)) expect(condors).toBeCloseTo(-3600, 9);
  expect(found.condors).toBe(4);
});

test("condors that may shrink are given up until the share is reached", () => {
  const asked = { ...terms, target: 0.5, layers: solveCandidates.slice(0, 1), most: 1, smaller: true };
  const found = fitting(plan, market, asked).hedge("cheapest");
  expect(found.reaches).toBe(true);
  expect(found.fewer + found.narrower).toBeLessThanOrEqual(10);
  expect(found.condors).toBe(10 - found.fewer);
  expect(fitting(plan, market, { ...asked, smaller: false }).hedge("cheapest").reaches).toBe(false);
});

test("a small budget beside a thousand condors still buys what fits", () => {
  const found = hedgeThatFits({ ...plan, condors: 1000 }, market, { ...terms, budget: 2000 });
  const ten = hedgeThatFits(plan, market, { ...terms, budget: 2000 });
  expect(found.contracts).toBe(ten.contracts);
  expect(found.covered).toBeCloseTo(ten.covered / 100, 6);
});

test("a wing that the listed strikes cannot halve is not offered narrower", () => {
  const narrower = (wing: number) => {
    const legs = { longPut: 7015 - wing, shortPut: 7015, shortCall: 7265, longCall: 7265 + wing };
    return smallerTrades({ ...plan, strikes: legs }, crashDays, 10, 1).trades[1]!;
  };
  expect(narrower(5).most).toBe(0);
  expect(narrower(10).most).toBe(10);
  // Half of ten points saves five, less what five points of wing took in: below $500 a condor.
  for (const saved of narrower(10).pays) {
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(500);
  }
});
