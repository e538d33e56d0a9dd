import { isSession } from "../../../src/engine/calendar/sessions";
import { CellError, type RawCell } from "../../../src/functions/cells";
import fundamentals from "../../golden/fundamentals.json";
import { call } from "../../support/call";

const { open, high, low, close } = fundamentals.series;
const bars = close.map((last, index): number[] => [
  open[index] as number,
  high[index] as number,
  low[index] as number,
  last,
]);
/** Monday, 1 December 2025, and the weekdays after it that are sessions. */
const sessions = Array.from({ length: 120 }, (_, at) => 45_992 + at).filter((day) => isSession(day));
const dated = bars.map((bar, index): RawCell[] => [sessions[index], ...bar]);
const yangZhang = fundamentals.realizedVol.yangZhang;

const message = (result: unknown) => {
  expect(result).toBeInstanceOf(CellError);
  return result as CellError;
};

describe("a price history is read", () => {
  const layouts: { name: string; history: RawCell[][] }[] = [
    { name: "as open, high, low, close", history: bars },
    { name: "after a column of dates", history: dated },
    {
      name: "under headings in any order",
      history: [["Close", "Low", "High", "Open"], ...bars.map((bar) => [...bar].reverse())],
    },
    {
      name: "among other headed columns, with blank rows at the end",
      history: [
        ["Date", "Open", "High", "Low", "Close", "Volume"],
        ...dated.map((row) => [...row, "n/a"]),
        ["", "", "", "", "", ""],
        [null, null, null, null, null, null],
      ],
    },
  ];

  test.each(layouts)("$name", ({ history }) => {
    expect(call("REGIME.HV", history, 59, "Yang-Zhang")).toBeCloseTo(yangZhang, 13);
  });

  test("as one column or one row of closes", () => {
    const expected = fundamentals.realizedVol.closeClose_sample;
    expect(call("REGIME.HV", [["close"], ...close.map((each) => [each])], 59)).toBeCloseTo(expected, 13);
    expect(call("REGIME.HV", [close], 59)).toBeCloseTo(expected, 13);
  });

  test("for several spans and estimators in one call", () => {
    const grid = call("REGIME.HV", bars, [[20], [59]], [["close-close", "Parkinson"]]) as number[][];
    expect(grid).toHaveLength(2);
    expect(grid[1]?.[0]).toBeCloseTo(fundamentals.realizedVol.closeClose_sample, 13);
  });
});

describe("a price history is refused", () => {
  test("when it is too short, with how many sessions it needs", () => {
    const found = message(
      call(
        "REGIME.HV",
        close.slice(0, 20).map((each) => [each]),
      ),
    );
    expect(found).toMatchObject({ code: "#N/A" });
    expect(found.message).toBe("close-close volatility of 20 sessions: needs 21 values, got 20");
  });

  test("when bars are wanted and only closes are there", () => {
    expect(
      message(
        call(
          "REGIME.HV",
          close.map((each) => [each]),
          20,
          "Parkinson",
        ),
      ).message,
    ).toBe("closes: must be four columns (open, high, low, close) for Parkinson");
  });

  test("by row when a price is 0 or a text, and by bar when it lies outside its range", () => {
    const withZero = bars.map((bar, index) =>
      index === 7 ? [bar[0], bar[1], bar[2], 0] : bar,
    ) as RawCell[][];
    expect(message(call("REGIME.HV", withZero)).message).toMatch(
      /^closes .*row 8 column 4 \(close\): must be/,
    );
    const outside = bars.map((bar, index) => (index === 7 ? [100, 101, 99, 102] : bar));
    expect(message(call("REGIME.HV", outside)).message).toBe(
      "closes, bar 8: open and close must be from low to high, got 100, 101, 99, 102",
    );
  });

  test("when its columns cannot be told apart", () => {
    expect(
      message(
        call(
          "REGIME.HV",
          bars.map((bar) => bar.slice(0, 2)),
        ),
      ).message,
    ).toContain("got 60 x 2 cells");
    expect(message(call("REGIME.HV", [["a", "b"], ...bars.map((bar) => bar.slice(0, 2))])).message).toContain(
      'no heading says "close"',
    );
  });
});

describe("the dates beside a history are heeded", () => {
  const market = close.map((each, index): RawCell[] => [sessions[index], each, 20 + (index % 5)]);
  const stateOf = (history: RawCell[][]) => call("REGIME.STATE", [["ROE", 0.2]], history, "RSI");

  test("newest row first reads as oldest first, dates as numbers or as texts", () => {
    const reversed = [...dated].reverse();
    expect(call("REGIME.HV", reversed, 20, "Yang-Zhang")).toBe(call("REGIME.HV", dated, 20, "Yang-Zhang"));
    expect(stateOf([...market].reverse())).toBe(stateOf(market));
    // Three closes of March 2024 as a website lists them.
    const texts: RawCell[][] = [
      ["Date", "Close"],
      ["2024-03-06", 5104],
      ["2024-03-05", 5078],
      ["2024-03-04", 5130],
    ];
    const numbers = [[5130], [5078], [5104]];
    expect(call("REGIME.HV", texts, 2)).toBe(call("REGIME.HV", numbers, 2));
  });

  test("a date that stands twice or out of order is refused by its row", () => {
    const twice = market.map((row, index) => (index === 30 ? [market[29]![0]!, ...row.slice(1)] : row));
    expect(message(stateOf(twice)).message).toBe("history, row 31: this date stands twice");
    const astray = market.map((row, index) => (index === 30 ? [sessions[10]! + 0.5, ...row.slice(1)] : row));
    expect(message(stateOf(astray)).message).toBe(
      "history, row 31: this date stands out of order: dates must ascend",
    );
    expect(
      message(call("REGIME.HV", [["Date", "Close"], ...twice.map((row) => row.slice(0, 2))])).message,
    ).toBe("closes, row 32: this date stands twice");
  });

  test("a column that counts days, and holds no dates, is left alone", () => {
    const counted = bars.map((bar, index): RawCell[] => [60 - index, ...bar]);
    expect(call("REGIME.HV", counted, 59, "Yang-Zhang")).toBeCloseTo(yangZhang, 13);
  });
});

describe("serial dates beside closes without headings", () => {
  // As Excel passes them; newest first too, and on either side.
  const alone = close.map((each): RawCell[] => [each]);
  const beside = (days: (at: number) => RawCell) => close.map((each, at): RawCell[] => [days(at), each]);
  const everyDay = beside((at) => sessions[at]!);
  const asked: [id: string, ...more: (number | null)[]][] = [
    ["REGIME.RSI"],
    ["REGIME.HV"],
    ["REGIME.MACD"],
    ["VALUE.DEVIATION", 20],
  ];
  test.each(asked)("%s reads them as dates", (id, ...more) => {
    const expected = call(id, alone, ...more);
    expect(expected).not.toBeInstanceOf(CellError);
    for (const rows of [
      everyDay,
      [...everyDay].reverse(),
      everyDay.map(([day, each]): RawCell[] => [each, day]),
      beside((at) => 36_000 + 7 * at),
    ])
      if (id !== "REGIME.HV" || rows[0]?.[0] !== 36_000) expect(call(id, rows, ...more)).toEqual(expected);
  });

  test.each<[why: string, rows: RawCell[][]]>([
    ["two columns of closes", close.map((each) => [each, each + 1])],
    ["two columns of dates", close.map((_, at) => [46_000 + at, 40_000 + at])],
    ["counts that fall and rise", close.map((each, at) => [46_000 + (at % 7), each])],
    ["parts of days", close.map((each, at) => [46_000 + at / 2, each])],
    ["a count that grows by years", close.map((each, at) => [20_000 + 500 * at, each])],
  ])("%s stay refused", (_, rows) => {
    expect(message(call("REGIME.RSI", rows)).message).toMatch(/the same after a date, .*got 60 x 2 cells/);
  });
});

test("a blank between closes without dates is refused as the 0 is, for which it may arrive", () => {
  for (const blank of ["", null, " "])
    for (const id of ["REGIME.RSI", "REGIME.HV", "REGIME.MACD"])
      expect(
        message(
          call(
            id,
            close.map((each, row): RawCell[] => [row === 30 ? blank : each]),
          ),
        ).message,
      ).toMatch(/row 31\b.*no row between may be blank/);
});

describe("a price of 0, as which a blank cell may arrive, is refused by its row and never taken or dropped", () => {
  const column = close.map((each): RawCell[] => [each]);
  const atTheEnd = [...column, [0]];
  const inside = column.map((cell, row) => (row === 30 ? [0] : cell));
  // The whole row of the sheet is blank: its neighbours arrive as the close does.
  const beside = (close: RawCell, other: number): RawCell =>
    typeof close === "number" && close > 0 ? other : close;
  const both = (rows: RawCell[][]) => rows.map(([each]): RawCell[] => [each, beside(each, 20)]);
  const dated = (rows: RawCell[][]) =>
    both(rows).map((row, index): RawCell[] => [beside(row[0], sessions[index]!), ...row]);
  const issues = (rows: RawCell[][], count: number) => rows.map(([each]): RawCell[] => [beside(each, count)]);

  const readers: { reader: string; answer: (rows: RawCell[][]) => unknown }[] = [
    { reader: "REGIME.MACD", answer: (rows) => call("REGIME.MACD", rows, null, null, null, null, "line") },
    { reader: "REGIME.RSI", answer: (rows) => call("REGIME.RSI", rows) },
    { reader: "REGIME.HV", answer: (rows) => call("REGIME.HV", rows) },
    {
      reader: "REGIME.ADLINE",
      answer: (rows) =>
        call("REGIME.ADLINE", issues(rows, 300), issues(rows, 200), rows, null, 60, null, "state"),
    },
    { reader: "REGIME.STATE (SPX, VIX)", answer: (rows) => call("REGIME.STATE", [["ROE", 0.2]], both(rows)) },
    {
      reader: "REGIME.STATE (date, SPX, VIX)",
      answer: (rows) => call("REGIME.STATE", [["ROE", 0.2]], dated(rows)),
    },
  ];

  test.each(readers)("by $reader", ({ answer }) => {
    expect(answer(column)).not.toBeInstanceOf(CellError);
    for (const [rows, row] of [
      [atTheEnd, 61],
      [inside, 31],
    ] as const)
      expect(message(answer(rows)).message).toMatch(
        new RegExp(`row ${row}\\b.*must be .*above 0 .*, got 0 - a blank cell may arrive as 0$`),
      );
    expect(answer([...column, [null]])).not.toBeInstanceOf(CellError);
  });

  test("by the history of returns on equity", () => {
    const years = Array.from({ length: 10 }, (): RawCell[] => [0.15]);
    const refused = call("REGIME.ROE", 60, 300, null, null, null, [...years, [0]], "high ROE");
    expect(message(refused).message).toMatch(/row 11 .*got 0 - a blank cell may arrive as 0$/);
  });
});

describe("series of indicators", () => {
  test("say how many closes they need", () => {
    const few = close.slice(0, 10).map((each) => [each]);
    expect(message(call("REGIME.RSI", few))).toMatchObject({
      code: "#N/A",
      message: "RSI of 14 days: needs 15 values, got 10",
    });
    expect(message(call("REGIME.MACD", few)).message).toBe(
      "MACD of 12, 26 and 9 bars: needs 34 values, got 10",
    );
    expect(message(call("VALUE.DEVIATION", few)).message).toBe("z of the series: needs 252 values, got 10");
  });

  test("give one value for each number of days", () => {
    const found = call(
      "REGIME.RSI",
      close.map((each) => [each]),
      [[7], [14], [100]],
    ) as unknown[][];
    expect(found[1]?.[0]).toBeCloseTo(fundamentals.rsi.expect[59] as number, 10);
    expect(message(found[2]?.[0]).message).toContain("needs 101 values, got 60");
  });

  test("of MACD start as they are told", () => {
    const column = close.map((each) => [each]);
    const first = call("REGIME.MACD", column, 12, 26, 9, "first", "histogram");
    expect(first).toBeCloseTo(fundamentals.macd.first_value_seeded.hist[59] as number, 10);
    const plain = call("REGIME.MACD", column, null, null, null, null, "histogram");
    expect(plain).toBeCloseTo(fundamentals.macd.sma_seeded.hist[59] as number, 10);
    expect(message(call("REGIME.MACD", column, 26, 12)).message).toBe(
      "fast (bars): must be below slow (12), got 26",
    );
  });

  test("that stand beside each other refuse a gap, which would move their rows", () => {
    const found = message(
      call("REGIME.ADLINE", [[300], [null], [310]], [[200], [180], [190]], [[7000], [7020], [7050]]),
    );
    expect(found.message).toMatch(/^advances .*row 2: must be a column of numbers without gaps/);
  });
});

describe("an index of companies", () => {
  const income = [[60], [5], [0]];
  const equity = [[300], [-50], [0]];

  test("has the return of its sums, blank rows left out", () => {
    expect(call("REGIME.ROE", income, equity, null, null, null, null, "ROE")).toBeCloseTo(0.26, 12);
  });

  test("with negative equity in sum is refused", () => {
    expect(message(call("REGIME.ROE", 60, -300)).message).toBe(
      "equity (money): must be above 0 in sum, got -300 - negative equity has no return on it",
    );
  });

  test("needs columns of one length", () => {
    expect(message(call("REGIME.ROE", income, [[300]])).message).toBe(
      "equity: must be as many as netIncome (3), got 1",
    );
  });

  test("is held against its own ten years, by year or by date, and says what is missing", () => {
    const years = [0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.21, 0.22].map((roe, index) => [
      2016 + index,
      roe,
      2.9,
    ]);
    const high = (history: RawCell[][]) => call("REGIME.ROE", 50, 300, 900, null, null, history, "high ROE");
    expect(high(years)).toBe(true);
    const serials = years.map(([year = 0, roe, leverage]) => [
      Math.round((year - 1900) * 365.25),
      roe,
      leverage,
    ]);
    expect(high(serials)).toBe(true);
    expect(call("REGIME.ROE", 50, 300, 900, null, null, serials, "ROE median")).toBeCloseTo(0.165, 12);
    expect(message(high(years.slice(1))).message).toBe(
      "history: the median return on equity needs 10 years, got 9",
    );
    expect(call("REGIME.ROE", 50, 300, 900, null, null, null, "high ROE")).toBe(true);
  });

  test("refuses a history in per cent", () => {
    expect(message(call("REGIME.ROE", 60, 300, null, null, null, [[15], [16]])).message).toContain(
      "a decimal: 0.15, not 15",
    );
  });
});

describe("closes beside their dates are read as closes alone", () => {
  // Ten sessions from Monday, 4 March 2024, as an exchange lists them.
  const days = [45355, 45356, 45357, 45358, 45359, 45362, 45363, 45364, 45365, 45366];
  const closesOf = days.map((_, index) => 5100 + 7 * ((index * 5) % 4) + index);
  const alone = closesOf.map((each) => [each]);
  const table = days.map((day, index): RawCell[] => [day, closesOf[index] as number]);
  const text = (day: number) => new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
  const layouts: { name: string; rows: RawCell[][] }[] = [
    { name: "without headings, dates left", rows: table },
    { name: "without headings, dates right", rows: table.map(([day, close]) => [close, day] as RawCell[]) },
    { name: "newest first", rows: [...table].reverse() },
    {
      name: "dates as texts",
      rows: table.map(([day, close]) => [text(Number(day)), close] as RawCell[]),
    },
    { name: "under headings", rows: [["Date", "Close"], ...table] },
    {
      name: "under headings, dates right and newest first",
      rows: [["SPX", "Session"], ...[...table].reverse().map(([day, close]) => [close, day] as RawCell[])],
    },
    { name: "under a title", rows: [["my index", null], ["Date", "Close"], ...table] },
    { name: "alone under any word", rows: [["my closes"], ...alone] },
    { name: "in one row", rows: [closesOf] },
  ];
  test.each(layouts)("$name", ({ rows }) => {
    const macd = [2, 4, 2, null, "histogram"] as const;
    expect(call("REGIME.RSI", rows, 5)).toBe(call("REGIME.RSI", alone, 5));
    expect(call("REGIME.MACD", rows, ...macd)).toBe(call("REGIME.MACD", alone, ...macd));
    expect(call("REGIME.HV", rows, 5)).toBe(call("REGIME.HV", alone, 5));
  });

  test("two columns of which neither is one of dates are refused", () => {
    for (const id of ["REGIME.RSI", "REGIME.MACD", "REGIME.HV"])
      expect(
        message(
          call(
            id,
            table.map(([, close]) => [close, close] as RawCell[]),
          ),
        ).message,
      ).toMatch(/^closes .*got 10 x 2 cells/);
  });
});

describe("columns of breadth are found in a block", () => {
  // By hand: the line runs 100, 0, -140, -340: three falls, below its mean of -160.
  const days = [45355, 45356, 45357, 45358];
  const [advances, declines, closesOf] = [
    [300, 200, 180, 150],
    [200, 300, 320, 350],
    [7000, 6990, 6985, 7001],
  ] as const;
  const block: RawCell[][] = days.map((day, row) => [
    day,
    advances[row] as number,
    declines[row] as number,
    closesOf[row] as number,
  ]);
  const headed: RawCell[][] = [["Date", "Advances", "Declines", "SPX"], ...block];
  const titled: RawCell[][] = [["NYSE breadth", null, null, null], ...headed];
  const pairs = (at: number): RawCell[][] => block.map((cells) => [cells[0], cells[at]] as RawCell[]);
  const state = (a: RawCell[][], d: RawCell[][], c: RawCell[][]) =>
    call("REGIME.ADLINE", a, d, c, 3, 4, null, "line");
  const reversed = (rows: RawCell[][]) => [...rows].reverse();

  test("that is given whole for each, with or without a title, newest first too", () => {
    expect(state(headed, headed, headed)).toBe(-340);
    expect(state(titled, titled, titled)).toBe(-340);
    const newest = [headed[0] as RawCell[], ...reversed(block)];
    expect(state(newest, newest, newest)).toBe(-340);
  });

  test("that holds the column and its dates, in either order", () => {
    expect(state(pairs(1), pairs(2), pairs(3))).toBe(-340);
    const dateLast = pairs(2).map(([day, cell]) => [cell, day] as RawCell[]);
    expect(state(reversed(pairs(1)), reversed(dateLast), pairs(3))).toBe(-340);
  });

  test("a turned column beside one without dates is refused, and so are other days", () => {
    expect(
      message(
        state(
          reversed(pairs(1)),
          declines.map((each) => [each]),
          pairs(3),
        ),
      ).message,
    ).toBe("declines: has no dates, and advances stands newest first: give the dates of both");
    const later = pairs(2).map(([day, cell], row) => [Number(day) + (row === 3 ? 1 : 0), cell] as RawCell[]);
    expect(message(state(pairs(1), later, pairs(3))).message).toBe(
      "declines, session 4: its date is not that of advances",
    );
  });

  test("a blank between two sessions is refused by its row", () => {
    const gap = advances.map((each, row): RawCell[] => [row === 1 ? null : each]);
    expect(
      message(
        state(
          gap,
          declines.map((each) => [each]),
          pairs(3),
        ),
      ).message,
    ).toMatch(/^advances .*row 2: must be a column of numbers without gaps.*a blank cell/);
  });
});

test("weekly rows are a year of at most 53, and never 252", () => {
  // Friday 5 January 2024 and the Fridays after it.
  const rows = Array.from({ length: 30 }, (_, week) => [45_296 + 7 * week, 100 + (week % 3)]);
  const weekly = (yearDays: number) =>
    call("REGIME.HV", [["date", "close"], ...rows], 20, "close-close", yearDays);
  const [at52, at53] = [weekly(52) as number, weekly(53) as number];
  // The same deviations of a row, counted 53 times a year in place of 52.
  expect(at53 / at52).toBeCloseTo(Math.sqrt(53 / 52), 12);
  expect((weekly(54) as CellError).message).toMatch(
    /^closes: has weekly rows, where yearDays counts 54 sessions/,
  );
});

test("the autumn of 1929 is a history like any other: newest first, it is read from the bottom up", () => {
  // Serial numbers from 1929-09-27 on, weekends left out.
  const rows = Array.from({ length: 60 }, (_, day) => [10_863 + day, 100 + ((day * 37) % 11)]).filter(
    ([day]) => (day as number) % 7 > 1,
  );
  const oldestFirst = call(
    "REGIME.RSI",
    rows.map(([, each]) => [each as number]),
  ) as number;
  expect(call("REGIME.RSI", [["date", "close"], ...[...rows].reverse()])).toBeCloseTo(oldestFirst, 12);
  expect((call("REGIME.RSI", [["date", "close"], ...rows, rows[0]!]) as CellError).message).toMatch(
    /^closes, row \d+: this date stands out of order/,
  );
});
