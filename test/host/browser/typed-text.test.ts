import * as library from "@odoo/o-spreadsheet";
import { readAsExcel, type TypedCell } from "../../../src/host/browser/typed-text";

const THIS_YEAR = 2026;
/** The serial number or the number that stands in the cell, as the library takes it. */
function numberOf({ content }: TypedCell): number | string {
  try {
    return library.helpers.toNumber(content as never, library.DEFAULT_LOCALE as never);
  } catch {
    return content;
  }
}

test("the error that Excel's formulas may name is the call that makes it, but for texts and names of sheets", () => {
  expect(readAsExcel(`=IF(A1,#N/A,"#N/A")&'#N/A'!B2`, undefined, THIS_YEAR).content).toBe(
    `=IF(A1,NA(),"#N/A")&'#N/A'!B2`,
  );
});

// Microsoft on typing into cells formatted as percentages: 10 and 0.1 both give 10 %.
test.each([
  ["10", "10%"],
  ["0.1", "0.1"],
  ["18%", "18%"],
  ["18%%", "18%"],
  ["-5", "-5%"],
  ["(5)", "-5%"],
  ["(5%)", "-5%"],
  [".5", ".5"],
  ["1,000", "1,000%"],
  ["=1+1", "=1+1"],
  ["words", "words"],
  ["", ""],
])("%p in a cell of per cents is %p", (typed, taken) => {
  expect(readAsExcel(typed, "0.00%", THIS_YEAR).content).toBe(taken);
});

// Serial numbers by Excel: 46372 is 2026-12-16, 46388 is 2027-01-01.
test.each([
  ["16-Dec-26", 46372, "d-mmm-yy"],
  ["16 dec 2026", 46372, "d-mmm-yy"],
  ["16DEC26", 46372, "d-mmm-yy"],
  ["Dec 16, 2026", 46372, "d-mmm-yy"],
  ["December 16 2026", 46372, "d-mmm-yy"],
  ["dec-16-2026", 46372, "d-mmm-yy"],
  ["16-Dec", 46372, "d-mmm"],
  ["Dec 16", 46372, "d-mmm"],
  ["Dec 2026", 46357, "mmm-yy"],
  ["Dec-2026", 46357, "mmm-yy"],
  ["16-Dec-26 9:30", 46372 + 9.5 / 24, "d-mmm-yy hh:mm"],
  ["16-Dec-26 3:45 pm", 46372 + 15.75 / 24, "d-mmm-yy hh:mm"],
  ["29-Feb-28", 46812, "d-mmm-yy"],
])("%p is the day %p, shown as %p", (typed, serial, format) => {
  const read = readAsExcel(typed, undefined, THIS_YEAR);
  expect(numberOf(read)).toBeCloseTo(serial, 9);
  expect(read.format).toBe(format);
});

test.each([
  ["(0.25)", -0.25],
  ["(1,234.5)", -1234.5],
  ["($3)", -3],
  ["$(3)", -3],
  ["( 7 )", -7],
  ["(12%)", -0.12],
  ["1 3/4", 1.75],
  ["0 1/2", 0.5],
  ["-1 1/2", -1.5],
])("%p is the number %p", (typed, value) => {
  expect(numberOf(readAsExcel(typed, undefined, THIS_YEAR))).toBe(value);
});

test.each([
  ["1,234.5", "#,##0.00"],
  ["(12,345)", "#,##0"],
])("%p keeps its separators", (typed, format) => {
  expect(readAsExcel(typed, undefined, THIS_YEAR).format).toBe(format);
});

test.each([
  ["-B4*2", "=-B4*2"],
  ["-SUM(B4:B9)", "=-SUM(B4:B9)"],
  ["-(B4+1)", "=-(B4+1)"],
  ["-5*3", "=-5*3"],
])("%p is the formula %p", (typed, formula) => {
  expect(readAsExcel(typed, undefined, THIS_YEAR).content).toBe(formula);
});

test.each([
  "- a note",
  "-note",
  "4/4/2 rule",
  "May I scale",
  "Marks of 16 Dec",
  "31-Foo-26",
  "(a)",
  "(1)(2)",
  "1 3/0",
  "'16-Dec-26",
  "16-Dec-26\nsecond line",
  "Dec",
  "may",
  "-",
  "12/16/2026",
  "  ",
])("%p stays as it was typed", (typed) => {
  expect(readAsExcel(typed, undefined, THIS_YEAR)).toEqual({ content: typed });
});

test("a day that does not exist stays a text", () => {
  expect(numberOf(readAsExcel("31-Feb-26", undefined, THIS_YEAR))).toBe("31-Feb-26");
});

test("in a cell of text everything stays as it was typed", () => {
  for (const typed of ["16-Dec-26", "(5)", "18%"])
    expect(readAsExcel(typed, "@", THIS_YEAR)).toEqual({ content: typed });
});
