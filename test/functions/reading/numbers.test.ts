import fc from "fast-check";
import { decimalMarkOf, numberOfCell } from "../../../src/functions/reading/numbers";

const why = (found: ReturnType<typeof numberOfCell>) => (typeof found === "number" ? found : found.why);

test.each([
  ["0,18", 0.18],
  ["0,125", 0.125],
  [",5", 0.5],
  [".5", 0.5],
  ["(0.25)", -0.25],
  ["($1,234.50)", -1234.5],
  ["$1,234.50", 1234.5],
  ["-$5", -5],
  ["$-5", -5],
  ["1 234,5 €", 1234.5],
  ["16.2%", 0.162],
  ["16.2 %", 0.162],
  ["-0.34%", -0.0034],
  ["1\u00a0234,5", 1234.5],
  ["1\u202f234\u202f567,5", 1_234_567.5],
  ["1 234", 1234],
  ["1'234.5", 1234.5],
  ["1’234.5", 1234.5],
  ["１２．５", 12.5],
  ["\u22123.5", -3.5],
  ["\u20133.5", -3.5],
  ["3.5-", -3.5],
  ["+43", 43],
  ["6.600,00", 6600],
  ["1,234,567.8", 1_234_567.8],
  ["1.234.567", 1_234_567],
  ["4550.000", 4550],
  ["1.5e3", 1500],
  [" 7 ", 7],
  ["6900", 6900],
])("%j is %d", (text, value) => {
  expect(numberOfCell(text)).toBe(value);
});

test.each([
  ["1.2K", "shortened"],
  ["3M", "shortened"],
  ["$4.5B", "shortened"],
  ["1/2", "fraction"],
  ["1 1/2", "fraction"],
  ["110'16", "fraction"],
  ["4-16", "fraction"],
  ["½", "fraction"],
  ["10²", "no number"],
  ["--", "no number"],
  ["", "no number"],
  ["(-5)", "no number"],
  ["1 2", "no number"],
  ["12,34,567", "no number"],
  ["1,2.3,4", "no number"],
  ["05.01.2026", "no number"],
  ["constructor", "no number"],
  ["Infinity", "no number"],
  ["NaN", "no number"],
  ["0x10", "no number"],
])("%j is refused: %s", (text, reason) => {
  expect(why(numberOfCell(text))).toContain(reason);
});

test("a single mark before three digits is two numbers until its table tells which", () => {
  expect(numberOfCell("10,400")).toEqual({
    why: 'the text "10,400" may be 10400 or 10.4',
    readings: [10_400, 10.4],
  });
  expect(numberOfCell("10.400")).toMatchObject({ readings: [10.4, 10_400] });
  expect(numberOfCell("10,400", ",")).toBe(10.4);
  expect(numberOfCell("10,400", ".")).toBe(10_400);
  expect(decimalMarkOf(["6.600", "300,70"])).toEqual({ mark: "," });
  expect(decimalMarkOf(["10,400", "0.15"])).toEqual({ mark: "." });
  expect(decimalMarkOf(["10,400", "12,500", null, 7, "SPX"])).toEqual({ mark: undefined });
});

test("marks that contradict each other are refused with both texts", () => {
  expect(decimalMarkOf(["1,5", "x", "2.5"])).toEqual({ contradiction: ["2.5", "1,5"] });
  expect(why(numberOfCell("1,5", "."))).toContain('its decimals behind ","');
});

test("a number is read back from every way of writing it", () => {
  const number = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(number, (value) => {
      const us = value.toLocaleString("en-US", { minimumFractionDigits: 2 });
      const german = value.toLocaleString("de-DE", { minimumFractionDigits: 2 });
      const french = value.toLocaleString("fr-FR", { minimumFractionDigits: 2 });
      for (const text of [us, german, french, String(value.toFixed(2)), `${us} USD`, `${german} €`])
        expect(numberOfCell(text)).toBeCloseTo(value, 9);
    }),
  );
});
