import fc from "fast-check";
import { sessionHours, type TimeToExpiry, tradingDays } from "../../../src/engine/calendar/time-to-expiry";
import type { Condor } from "../../../src/engine/condor/condor";
import { condorCredit, type Market } from "../../../src/engine/condor/credit";
import { bestRoll, rollExpiries } from "../../../src/engine/condor/roll";
import { type RollSituation, rollVerdict } from "../../../src/engine/condor/roll-verdict";

const condor: Condor = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const market = (spot: number, days = 1): Market => ({
  spot,
  years: days / 252,
  volatility: 0.18,
  rate: 0,
  yield: 0,
});
const FORWARD = rollExpiries("FORWARD", tradingDays(1), 365);
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
    title: "at VWAP itself spot is not below it",
    spot: 7140,
    over: { rolled: true, dailyRange: 0.009, vwap: 7140 },
    signal: "HOLD",
  },
  {
    title: "nor above it, toward the centre",
    spot: 7120,
    over: { rolled: true, dailyRange: 0.009, vwap: 7120, vwapRule: "toward centre" },
    signal: "HOLD",
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
    expiries: FORWARD,
  });
  expect(roll).not.toBeNull();
  if (roll === null) return;
  expect(roll.net).toBeGreaterThanOrEqual(0);
  expect(roll.condor.shortPut - roll.condor.longPut).toBe(10);
  expect(roll.net).toBeCloseTo(roll.newCredit - costToClose, 12);
  const sooner = FORWARD.filter(({ days }) => days < roll.days);
  const again = bestRoll(condor, market(7030), {
    costToClose,
    goal: 0,
    popFloor: 0.5,
    increment: 5,
    expiries: sooner,
  });
  expect(again).toBeNull();
});

test("a goal of 2.50 on 10-wide wings is infeasible at a POP of 80 % and fair odds", () => {
  const costToClose = condorCredit(condor, market(7030));
  const search = { costToClose, goal: 0.25, popFloor: 0.8, increment: 5, expiries: FORWARD };
  expect(bestRoll(condor, market(7030), search)).toBeNull();
});

test("rolling back at once, at the same prices, costs what the roll brought", () => {
  const spots = fc.integer({ min: 7000, max: 7030 });
  let rolled = 0;
  fc.assert(
    fc.property(spots, (spot) => {
      const costToClose = condorCredit(condor, market(spot));
      const search = { costToClose, goal: 0, popFloor: 0.5, increment: 5, expiries: FORWARD };
      const roll = bestRoll(condor, market(spot), search);
      if (roll === null) return;
      rolled++;
      const back = costToClose - condorCredit(roll.condor, market(spot, roll.days));
      expect(roll.net + back).toBeCloseTo(0, 12);
    }),
  );
  expect(rolled).toBeGreaterThan(0);
});

test("expiries lie whole days after or before the present one, on the same clock", () => {
  const days = (signal: "FORWARD" | "BACK", left: TimeToExpiry) =>
    rollExpiries(signal, left, 365).map((expiry) => expiry.days);
  expect(days("FORWARD", tradingDays(1))).toEqual([2, 3, 4, 5, 6, 7]);
  expect(days("FORWARD", 1)).toEqual([2, 3, 4, 5, 6, 7]);
  // At noon of a session the closes to come are half a session and a number of sessions away.
  expect(days("FORWARD", tradingDays(5.5))).toEqual([6.5, 7.5]);
  expect(days("FORWARD", tradingDays(10))).toEqual([]);
  expect(days("BACK", tradingDays(5))).toEqual([1, 2]);
  expect(days("BACK", tradingDays(2.5))).toEqual([0.5, 1.5]);
  expect(days("BACK", tradingDays(1))).toEqual([]);
});

test("time to a new expiry runs on the clock of the present one", () => {
  expect(rollExpiries("FORWARD", 6, 360)).toEqual([{ days: 7, years: 7 / 360 }]);
  expect(rollExpiries("FORWARD", sessionHours(3), 365)[0]?.years).toBeCloseTo((1 + 3 / 6.5) / 252, 15);
});

test("each side keeps the width of its wing", () => {
  const uneven: Condor = { longPut: 7030, shortPut: 7040, shortCall: 7170, longCall: 7195 };
  const search = { costToClose: 1, goal: 0, popFloor: 0, increment: 5, expiries: FORWARD };
  const roll = bestRoll(uneven, market(7100), search);
  expect(roll).not.toBeNull();
  if (roll === null) return;
  expect(roll.condor.shortPut - roll.condor.longPut).toBe(10);
  expect(roll.condor.longCall - roll.condor.shortCall).toBe(25);
});

test("a condor that costs nothing to close is not rolled into one that pays nothing", () => {
  const roll = bestRoll(condor, market(7140), {
    costToClose: 0,
    goal: 0,
    popFloor: 0,
    increment: 5,
    expiries: [{ days: 2, years: 2 / 252 }],
  });
  expect(roll?.newCredit).toBeGreaterThanOrEqual(0.05);
});

test.each([
  // Back is to an expiry before the present one, within two days: from 1.5 to .5, not to the one half a day off.
  { days: 1.5, back: [0.5] },
  { days: 0.5, back: [] },
  { days: 1, back: [] },
  { days: 2, back: [1] },
  { days: 4, back: [1, 2] },
])("with $days calendar days left a condor may roll back to $back", ({ days, back }) => {
  expect(rollExpiries("BACK", days, 365).map((one) => one.days)).toEqual(back);
});

test("a credit that is met exactly is met", () => {
  const then = { ...market(7140), years: 3 / 252 };
  const [longPut, shortPut, shortCall, longCall] = [6990, 7000, 7280, 7290];
  const costToClose = condorCredit({ longPut, shortPut, shortCall, longCall }, then);
  const search = { goal: 0, popFloor: 0, increment: 5, expiries: [{ days: 3, years: 3 / 252 }] };
  const strikesOf = (cost: number) =>
    Object.values(bestRoll(condor, market(7140), { ...search, costToClose: cost })!.condor);
  expect(strikesOf(costToClose)).toEqual([longPut, shortPut, shortCall, longCall]);
  expect(strikesOf(costToClose * (1 + 1e-9))).toEqual([6995, 7005, 7275, 7285]);
});

test("a floor that is met exactly is met", () => {
  const search = { costToClose: 1, goal: 0, increment: 5, expiries: [{ days: 3, years: 3 / 252 }] };
  const pop = bestRoll(condor, market(7140), { ...search, popFloor: 0 })!.profitProbability;
  expect(bestRoll(condor, market(7140), { ...search, popFloor: pop })).not.toBeNull();
  expect(bestRoll(condor, market(7140), { ...search, popFloor: pop * (1 + 1e-9) })).toBeNull();
});
