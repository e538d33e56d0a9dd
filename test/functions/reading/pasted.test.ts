/** What people paste under headings, clocks and calendars of their own, on the functions as Excel calls them. */
import { isSession } from "../../../src/engine/calendar/sessions";
import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";

const message = (found: unknown) => {
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
};

/** Sixty sessions from 6 January 2025, made up. */
const sessions = Array.from({ length: 100 }, (_, at) => excelDate("2025-01-06") + at)
  .filter((day) => isSession(day))
  .slice(0, 60)
  .map((day, at): [number, number, number] => [day, 5900 + 40 * Math.sin(at / 3), 16 + at / 5]);
const iso = (day: number) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
const vixOf = (rows: RawCell[][]) => call("REGIME.STATE", [["ROE", 0.2]], rows, "VIX");

describe("a history newest first under a word that nobody knows", () => {
  test.each(["Zeit", "date_utc", "Tag", "Handelstag"])("%s is turned", (heading) => {
    for (const written of [(day: number) => day, iso]) {
      const rows = [...sessions].reverse().map(([day, ...closes]): RawCell[] => [written(day), ...closes]);
      expect(vixOf([[heading, "SPX", "VIX"], ...rows])).toBe(sessions.at(-1)?.[2]);
    }
  });

  test("in a later column is turned too, and a count of contracts is no date", () => {
    const rows = [...sessions]
      .reverse()
      .map(([day, spx, vix], at): RawCell[] => [40_000 + ((at * 37) % 90), iso(day), spx, vix]);
    expect(vixOf([["contracts open", "Zeit", "SPX", "VIX"], ...rows])).toBe(sessions.at(-1)?.[2]);
  });
});

test("dates of a workbook that counts from 1904 are named by every history", () => {
  const early = sessions.map(([day, spx, vix]): RawCell[] => [day - 1462, spx, vix]);
  const history = [["date", "SPX", "VIX"], ...early];
  expect(message(vixOf(history))).toMatch(/^history: its dates are sessions only 1,462 days later/);
  expect(message(call("REGIME.HV", history))).toContain("counts from 1904");
});

test("a replay names both dates that contradict each other, with their rows", () => {
  const rows = [
    ["date", "SPX", "VIX"],
    ["13/01/2026", 6900, 15],
    ["01/14/2026", 6910, 15],
  ];
  expect(message(call("SCENARIO.REPLAY", rows, null, 0.8))).toBe(
    'history: row 2 "13/01/2026" has the day first (2026-01-13), row 3 "01/14/2026" has the month first (2026-01-14): all dates of a column must have the same order',
  );
});

test.each(["2026-01-05 15:45:00 America/New_York", "2026-01-05 14:45 America/Chicago", "5 Jan 2026 15h45"])(
  "%s is a quarter of an hour before the close",
  (text) => {
    expect(call("OPTION.DAYS", text, "2026-01-06")).toBeCloseTo(1 + 0.25 / 24, 8);
  },
);

test("dates in two orders are refused in the books, the curve and a column of dates alike", () => {
  const condor = [6800, 6810, 7000, 7010, 2, 1.2];
  const book = [
    ["13/02/2026", ...condor],
    ["02/17/2026", ...condor],
  ];
  const curve = [
    ["21/01/2026", 18],
    ["02/18/2026", 19],
  ];
  const told = /row 1 .* has the day first .*, row 2 .* has the month first/;
  expect(message(call("CONDOR.BOOK", book, 6900, 0.15, "2026-01-05"))).toMatch(told);
  expect(message(call("ALVH.CURVE", curve, 30, "2026-01-05"))).toMatch(told);
  expect(message(call("OPTION.DAYS", [["13/01/2026"], ["01/14/2026"]], "2026-02-20"))).toMatch(told);
});

test.each([[null], [""], [0]])("rules that point at an empty cell (%j) are the standard rules", (blank) => {
  expect(call("ALVH.TIER", 17, null, null, null, null, [[blank]])).toBe(call("ALVH.TIER", 17));
});

test("a condor settled with nothing won has made no money", () => {
  expect(call("CONDOR.POP", 7140, "7005/7015/7265/7275", 0, 0.18)).toBe(0);
  expect(call("CONDOR.POP", 7140, "7005/7015/7265/7275", 0, 0.18, 1, 1)).toBe(0);
  expect(call("CONDOR.POP", 7140, "7005/7015/7265/7275", 0, 0.18, 1)).toBe(1);
});

test("issues are counted: 1,523 of them are fifteen hundred, not one and a half", () => {
  const closes = [[7000], [7020], [7050], [7060]];
  const declines = [[1200], [1180], [1190], [1200]];
  const state = (advances: RawCell[][]) =>
    call("REGIME.ADLINE", advances, declines, closes, 3, 4, null, "line");
  expect(state([["1,300"], ["1,320"], ["1,310"], ["1,300"]])).toBe(100 + 140 + 120 + 100);
});
