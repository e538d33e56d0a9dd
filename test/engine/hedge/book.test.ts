import { DomainError } from "../../../src/engine/errors";
import { type Holding, holdingRung, markHolding } from "../../../src/engine/hedge/book";
import { excelDate } from "../../support/excel-date";
import { rungs, workedMarket } from "./worked-unit";

const asOf = excelDate("2026-11-01");
const holding = (over: Partial<Holding> = {}): Holding => ({
  instrument: "call",
  expiry: asOf + 30,
  strike: 19.302808854,
  shortStrike: 0,
  contracts: 4,
  paid: 1.72,
  layer: 1,
  ...over,
});

test("a holding is marked as the ladder prices it", () => {
  const [rung] = rungs();
  const marked = markHolding(holding(), workedMarket, asOf);
  expect(marked.mark.price).toBeCloseTo(rung!.mark.price, 8);
  expect(marked.value).toBeCloseTo(688.12, 2);
  expect(marked.gain).toBeCloseTo(688.12 - 688, 2);
});

test("a short position has the opposite value", () => {
  expect(markHolding(holding({ contracts: -4 }), workedMarket, asOf).value).toBeCloseTo(-688.12, 2);
});

test("a short position that fell has gained: its share has the sign of its dollars", () => {
  const short = markHolding(holding({ contracts: -4, paid: 3.44 }), workedMarket, asOf);
  expect(short.gain).toBeCloseTo(4 * 344 - 688.12, 2);
  expect(short.gainShare).toBeCloseTo(0.5, 3);
  const long = markHolding(holding({ paid: 3.44 }), workedMarket, asOf);
  expect(long.gainShare).toBeCloseTo(-0.5, 3);
  expect(markHolding(holding({ contracts: 0 }), workedMarket, asOf).gainShare).toBeUndefined();
});

const actions = [
  { what: "layer 1 with 11 days left", over: { expiry: asOf + 11 }, action: "HOLD" },
  { what: "layer 1 with 10 days left", over: { expiry: asOf + 10 }, action: "REFRESH" },
  { what: "layer 2 with 60 days left", over: { expiry: asOf + 60, layer: 2 }, action: "REFRESH" },
  { what: "layer 3 with 151 days left", over: { expiry: asOf + 151, layer: 3 }, action: "HOLD" },
  { what: "a call bought for a third of its mark, VIX 17.95", over: { paid: 0.6 }, action: "HARVEST" },
  {
    what: "the same, one contract: half of it cannot be sold",
    over: { paid: 0.6, contracts: 1 },
    action: "HOLD",
  },
  { what: "the same sold short: its gain is a loss", over: { paid: 0.6, contracts: -4 }, action: "HOLD" },
  {
    what: "a short position with 5 days left: nothing of it is renewed",
    over: { expiry: asOf + 5, contracts: -4 },
    action: "HOLD",
  },
  {
    what: "a call of 245 days without a layer, bought for a third of its mark",
    over: { expiry: asOf + 245, paid: 0.6, layer: undefined },
    action: "HOLD",
  },
  { what: "the morning of expiry", over: { expiry: asOf }, action: "SETTLES" },
  { what: "no layer", over: { expiry: asOf + 5, layer: undefined }, action: "HOLD" },
] as const;

test.each(actions)("$what: $action", ({ over, action }) => {
  expect(markHolding(holding(over), workedMarket, asOf).action).toBe(action);
});

test("without VIX in the curve nothing is harvested, and the reason says so", () => {
  const market = { ...workedMarket, curve: workedMarket.curve.slice(1) };
  const marked = markHolding(holding({ paid: 0.6 }), market, asOf);
  expect(marked.action).toBe("HOLD");
  expect(marked.reason).toMatch(/no VIX/);
});

// The rule of ALVH.ROLL: a delta more than 0.25 from 0.50 renews a layer while VIX is below 15.
test.each([
  { strike: 30, vix: 14.9, layer: 2, action: "REFRESH" },
  { strike: 30, vix: 15, layer: 2, action: "HOLD" },
  { strike: 20, vix: 14.9, layer: 2, action: "HOLD" },
  { strike: 30, vix: 14.9, layer: undefined, action: "HOLD" },
] as const)("a call struck $strike in layer $layer at VIX $vix: $action", ({ vix, action, ...over }) => {
  const [, ...futures] = workedMarket.curve;
  const market = { ...workedMarket, curve: [{ days: 0, at: vix }, ...futures] };
  const marked = markHolding(holding({ ...over, expiry: asOf + 110, paid: 1 }), market, asOf);
  expect(marked.action).toBe(action);
  if (action === "REFRESH") expect(marked.reason).toMatch(/^delta 0\.\d{1,4} is more than 0\.25 from 0\.50/);
});

test("a position past its expiry is refused", () => {
  expect(() => markHolding(holding({ expiry: asOf - 1 }), workedMarket, asOf)).toThrow(DomainError);
});

test("sold short nothing is asked, however near its expiry; bought, the same position is renewed", () => {
  const near = { expiry: asOf + 5 };
  const short = markHolding(holding({ ...near, contracts: -1 }), workedMarket, asOf);
  expect([short.action, short.reason]).toEqual(["HOLD", expect.stringMatching(/^sold short/)]);
  expect(markHolding(holding({ ...near, contracts: 1 }), workedMarket, asOf).action).toBe("REFRESH");
});

test("what cost nothing has no gain share; its dollars are its value", () => {
  const free = markHolding(holding({ paid: 0 }), workedMarket, asOf);
  expect(free.gainShare).toBeUndefined();
  expect(free.gain).toBe(free.value);
});

test("none held is asked for nothing as long, not as sold short", () => {
  const none = markHolding(holding({ contracts: 0 }), workedMarket, asOf);
  expect([none.action, none.value]).toEqual(["HOLD", 0]);
  expect(none.reason).not.toMatch(/sold short/);
});

test("a quoted price stands for the model's, its greeks do not", () => {
  const [model, quoted] = [undefined, 2].map((own) => markHolding(holding(), workedMarket, asOf, own));
  expect(quoted?.value).toBe(4 * 2 * 100);
  expect(quoted?.gain).toBeCloseTo(4 * (2 - 1.72) * 100, 9);
  expect(quoted?.mark.delta).toBe(model?.mark.delta);
});

test("on the morning of its settlement a holding stands, the day after it is refused by its date", () => {
  expect(markHolding(holding({ expiry: asOf }), workedMarket, asOf + 0.4).daysLeft).toBe(0);
  expect(() => markHolding(holding({ expiry: asOf }), workedMarket, asOf + 1)).toThrow(
    /^expiry must not lie before asOf \(2026-11-02\), got 2026-11-01$/,
  );
});

test("an etf has no expiry: nothing renews it, and it moves as futures of thirty days do", () => {
  const etf = { instrument: "etf", expiry: undefined, layer: 1 } as const;
  const marked = markHolding(holding(etf), workedMarket, asOf);
  expect([marked.action, marked.reason]).toEqual(["HOLD", "no expiry: never renewed by calendar"]);
  expect(marked.daysLeft).toBeUndefined();
  expect(holdingRung(holding(etf), workedMarket, asOf).days).toBe(30);
  expect(holdingRung(holding({ expiry: asOf + 45 }), workedMarket, asOf + 0.6).days).toBe(45);
});
