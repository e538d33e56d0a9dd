/** Inputs that people type, paste and download, on the functions as Excel calls them. */
import { isSession } from "../../../src/engine/calendar/sessions";
import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { cellsOf, opened } from "../../support/separated";

const message = (found: unknown) => {
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
};

describe("order and dates", () => {
  /** Eighty sessions from Monday, 6 January 2025, made up: SPX and VIX wander. */
  const sessions = Array.from({ length: 120 }, (_, at) => excelDate("2025-01-06") + at)
    .filter((day) => isSession(day))
    .slice(0, 80)
    .map((day, at): [number, number, number] => [
      day,
      5900 + 40 * Math.sin(at / 3) - 6 * at,
      16 + 3 * Math.cos(at / 4) + at / 5,
    ]);
  const stateOf = (history: RawCell[][], pick: string) => call("REGIME.STATE", [["ROE", 0.2]], history, pick);
  const under = (heading: string, rows: readonly RawCell[][]) => [[heading, "SPX", "VIX"], ...rows];

  test.each([
    "date",
    "day",
    "timestamp",
    "Trade Date",
    "Session",
    "Dates",
    "Fecha",
    "DateTime",
    "Datum",
    "time",
  ])("newest first under the heading %s is turned", (heading) => {
    const reversed = under(heading, [...sessions].reverse());
    for (const pick of ["VIX", "RSI", "HV"])
      expect(stateOf(reversed, pick)).toBe(stateOf(under("date", sessions), pick));
    expect(stateOf(reversed, "VIX")).toBe(sessions.at(-1)?.[2]);
    expect(call("REGIME.HV", reversed)).toBe(call("REGIME.HV", under("date", sessions)));
  });

  test("shuffled and doubled dates are refused by row under any heading", () => {
    const shuffled = [...sessions];
    [shuffled[40], shuffled[41]] = [shuffled[41]!, shuffled[40]!];
    expect(message(stateOf(under("Trade Date", shuffled), "VIX"))).toMatch(
      /row 43: this date stands out of order/,
    );
    const doubled = sessions.map((row, at) => (at === 40 ? [sessions[39]![0], row[1], row[2]] : row));
    expect(message(stateOf(under("Fecha", doubled as RawCell[][]), "VIX"))).toMatch(
      /row 42: this date stands twice/,
    );
  });

  test("dates with the day first are read so for the whole column", () => {
    const written = (day: number) => {
      const iso = new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = iso.split("-");
      return `${date}/${month}/${year}`;
    };
    const texts = sessions.map(([day, ...closes]): RawCell[] => [written(day), ...closes]);
    expect(call("REGIME.HV", under("date", texts))).toBe(call("REGIME.HV", under("date", sessions)));
    expect(call("REGIME.HV", under("date", [...texts].reverse()))).toBe(
      call("REGIME.HV", under("date", sessions)),
    );
    const astray = texts.map((row, at) => (at === 30 ? ["02/14/2025", ...row.slice(1)] : row));
    expect(message(call("REGIME.HV", under("date", astray)))).toContain("has the day first");
  });

  test("a column of dates is known by its dates where its heading names another day", () => {
    for (const heading of ["Close Date", "Closing date", "Expiry date", "Kurstag"]) {
      const reversed = under(heading, [...sessions].reverse());
      expect(stateOf(reversed, "VIX")).toBe(sessions.at(-1)?.[2]);
    }
  });

  test("a date that cannot be read, or is missing beside numbers, is refused by row and never passed over", () => {
    const bad = (date: RawCell) => under("date", [...sessions, [date, 5900, 17]] as RawCell[][]);
    for (const date of ["2025-13-01", "Average", "02 01 2025"])
      for (const found of [stateOf(bad(date), "VIX"), call("REGIME.HV", bad(date))])
        expect(message(found)).toMatch(
          new RegExp(
            `\\(date\\), row 82: must be an Excel date or a text such as .*, got the text "${date}"$`,
          ),
        );
    expect(message(stateOf(bad(null), "VIX"))).toMatch(/row 82: must be an Excel date.*got a blank cell$/);
    expect(message(stateOf(bad(12), "VIX"))).toMatch(/row 82: must be an Excel date.*got 12 -/);
    const all = under(
      "date",
      [...sessions].reverse().map(([, ...rest], at) => [`session ${at}`, ...rest]),
    );
    expect(message(stateOf(all, "VIX"))).toMatch(/row 2: must be an Excel date.*"session 0"$/);
    // A line below the numbers is none of them.
    expect(stateOf([...under("date", sessions), ["Source: nobody", null, null]], "VIX")).toBe(
      sessions.at(-1)?.[2],
    );
  });

  test("two columns of dates that tell other days are refused with both, and taken where they agree", () => {
    const two = (shift: number) => [
      ["Date", "Trade Date", "SPX", "VIX"],
      ...sessions.map(([day, ...rest]) => [day, day - shift, ...rest]),
    ];
    const told = '"Date" and "Trade Date" tell other days in row 2: leave one of them';
    expect(message(stateOf(two(1), "VIX"))).toBe(`history: ${told}`);
    expect(message(call("REGIME.HV", two(1)))).toBe(`closes: ${told}`);
    expect(message(call("SCENARIO.REPLAY", two(1), [["rate", 0]], 0.8))).toBe(`history: ${told}`);
    expect(stateOf(two(0), "VIX")).toBe(sessions.at(-1)?.[2]);
  });

  test("a heading row with a blank in it, and a title above, are read by every history", () => {
    const gap = [
      ["SPX and VIX, closes"],
      [],
      ["date", null, "SPX", "VIX"],
      ...sessions.map(([day, ...rest]) => [day, null, ...rest]),
    ];
    expect(stateOf(gap, "VIX")).toBe(sessions.at(-1)?.[2]);
    const wide = gap.map((row) => [...row, ...Array.from({ length: 4 - row.length }, () => null)]);
    expect(call("SCENARIO.REPLAY", wide, [["rate", 0]], 0.8, null, null, null, null, null, "trades")).toEqual(
      expect.any(Number),
    );
  });

  test("weeks and months between rows are named where sessions are needed", () => {
    const weekly = sessions.filter((_, at) => at % 5 === 0);
    expect(message(stateOf(under("date", weekly), "VIX"))).toBe(
      "history: must have a row a session, got weekly rows",
    );
    expect(message(call("SCENARIO.REPLAY", under("date", weekly), [["rate", 0]], 0.8))).toContain(
      "got weekly rows",
    );
    expect(message(call("REGIME.HV", under("date", weekly), 10))).toContain("weekly rows");
    expect(call("REGIME.HV", under("date", weekly), 10, null, 52)).toEqual(expect.any(Number));
  });

  test("a workbook that counts from 1904 is recognised by its sessions", () => {
    const early = sessions.map(([day, ...rest]) => [day - 1462, ...rest]);
    const found = message(call("SCENARIO.REPLAY", under("date", early), [["rate", 0]], 0.8));
    expect(found).toMatch(/sessions only 1,462 days later: the workbook counts from 1904/);
  });

  test("an index and a word for its close name its column, in every history", () => {
    const replayed = (rows: RawCell[][]) =>
      call("SCENARIO.REPLAY", rows, [["rate", 0]], 0.8, null, null, null, null, null, "end equity");
    const right = replayed(under("date", sessions));
    expect(right).toEqual(expect.any(Number));
    for (const [spx, vix] of [
      ["SPX last", "VIX last"],
      ["S&P 500 Index", "CBOE Volatility Index"],
      ["SPX.INDX", "VIX.INDX"],
      ["I:SPX", "I:VIX"],
      ["SPX PX_LAST", "VIX PX_LAST"],
      ["SPX Schlusskurs", "VIX Schlusskurs"],
      ["spx_c", "vix_c"],
      ["^GSPC Close", "VIX Index Close"],
      ["Adj Close", "Volatility Index"],
    ]) {
      const rows = [["date", spx, vix], ...sessions];
      expect({ spx, found: replayed(rows) }).toEqual({ spx, found: right });
      expect(stateOf(rows, "VIX")).toBe(sessions.at(-1)?.[2]);
    }
    for (const astray of ["SPX Open", "SPX Volume", "VIX futures", "SPX return", "SPY", "VIX and SPX"])
      expect(message(replayed([["date", astray, "VIX"], ...sessions]))).toContain(
        `no heading says "spx" in row 1: "date", "${astray}", "VIX"`,
      );
    expect(message(replayed([["date", "SPX", "VIX 9D Close"], ...sessions]))).toContain(
      'no heading says "vix"',
    );
  });

  test("REER, DEVIATION and RATEGAP read a column beside its dates, whatever its name, newest first too", () => {
    const days = Array.from({ length: 12 }, (_, at) =>
      excelDate(`2025-${String(at + 1).padStart(2, "0")}-01`),
    );
    const levels = [95, 100, 105, 98, 99, 103, 101, 97, 104, 102, 100, 112];
    const column = levels.map((level): RawCell[] => [level]);
    const dated = days.map((day, at): RawCell[] => [day, levels[at]]);
    const reversed = [["observation_date", "RBUSBIS"], ...[...dated].reverse()];
    // A heading that holds a figure is no column of figures.
    const noted = [
      ["Date", "RBUSBIS", "vintage 1"],
      ...dated.map((cells): RawCell[] => [...cells, "as published"]),
    ];
    for (const [id, pick] of [
      ["REGIME.REER", "REER deviation"],
      ["VALUE.DEVIATION", "z"],
    ] as const) {
      const of = (cells: RawCell[][]) => {
        const names = Object.keys(definitionOf(id).arguments);
        return callBy(definitionOf(id), { [names[0] as string]: cells, window: 6, return: pick });
      };
      const right = of(column);
      expect(right).toEqual(expect.any(Number));
      for (const cells of [
        dated,
        reversed,
        noted,
        [["Date", "Close"], ...dated],
        [["P/CF"], ...column],
        dated.map(([day, level]) => [level, day]),
        [["Date", "P/CF", "Note"], ...dated.map((row) => [...row, "ok"])],
      ])
        expect(of(cells)).toBe(right);
      expect(message(of([["Date", "A", "B"], ...dated.map((row) => [...row, 7])]))).toContain(
        'no heading says "number" in row 1: "Date", "A", "B"',
      );
    }
    const rates = (shift: number) => levels.map((level) => level / 2000 + shift);
    const at = (cells: number[]) => cells.map((rate): RawCell[] => [rate]);
    const beside = (cells: number[]) => cells.map((rate, row): RawCell[] => [days[row], rate]);
    const gap = (domestic: RawCell[][], foreign: RawCell[][]) =>
      callBy(definitionOf("REGIME.RATEGAP"), { domestic, foreign, window: 6, return: "rate gap z" });
    const right = gap(at(rates(0.01)), at(rates(0).map((rate) => rate / 2)));
    expect(right).toEqual(expect.any(Number));
    const foreign = beside(rates(0).map((rate) => rate / 2));
    expect(gap(beside(rates(0.01)), foreign)).toBe(right);
    expect(gap([["DATE", "DGS2"], ...beside(rates(0.01)).reverse()], foreign)).toBe(right);
    expect(message(gap([["DATE", "DGS2"], ...beside(rates(0.01)).reverse()], at(rates(0))))).toContain(
      "has no dates, and domestic stands newest first",
    );
  });

  test("units below the headings, and the headings again, are no rows", () => {
    const again = [
      ["date", "SPX", "VIX"],
      [null, "points", "points"],
      ...sessions.slice(0, 40),
      ["date", "SPX", "VIX"],
      ...sessions.slice(40),
    ];
    expect(stateOf(again, "VIX")).toBe(sessions.at(-1)?.[2]);
    expect(call("REGIME.HV", again)).toBe(call("REGIME.HV", under("date", sessions)));
    const rows = call("SCENARIO.REPLAY", again, [["rate", 0]], 0.8) as RawCell[][];
    expect(rows.map(([, text]) => text)).toContain("2 without a date and closes: left out (first: row 2)");
  });

  test("a close many times the one before is a slip or another series, and refused by its row", () => {
    const slipped = (at: number, factor: number) =>
      under(
        "date",
        sessions.map((row, index) =>
          index === 30 ? row.map((cell, n) => (n === at ? cell * factor : cell)) : row,
        ),
      );
    for (const factor of [10, 0.1, 100, 0.01]) {
      expect(message(call("REGIME.HV", slipped(1, factor)))).toMatch(
        /row 32.* must be one series, got .* after /,
      );
      expect(message(stateOf(slipped(1, factor), "VIX"))).toMatch(/row 32.* must be one series/);
    }
    expect(message(stateOf(slipped(2, 0.1), "VIX"))).toMatch(/row 32.* must be one series/);
    // A fall by half is one that has been seen.
    expect(call("REGIME.HV", slipped(1, 0.5))).toEqual(expect.any(Number));
  });

  test("columns that a replay does not read are named", () => {
    const more = [["date", "SPX", "VIX", "FOO", "Open"], ...sessions.map((row) => [...row, 7, 5900])];
    const rows = call("SCENARIO.REPLAY", more, [["rate", 0]], 0.8) as RawCell[][];
    expect(rows.map(([, text]) => text)).toContain("2 headings not read: FOO, Open (first: row 1)");
    const twice = [["date", "SPX", "VIX", "vix"], ...sessions.map((row) => [...row, 7])];
    expect(message(call("SCENARIO.REPLAY", twice, [["rate", 0]], 0.8))).toBe(
      'history: the heading "vix" stands twice',
    );
  });

  test("futures stand under M1, F1 or VX1", () => {
    const hedge = (letter: string) => {
      const futures = [1, 2, 3, 4, 5, 6, 7, 8];
      const rows = [
        ["date", "SPX", "VIX", ...futures.map((n) => `${letter}${n}`)],
        ...sessions.map((row) => [...row, ...futures.map((n) => row[2] + n / 2)]),
      ];
      return call(
        "SCENARIO.REPLAY",
        rows,
        [
          ["rate", 0],
          ["equity", 1e6],
          ["risk fraction", 0.02],
        ],
        0.8,
        null,
        null,
        null,
        null,
        null,
        "hedge made",
      );
    };
    const m = hedge("M");
    expect(m).toEqual(expect.any(Number));
    expect(hedge("F")).toBe(m);
    expect(hedge("VX")).toBe(m);
  });

  const EXPIRY = "2026-03-06";
  /** From a quarter to four of the day before to the close: a day and a quarter of an hour. */
  const A_DAY = 1 + 0.25 / 24;
  test.each([
    "2026-03-05 15:45",
    "2026-03-05 3:45 p.m.",
    "2026-03-05T15:45:00-05:00",
    "2026-03-05 20:45 UTC",
    "2026-03-05 14:45 CT",
    "2026-03-05 12:45 PST",
    1_772_743_500,
    1_772_743_500_000,
  ])("OPTION.DAYS from %s", (asOf) => {
    expect(call("OPTION.DAYS", asOf, EXPIRY)).toBeCloseTo(A_DAY, 6);
    expect(call("OPTION.DAYS", asOf, 20_260_306)).toBeCloseTo(A_DAY, 6);
    expect(call("OPTION.DAYS", asOf, "Fri Mar 06 2026")).toBeCloseTo(A_DAY, 6);
  });

  test("a zone that nobody knows is refused, and so is a date without its year", () => {
    expect(message(call("OPTION.DAYS", "2026-03-05 15:45 XYZ", EXPIRY))).toMatch(
      /^asOf .*got the text "2026-03-05 15:45 XYZ" - a time zone that is not known/,
    );
    for (const text of ["3/6", "Mar 6", "Fri 3/6"])
      expect(message(call("OPTION.DAYS", "2026-03-05", text))).toMatch(
        /^expiry .*got the text ".*" - its year is missing$/,
      );
  });

  describe("one order of day and month holds for all dates of a call", () => {
    const days = (asOf: RawCell, expiry: RawCell) => call("OPTION.DAYS", asOf, expiry);
    const week = days("2026-02-27", "2026-03-06");

    test("told by the other date", () => {
      expect(days("27/02/2026", "06/03/2026")).toBe(week);
      expect(days("27/02/2026 16:00", "06/03/2026")).toBe(week);
      // Of two that can be read both ways the month stands first: 2 March is 3 February otherwise.
      expect(days("03/02/2026", "03/06/2026")).toBe(days("2026-03-02", "2026-03-06"));
      // Each tells its own order.
      expect(days("27/02/2026", "03/16/2026")).toBe(days("2026-02-27", "2026-03-16"));
    });

    test("told by a table, and to a table", () => {
      const calendar = [
        ["date", "event"],
        ["11/03/2026 08:30", "CPI"],
        ["18/03/2026 14:00", "FOMC"],
      ];
      expect(call("REGIME.EVENT", "10/03/2026", calendar, "11/03/2026")).toEqual(
        call("REGIME.EVENT", "2026-03-10", calendar, "2026-03-11"),
      );
      const early = [
        ["date", "event"],
        ["11/03/2026 08:30", "CPI"],
        ["10/03/2026 08:30", "PPI"],
      ];
      const told = call("REGIME.EVENT", "27/02/2026", early) as RawCell[][];
      expect(told.find(([event]) => event === "CPI")?.[1]).toBeCloseTo(excelDate("2026-03-11") + 8.5 / 24, 8);
      const futures = [
        ["18/03/2026", 18.4],
        ["15/04/2026", 19.1],
      ];
      expect(call("ALVH.CURVE", futures, 30, "05/03/2026")).toBe(
        call("ALVH.CURVE", futures, 30, "2026-03-05"),
      );
    });
  });
});

describe("numbers as texts", () => {
  const credit = (vol: RawCell) => call("CONDOR.CREDIT", 6932, "6910/6920/6945/6955", 1, vol);

  test("what people paste is the number", () => {
    const plain = credit(0.162);
    for (const vol of ["0.162", "16.2%", "16.2 %", " .162 ", "０.１６２"]) expect(credit(vol)).toBe(plain);
    const sized = call("RISK.SIZE", 101_234.5, 0.01, 8.91);
    for (const vol of ['="0.162"', "'0.162", "%16.2", "16.2 percent", "16.2 per cent", "16.2 pct"])
      expect(credit(vol)).toBe(plain);
    expect(call("VALUE.CAPM", "2 %", 1, 0.05)).toBe(call("VALUE.CAPM", 0.02, 1, 0.05));
    for (const equity of ["$101,234.50", "101 234,50", "101\u00a0234.5", "101'234.50", "1.012345e5"])
      expect(call("RISK.SIZE", equity, 0.01, 8.91)).toEqual(sized);
    expect(call("OPTION.PRICE", "call", 100, 100, 30, 0.2, "(0.02)")).toBe(
      call("OPTION.PRICE", "call", 100, 100, 30, 0.2, -0.02),
    );
    expect(call("OPTION.PRICE", "call", 100, 100, 30, 0.2, "−0.02")).toBe(
      call("OPTION.PRICE", "call", 100, 100, 30, 0.2, -0.02),
    );
    expect(call("OPTION.PRICE", "call", 100, 100, 30, 0.2, "0.02-")).toBe(
      call("OPTION.PRICE", "call", 100, 100, 30, 0.2, -0.02),
    );
  });

  test.each([
    ["0,18", "use a point: 0.18"],
    [",18", "use a point: 0.18"],
    ["0,125", "use a point: 0.125"],
    ["16,2%", "use a point: 0.162"],
  ])("%s in a lone cell is refused: %s", (vol, hint) => {
    expect(message(credit(vol))).toMatch(new RegExp(`^vol .*got the text "${vol}" - ${hint}$`));
  });

  test("a dash in place of cents is no minus, and no nought begins a group of thousands", () => {
    const price = (strike: RawCell) => call("OPTION.PRICE", "call", 4700, strike, 30, 0.2);
    for (const strike of ["4'800.-", "4.800,-", "4,800.—", "CHF 4'800.--"])
      expect(price(strike)).toBe(price(4800));
    expect(message(price("4'800-"))).toContain("got -4800");
    for (const text of ["0 162", "0'162", "0.162,", "0,162."])
      expect(message(credit(text))).toContain("got the text");
  });

  test("what can be read in two ways is refused with both", () => {
    expect(message(call("RISK.SIZE", "10,400", 0.01, 8.91))).toContain("10400 or 10.4? Type it without");
    for (const text of ["1.2K", "3M"])
      expect(message(call("RISK.SIZE", text, 0.01, 8.91))).toContain("write the number out");
    expect(message(credit("1/6"))).toContain("write it as a decimal");
  });

  test("a range decides its decimal mark by all its cells", () => {
    const closes = (texts: string[]) => texts.map((text): RawCell[] => [text]);
    const numbers = [4740.5, 4705, 4690.25, 4698].map((close): RawCell[] => [close]);
    const given = call("REGIME.HV", numbers, 3);
    expect(call("REGIME.HV", closes(["4.740,5", "4.705", "4.690,25", "4.698"]), 3)).toBe(given);
    expect(call("REGIME.HV", closes(["4,740.5", "4,705", "4,690.25", "4,698"]), 3)).toBe(given);
    expect(message(call("REGIME.HV", closes(["4,740.5", "4.690,25", "4705", "4698"]), 3))).toContain(
      "behind a comma",
    );
    expect(message(call("REGIME.HV", closes(["4,740", "4,705", "4,690", "4,698"]), 3))).toContain(
      '"4,740" may be 4740 or 4.74',
    );
    expect(
      call(
        "REGIME.RSI",
        Array.from({ length: 30 }, (_, at): RawCell[] => [`${50 + (at % 7)},5`]),
      ),
    ).toBe(
      call(
        "REGIME.RSI",
        Array.from({ length: 30 }, (_, at): RawCell[] => [50.5 + (at % 7)]),
      ),
    );
  });
});

describe("curves", () => {
  const AS_OF = excelDate("2026-03-05");
  /** Straight between the monthly expiries: 30 days lie 17 of 28 days after 18 March. */
  const RIGHT = [18.825, 20.351_428_571_428_57, 21.814_285_714_285_713];
  const SETTLEMENT = cellsOf(`Product,Symbol,Expiration Date,Price
VX,VX/H6,2026-03-18,18.4000
VX,VX/J6,2026-04-15,19.1000
VX,VX/K6,2026-05-19,19.9000
VX,VX/M6,2026-06-17,20.3000
VX,VX/N6,2026-07-22,20.6000
VX,VX/Q6,2026-08-19,21.2000
VX,VX/U6,2026-09-16,21.6000
VX,VX/V6,2026-10-21,21.9000`);
  const LEVELS = [18.4, 19.1, 19.9, 20.3, 20.6, 21.2, 21.6, 21.9];
  const EXPIRIES = [
    "2026-03-18",
    "2026-04-15",
    "2026-05-19",
    "2026-06-17",
    "2026-07-22",
    "2026-08-19",
    "2026-09-16",
    "2026-10-21",
  ];
  const day = (heading: string, letter: string) => [
    [heading, ...LEVELS.map((_, at) => `${letter}${at + 1}`)],
    ["2026-03-05", ...LEVELS],
  ];
  const curveAt = (curve: RawCell[][], asOf: RawCell = AS_OF) =>
    (call("ALVH.CURVE", curve, [[30], [110], [220]], asOf) as number[][]).map(([future]) => future);
  const expectRight = (found: readonly (number | undefined)[]) => {
    for (const [at, future] of RIGHT.entries()) expect(found[at]).toBeCloseTo(future, 10);
  };

  const months = "HJKMNQUV";
  const layouts: readonly (readonly [string, RawCell[][]])[] = [
    ["rows of (expiry, future)", EXPIRIES.map((expiry, at) => [excelDate(expiry), LEVELS[at]!])],
    [
      "rows of (text date, future) under headings, turned",
      [["VIX future", "Expiry"], ...EXPIRIES.map((expiry, at) => [LEVELS[at]!, expiry])],
    ],
    ["the exchange's settlement file", SETTLEMENT],
    ["the settlement file as Excel opens it", opened(SETTLEMENT)],
    [
      "the settlement file with minis and other products",
      [
        ...SETTLEMENT,
        ["VXM", "VXM/H6", "2026-03-18", "18.4000"],
        ["VA", "VA/M6", "2026-06-19", "310.2"],
        ["IBHY", "IBHY/H6", "2026-03-31", "170.1"],
      ],
    ],
    ["a row a day: Fecha, M1 ...", day("Fecha", "M")],
    ["a row a day: Date, F1 ...", day("Date", "F")],
    ["a row a day: Trade Date, VX1 ...", day("Trade Date", "VX")],
    [
      "several days, the row of asOf",
      [...day("Date", "M"), ["2026-03-06", ...LEVELS.map((level) => level + 3)]],
    ],
    [
      "several days, the last before asOf",
      [...day("Date", "M"), ["2026-03-04", ...LEVELS.map((level) => level + 3)]],
    ],
    ["a row without a date", day("Date", "F").map((row) => row.slice(1))],
    [
      "symbols and settlements",
      [["Symbol", "Settle"], ...LEVELS.map((level, at) => [`/VX${months[at]}26`, level])],
    ],
    [
      "contract files joined: Trade Date, Futures, Settle",
      [
        ["Trade Date", "Futures", "Open", "Close", "Settle"],
        ...LEVELS.map((level, at) => [
          "2026-03-04",
          `${months[at]} (${EXPIRIES[at]!.slice(5, 7) === "03" ? "Mar" : ["", "", "", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"][Number(EXPIRIES[at]!.slice(5, 7))]} 2026)`,
          1,
          2,
          level + 5,
        ]),
        ...LEVELS.map((level, at) => [
          "2026-03-05",
          `${months[at]} (${["", "", "", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"][Number(EXPIRIES[at]!.slice(5, 7))]} 2026)`,
          1,
          2,
          level,
        ]),
      ],
    ],
    ["two rows, expiries across", [EXPIRIES.map(excelDate), LEVELS]],
  ];
  test.each(layouts)("%s", (_, curve) => {
    expectRight(curveAt(curve));
  });

  test("the last day of several is taken where asOf is not given, in days from it", () => {
    const rows = [
      ["Date", ...LEVELS.map((_, at) => `M${at + 1}`)],
      ["2026-03-04", ...LEVELS.map((level) => level + 3)],
      ["2026-03-05", ...LEVELS],
    ];
    expectRight(curveAt(rows, null));
  });

  test("a ladder costs the same on a day's row as on its settlement file", () => {
    const cost = (curve: RawCell[][]) =>
      callBy(definitionOf("ALVH.LADDER"), {
        condors: 10,
        curve,
        volOfVol: 0.95,
        asOf: AS_OF,
        return: "cost",
      } as Record<string, RawArgument>);
    expect(cost(day("Date", "M"))).toBeCloseTo(cost(SETTLEMENT) as number, 9);
  });

  test("several rows without a date, and a day that is not there, are refused", () => {
    const [head, row] = day("Date", "M").map((cells) => cells.slice(1)) as [RawCell[], RawCell[]];
    expect(message(call("ALVH.CURVE", [head, row, row], 30, AS_OF))).toContain(
      "several rows of futures without a date",
    );
    expect(message(call("ALVH.CURVE", [head, row], 30))).toContain("needs its date, or asOf");
    expect(message(call("ALVH.CURVE", day("Date", "M"), 30, AS_OF - 1))).toContain("no row of asOf");
    expect(
      message(
        call(
          "ALVH.CURVE",
          [
            ["Date", "M1", "M2", "M1"],
            [AS_OF, 18, 19, 20],
          ],
          30,
          AS_OF,
        ),
      ),
    ).toContain('"M1" stands twice');
  });
});

describe("books and tables", () => {
  const BOOK = cellsOf(
    "Expiration Date,Qty,Price,Long Put,Short Put,Short Call,Long Call\n2026-03-25,2,1.15,6550,6560,6800,6810",
  );
  const AS_OF = excelDate("2026-03-17");
  const book = (positions: RawCell[][]) => call("CONDOR.BOOK", positions, 6716, 0.16, AS_OF) as RawCell[][];
  const usual = [[excelDate("2026-03-25"), 6550, 6560, 6800, 6810, 2, 1.15]];

  test("CONDOR.BOOK reads its columns by their headings, in any order, texts too", () => {
    const right = book(usual);
    expect(right).not.toBeInstanceOf(CellError);
    const numbers = (rows: RawCell[][]) => rows[1]?.slice(1);
    for (const rows of [
      BOOK,
      opened(BOOK),
      [["My condors"], ...BOOK].map((row) => [...row, ...Array.from({ length: 7 - row.length }, () => null)]),
      cellsOf("Strikes;Qty;Expiry;Net Credit;Broker\n6550/6560/6800/6810;2;25.03.2026;1,15;IB", ";"),
    ])
      expect(numbers(book(rows))).toEqual(numbers(right));
  });

  test("a heading that is missing is named, and what was found; one that stands twice is refused", () => {
    const missing = BOOK.map((row) => row.slice(1));
    expect(message(book(missing))).toContain('no heading says "expiry" in row 1: "Qty", "Price"');
    expect(message(book(BOOK.map((row) => [...row, row[1] as RawCell])))).toContain(
      'the heading "Qty" stands twice',
    );
  });

  test("ALVH.BOOK reads text dates and numbers, the headings in any order", () => {
    const curve = [
      ["days", "future"],
      [0, 17.95],
      [30, 18.6],
      [110, 20],
    ];
    const value = (holdings: RawCell[][]) =>
      callBy(definitionOf("ALVH.BOOK"), {
        holdings,
        curve,
        volOfVol: 0.95,
        asOf: AS_OF,
        return: "value",
      } as Record<string, RawArgument>);
    const right = value([["call", excelDate("2026-04-15"), 20, 4, 1.85]]);
    expect(right).toEqual(expect.any(Number));
    expect(
      value([
        ["Type", "Qty", "Strike", "Avg Price", "Expiration"],
        ["Call", "4", "20.00", "$1.85", "15 APR 26"],
      ]),
    ).toBe(right);
    expect(
      message(
        value([
          ["Type", "Qty", "Strike", "Avg Price", "Broker"],
          ["Call", 4, 20, 1.85, "IB"],
        ]),
      ),
    ).toContain('no heading says "expiry"');
  });
});

test("a text that names a part of every object is a text like any other", () => {
  for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    expect(message(call("ALVH.TIER", 18, null, null, word))).not.toMatch(/native code|undefined/);
    expect(message(call("ALVH.LINT", word))).toMatch(/^rules .*must be .*got the text/);
    expect(
      message(call("CONDOR.GREEKS", 6932, "6910/6920/6945/6955", 1, 0.12, null, null, null, word)),
    ).toMatch(/got/);
    expect(
      message(
        call(
          "SCENARIO.REPLAY",
          [
            ["date", word, "VIX"],
            [46_000, 6000, 18],
            [46_001, 6000, 18],
          ],
          [["rate", 0]],
          0.8,
        ),
      ),
    ).toContain('no heading says "spx"');
  }
});

test("a curve in fractions is told in VIX points", () => {
  for (const curve of [
    [
      [30, 0.186],
      [60, 0.19],
    ],
    [
      [30, "18.6%"],
      [60, "19%"],
    ],
  ])
    expect(message(call("ALVH.CURVE", curve, 45))).toMatch(
      /got .*0\.186.* - VIX is in points.*; type 18\.6$/,
    );
  const day: RawCell[][] = [
    ["Date", "M1", "M2"],
    ["2026-03-05", 0.184, 0.191],
  ];
  expect(message(call("ALVH.CURVE", day, 30))).toMatch(/got 0\.184 - VIX is in points.*; type 18\.4$/);
});

test("a zone in the heading of a chain's times is that of the times below it", () => {
  const days = (heading: string, stamp: RawCell) => {
    const rows = [
      [6800, "P", 5.1, 5.3],
      [6900, "P", 40, 41],
      [6900, "C", 40, 41],
      [7000, "C", 4.9, 5.1],
    ].map((row) => [...row, "2025-12-26", stamp]);
    return (
      call("CHAIN.CHECK", [["strike", "type", "bid", "ask", "expiry", heading], ...rows]) as RawCell[][]
    )[2]?.[2];
  };
  const right = 2 + 3.25 / 24;
  for (const [heading, stamp] of [
    ["quote_datetime", "2025-12-24 12:45"],
    ["quote_datetime (ET)", "2025-12-24 12:45"],
    ["quote_datetime_utc", "2025-12-24 17:45"],
    ["Quote Time (UTC)", "2025-12-24 17:45:00"],
    ["Timestamp [GMT]", excelDate("2025-12-24") + 17.75 / 24],
    ["Timestamp (CT)", "2025-12-24 11:45"],
    ["Timestamp (CET)", "2025-12-24 18:45"],
    ["Timestamp (UTC+1)", "2025-12-24 18:45"],
    // What names its own zone keeps it.
    ["Timestamp (CET)", "2025-12-24 17:45 UTC"],
    ["Timestamp (UTC)", 1_766_598_300],
  ] as const)
    expect({ heading, days: days(heading, stamp) }).toEqual({ heading, days: expect.closeTo(right, 8) });
});

describe("stamps under a plain Time", () => {
  const chain = (stamps: readonly RawCell[]): RawCell[][] => [
    ["strike", "type", "bid", "ask", "expiry", "Time"],
    ...(
      [
        [6800, "P", 5.1, 5.3],
        [6900, "P", 40, 41],
        [6900, "C", 40, 41],
        [7000, "C", 4.9, 5.1],
      ] as RawCell[][]
    ).map((row, at) => [...row, "2025-12-26", stamps[at]]),
  ];
  const days = (rows: RawCell[][]) => (call("CHAIN.CHECK", rows) as RawCell[][])[2]?.[2];
  const notes = (rows: RawCell[][]) => JSON.stringify(call("CHAIN.CHECK", rows));

  test("are the time of the quotes where all are one", () => {
    // Two calendar days and a quarter of an hour.
    for (const stamp of [
      "2025-12-24 12:45",
      "12/24/2025 12:45",
      "20251224 124500",
      excelDate("2025-12-24") + 12.75 / 24,
    ])
      expect(days(chain([stamp, stamp, stamp, stamp]))).toBeCloseTo(2 + 3.25 / 24, 8);
  });

  test("may be of last trades where they differ, and are named as not read", () => {
    expect(
      notes(chain(["2025-12-24 12:45", "2025-12-24 12:44", "2025-12-24 9:31", "2025-12-23 16:00"])),
    ).toContain("columns not used: Time");
    expect(notes(chain(["12:45", "12:45", "12:45", "12:45"]))).toContain("columns not used: Time");
  });
});

test("a number written as a text is that number among readings and votes too", () => {
  const picked = (id: string, rows: RawCell[][], pick: string) =>
    callBy(definitionOf(id), { readings: rows, return: pick });
  for (const [text, number] of [
    ["13", 13],
    [" 13.0 ", 13],
    ["5%", 0.05],
    ["(0.12)", -0.12],
    ["\u22120.12", -0.12],
  ] as const) {
    const written = call("REGIME.STATE", [["VRP", text]]);
    expect(written).toEqual(call("REGIME.STATE", [["VRP", number]]));
  }
  expect(picked("RISK.BINARY", [["P/CF z", "1.6"]], "not given")).toBe(
    picked("RISK.BINARY", [["P/CF z", 1.6]], "not given"),
  );
  expect(picked("RISK.EXIT", [["quick ratio", "0.95"]], "quick-ratio vote")).toBe(
    picked("RISK.EXIT", [["quick ratio", 0.95]], "quick-ratio vote"),
  );
  for (const doubtful of ["0,05", "3M", "VIX 13", "1/2"])
    expect(JSON.stringify(call("REGIME.STATE", [["VRP", doubtful]]))).toMatch(/must be a number/);
});
