/**
 * A verdict turns where the reference says: a figure that a cell shows as the threshold stands at it, whatever binary
 * fractions say, and a little further on it stands beyond. Every figure below can be had by hand.
 */

import fc from "fast-check";
import { CellError, type RawArgument } from "../../src/functions/cells";
import { flagOf } from "../../src/functions/chain/quoted-legs";
import { callBy, definitionOf } from "../support/call";

type Given = Readonly<Record<string, RawArgument>>;
type Verdict = boolean | string | number;

const column = (...values: readonly (number | string)[]) => values.map((value) => [value]);
const times = (count: number, value: number): readonly number[] => new Array(count).fill(value);
const ask = (id: string, output: string, given: Given) =>
  callBy(definitionOf(id), output === "" ? given : { ...given, return: output });

/** What is given at the threshold, and what a little further on, each with its verdict. */
type Turn = readonly [id: string, output: string, at: Given, is: Verdict, beyond: Given, becomes: Verdict];

const reer = (last: number) => ({ index: column(200 - last, 100, 100, last), window: 4 });
const share = (checks: Given) => ({ dividend: 2, requiredReturn: 0.09, growth: 0.05, ...checks });
const quick = (...cash: number[]) => ({
  cash: column(...cash),
  shortInvestments: 0,
  receivables: 0,
  currentLiabilities: 100,
});
const hurdle = (capm: number) => ({
  ev: 0.3,
  costs: 0.1,
  contracts: 2,
  tradesPerYear: 252,
  netHedgeCost: 0,
  equity: 100_000,
  capm,
});
/** Medians of 12 % and of a leverage of 10. */
const PAST = [...times(10, 0.12)].map((roe, year) => [2015 + year, roe, 10]);
const company = (netIncome: number, assets: number, history?: RawArgument) => ({
  netIncome,
  equity: 100,
  assets,
  ...(history === undefined ? {} : { history }),
});
/** The line ends below its mean; the index so far below its high of 100. */
const lastClose = (close: number) => ({
  advances: column(5, 5, 5, 5, 1),
  declines: column(1, 1, 1, 1, 9),
  closes: column(98, 99, 100, 99, close),
  mean: 4,
  high: 5,
});
const parity = (callPrice: number) => ({
  callPrice,
  putPrice: 10,
  strike: 7000,
  days: 30,
  forward: 7000,
  rate: 0,
  costs: 0.1,
});
const fills = (contracts: number) => ({ contracts, credit: 1.1, step: 0.1, levels: 1, depth: 350 });
const surprise = (actual: number, consensus: number, breadthBroken = false) => ({
  actual,
  consensus,
  breadthBroken,
});
const days = (first: number, second: number) => ({
  curve: [
    [16, first],
    [51, second],
    [79, 20],
  ],
});
/** 2026-12-10, 8:30, is the hour of the print. */
const PRINT = 46_366 + 8.5 / 24;
const before = (hours: number, kind = "CPI") => ({
  asOf: PRINT - hours / 24,
  calendar: [[PRINT, kind]],
  expiry: PRINT,
});

const TURNS: readonly Turn[] = [
  ["REGIME.REER", "flag", reer(108), false, reer(108.1), true],
  ["REGIME.REER", "flag", reer(92), false, reer(91.9), true],
  ["VALUE.DDM", "breakdown", share({ price: 60.375 }), false, share({ price: 60.38 }), true],
  ["VALUE.DDM", "breakdown", share({ valueBefore: 52.5 / 0.9 }), true, share({ valueBefore: 58.3 }), false],
  ["VALUE.DDM", "breakdown", share({ cover: 1 }), false, share({ cover: 0.999 }), true],
  ["VALUE.HURDLE", "compensated", hurdle(0.1008), true, hurdle(0.1009), false],
  ["REGIME.ROE", "high ROE", company(15, 800), true, company(14.99, 800), false],
  ["REGIME.ROE", "high ROE", company(12, 800, PAST), false, company(12.01, 800, PAST), true],
  ["REGIME.ROE", "leverage trap", company(15, 1100, PAST), false, company(15, 1101, PAST), true],
  // 0.8 % below a high of 100.
  ["REGIME.ADLINE", "divergence", lastClose(99.2), true, lastClose(99.19), false],
  ["OPTION.PARITY", "verdict", parity(10.25), "conversion", parity(10.24), "none"],
  ["OPTION.PARITY", "verdict", parity(9.75), "reversal", parity(9.76), "none"],
  ["REGIME.SURPRISE", "tier", surprise(3.2, 3), 2, surprise(3.19, 3), 0],
  ["REGIME.SURPRISE", "tier", surprise(0.7, 0.3, true), 3, surprise(0.69, 0.3, true), 2],
  ["REGIME.SLOPE", "contango", days(18, 18), false, days(18, 18.01), true],
  ["REGIME.EVENT", "event embargo", before(24), true, before(24.01), false],
  ["REGIME.EVENT", "event embargo", before(48, "FOMC"), true, before(48.01, "FOMC"), false],
  ["REGIME.EVENT", "before expiry", before(3), true, { ...before(3), expiry: PRINT - 1 / 1440 }, false],
];

test.each(TURNS)("%s: %s turns at its threshold (%#)", (id, output, at, is, beyond, becomes) => {
  expect(ask(id, output, at)).toBe(is);
  expect(ask(id, output, beyond)).toBe(becomes);
});

test("a quick ratio changes against the period before where that had one above 0", () => {
  const change = (...cash: number[]) =>
    (ask("VALUE.QUICK", "", { ...quick(...cash), return: column("ratio", "change") }) as unknown[][])[1]?.[0];
  expect(change(100, 120)).toBeCloseTo(0.2, 12);
  expect(change(0, 120)).toBeInstanceOf(CellError);
});

test("a quick ratio of 1 is not below 1, and one down by a tenth deteriorates whatever its size", () => {
  const last = (given: Given) =>
    (ask("VALUE.QUICK", "", { ...given, return: column("ratio", "deteriorating") }) as unknown[][])[1]?.[0];
  expect(last(quick(105, 100))).toBe(false);
  expect(last(quick(105, 99.9))).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 112, max: 9999 }), (cash) => {
      expect(last(quick(cash, (cash * 9) / 10))).toBe(true);
      expect(last(quick(cash, (cash * 9) / 10 + 0.01))).toBe(false);
    }),
  );
});

/** A value d after three values c lies 1.5 standard deviations from their mean, after four 4 / sqrt 5. */
const Z: readonly (readonly [
  id: string,
  output: string,
  given: (values: RawArgument, count: number) => Given,
])[] = [
  ["VALUE.DEVIATION", "unusual", (series, window) => ({ series, window })],
  ["REGIME.IPO", "caution", (proceeds, history) => ({ proceeds, marketCap: 10_000, window: 1, history })],
  [
    "REGIME.RATEGAP",
    "flag",
    (domestic, window) => ({ domestic, foreign: column(...times(window, 0)), window }),
  ],
];

test.each(Z)("%s: %s is beyond 1.5, not at it", (id, output, given) => {
  const values = fc.integer({ min: 1, max: 25 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 24 }), (usual, more) => {
      const [c, d] = [usual / 100, (usual + more) / 100];
      expect(ask(id, output, given(column(c, c, c, d), 4))).toBe(false);
      expect(ask(id, output, given(column(c, c, c, c, d), 5))).toBe(true);
    }),
  );
});

test("an order is heavy above 8 % of the depth: 28 of 350 are not", () => {
  const noteOf = (contracts: number) => (ask("CONDOR.FILLS", "", fills(contracts)) as unknown[][])[1]?.[5];
  expect(noteOf(28)).toBe("");
  expect(noteOf(29)).toBe("above 8 % of the depth");
});

test("a histogram that stays as it is does not contract", () => {
  // A straight line of closes: the histogram comes to rest at 0.
  const closes = column(...Array.from({ length: 200 }, (_, bar) => 100 + bar));
  expect(ask("REGIME.MACD", "contracting", { closes })).toBe(false);
});

/** Four legs, each a spread wide about its middle: a credit of 2, of which the spreads are a tenth at .05 a leg. */
const chainOf = (spread: number) => [
  ["expiry", "strike", "type", "bid", "ask"],
  ...(
    [
      [7000, "put", 0.525],
      [7010, "put", 1.525],
      [7270, "call", 1.525],
      [7280, "call", 0.525],
    ] as const
  ).map(([strike, type, middle]) => [46_059, strike, type, middle - spread / 2, middle + spread / 2]),
];

test("spreads of a tenth of the credit are liquid, and no more", () => {
  const verdict = (spread: number) =>
    ask("CHAIN.CHECK", "verdict", { chain: chainOf(spread), strikes: "7000/7010/7270/7280" });
  const fault = "condor spread above 10 % of its credit";
  expect(verdict(0.05)).not.toContain(fault);
  expect(verdict(0.0502)).toContain(fault);
});

test("a credit of 6 % of the width is not thin, a spread of a tenth not wide, from dust on neither side", () => {
  expect(flagOf(0.18 / 3, (0.3 - 0.2) / 1)).toBe("ok");
  expect(flagOf(0.42 / 7, (1.1 - 1) / 1)).toBe("ok");
  expect(flagOf(0.0599, 0.1)).toBe("thin: below 6 % of the width");
  expect(flagOf(0.06, 0.1001)).toBe("wide: spread above 10 % of the credit");
});
