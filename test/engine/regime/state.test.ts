import { blendedDailyRange } from "../../../src/engine/condor/daily-range";
import { DomainError } from "../../../src/engine/errors";
import { isYesNo, type ReadingKind, readingKinds, readingNames } from "../../../src/engine/regime/readings";
import { derivedReadings, indexVixCorrelation, type MarketHistory } from "../../../src/engine/regime/state";
import fundamentals from "../../golden/fundamentals.json";

const NONE: ReadonlySet<string> = new Set();
const { close } = fundamentals.series;
/** A VIX that answers every move of the index eight times as strongly, the other way. */
const mirrored: MarketHistory = {
  index: [...close, 122],
  vix: [...close, 122].map((each) => 20 * (100 / each) ** 8),
};

const found = (given: Parameters<typeof derivedReadings>[0], history?: MarketHistory, refused = NONE) =>
  Object.fromEntries(derivedReadings(given, history, refused).map(({ name, value }) => [name, value]));

test("every reading says its unit", () => {
  expect(readingNames.length).toBeGreaterThanOrEqual(40);
  for (const name of readingNames) {
    const kind: ReadingKind = readingKinds[name];
    expect(kind.unit.length).toBeGreaterThan(0);
    if (isYesNo(name)) expect(kind).toMatchObject({ min: 0, max: 1 });
  }
});

test("what sizing needs to read is among the readings", () => {
  const needed = [
    "ROE",
    "ROE median",
    "ROA",
    "leverage",
    "leverage median",
    "high ROE",
    "breadth constructive",
    "RSI",
    "VIX",
    "VIX 5DMA",
    "previous gate open",
    "EV over hurdle",
    "hedge held",
    "hedge called for",
    "events before expiry",
    "EDR",
    "HV",
  ];
  expect(readingNames).toEqual(expect.arrayContaining(needed));
});

test("accounts give returns, leverage and what they mean", () => {
  const given = { "net income": 60, equity: 300, assets: 900, "ROE median": 0.21, "leverage median": 2.7 };
  expect(found(given)).toEqual({
    ROE: 0.2,
    ROA: 60 / 900,
    leverage: 3,
    "high ROE": 0,
    "leverage trap": 1,
  });
});

test("negative equity gives no return and no leverage", () => {
  expect(found({ "net income": 60, equity: -300, assets: 900 })).toEqual({ ROA: 60 / 900 });
});

test("a given reading is never overruled, nor one that was refused", () => {
  expect(found({ ROE: 0.2, "net income": 1, equity: 100 })).toEqual({ "high ROE": 1 });
  expect(found({ "net income": 1, equity: 100 }, undefined, new Set(["ROE"]))).toEqual({});
});

test("market capitalisation, futures and volatilities give changes, slope, premium and daily range", () => {
  const given = {
    "market cap": 55,
    "market cap 63 days ago": 50,
    "VIX M1": 17.5,
    "VIX M2": 19.4,
    VIX: 18,
    VIX9D: 18.42,
    HV: 0.15,
  };
  const derived = found(given);
  expect(derived["market cap change"]).toBeCloseTo(0.1, 12);
  expect(derived["VIX slope"]).toBeCloseTo(0.10857, 5);
  expect(derived.VRP).toBeCloseTo(0.2, 12);
  expect(derived.EDR).toBe(blendedDailyRange(18.42, 0.15, 1));
});

test("a history gives the market's readings", () => {
  const sixty = { ...mirrored, index: close, vix: mirrored.vix.slice(0, 60) };
  const derived = found({}, sixty);
  expect(derived.SPX).toBe(122.61);
  expect(derived.RSI).toBeCloseTo(fundamentals.rsi.expect[59] as number, 11);
  expect(derived["MACD histogram"]).toBeCloseTo(fundamentals.macd.sma_seeded.hist[59] as number, 11);
  // Sixty closes are fifty-nine changes.
  expect(derived["SPX/VIX correlation"]).toBeInstanceOf(DomainError);
  expect((derived["SPX/VIX correlation"] as DomainError).message).toContain("needs 61 values, got 60");
  expect(derived["correlation warning"]).toBeUndefined();
});

test("a VIX that mirrors the index correlates at -1, and one that goes with it is a warning", () => {
  expect(indexVixCorrelation(mirrored)).toBeCloseTo(-1, 9);
  expect(found({}, mirrored)["correlation warning"]).toBe(0);
  expect(found({}, { index: mirrored.index, vix: mirrored.index })["correlation warning"]).toBe(1);
  expect(() => indexVixCorrelation({ index: mirrored.index, vix: mirrored.index.map(() => 20) })).toThrow(
    "index or VIX does not move",
  );
});

test("the warning begins above -0.6", () => {
  expect(found({ "SPX/VIX correlation": -0.6 })["correlation warning"]).toBe(0);
  expect(found({ "SPX/VIX correlation": -0.59 })["correlation warning"]).toBe(1);
});
