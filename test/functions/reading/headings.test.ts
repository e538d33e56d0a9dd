import { fieldWords, meaningsOf } from "../../../src/functions/reading/fields";
import {
  headingRowOf,
  headingsIn,
  isHeading,
  lacks,
  placesOf,
} from "../../../src/functions/reading/heading-row";
import { plain } from "../../../src/functions/reading/plain";
import { tableKinds } from "../../../src/functions/reading/table-kinds";

test("case, spaces, underscores, brackets, units, quotes, accents and the byte order mark do not count", () => {
  for (const heading of ["Short Put", "short_put", "SHORT-PUT", '\ufeff"Short Put"', "Short Put (points)"])
    expect(plain(heading)).toBe("shortput");
  expect(plain("Najwyższy")).toBe("najwyzszy");
  expect(plain("Eröffnung")).toBe("eroffnung");
  expect(plain("(Date)")).toBe("date");
});

test("every word is written as headings are compared, and once in its field", () => {
  const words = Object.entries(fieldWords);
  expect(words.length).toBeGreaterThan(60);
  for (const [field, list] of words) {
    expect([field, ...list.map(plain)]).toEqual([field, ...list]);
    expect([field, new Set(list).size]).toEqual([field, list.length]);
  }
});

test("a heading that names a part of every object names no field", () => {
  for (const text of ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"])
    expect(meaningsOf(text)).toEqual([]);
});

test("headings are words; a row with a number, as a number or as a text, holds none", () => {
  expect(isHeading(["date", null, "SPX", 0])).toBe(true);
  expect(isHeading(["2024-01-05", "4,698.00"])).toBe(false);
  expect(isHeading(["call", 45_000])).toBe(false);
  expect(isHeading([null, "", 0])).toBe(false);
});

test("the heading row is the first that names what the table needs, titles above it are passed over", () => {
  const rows = [
    ["VIX futures, settlement of 5 March 2026"],
    [],
    ["Expiration Date", "Symbol", "Price"],
    ["2026-03-18", "VX/H6", "18.4"],
  ];
  const found = headingRowOf(rows, tableKinds.curve);
  expect(found).toMatchObject({ row: 2, unknown: [] });
  expect(placesOf(found!, ["when", "future", "symbol", "day"])).toEqual([0, 2, 1, -1]);
});

test("of two words of a field the plainer is taken; the same word twice is told", () => {
  const curve = headingsIn(["Trade Date", "Futures", "Close", "Settle"], 0, tableKinds.curve.takes);
  expect(curve.columns.map(({ field }) => field)).toEqual(["day", "contractName", undefined, "future"]);
  expect(curve.unknown).toEqual(["Close"]);
  const twice = headingsIn(["Date", "SPX", "VIX", "Spx"], 0, tableKinds.history.takes);
  expect(twice.twice).toBe('the heading "Spx" stands twice');
});

test("what is needed and missing is named by its groups", () => {
  const found = headingsIn(["Date", "FOO"], 0, tableKinds.history.takes);
  expect(lacks(found, tableKinds.history)).toEqual([tableKinds.history.needs[1]]);
  expect(found.unknown).toEqual(["FOO"]);
});
