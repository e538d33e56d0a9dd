import fc from "fast-check";
import { type HeldLayer, REFRESH_DAYS, type RollRules, rollAdvice } from "../../../src/engine/hedge/roll";

const prices = (held: number, first = 1.72, second = 2.46, third = 2.89) => ({
  held,
  fresh: [first, second, third] as const,
});
const rules = (over: Partial<RollRules> = {}): RollRules => ({
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

test("a refresh forward and back at no cost returns the money and the contracts", () => {
  fc.assert(
    fc.property(points, points, fc.integer({ min: 1, max: 200 }), (old, fresh, contracts) => {
      const there = rollAdvice(held({ daysLeft: 5, contracts }), 17, undefined, prices(old, fresh), rules());
      const back = rollAdvice(held({ daysLeft: 5, contracts }), 17, undefined, prices(fresh, old), rules());
      expect([there.action, back.action]).toEqual(["REFRESH", "REFRESH"]);
      expect(there.proceeds - there.spend + back.proceeds - back.spend).toBeCloseTo(0, 6);
      expect(there.sell).toBe(there.buy[0]);
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
