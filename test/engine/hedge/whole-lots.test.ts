import fc from "fast-check";
import { type Candidate, cheapestCover, fullestCover, paid } from "../../../src/engine/hedge/whole-lots";

/** The cheapest by trying every number of every candidate; cents, so that equal costs are equal. */
function byHand(candidates: readonly Candidate[], needs: readonly number[]) {
  let best = Number.POSITIVE_INFINITY;
  const walk = (at: number, lots: readonly number[], cost: number) => {
    if (cost >= best) return;
    if (at === candidates.length) {
      const pays = needs.every(
        (need, shock) => candidates.reduce((sum, each, of) => sum + each.pays[shock]! * lots[of]!, 0) >= need,
      );
      if (pays) best = cost;
      return;
    }
    for (let lot = 0; lot <= candidates[at]!.most; lot++)
      walk(at + 1, [...lots, lot], cost + lot * candidates[at]!.cost);
  };
  walk(0, [], 0);
  return best;
}

const dollars = fc.integer({ min: 0, max: 400 });
const candidate = (shocks: number) =>
  fc.record({
    cost: dollars,
    pays: fc.array(fc.integer({ min: -50, max: 900 }), { minLength: shocks, maxLength: shocks }),
    most: fc.integer({ min: 0, max: 4 }),
  });
const small = fc.integer({ min: 1, max: 4 }).chain((shocks) =>
  fc.record({
    candidates: fc.array(candidate(shocks), { minLength: 1, maxLength: 5 }),
    needs: fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: shocks, maxLength: shocks }),
  }),
);

test("500 small cases: as cheap as trying everything, and nothing where everything fails", () => {
  let [solved, impossible] = [0, 0];
  fc.assert(
    fc.property(small, ({ candidates, needs }) => {
      const best = byHand(candidates, needs);
      const lots = cheapestCover({ candidates, needs });
      if (best === Number.POSITIVE_INFINITY) {
        impossible++;
        return lots === undefined;
      }
      solved++;
      if (lots === undefined) return false;
      const cost = lots.reduce((sum, lot, at) => sum + lot * candidates[at]!.cost, 0);
      const whole = lots.every((lot, at) => Number.isInteger(lot) && lot >= 0 && lot <= candidates[at]!.most);
      const pays = needs.every(
        (need, shock) => candidates.reduce((sum, each, of) => sum + each.pays[shock]! * lots[of]!, 0) >= need,
      );
      return whole && pays && cost === best;
    }),
    { numRuns: 500 },
  );
  expect(solved).toBeGreaterThan(100);
  expect(impossible).toBeGreaterThan(50);
});

test("of hedges that cost alike the one of fewest contracts", () => {
  const candidates = [
    { cost: 10, pays: [100], most: 10 },
    { cost: 20, pays: [200], most: 10 },
  ];
  expect(cheapestCover({ candidates, needs: [400] })).toEqual([0, 2]);
});

test("200 small budgets: no whole contracts within the budget pay more of every need", () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 1500 }), ({ candidates, needs }, budget) => {
      const asked = needs.map((need) => need + 1);
      const shareOf = (lots: readonly number[]) =>
        Math.min(1, ...asked.map((need, shock) => paid(candidates, lots, shock) / need));
      let most = 0;
      const walk = (at: number, lots: readonly number[], cost: number) => {
        if (cost > budget) return;
        if (at === candidates.length) most = Math.max(most, shareOf(lots));
        else
          for (let lot = 0; lot <= candidates[at]!.most; lot++)
            walk(at + 1, [...lots, lot], cost + lot * candidates[at]!.cost);
      };
      walk(0, [], 0);
      const lots = fullestCover({ candidates, needs: asked, budget });
      const cost = lots.reduce((sum, lot, at) => sum + lot * candidates[at]!.cost, 0);
      return cost <= budget && Math.abs(shareOf(lots) - most) <= 2e-6;
    }),
    { numRuns: 200 },
  );
});

/** What is sold may lose in a shock and bring carry; smaller trades share the condors and take no budget. */
const mixed = fc.integer({ min: 1, max: 3 }).chain((shocks) =>
  fc.record({
    candidates: fc.array(
      fc.record({
        cost: fc.integer({ min: -200, max: 400 }),
        pays: fc.array(fc.integer({ min: -600, max: 900 }), { minLength: shocks, maxLength: shocks }),
        most: fc.integer({ min: 0, max: 3 }),
        inPlaceOf: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    needs: fc.array(fc.integer({ min: 0, max: 2500 }), { minLength: shocks, maxLength: shocks }),
    condors: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
    budget: fc.integer({ min: 0, max: 1200 }),
  }),
);

test("500 small cases with sold layers, stops and fewer condors: as cheap as trying everything, within budget and condors", () => {
  let [solved, impossible] = [0, 0];
  fc.assert(
    fc.property(mixed, ({ candidates, needs, condors, budget }) => {
      const sum = (lots: readonly number[], of: (at: number) => number) =>
        lots.reduce((total, lot, at) => total + lot * of(at), 0);
      const price = (at: number) => Math.max(0, candidates[at]!.cost);
      const fits = (lots: readonly number[]) =>
        condors.every((held, of) => sum(lots, (at) => Number(candidates[at]!.inPlaceOf === of)) <= held) &&
        sum(lots, (at) => (candidates[at]!.inPlaceOf === undefined ? price(at) : 0)) <= budget &&
        needs.every((need, shock) => sum(lots, (at) => candidates[at]!.pays[shock]!) >= need);
      let best = Number.POSITIVE_INFINITY;
      const walk = (lots: readonly number[]) => {
        if (lots.length < candidates.length)
          for (let lot = 0; lot <= candidates[lots.length]!.most; lot++) walk([...lots, lot]);
        else if (fits(lots)) best = Math.min(best, sum(lots, price));
      };
      walk([]);
      const lots = cheapestCover({ candidates, needs, condors, budget });
      if (best === Number.POSITIVE_INFINITY) {
        impossible++;
        return lots === undefined;
      }
      solved++;
      return lots !== undefined && fits(lots) && sum(lots, price) === best;
    }),
    { numRuns: 500 },
  );
  expect(solved).toBeGreaterThan(100);
  expect(impossible).toBeGreaterThan(50);
});
