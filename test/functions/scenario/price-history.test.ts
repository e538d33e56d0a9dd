import type { MarketDays } from "../../../src/engine/replay/history";
import { dailyHistory } from "../../../src/functions/arguments/price-history";
import { CellError, type RawCell } from "../../../src/functions/cells";
import { excelDate } from "../../support/excel-date";
import { cells2011 } from "../../support/market-history";

function read(rows: readonly (readonly RawCell[])[]): MarketDays | CellError {
  return dailyHistory().supply(rows, "history", () => null).values[0] as MarketDays | CellError;
}

const MONDAY = excelDate("2024-03-04");
const plain = (...closes: [number, RawCell, RawCell][]): RawCell[][] =>
  closes.map(([offset, spx, vix]) => [MONDAY + offset, spx, vix]);
const week = plain([0, 5130, 13.5], [1, 5078, 14.5], [2, 5104, 14.5], [3, 5157, 14.4], [4, 5123, 14.7]);

const notesOf = (rows: readonly (readonly RawCell[])[]) => (read(rows) as MarketDays).notes;
const refusalOf = (rows: readonly (readonly RawCell[])[]) => (read(rows) as CellError).message;

test("headings in any order name the columns; futures take the expiries of the rule", () => {
  const found = read(cells2011()) as MarketDays;
  expect(found.count).toBe(149);
  expect(found.notes).toEqual([]);
  expect(found.futuresADay).toBe(7);
  const first = Array.from(found.expiries.slice(0, 3));
  expect(first).toEqual(["2011-06-15", "2011-07-20", "2011-08-17"].map(excelDate));
  const swapped = cells2011(false).map(([date, spx, vix]) => [vix, date, spx] as RawCell[]);
  expect((read(swapped) as MarketDays).spx).toEqual(found.spx);
});

test("text dates, newest first, read as serial numbers do", () => {
  const rows = [...week].reverse().map(([, spx, vix], at) => [`2024-03-0${8 - at}`, spx, vix]);
  const found = read(rows) as MarketDays;
  expect(Array.from(found.day)).toEqual([0, 1, 2, 3, 4].map((offset) => MONDAY + offset));
  expect(Array.from(found.row)).toEqual([5, 4, 3, 2, 1]);
  expect(found.notes).toEqual([{ what: "newest row first: read from the bottom up", count: 1, firstRow: 1 }]);
});

test.each([
  [
    "a missing VIX",
    plain([0, 5130, 13.5], [1, 5078, null], [2, 5104, ""], [3, 5157, 14.4]),
    /without a VIX close/,
    2,
    2,
  ],
  [
    "an error for SPX",
    plain([0, 5130, 13.5], [1, { code: "#N/A" }, 14], [2, 5104, 14]),
    /without an SPX close/,
    1,
    2,
  ],
  [
    "a weekend",
    plain([3, 5157, 14.4], [4, 5123, 14.7], [5, 5123, 14.7], [7, 5117, 15.2]),
    /weekend or a holiday/,
    1,
    3,
  ],
  [
    "a holiday",
    plain([23, 5248, 13], [24, 5254, 13], [25, 5254, 13.1], [28, 5243, 13.6]),
    /weekend or a holiday/,
    1,
    3,
  ],
  // By the calendar: 6, 7, 8 and 11 to 15 March lie between the second and the third row.
  ["a gap", plain([0, 5130, 13.5], [1, 5078, 14.5], [14, 5178, 13.9]), /^sessions missing/, 8, 3],
  ["a session left out", plain([0, 5130, 13.5], [1, 5078, 14.5], [3, 5157, 14.4]), /^sessions missing/, 1, 3],
] as const)("%s is counted, with its first row", (_, rows, what, count, firstRow) => {
  const [note, ...others] = notesOf(rows);
  expect(others).toEqual([]);
  expect(note).toMatchObject({ count, firstRow, what: expect.stringMatching(what) });
});

test("days of mourning, attacks and storms are no missing sessions", () => {
  // The last session before and the first one after each closing since 2001.
  const around = ["2001-09-10", "2001-09-17", "2012-10-26", "2012-10-31", "2025-01-08", "2025-01-10"].map(
    excelDate,
  );
  for (let each = 0; each < around.length; each += 2)
    expect(
      notesOf([
        [around[each]!, 5130, 13.5],
        [around[each + 1]!, 5078, 14.5],
      ]),
    ).toEqual([]);
});

test.each([
  [
    "a date that stands twice",
    plain([0, 5130, 13.5], [0, 5130, 13.5], [1, 5078, 14.5]),
    /row 2: this date stands twice/,
  ],
  [
    "a date out of order",
    plain([0, 5130, 13.5], [2, 5104, 14.5], [1, 5078, 14.5], [4, 5123, 14]),
    /row 3: .*out of order/,
  ],
  [
    "a splice",
    plain([0, 5130, 13.5], [1, 507.8, 14.5], [2, 510.4, 14.5]),
    /row 2: SPX must be one series, got 507.8 after 5130; row 3/,
  ],
  [
    "VIX as a decimal",
    plain([0, 5130, 0.135], [1, 5078, 14.5]),
    /row 1: VIX must be from 5 to 200 points, got 0.135/,
  ],
  [
    "a VIX of 0",
    plain([0, 5130, 13.5], [1, 5078, 0], [2, 5104, 14.5]),
    /row 2: VIX must be from 5 to 200 points, got 0 - a blank cell may arrive as 0$/,
  ],
  [
    "an SPX of 0",
    plain([0, 5130, 13.5], [1, 0, 14.5], [2, 5104, 14.5]),
    /row 2: SPX must be from 1 to 1,000,000 points, got 0 - a blank cell may arrive as 0$/,
  ],
  [
    "a row of 0 after the last session",
    [...plain([0, 5130, 13.5], [1, 5078, 14.5]), [0, 0, 0]],
    /row 3: must be an Excel date or a text .*, got 0 - a blank cell may arrive as 0$/,
  ],
  ["a negative price", plain([0, 5130, 13.5], [1, -5078, 14.5]), /row 2: SPX must be from/],
  [
    "a year for a date",
    [
      [2024, 5130, 13.5],
      [2025, 5078, 14.5],
    ],
    /row 1: the date must be/,
  ],
  [
    "a text for a date",
    [
      ["soon", 5130, 13.5],
      [MONDAY, 5078, 14.5],
    ],
    /row 1.*must be an Excel date or a text .*, got the text "soon"/,
  ],
  [
    "a missing heading",
    [
      ["date", "SPX", "SKEW"],
      [MONDAY, 5078, 14.5],
    ],
    /no heading says "vix"/,
  ],
] as const)("%s is refused by its row", (_, rows, message) => {
  const refused = read(rows as RawCell[][]);
  expect(refused).toBeInstanceOf(CellError);
  expect(refusalOf(rows as RawCell[][])).toMatch(message);
});

test("a 0 on a day without a session is set aside with its row, as are blank rows", () => {
  const rows = [...week, ...plain([5, 0, 0]), [null, null, null]];
  expect(notesOf(rows)).toEqual([{ what: "on a weekend or a holiday: set aside", count: 1, firstRow: 6 }]);
});

test("many bad rows are counted, the first three named", () => {
  const rows = plain(
    ...Array.from({ length: 9 }, (_, at): [number, number, number] => [at, 5000, 1000 + at]),
  );
  expect(refusalOf(rows)).toMatch(/row 1: .*; row 2: .*; row 3: .*; and 6 more rows$/);
});

test("one session is too few; ten are enough to be read", () => {
  expect((read(plain([0, 5130, 13.5])) as CellError).code).toBe("#N/A");
  expect((read(week) as MarketDays).count).toBe(5);
});

test.each([
  [1, "1,2,3"],
  [2, "1,2,3"],
])(
  "a close that nobody can read, in column %i of its row, is refused by the row and quoted",
  (column, text) => {
    const rows = week.map((cells, row) =>
      cells.map((cell, at) => (row === 2 && at === column ? text : cell)),
    );
    expect(refusalOf(rows)).toBe(`history, row 3: the text "${text}" is no number`);
  },
);
