import fc from "fast-check";
import { EMA, MACD, RSI } from "trading-signals";
import { exponentialMean, macd, type Seeding } from "../../../src/engine/regime/macd";
import { relativeStrengthIndex } from "../../../src/engine/regime/rsi";
import fundamentals from "../../golden/fundamentals.json";

// Golden: exact rational arithmetic, see test/golden/README.md. The second witness is trading-signals (MIT), whose
// RSI is Wilder's and whose MACD starts its means with the first value.
const { close } = fundamentals.series;
const TERMS = { fast: 12, slow: 26, signal: 9 };
const SEEDED = { sma: fundamentals.macd.sma_seeded, first: fundamentals.macd.first_value_seeded };
const seedings: readonly Seeding[] = ["sma", "first"];

const prices = fc.array(fc.double({ min: 1, max: 10_000, noNaN: true }), { minLength: 40, maxLength: 120 });
const scale = fc.double({ min: 0.01, max: 1000, noNaN: true });

test("the golden series has sixty closes", () => {
  expect(close).toHaveLength(60);
  expect(fundamentals.rsi.expect).toHaveLength(60);
});

describe("RSI", () => {
  const known = fundamentals.rsi.expect.flatMap((expected, index) =>
    expected === null ? [] : [{ count: index + 1, expected }],
  );

  test("forty-six values are known", () => {
    expect(known).toHaveLength(46);
  });

  test.each(known)("of the first $count closes is $expected", ({ count, expected }) => {
    expect(relativeStrengthIndex(close.slice(0, count), 14)).toBeCloseTo(expected, 11);
  });

  test("needs one close more than its days, and says so", () => {
    expect(() => relativeStrengthIndex(close.slice(0, 14), 14)).toThrow(
      "RSI of 14 days: needs 15 values, got 14",
    );
  });

  test("is 100 when every close is higher, 0 when every close is lower, 50 when nothing moves", () => {
    const rising = Array.from({ length: 20 }, (_, day) => 100 + day);
    expect(relativeStrengthIndex(rising, 14)).toBe(100);
    expect(relativeStrengthIndex([...rising].reverse(), 14)).toBe(0);
    expect(
      relativeStrengthIndex(
        rising.map(() => 100),
        14,
      ),
    ).toBe(50);
  });

  test("lies from 0 to 100 and does not change when prices are scaled", () => {
    fc.assert(
      fc.property(prices, scale, (closes, factor) => {
        const found = relativeStrengthIndex(closes, 14);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(100);
        const scaled = relativeStrengthIndex(
          closes.map((each) => each * factor),
          14,
        );
        expect(Math.abs(scaled - found)).toBeLessThan(1e-7);
      }),
    );
  });

  test("agrees with a well-kept library on any prices", () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 2, max: 30 }), (closes, days) => {
        const library = new RSI(days);
        for (const each of closes) library.add(each);
        expect(relativeStrengthIndex(closes, days)).toBeCloseTo(library.getResultOrThrow(), 9);
      }),
    );
  });
});

describe("exponential means", () => {
  const cases = (["12", "26"] as const).flatMap((length) =>
    seedings.map((seeding) => ({
      length: Number(length),
      seeding,
      expected: fundamentals.ema[`${length}-${seeding}`].filter((each) => each !== null),
    })),
  );

  test("four series are known", () => {
    expect(cases).toHaveLength(4);
  });

  test.each(cases)("of $length bars started with $seeding agree", ({ length, seeding, expected }) => {
    const found = exponentialMean(close, length, seeding);
    expect(found).toHaveLength(expected.length);
    for (const [index, value] of found.entries()) expect(value).toBeCloseTo(expected[index] as number, 11);
  });
});

describe("MACD", () => {
  const known = seedings.flatMap((seeding) =>
    Array.from({ length: 27 }, (_, index) => index + 33).map((index) => ({
      seeding,
      count: index + 1,
      line: SEEDED[seeding].macd[index] as number,
      signal: SEEDED[seeding].signal[index] as number,
      histogram: SEEDED[seeding].hist[index] as number,
    })),
  );

  test("both seedings are known on twenty-seven days each", () => {
    expect(known).toHaveLength(54);
  });

  test.each(known)("of $count closes started with $seeding agrees", ({ seeding, count, ...expected }) => {
    const found = macd(close.slice(0, count), { ...TERMS, seeding });
    expect(found.line).toBeCloseTo(expected.line, 11);
    expect(found.signal).toBeCloseTo(expected.signal, 11);
    expect(found.histogram).toBeCloseTo(expected.histogram, 11);
  });

  test("contracts where the histogram came nearer to zero on each of two bars, not on one of them", () => {
    for (const seeding of seedings) {
      const histogram = SEEDED[seeding].hist;
      const nearer = (count: number) =>
        Math.abs(histogram[count - 1] as number) < Math.abs(histogram[count - 2] as number);
      const counts = known.filter((one) => one.seeding === seeding && one.count > 36).map((one) => one.count);
      const bars = counts.map((count) => [nearer(count), nearer(count - 1)]);
      // Both on one bar, and on the other alone, stand among them.
      expect(new Set(bars.map(String)).size).toBe(4);
      for (const [index, count] of counts.entries())
        expect(macd(close.slice(0, count), { ...TERMS, seeding }).contracting).toBe(
          bars[index]!.every(Boolean),
        );
    }
  });

  test("counts the bars since the histogram changed its sign", () => {
    for (const seeding of seedings) {
      const histogram = SEEDED[seeding].hist.slice(seeding === "sma" ? 33 : 0).map((each) => each as number);
      const last = histogram.length - 1;
      let expected: number | null = null;
      for (let back = 0; back < last && expected === null; back++) {
        if (Math.sign(histogram[last - back] as number) * Math.sign(histogram[last - back - 1] as number) < 0)
          expected = back;
      }
      expect(expected).not.toBeNull();
      expect(macd(close, { ...TERMS, seeding }).barsSinceCross).toBe(expected);
    }
  });

  test("needs slow + signal - 1 closes, and says so", () => {
    expect(() => macd(close.slice(0, 33), { ...TERMS, seeding: "sma" })).toThrow(
      "MACD of 12, 26 and 9 bars: needs 34 values, got 33",
    );
  });

  test("never crosses on a series that does not move", () => {
    const found = macd(
      close.map(() => 100),
      { ...TERMS, seeding: "sma" },
    );
    expect(found).toMatchObject({ line: 0, signal: 0, histogram: 0, barsSinceCross: null, cross: null });
  });

  // The library's signal line starts only once its line has `slow` bars, so only the line itself is the same thing.
  test("has the line of a well-kept library on any prices, started with the first value", () => {
    fc.assert(
      fc.property(prices, (closes) => {
        const library = new MACD(new EMA(12), new EMA(26), new EMA(9));
        for (const each of closes) library.add(each);
        const { line } = macd(closes, { ...TERMS, seeding: "first" });
        expect(line).toBeCloseTo(library.getResultOrThrow().macd, 7);
      }),
    );
  });

  test("scales with prices and is the sum of its parts", () => {
    fc.assert(
      fc.property(prices, scale, fc.constantFrom(...seedings), (closes, factor, seeding) => {
        const found = macd(closes, { ...TERMS, seeding });
        const scaled = macd(
          closes.map((each) => each * factor),
          { ...TERMS, seeding },
        );
        expect(Math.abs(scaled.line - factor * found.line)).toBeLessThan(1e-8 * factor * 10_000);
        expect(found.histogram).toBe(found.line - found.signal);
      }),
    );
  });
});
