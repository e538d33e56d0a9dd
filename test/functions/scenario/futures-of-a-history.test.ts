import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

/** Twenty sessions of January 2024, VIX at 13, futures at 14 and 15.5. */
const DAYS = [2, 3, 4, 5, 8, 9, 10, 11, 12, 16, 17, 18, 19, 22, 23, 24, 25, 26, 29, 30].map(
  (day) => `2024-01-${String(day).padStart(2, "0")}`,
);
const history = (headings: string[], more: readonly RawCell[]): RawCell[][] => [
  ["Date", "SPX", "VIX", ...headings],
  ...DAYS.map((day, at) => [day, 4750 + 10 * (at % 3), 13 + 0.1 * (at % 2), ...more]),
];
const replay = (rows: RawCell[][]) => call("SCENARIO.REPLAY", rows, [["rate", 0]], 0.8);
const message = (rows: RawCell[][]) => {
  const found = replay(rows);
  return found instanceof CellError ? found.message : JSON.stringify(found);
};

test.each<[string, string[], RawCell[], RegExp]>([
  [
    "fractions",
    ["m1", "m2"],
    [0.14, 0.155],
    /row 2: m1 must be from 5 to 200 points, got 0\.14 - m1 is in points: 14, not 0\.14/,
  ],
  ["negatives", ["m1", "m2"], [14, -15.5], /row 2: m2 must be from 5 to 200 points, got -15\.5/],
  [
    "ten times too much",
    ["m1", "m2"],
    [140, 155],
    /row 2: m1 must be a future of VIX, got 140 beside VIX 13/,
  ],
  [
    "days for an expiry",
    ["m1", "exp1", "m2"],
    [14, 15, 15.5],
    /row 2: exp1 must be a date from the row's own on, got 15/,
  ],
  [
    "an expiry in the past",
    ["m1", "exp1", "m2"],
    [14, 45_000, 15.5],
    /row 2: exp1 must be a date from the row's own on, got 45000/,
  ],
])("futures of a history are refused: %s", (_, headings, more, words) => {
  expect(message(history(headings, more))).toMatch(words);
});

test.each<[string, string[], RawCell[], RegExp]>([
  ["shortened numbers", ["m1", "m2"], ["17K", 15.5], /m1 holds no number: taken for none/],
  ["words", ["m1", "m2"], [14, "abc"], /m2 holds no number: taken for none/],
  ["a future left out", ["m1", "m3"], [14, 16], /m2 is missing: futures from m3 on are not read/],
])("futures that are not read are told: %s", (_, headings, more, words) => {
  expect(message(history(headings, more))).toMatch(words);
});

test("futures as they were are read", () => {
  expect(message(history(["m1", "m2"], [14, 15.5]))).not.toMatch(/must be|holds no|is missing/);
  expect(message(history(["m1", "m2"], [null, null]))).not.toMatch(/must be|holds no|is missing/);
});
