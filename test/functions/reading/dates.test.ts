import { isWeekend } from "../../../src/engine/calendar/civil-day";
import { serialOfCell } from "../../../src/functions/reading/dates";
import { dayOrderOf, wordsOf } from "../../../src/functions/reading/day-order";
import { timeOfCell } from "../../../src/functions/reading/times";

/** 2024-01-05 and 2026-03-05 as Excel counts them. */
const JANUARY = 45_296;
const MARCH = 46_086;
const QUARTER_TO_FOUR = 15.75 / 24;

test.each([
  JANUARY,
  "2024-01-05",
  "2024/01/05",
  "2024/1/5",
  "2024.01.05",
  20_240_105,
  "20240105",
  "1/5/2024",
  "01/05/24",
  "1-5-2024",
  "05.01.2024",
  "5.1.24",
  "Fri Jan 05 2024",
  "Jan 5, 2024",
  "January 5, 2024",
  "05-Jan-2024",
  "5-Jan-24",
  "5 JAN 24",
  "JAN 05 '24",
  "2024-Jan-05",
  "Fri, 01/05/2024",
  "2024-01-05 00:00:00-05:00",
  "2024-01-05T00:00:00Z",
  "2024-01-05T05:00:00.000Z",
  "2024-01-05 00:00:00+01:00",
  1_704_412_800,
  "1704412800",
  1_704_412_800_000,
  '"2024-01-05"',
  "45296",
  "Fri 2024-01-05",
  "Freitag, 05.01.2024",
  "2024‑01‑05",
  "２０２４-01-05",
  "2024年1月5日",
  "01/05/'24",
  "5 janvier 2024",
  "5 de enero de 2024",
  "5 gennaio 2024",
  "5 stycznia 2024",
  "5 januari 2024",
  "2024-01-05 (W)",
])("%j is 5 January 2024", (cell) => {
  expect(serialOfCell(cell)).toBe(JANUARY);
});

test.each([
  "2026-03-05 15:45",
  "2026-03-05 3:45 p.m.",
  "2026-03-05 3:45PM",
  "2026-03-05T15:45:00-05:00",
  "2026-03-05T15:45:00.000-0500",
  "2026-03-05 20:45 UTC",
  "2026-03-05T20:45Z",
  "2026-03-05 14:45 CT",
  "2026-03-05 12:45 PST",
  "2026-03-05 12:45 PT",
  "2026-03-05 21:45 CET",
  "2026-03-05 20:45 GMT",
  "2026-03-05 15:45 ET",
  "2026-03-05 15:45 EST",
  "Thu Mar 05 2026 15:45:00 GMT-0500 (EST)",
  "March 5, 2026 at 3:45 PM ET",
  "20260305 15:45:00",
  "3/5/26 15:45:00",
  "2026-03-06 05:45 JST",
  "20260305 154500",
  "20260305;154500",
  "20260305 1545",
  "2026-03-05, 15:45:00",
  "2026-03-05;15:45:00",
  "3/5/2026 3:45p",
  1_772_743_500,
  1_772_743_500_000,
  "2026-03-05 15.45",
  "2026-03-05 1545",
  "2026-03-05-15:45",
  "2026-03-05_15:45",
  "20260305154500",
  "202603051545",
  "05MAR2026:15:45:00",
  "15:45 2026-03-05",
  "3:45 PM 3/5/2026",
  "2026-03-05T15:45:00−05:00",
  "05.03.2026, 15:45 Uhr",
  "2026-03-05 15:45 NYC",
  "2026-03-05 21:45 Europe/Rome",
  "2026-03-05 21:45 Central European Time",
  "2026-03-05 21:45 Uhr MEZ",
  "Thu Mar  5 20:45:00 2026 UTC",
])("%j is a quarter to four in New York", (cell) => {
  expect(serialOfCell(cell)).toBeCloseTo(MARCH + QUARTER_TO_FOUR, 6);
});

test("clocks stand an hour ahead in summer, on the days of each continent", () => {
  expect(serialOfCell("2024-07-05T19:45:00Z")).toBeCloseTo(45_478 + QUARTER_TO_FOUR, 6);
  // Between 10 and 31 March 2024 New York is ahead and Europe is not.
  expect(serialOfCell("2024-03-20 20:45 CET")).toBeCloseTo(45_371 + QUARTER_TO_FOUR, 6);
  expect(serialOfCell("2024-07-05 21:45 CEST")).toBeCloseTo(45_478 + QUARTER_TO_FOUR, 6);
  expect(serialOfCell("2024-07-05 14:45 CDT")).toBeCloseTo(45_478 + QUARTER_TO_FOUR, 6);
});

test("noon is a time, and months of other languages are months", () => {
  expect(serialOfCell("2026-03-05 noon")).toBe(MARCH + 0.5);
  const months = [
    "6 février 2026",
    "6 maart 2026",
    "6 kwietnia 2026",
    "6 mayo 2026",
    "6 giugno 2026",
    "6 juillet 2026",
    "6 août 2026",
    "6 settembre 2026",
    "6 out 2026",
    "6 listopada 2026",
    "6 diciembre 2026",
  ];
  for (const [at, text] of months.entries())
    expect({ text, serial: serialOfCell(text) }).toEqual({ text, serial: serialOfCell(`${at + 2}/6/2026`) });
});

test.each([
  "2026-03-05 15:45 XYZ",
  "2026-03-05 25:00",
  "March 17-18, 2026",
  "28-29 April 2026",
  "2026-03-05 3:75",
  "2026-03-05 12 lots",
  "2026-03-05-05:00",
  "22/24/30/32",
  "UTC 2026-03-05 20:45",
  "2026-02-30",
  "13/13/2026",
  "31.02.2026",
  "constructor",
  "SPX",
  "12",
  "",
  null,
  true,
  0,
  -5,
  3_000_000,
])("%j is no date", (cell) => {
  expect(serialOfCell(cell)).toBeUndefined();
});

test("years of two digits run from 1970 to 2069", () => {
  expect(serialOfCell("12/31/69")).toBe(serialOfCell("2069-12-31"));
  expect(serialOfCell("12/31/70")).toBe(serialOfCell("1970-12-31"));
  expect(serialOfCell("12/31/97")).toBe(serialOfCell("1997-12-31"));
});

test.each([
  [0.65625, QUARTER_TO_FOUR],
  [15.75, QUARTER_TO_FOUR],
  [1545, QUARTER_TO_FOUR],
  ["1545", QUARTER_TO_FOUR],
  [154_500, QUARTER_TO_FOUR],
  ["154500", QUARTER_TO_FOUR],
  ["15:45", QUARTER_TO_FOUR],
  ["3:45 p.m.", QUARTER_TO_FOUR],
  ["20:45 UTC", QUARTER_TO_FOUR],
  [1000, 10 / 24],
  ["100000", 10 / 24],
  ["3:45p", QUARTER_TO_FOUR],
  ["3:45 P", QUARTER_TO_FOUR],
  ["1545 ET", QUARTER_TO_FOUR],
  ["154500 EST", QUARTER_TO_FOUR],
  ["0930", 9.5 / 24],
  ["9:30 AM", 9.5 / 24],
  ["12:00 AM", 0],
  ["12:30 PM", 12.5 / 24],
] as const)("the time %j", (cell, fraction) => {
  expect(timeOfCell(cell, MARCH)).toBeCloseTo(fraction, 9);
});

test.each([1260, 1545.5, 240_000, 235_960, "2575", 99, "noon", "15:45 XYZ", "24:00", "9:75", null, -1])(
  "%j is no time",
  (cell) => {
    expect(timeOfCell(cell, MARCH)).toBeUndefined();
  },
);

test("a time of another zone may fall on the day before", () => {
  expect(timeOfCell("03:00 UTC", MARCH)).toBeCloseTo(-2 / 24, 9);
});

describe("which number is the month", () => {
  const isSession = (day: number) => !isWeekend(day);

  test("is told by any value above 12, for the whole column", () => {
    expect(dayOrderOf(["12/01/2026", "30/01/2026", "02/02/2026"])).toMatchObject({ order: "day first" });
    expect(dayOrderOf(["01/12/2026", "01/30/2026"])).toMatchObject({ order: "month first" });
    expect(serialOfCell("02/02/2026", "day first")).toBe(46_055);
    expect(serialOfCell("12/01/2026", "day first")).toBe(46_034);
  });

  test("else by the reading that leaves every date a session", () => {
    // 3 May 2026 is a Sunday, 5 March a Thursday.
    expect(dayOrderOf(["05/03/2026"], isSession)).toMatchObject({ order: "day first" });
    expect(dayOrderOf(["03/05/2026"], isSession)).toMatchObject({ order: "month first" });
  });

  test("else by the reading that runs in one direction", () => {
    expect(dayOrderOf(["05/01/2026", "09/01/2026", "02/02/2026"], isSession)).toMatchObject({
      order: "day first",
    });
  });

  test("else by the reading that runs from session to session", () => {
    // 5, 6 and 7 January, not the fifth month's first day and the two after it.
    expect(dayOrderOf(["05/01/2026", "06/01/2026", "07/01/2026"], isSession)).toMatchObject({
      order: "day first",
    });
    expect(dayOrderOf(["01/05/2024", "01/04/2024", "01/03/2024"], isSession)).toMatchObject({
      order: "month first",
    });
  });

  test("else the month, and the date is named", () => {
    expect(dayOrderOf(["05/06/2026"], isSession)).toMatchObject({
      order: "month first",
      assumed: "05/06/2026",
    });
  });

  test("is refused where values contradict each other", () => {
    const { contradiction } = dayOrderOf(["", "13/01/2026", "05/01/2026", "01/14/2026"]);
    expect(contradiction && wordsOf(contradiction, (at) => at + 2)).toBe(
      'row 3 "13/01/2026" has the day first (2026-01-13), row 5 "01/14/2026" has the month first (2026-01-14): all dates of a column must have the same order',
    );
  });

  test("does not matter to dots, which put the day first, unless there is no such month", () => {
    expect(serialOfCell("02.01.2024", "month first")).toBe(45_293);
    expect(serialOfCell("01.13.2024")).toBe(45_304);
  });
});
