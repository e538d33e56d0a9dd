import fc from "fast-check";
import type { Condor } from "../../../src/engine/condor/condor";
import { condorCredit, type Market } from "../../../src/engine/condor/credit";
import {
  bestRoll,
  type RollSituation,
  rollDays,
  rollNet,
  rollVerdict,
} from "../../../src/engine/condor/roll";

const condor: Condor = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const market = (spot: number, days = 1): Market => ({
  spot,
  years: days / 252,
  volatility: 0.18,
  rate: 0,
  yield: 0,
});
const FORWARD = rollDays("FORWARD", 1 / 252);
const calmShorts = { put: -0.06, call: 0.06 };
const situation = (over: Partial<RollSituation> = {}): RollSituation => ({
  dailyRange: 0.0116,
  vix: 17.95,
  rolled: false,
  vwap: undefined,
  vwapRule: "below",
  ...over,
});

const verdicts: {
  title: string;
  spot: number;
  over: Partial<RollSituation>;
  delta?: number;
  signal: string;
}[] = [
  { title: "no strike threatened holds, whatever VIX says", spot: 7140, over: { vix: 40 }, signal: "HOLD" },
  { title: "a near put in a wide range rolls forward", spot: 7030, over: {}, signal: "FORWARD" },
  {
    title: "a near put in a calm market holds",
    spot: 7030,
    over: { dailyRange: 0.009, vix: 15 },
    signal: "HOLD",
  },
  {
    title: "a near put with VIX above 16 rolls forward",
    spot: 7030,
    over: { dailyRange: 0.009, vix: 16.01 },
    signal: "FORWARD",
  },
  { title: "a short delta of 0.25 is a threat", spot: 7140, over: {}, delta: -0.25, signal: "FORWARD" },
  {
    title: "a rolled condor in calm below VWAP rolls back",
    spot: 7140,
    over: { rolled: true, dailyRange: 0.009, vwap: 7150 },
    signal: "BACK",
  },
  {
    title: "a rolled condor above VWAP holds",
    spot: 7140,
    over: { rolled: true, dailyRange: 0.009, vwap: 7130 },
    signal: "HOLD",
  },
  {
    title: "toward the centre, a condor nearer its put rolls back above VWAP",
    spot: 7120,
    over: { rolled: true, dailyRange: 0.009, vwap: 7110, vwapRule: "toward centre" },
    signal: "BACK",
  },
  {
    title: "a condor that was never rolled is not rolled back",
    spot: 7140,
    over: { dailyRange: 0.009, vwap: 7150 },
    signal: "HOLD",
  },
  { title: "an unknown VWAP holds", spot: 7140, over: { rolled: true, dailyRange: 0.009 }, signal: "HOLD" },
];

test.each(verdicts)("$title", ({ spot, over, delta, signal }) => {
  const shorts = delta === undefined ? calmShorts : { ...calmShorts, put: delta };
  expect(rollVerdict(condor, market(spot), shorts, situation(over)).signal).toBe(signal);
});

test("the best roll is credit-neutral or better, of the same width, at the soonest expiry", () => {
  const costToClose = condorCredit(condor, market(7030));
  const roll = bestRoll(condor, market(7030), {
    costToClose,
    goal: 0,
    popFloor: 0.5,
    increment: 5,
    days: FORWARD,
  });
  expect(roll).not.toBeNull();
  if (roll === null) return;
  expect(roll.net).toBeGreaterThanOrEqual(0);
  expect(roll.condor.shortPut - roll.condor.longPut).toBe(10);
  expect(roll.net).toBeCloseTo(roll.newCredit - costToClose, 12);
  const sooner = FORWARD.filter((day) => day < roll.tradingDays);
  const again = bestRoll(condor, market(7030), {
    costToClose,
    goal: 0,
    popFloor: 0.5,
    increment: 5,
    days: sooner,
  });
  expect(again).toBeNull();
});

test("a goal of 2.50 on 10-wide wings is infeasible at a POP of 80 % and fair odds", () => {
  const costToClose = condorCredit(condor, market(7030));
  const search = { costToClose, goal: 0.25, popFloor: 0.8, increment: 5, days: FORWARD };
  expect(bestRoll(condor, market(7030), search)).toBeNull();
});

test("rolling there and back at the same prices nets nothing", () => {
  const others = fc.integer({ min: 1, max: 40 }).map((steps): Condor => {
    const shortPut = 7140 - 5 * steps;
    return { longPut: shortPut - 10, shortPut, shortCall: 7140 + 5 * steps, longCall: 7150 + 5 * steps };
  });
  fc.assert(
    fc.property(others, fc.integer({ min: 1, max: 7 }), (other, days) => {
      const there = rollNet(condor, market(7140), other, market(7140, days));
      const back = rollNet(other, market(7140, days), condor, market(7140));
      expect(there + back).toBeCloseTo(0, 12);
    }),
  );
});

test("forward is later than the present expiry and back is earlier", () => {
  expect(rollDays("FORWARD", 1 / 252)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(rollDays("FORWARD", 5.5 / 252)).toEqual([6, 7]);
  expect(rollDays("FORWARD", 10 / 252)).toEqual([]);
  expect(rollDays("BACK", 5 / 252)).toEqual([1, 2]);
  expect(rollDays("BACK", 1 / 252)).toEqual([]);
});

test("a condor that costs nothing to close is not rolled into one that pays nothing", () => {
  const roll = bestRoll(condor, market(7140), {
    costToClose: 0,
    goal: 0,
    popFloor: 0,
    increment: 5,
    days: [2],
  });
  expect(roll?.newCredit).toBeGreaterThanOrEqual(0.05);
});
