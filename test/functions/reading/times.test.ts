/** Times of day at the edges of what a cell may say, and on the days on which clocks change. */
import { ofUnixSeconds, timeOfCell } from "../../../src/functions/reading/times";
import { excelDate } from "../../support/excel-date";

const clock = (hours: number, minutes = 0, seconds = 0) => (hours + minutes / 60 + seconds / 3600) / 24;

test.each<[string | number, number | undefined]>([
  [0, 0],
  [0.999, 0.999],
  [1, clock(1)],
  [23.5, clock(23, 30)],
  [24, undefined],
  [-0.25, undefined],
  [99, undefined],
  [100, clock(1)],
  [959, clock(9, 59)],
  [960, undefined],
  [2359, clock(23, 59)],
  [2360, undefined],
  [93_000, clock(9, 30)],
  [93_060, undefined],
  [235_959, clock(23, 59, 59)],
  [236_000, undefined],
  [1545.5, undefined],
  ["0930", clock(9, 30)],
  [".5", clock(12)],
  ["12:00 a.m.", 0],
  ["12:59 am", clock(0, 59)],
  ["12:00 p.m.", clock(12)],
  ["11:59 PM", clock(23, 59)],
  ["23:59:59", clock(23, 59, 59)],
  ["24:00", undefined],
  ["23:60", undefined],
  ["23:59:60", undefined],
])("a cell with %p is a time of day or none", (cell, time) => {
  const found = timeOfCell(cell);
  if (time === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(time, 9);
});

// Universal time and New York's: the second Sunday of March to the first of November since 2007, before then the first
// of April to the last of October.
test.each([
  ["2007-03-11", clock(6, 59), "2007-03-11", clock(1, 59)],
  ["2007-03-11", clock(7, 1), "2007-03-11", clock(3, 1)],
  ["2007-11-04", clock(5, 59), "2007-11-04", clock(1, 59)],
  ["2007-11-04", clock(6, 1), "2007-11-04", clock(1, 1)],
  ["2006-03-20", clock(12), "2006-03-20", clock(7)],
  ["2007-03-20", clock(12), "2007-03-20", clock(8)],
  ["2006-04-02", clock(6, 59), "2006-04-02", clock(1, 59)],
  ["2006-04-02", clock(7, 1), "2006-04-02", clock(3, 1)],
  ["2006-10-29", clock(5, 59), "2006-10-29", clock(1, 59)],
  ["2006-10-29", clock(6, 1), "2006-10-29", clock(1, 1)],
  ["2026-01-16", clock(2), "2026-01-15", clock(21)],
])("%s at %d of its day in universal time is %s at %d in New York", (day, at, there, then) => {
  const seconds = Math.round((excelDate(day) - excelDate("1970-01-01") + at) * 86_400);
  expect(ofUnixSeconds(seconds)).toBeCloseTo(excelDate(there) + then, 6);
});

// Europe's clocks change at 01:00 universal time on the last Sundays of March and October; New York's stand four hours
// behind it on both days.
test.each([
  ["2026-03-27", "14:00 CET", clock(9)],
  ["2026-03-30", "14:00 CET", clock(8)],
  ["2026-03-29", "01:59 CET", clock(-3, -1)],
  ["2026-03-29", "03:00 CEST", clock(-3)],
  ["2026-03-29", "00:59 London", clock(-3, -1)],
  ["2026-03-29", "02:01 London", clock(-2, -59)],
  ["2026-10-25", "01:59 CET", clock(-4, -1)],
  ["2026-10-25", "02:01 CET", clock(-2, -59)],
  ["2026-10-26", "14:00 CET", clock(9)],
  ["2026-11-02", "14:00 CET", clock(8)],
  ["2026-07-01", "14:00 JST", clock(1)],
  ["2026-07-01", "15:00 CT", clock(16)],
  ["2026-07-01", "13:30 +05:30", clock(4)],
])("on %s, %s is %d of the day in New York", (day, text, time) => {
  expect(timeOfCell(text, excelDate(day))).toBeCloseTo(time, 6);
});
