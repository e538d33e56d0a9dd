import { isHalfDay } from "../../../src/engine/calendar/half-days";
import { closeOf, isSession, sessionAfter, sessionBefore } from "../../../src/engine/calendar/sessions";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

// New York Stock Exchange, announced holidays and early closings, 1993 to 2027.
const halfDays = [
  ...["2020-11-27", "2020-12-24", "2021-11-26", "2022-11-25", "2023-07-03", "2023-11-24", "2024-07-03"],
  ...["2024-11-29", "2024-12-24", "2025-07-03", "2025-11-28", "2025-12-24", "2026-11-27", "2026-12-24"],
  ...["2013-07-03", "2019-07-03", "2012-07-03", "2002-07-05", "1996-07-05", "1997-12-26", "1999-12-31"],
  ...["2003-12-26", "2027-11-26"],
];
const wholeDays = [
  ...["2022-12-23", "2021-07-02", "2020-07-02", "2022-07-01", "2024-07-05", "2002-07-03", "2026-12-23"],
  ...["2026-07-02", "2019-07-05", "2024-12-26", "2023-12-22", "1992-12-24", "2013-07-05"],
];
// The eleven weekdays since 1990 without a session and without a rule.
const closings = [
  ...["1994-04-27", "2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14", "2004-06-11", "2007-01-02"],
  ...["2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09"],
];

test("23 half days, 13 whole ones and 11 closings are held", () => {
  expect([halfDays, wholeDays, closings].map((days) => new Set(days).size)).toEqual([23, 13, 11]);
});

test.each(halfDays)("the session of %s ends at 13:00", (iso) => {
  expect(isSession(excelDate(iso))).toBe(true);
  expect(closeOf(excelDate(iso)) * 24).toBeCloseTo(13, 9);
});

test.each(wholeDays)("the session of %s ends at 16:00", (iso) => {
  expect(isSession(excelDate(iso))).toBe(true);
  expect(closeOf(excelDate(iso)) * 24).toBeCloseTo(16, 9);
});

test.each(closings)("there was no session on %s", (iso) => {
  expect(isSession(excelDate(iso))).toBe(false);
  expect(sessionBefore(excelDate(iso) + 1)).toBeLessThan(excelDate(iso));
  expect(sessionAfter(excelDate(iso) - 1)).toBeGreaterThan(excelDate(iso));
});

const CLOSES = "test-only/spx_close_daily_1990_2026.csv";
describeWithShared([CLOSES], () => {
  test("the index has a close on every session since 1990, and on no other day", () => {
    const days = new Set(sharedRows(CLOSES).map(({ date = "" }) => excelDate(date)));
    const ordered = [...days].sort((a, b) => a - b);
    const wrong: number[] = [];
    // The file ends with gaps.
    for (let day = ordered[0]!; day <= excelDate("2026-08-31"); day++)
      if (isSession(day) !== days.has(day)) wrong.push(day);
    expect(wrong).toEqual([]);
  });
});

const BARS = "test-only/spx_30min_2020-12_2026-02.csv";
describeWithShared([BARS], () => {
  test("the index was last printed at 13:00 on the half days, and only on them", () => {
    const last = new Map<number, string>();
    for (const { date = "", time_new_york = "" } of sharedRows(BARS))
      last.set(excelDate(date), time_new_york);
    const short = [...last].filter(([, time]) => time < "15:00").map(([day]) => day);
    expect(short.length).toBeGreaterThan(10);
    expect(short).toEqual([...last.keys()].filter((day) => isHalfDay(day)));
  });
});
