import {
  countsFrom1904,
  DAYS_FROM_1900_TO_1904,
  orderOf,
  stepOf,
} from "../../../src/functions/reading/order";

/** Sessions from Monday, 8 January 2024. */
const sessions = [0, 1, 2, 3, 4, 8, 9, 10, 11, 14, 15, 16, 17, 18].map((day) => 45_299 + day);

test("newest first is seen, disorder and doubled days are told by row", () => {
  expect(orderOf(sessions)).toEqual({ newestFirst: false, disorder: undefined });
  expect(orderOf([...sessions].reverse())).toEqual({ newestFirst: true, disorder: undefined });
  expect(orderOf([45_299, 45_301, 45_300, 45_302]).disorder).toEqual({ at: 2, twice: false });
  expect(orderOf([45_302, 45_301, 45_301, 45_299]).disorder).toEqual({ at: 1, twice: true });
});

test("weeks, months, quarters and years between rows are no sessions", () => {
  const every = (days: number) => Array.from({ length: 12 }, (_, index) => 45_299 + index * days);
  expect(stepOf(sessions)).toBeUndefined();
  expect(stepOf(every(1))).toBeUndefined();
  expect(stepOf(every(7))).toBe("weekly");
  expect(stepOf(every(30))).toBe("monthly");
  expect(stepOf(every(91))).toBe("quarterly");
  expect(stepOf(every(365))).toBe("yearly");
  expect(stepOf([45_299, 45_306])).toBeUndefined();
});

test("as many steps of a week as of a day are weeks, one day more and they are sessions", () => {
  const on = (...days: readonly number[]) => days.map((day) => 45_299 + day);
  expect(stepOf(on(0, 1, 2, 3, 4, 5, 12, 19, 26, 33, 40))).toBe("weekly");
  expect(stepOf(on(0, 1, 2, 3, 4, 5, 6, 13, 20, 27, 34))).toBeUndefined();
});

test("dates of a workbook that counts from 1904 are sessions only four years and a day later", () => {
  expect(countsFrom1904(sessions)).toBe(false);
  expect(countsFrom1904(sessions.map((day) => day - DAYS_FROM_1900_TO_1904))).toBe(true);
  // Weekdays, holidays among them, of a sheet without a calendar.
  expect(countsFrom1904([45_292, 45_293, 45_294, 45_295, 45_296])).toBe(false);
});
