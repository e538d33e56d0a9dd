/** What may just be said of a trade, and what no longer: each limit is one that the refusal itself names. */
import { CellError, type RawArgument, type RawCell } from "../../src/functions/cells";
import { flagOf } from "../../src/functions/chain/quoted-legs";
import { longGapNote } from "../../src/functions/condor/long-gap-note";
import { targetOf } from "../../src/functions/condor/strike-aim";
import { call, callBy, definitionOf } from "../support/call";
import { excelDate } from "../support/excel-date";

const STRIKES = "6905/6915/7085/7095";
const isRefused = (id: string, given: Record<string, RawArgument>) => {
  const found = callBy(definitionOf(id), given);
  return (
    found instanceof CellError ||
    (Array.isArray(found) && found.flat().some((cell) => cell instanceof CellError))
  );
};

test("a short strike at the index is not beyond it", () => {
  const notes = (spot: number) =>
    (call("CONDOR.REPORT", spot, STRIKES, "1t", 0.18) as RawCell[][]).filter(([label]) => label === "note");
  expect(notes(6915)).toEqual([]);
  expect(notes(7085)).toEqual([]);
  expect(notes(6914.99)).not.toEqual([]);
  expect(notes(7085.01)).not.toEqual([]);
});

const CURVE: RawCell[][] = [
  [0, 18],
  [30, 19],
  [220, 21],
];
const HEDGE = { condors: 10, curve: CURVE, volOfVol: 0.9 };

const book = (...position: RawCell[]) => ({
  positions: [["2026-03-25", 6550, 6560, 6800, 6810, ...position]],
  spot: 6716,
  vol: 0.16,
  asOf: "2026-03-17",
});
const spread = (instrument: string, short: number) => ({
  ...{ curve: CURVE, volOfVol: 0.9, asOf: "2026-11-16" },
  holdings: [[instrument, "2026-12-16", 20, 1, 0.1, 1, short]],
});
const layer = (text: string) => ({ ...HEDGE, layers: text });
const payoff = (shocks: number) => ({ ...HEDGE, maxLoss: 9, shocks });

test.each<[string, string, Record<string, RawArgument>, Record<string, RawArgument>]>([
  ["a credit below the wing", "CONDOR.BOOK", book(1, 9.99), book(1, 10)],
  ["a credit above 0", "CONDOR.BOOK", book(1, 0.01), book(1, 0)],
  ["a contract", "CONDOR.BOOK", book(1, 1), book(0, 1)],
  ["whole contracts", "CONDOR.BOOK", book(2, 1), book(1.5, 1)],
  ["a call spread sold above", "ALVH.BOOK", spread("call spread", 20.5), spread("call spread", 20)],
  ["a put spread sold below", "ALVH.BOOK", spread("put spread", 19.5), spread("put spread", 20)],
  [
    "a roll before the end",
    "ALVH.LADDER",
    layer("4 x 30d call delta 0.5 roll 29"),
    layer("4 x 30d call delta 0.5 roll 30"),
  ],
  ["VIX at 1", "ALVH.PAYOFF", payoff(-17), payoff(-17.01)],
])("%s is the last that %s takes", (_, id, last, refused) => {
  expect(isRefused(id, last)).toBe(false);
  expect(isRefused(id, refused)).toBe(true);
});

test("a buffer that just reaches its limits is intact", () => {
  const ask = (pick: string, given: Record<string, RawArgument> = {}) =>
    callBy(definitionOf("ALVH.BUFFER"), { ...HEDGE, maxLoss: 9, return: pick, ...given });
  const [days, cover] = [ask("days left") as number, ask("cover") as number];
  const intact = (minDays: number, minCover: number) => ask("intact", { minDays, minCover });
  expect(intact(days, cover)).toBe(true);
  expect(intact(days * (1 + 1e-9), cover)).toBe(false);
  expect(intact(days, cover * (1 + 1e-9))).toBe(false);
});

// One price all day is a bar; so is one that opens at its low and closes at its high.
test("a bar may open and close at its ends", () => {
  const bars = (odd: RawCell[]) =>
    Array.from({ length: 12 }, (_, day) => (day === 5 ? odd : [100, 103, 98, 100 + (day % 3)]));
  const hv = (odd: RawCell[]) => call("REGIME.HV", bars(odd), 10, "Parkinson");
  for (const odd of [
    [100, 100, 100, 100],
    [98, 103, 98, 103],
    [103, 103, 98, 98],
  ])
    expect(typeof hv(odd)).toBe("number");
  for (const odd of [
    [98, 103, 98.01, 103],
    [98, 102.99, 98, 103],
    [103, 102.99, 98, 98],
    [103, 103, 98.01, 98],
  ])
    expect(hv(odd)).toBeInstanceOf(CellError);
});

const SOLD = { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18 };
const roll = (goal: number) => ({ ...SOLD, credit: 1.09, edr: 0.0116, vix: 17.95, goal, return: "signal" });
const touch = (monitoring: number) => ({ ...SOLD, monitoring });
const exit = (given: Record<string, RawArgument>) => ({
  ...SOLD,
  realVol: 0.18,
  return: "target: win rate",
  ...given,
});
const macd = (fast: number) => ({
  closes: Array.from({ length: 60 }, (_, at) => [100 + (at % 7)]),
  fast,
  slow: 12,
});
const layerRoll = (gain: number, contracts = 4) => ({
  ...{ layer: 1, daysLeft: 20, gain, vix: 28, edr: 0.015, contracts },
  prices: [[4.5, 1.7, 2.4, 2.9]],
});

test.each<[string, string, Record<string, RawArgument>, Record<string, RawArgument>]>([
  ["a roll at the whole width", "CONDOR.ROLL", roll(1), roll(1.01)],
  ["a roll at the whole width, paid", "CONDOR.ROLL", roll(-1), roll(-1.01)],
  ["a look every 100,000 minutes", "CONDOR.TOUCH", touch(100_000), touch(100_000.5)],
  ["a look after no time", "CONDOR.TOUCH", touch(0.01), touch(-0.01)],
  [
    "closing at the price of opening",
    "CONDOR.EXIT",
    exit({ costs: 0.1, closing: 0.1 }),
    exit({ costs: 0.1, closing: 0.09 }),
  ],
  ["a fast mean below the slow one", "REGIME.MACD", macd(11), macd(12)],
  ["a loss of all that was paid", "ALVH.ROLL", layerRoll(-1), layerRoll(-1.01)],
])("%s is the last that %s takes", (_, id, last, refused) => {
  expect(isRefused(id, last)).toBe(false);
  expect(isRefused(id, refused)).toBe(true);
});

test.each([
  [0.06, 0.1, "ok"],
  [0.0599, 0.1, "thin: below 6 % of the width"],
  [0.06, 0.1001, "wide: spread above 10 % of the credit"],
  [0.06, undefined, "wide: spread above 10 % of the credit"],
  [0.05, 0.2, "thin: below 6 % of the width; wide: spread above 10 % of the credit"],
])("a credit of %d of the width under a spread of %p of it: %s", (gauge, share, flag) => {
  expect(flagOf(gauge, share)).toBe(flag);
});

test.each([
  ["sd", 0.2, 0.19],
  ["edr", 0.2, 0.19],
  ["delta", 0.99, 1],
  ["delta", 0.01, 0],
  ["credit", 0.01, 0],
] as const)("strikes by %s are aimed at from %d on, not at %d", (by, last, refused) => {
  expect(Object.values(targetOf(by, last))).toContain(last);
  expect(() => targetOf(by, refused)).toThrow(/^target: must be/);
});

// Good Friday 2026-04-03: from Thursday to Monday are four days; Monday to Friday five sessions.
test.each([
  ["2026-04-02", "2026-04-10", true],
  ["2026-04-02", "2026-04-13", false],
  ["2026-04-06", "2026-04-10", false],
])("from %s to %s a long gap is told: %p", (asOf, expiry, isTold) => {
  expect(longGapNote(excelDate(asOf), excelDate(expiry)) !== "").toBe(isTold);
});

// 8 of 100 are not above 8 %.
test("an order is heavy above 8 % of the depth", () => {
  const said = (contracts: number) =>
    (call("CONDOR.FILLS", contracts, 1.1, 0.1, 1, 100) as RawCell[][])[1]?.at(-1);
  expect(said(8)).toBe("");
  expect(said(9)).toBe("above 8 % of the depth");
});
