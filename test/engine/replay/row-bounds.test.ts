/** A row of a history is taken at each of its bounds and refused beyond, with the bounds in words. */

import { type HistoryColumns, problemOf } from "../../../src/engine/replay/history-rows";

/** A Friday and the Monday behind it. */
const [FRIDAY, MONDAY] = [45_296, 45_299];

type Row = Partial<Record<"day" | "spx" | "vix" | "vix1d" | "vix9d" | "vix3m" | "vvix", number>>;

function problem(row: Row, before: Row = {}): string | undefined {
  const calm = { day: MONDAY, spx: 4700, vix: 13, vix1d: 10, vix9d: 12, vix3m: 15, vvix: 85 };
  const rows = [
    { ...calm, day: FRIDAY, ...before },
    { ...calm, ...row },
  ];
  const of = (name: keyof Row) => rows.map((each) => each[name]);
  const columns = {
    ...{
      row: [2, 3],
      day: of("day"),
      spx: of("spx"),
      vix: of("vix"),
      vix1d: of("vix1d"),
      vix9d: of("vix9d"),
    },
    ...{ vix3m: of("vix3m"), vvix: of("vvix"), futures: [], expiries: [], futuresADay: 0 },
  } as unknown as HistoryColumns;
  return problemOf(columns, 1, 0);
}

// SPX begins in 1927; VIX1D is the lowest of its family, VVIX lay from 60 to 208.
test.each<[keyof Row, low: number, high: number, step: number, Row]>([
  ["spx", 1, 1e6, 0.01, {}],
  ["vix", 5, 200, 0.01, {}],
  ["vix1d", 2, 200, 0.01, {}],
  ["vix9d", 2, 200, 0.01, {}],
  ["vix3m", 2, 200, 0.01, {}],
  ["vvix", 20, 400, 0.01, {}],
])("%s is taken from %d to %d", (name, low, high, step) => {
  for (const value of [low, high])
    expect(
      problem({ [name]: value }, name === "spx" || name === "vix" ? { [name]: value } : {}),
    ).toBeUndefined();
  for (const value of [low - step, high + step])
    expect(problem({ [name]: value })).toMatch(
      new RegExp(
        `^${name.toUpperCase()} must be from ${low} to ${high.toLocaleString("en-US")} points, got ${value}`,
      ),
    );
});

test("dates are taken from 1927 to 2199", () => {
  expect(problem({ day: 10_000 }, { day: 9_997 })).toBeUndefined();
  // 2199-12-31.
  expect(problem({ day: 109_574 }, { day: 109_573 })).toBeUndefined();
  for (const day of [9_999, 109_575])
    expect(problem({ day })).toMatch(/the date must be one from 1927 on, got/);
});

test("a date stands once and behind the one before", () => {
  expect(problem({ day: FRIDAY })).toBe("this date stands twice");
  expect(problem({ day: FRIDAY - 1 })).toBe("this date stands out of order: dates must ascend");
});

test("the index moves by a quarter at most from row to row, VIX sixfold", () => {
  for (const [spx, lawful] of [
    [4700 * 1.25, true],
    [4700 * 0.75, true],
    [4700 * 1.2501, false],
    [4700 * 0.7499, false],
  ] as const)
    expect([spx, problem({ spx }) === undefined]).toEqual([spx, lawful]);
  for (const [vix, lawful] of [
    [6 * 13, true],
    [6 * 13.01, false],
  ] as const)
    expect([vix, problem({ vix }) === undefined]).toEqual([vix, lawful]);
  expect(problem({ vix: 10 }, { vix: 60 })).toBeUndefined();
  expect(problem({ vix: 10 }, { vix: 60.1 })).toBe("VIX must be one series, got 10 after 60.1");
});

test("a blank on a day without a session is passed over, on a session it is told", () => {
  // A Saturday.
  expect(problem({ day: FRIDAY + 1, spx: 0, vix: 0 })).toBeUndefined();
  expect(problem({ spx: 0 })).toContain("got 0 - a blank cell may arrive as 0");
  expect(problem({ vix1d: 0.13 })).toContain("VIX1D is in points: 13, not 0.13");
});
