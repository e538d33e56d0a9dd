/** A window of n is answered from its first full length on, whatever n is; one value fewer is told with both numbers. */

import fc from "fast-check";
import { CellError, type RawArgument, type Result } from "../../src/functions/cells";
import { callBy, definitionOf } from "../support/call";

type Cells = readonly (readonly (number | string)[])[];
type Windows = Readonly<Record<string, number>>;

const column = (length: number, of: (at: number) => number = wave): Cells =>
  Array.from({ length }, (_, at) => [of(at)]);
const wave = (at: number) => 100 + 3 * Math.sin(1.7 * at) + at / 10;
const bars = (length: number): Cells => [
  ["open", "high", "low", "close"],
  ...Array.from({ length }, (_, at) => [wave(at) - 0.3, wave(at) + 1, wave(at) - 1.2, wave(at)]),
];
const market = (length: number): Cells => [
  ["SPX", "VIX"],
  ...Array.from({ length }, (_, at) => [7000 + 30 * Math.sin(2.1 * at), 18 + Math.cos(1.3 * at)]),
];

interface Series {
  readonly what: string;
  readonly id: string;
  readonly windows: readonly string[];
  /** Values that the definition of the figure takes. */
  readonly needs: (windows: Windows) => number;
  readonly given: (length: number) => Record<string, RawArgument>;
}

const series: readonly Series[] = [
  ...(["Parkinson", "Garman-Klass", "Rogers-Satchell"] as const).map((method) => ({
    what: `${method} volatility, a bar a session`,
    id: "REGIME.HV",
    windows: ["n"],
    needs: ({ n = 0 }: Windows) => n,
    given: (length: number) => ({ closes: bars(length), method }),
  })),
  {
    what: "Yang-Zhang volatility, which takes the close before",
    id: "REGIME.HV",
    windows: ["n"],
    needs: ({ n = 0 }) => n + 1,
    given: (length) => ({ closes: bars(length), method: "Yang-Zhang" }),
  },
  {
    what: "close-close volatility, n changes",
    id: "REGIME.HV",
    windows: ["n"],
    needs: ({ n = 0 }) => n + 1,
    given: (length) => ({ closes: column(length) }),
  },
  {
    what: "RSI, n changes",
    id: "REGIME.RSI",
    windows: ["n"],
    needs: ({ n = 0 }) => n + 1,
    given: (length) => ({ closes: column(length) }),
  },
  {
    what: "MACD, a signal of lines that begin with the slow mean",
    id: "REGIME.MACD",
    windows: ["slow", "signal"],
    needs: ({ slow = 0, signal = 0 }) => slow + signal - 1,
    given: (length) => ({ closes: column(length), fast: 1, return: "histogram" }),
  },
  {
    what: "the advance/decline line, the longer of two windows and four values to tell a trend",
    id: "REGIME.ADLINE",
    windows: ["mean", "high"],
    needs: ({ mean = 0, high = 0 }) => Math.max(mean, high, 4),
    given: (length) => ({
      advances: column(length, (at) => 300 + (at % 7)),
      declines: column(length, (at) => 290 + (at % 5)),
      closes: column(length),
      return: "line",
    }),
  },
  {
    what: "IPO supply, a sum that rolls through the history",
    id: "REGIME.IPO",
    windows: ["window", "history"],
    needs: ({ window = 0, history = 0 }) => window + history - 1,
    given: (length) => ({
      proceeds: column(length),
      marketCap: column(length, (at) => 10_000 + at),
      return: "IPO supply z",
    }),
  },
  {
    what: "REER's mean",
    id: "REGIME.REER",
    windows: ["window"],
    needs: ({ window = 0 }) => window,
    given: (length) => ({ index: column(length), return: "mean" }),
  },
  {
    what: "z of the rate gap",
    id: "REGIME.RATEGAP",
    windows: ["window"],
    needs: ({ window = 0 }) => window,
    given: (length) => ({ ...rates(length), return: "rate gap z" }),
  },
  {
    what: "the parting of gap and REER, changes over the look back",
    id: "REGIME.RATEGAP",
    windows: ["lookback"],
    needs: ({ lookback = 0 }) => lookback + 1,
    given: (length) => ({ ...rates(length), reer: column(length), window: 2, return: "divergence" }),
  },
  {
    what: "z of a surprise",
    id: "REGIME.SURPRISE",
    windows: ["window"],
    needs: ({ window = 0 }) => window,
    given: (length) => ({
      actual: 3.4,
      consensus: 3.1,
      history: column(length, (at) => wave(at) / 100),
      return: "z",
    }),
  },
  {
    what: "z of a series",
    id: "VALUE.DEVIATION",
    windows: ["window"],
    needs: ({ window = 0 }) => window,
    given: (length) => ({ series: column(length), return: "z" }),
  },
];

function rates(length: number): Record<string, Cells> {
  return {
    domestic: column(length, (at) => 0.04 + wave(at) / 1e4),
    foreign: column(length, (at) => 0.02 + wave(2 * at) / 1e4),
  };
}

const ask = (id: string, given: Record<string, RawArgument>) => callBy(definitionOf(id), given);

function words(result: Result): string {
  expect(result).toBeInstanceOf(CellError);
  expect((result as CellError).code).toBe("#N/A");
  return (result as CellError).message;
}

test.each(series)("$id: $what", ({ id, windows, needs, given }) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 12 }), { minLength: windows.length, maxLength: windows.length }),
      fc.integer({ min: 0, max: 3 }),
      (lengths, more) => {
        const window = Object.fromEntries(windows.map((name, nth) => [name, lengths[nth] as number]));
        const needed = needs(window);
        expect(ask(id, { ...given(needed + more), ...window })).not.toBeInstanceOf(CellError);
        expect(words(ask(id, { ...given(needed - 1), ...window }))).toMatch(
          new RegExp(`: needs ${needed} values?, got ${needed - 1}$`),
        );
      },
    ),
    { numRuns: 20 },
  );
});

/** What a window is when nobody says, by the method; the last of it is the newest value. */
const USUAL: readonly (readonly [id: string, windows: Windows])[] = [
  ["REGIME.HV", { n: 20 }],
  ["REGIME.RSI", { n: 14 }],
  ["REGIME.MACD", { slow: 26, signal: 9 }],
  ["REGIME.ADLINE", { mean: 21, high: 63 }],
  ["REGIME.IPO", { window: 20, history: 756 }],
  ["REGIME.REER", { window: 120 }],
  ["REGIME.SURPRISE", { window: 24 }],
  ["VALUE.DEVIATION", { window: 252 }],
];

test.each(USUAL)("%s looks back on %p where nothing is said", (id, windows) => {
  for (const { given, needs, windows: names } of series.filter((each) => each.id === id)) {
    const usual = Object.fromEntries(names.map((name) => [name, windows[name] as number]));
    const length = needs(windows);
    const left = ask(id, given(length + 2));
    expect(left).not.toBeInstanceOf(CellError);
    expect(left).toEqual(ask(id, { ...given(length + 2), ...usual }));
    expect(words(ask(id, given(length - 1)))).toMatch(
      new RegExp(`needs ${length} values, got ${length - 1}$`),
    );
  }
});

const READINGS: readonly (readonly [reading: string, sessions: number])[] = [
  ["VIX 5DMA", 5],
  ["HV", 21],
  ["RSI", 15],
  ["MACD histogram", 34],
  ["SPX/VIX correlation", 61],
];

test.each(READINGS)("REGIME.STATE works out %s of %i sessions and of no fewer", (reading, sessions) => {
  const state = (length: number) =>
    ask("REGIME.STATE", { table: [["VVIX", 95]], history: market(length), return: reading });
  expect(state(sessions)).not.toBeInstanceOf(CellError);
  expect(words(state(sessions - 1))).toContain(`needs ${sessions} values, got ${sessions - 1}`);
});

test.each([
  ["ROE median", 10],
  ["high ROE", 10],
  ["leverage median", 5],
])("REGIME.ROE knows its %s from %i years on", (output, years) => {
  const roe = (length: number) =>
    ask("REGIME.ROE", {
      netIncome: 60,
      equity: 300,
      assets: 900,
      history: Array.from({ length }, (_, at) => [0.12 + 0.01 * (at % 3), 2.5 + at / 10]),
      return: output,
    });
  expect(roe(years)).not.toBeInstanceOf(CellError);
  expect(words(roe(years - 1))).toContain(`needs ${years} years, got ${years - 1}`);
});
