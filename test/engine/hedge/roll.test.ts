import fc from "fast-check";
import { type RollTerms, rollAdvice } from "../../../src/engine/hedge/roll";
import { type HeldLayer, REFRESH_DAYS } from "../../../src/engine/hedge/roll-decision";

const prices = (held: number, first = 1.72, second = 2.46, third = 2.89) => ({
  held,
  fresh: [first, second, third] as const,
});
const rules = (over: Partial<RollTerms> = {}): RollTerms => ({
  refreshAt: 10,
  harvestGain: 1.5,
  harvestShare: 0.5,
  costs: 0,
  ...over,
});
const held = (over: Partial<HeldLayer> = {}): HeldLayer => ({
  layer: 1,
  daysLeft: 25,
  gain: 0,
  contracts: 4,
  delta: undefined,
  ...over,
});

const points = fc.double({ min: 0.05, max: 40, noNaN: true });

test("a harvest spends no more than it brings, whatever prices and costs", () => {
  fc.assert(
    fc.property(
      points,
      points,
      points,
      fc.integer({ min: 0, max: 500 }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (now, second, third, contracts, costs, harvestShare) => {
        const advice = rollAdvice(
          held({ gain: 2, contracts }),
          30,
          undefined,
          prices(now, 1, second, third),
          rules({ costs, harvestShare }),
        );
        expect(advice.action === "HARVEST" || advice.action === "HOLD").toBe(true);
        expect(advice.spend).toBeLessThanOrEqual(advice.proceeds);
        expect(advice.sell).toBeLessThanOrEqual(contracts);
        for (const bought of advice.buy) expect(Number.isInteger(bought) && bought >= 0).toBe(true);
        // what is left over buys no further contract of the middle layer
        expect(advice.action === "HARVEST" ? advice.proceeds - advice.spend : 0).toBeLessThan(
          (second + costs) * 100 + 1e-6,
        );
      },
    ),
  );
});

test("no advice spends more than it brings, whatever is held, priced and asked", () => {
  const anyHeld = fc.record({
    layer: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    daysLeft: fc.integer({ min: 0, max: 250 }),
    gain: fc.double({ min: -1, max: 20, noNaN: true }),
    contracts: fc.integer({ min: 0, max: 500 }),
    delta: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  });
  const anyRules = fc.record({
    refreshAt: fc.integer({ min: 0, max: 200 }),
    harvestGain: fc.double({ min: 0, max: 3, noNaN: true }),
    harvestShare: fc.double({ min: 0, max: 1, noNaN: true }),
    costs: fc.double({ min: 0, max: 0.3, noNaN: true }),
  });
  fc.assert(
    fc.property(
      anyHeld,
      fc.double({ min: 9, max: 80, noNaN: true }),
      points,
      fc.tuple(points, points, points),
      anyRules,
      (position, vix, now, fresh, terms) => {
        const advice = rollAdvice(position, vix, 0.01, { held: now, fresh }, terms);
        expect(advice.spend).toBeLessThanOrEqual(advice.proceeds);
        expect(advice.sell).toBeLessThanOrEqual(position.contracts);
        expect(advice.newMoney).toBeGreaterThanOrEqual(0);
        if (advice.action !== "REFRESH") {
          expect([advice.fullRenewal, advice.newMoney]).toEqual([0, 0]);
          return;
        }
        const bought = advice.buy[position.layer - 1]!;
        const each = (fresh[position.layer - 1]! + terms.costs) * 100;
        expect(advice.fullRenewal).toBe(position.contracts);
        // New money is missing exactly when not all are bought, and with it all could be.
        expect(advice.newMoney > 0).toBe(bought < position.contracts);
        expect(advice.proceeds + advice.newMoney).toBeGreaterThanOrEqual(position.contracts * each - 1e-4);
        if (bought < position.contracts) expect(advice.proceeds - advice.spend).toBeLessThan(each + 1e-4);
      },
    ),
  );
});

test("a refresh that brings 480 does not spend 680: it renews 2 of 4 and names the 200 that are missing", () => {
  const advice = rollAdvice(held({ daysLeft: 8, gain: 0.1 }), 14, 0.008, prices(1.2, 1.7, 2.5, 2.9), rules());
  expect(advice).toMatchObject({ action: "REFRESH", sell: 4, buy: [2, 0, 0], fullRenewal: 4 });
  expect(advice.proceeds).toBeCloseTo(480, 9);
  expect(advice.spend).toBeCloseTo(340, 9);
  expect(advice.newMoney).toBeCloseTo(200, 9);
  expect(advice.reason).toMatch(/renews 2 of 4$/);
});

test("what is sold for the price of the fresh ones renews them all: no contract is lost to binary fractions", () => {
  for (let cents = 10; cents < 500; cents++) {
    const fresh = cents / 100;
    const advice = rollAdvice(
      held({ daysLeft: 8, contracts: 7 }),
      14,
      0.008,
      prices(Number((fresh + 0.2).toFixed(2)), fresh),
      rules({ costs: 0.1 }),
    );
    expect([fresh, advice.buy[0], advice.newMoney]).toEqual([fresh, 7, 0]);
  }
});

test("one contract leaves none to sell, two contracts at a third leave none", () => {
  const why = (contracts: number) =>
    rollAdvice(held({ gain: 3, contracts }), 30, 0.02, prices(4), rules({ harvestShare: 1 / 3 })).reason;
  expect(why(1)).toMatch(/but 1 contract leaves none to sell$/);
  expect(why(2)).toMatch(/but 2 contracts leave none to sell$/);
});

test("full renewal forward and back at no cost returns the money", () => {
  fc.assert(
    fc.property(points, points, fc.integer({ min: 1, max: 200 }), (old, fresh, contracts) => {
      const there = rollAdvice(held({ daysLeft: 5, contracts }), 17, undefined, prices(old, fresh), rules());
      const back = rollAdvice(held({ daysLeft: 5, contracts }), 17, undefined, prices(fresh, old), rules());
      expect([there.action, back.action]).toEqual(["REFRESH", "REFRESH"]);
      const net = (advice: typeof there, price: number) => advice.proceeds - advice.fullRenewal * price * 100;
      expect(net(there, fresh) + net(back, old)).toBeCloseTo(0, 6);
      expect(there.newMoney === 0 || back.newMoney === 0).toBe(true);
    }),
  );
});

test.each([1, 2, 3] as const)("layer %i is refreshed at its days left and not a day before", (layer) => {
  const refreshAt = REFRESH_DAYS[layer - 1]!;
  const action = (daysLeft: number) =>
    rollAdvice(held({ layer, daysLeft }), 17, undefined, prices(1), rules({ refreshAt })).action;
  expect(action(refreshAt)).toBe("REFRESH");
  expect(action(refreshAt + 1)).toBe("HOLD");
});

const cases = [
  {
    what: "a gain of 150 % with VIX above 16",
    over: { gain: 1.5 },
    vix: 16.01,
    edr: undefined,
    action: "HARVEST",
  },
  { what: "a gain of 150 % with VIX at 16", over: { gain: 1.5 }, vix: 16, edr: undefined, action: "HOLD" },
  {
    what: "the same with a daily range above 0.94 %",
    over: { gain: 1.5 },
    vix: 16,
    edr: 0.0095,
    action: "HARVEST",
  },
  { what: "a gain of 149 %", over: { gain: 1.49 }, vix: 30, edr: 0.02, action: "HOLD" },
  {
    what: "a middle layer, however much it gained",
    over: { layer: 2, gain: 9, daysLeft: 100 },
    vix: 30,
    edr: 0.02,
    action: "HOLD",
  },
  {
    what: "one contract, which cannot be half sold",
    over: { gain: 3, contracts: 1 },
    vix: 30,
    edr: 0.02,
    action: "HOLD",
  },
  {
    what: "delta 0.20 while VIX is below 15",
    over: { delta: 0.2 },
    vix: 14,
    edr: undefined,
    action: "REFRESH",
  },
  { what: "delta 0.20 while VIX is 15", over: { delta: 0.2 }, vix: 15, edr: undefined, action: "HOLD" },
  {
    what: "delta 0.25, just within its drift",
    over: { delta: 0.25 },
    vix: 14,
    edr: undefined,
    action: "HOLD",
  },
  { what: "nothing held", over: { contracts: 0, daysLeft: 3 }, vix: 14, edr: undefined, action: "HOLD" },
] as const;

test.each(cases)("$what: $action", ({ over, vix, edr, action }) => {
  const advice = rollAdvice(held(over), vix, edr, prices(4), rules({ refreshAt: 10 }));
  expect(advice.action).toBe(action);
  expect(advice.reason.length).toBeGreaterThan(5);
});

test("the reason of a refresh counts what is bought only where money is missing", () => {
  const reason = (now: number) =>
    rollAdvice(held({ daysLeft: 10 }), 17, undefined, prices(now, 1.72), rules()).reason;
  expect(reason(1.72)).toBe("10 days left, renewed at 10");
  expect(reason(1.71)).toBe("10 days left, renewed at 10; what is sold renews 3 of 4");
});

test("the money of a harvest buys the middle layer for two thirds and the long one for the rest", () => {
  // Two of four are sold at 12: $2,400. $1,600 buys 6 at $246 = $1,476; of the $924 left 3 at $289 = $867.
  const advice = rollAdvice(held({ gain: 2 }), 30, undefined, prices(12), rules());
  expect(advice).toMatchObject({ action: "HARVEST", sell: 2, buy: [0, 6, 3] });
  expect(advice.proceeds).toBeCloseTo(2400, 9);
  expect(advice.spend).toBeCloseTo(1476 + 867, 9);
});
