/** What a sheet shows of a number: Excel's own codes, by hand. */
import { formatOfUnit, unrounded } from "../../../src/functions/units/number-format";

test.each<[string, number | undefined, string]>([
  ["strike", 7000, "#,##0"],
  ["strike", 1000, "#,##0"],
  ["strike", 999, "#,##0.00"],
  ["strike", 7002.5, "#,##0.00"],
  ["strike", undefined, "#,##0.00"],
  ["Excel date", 46_000, "yyyy-mm-dd"],
  ["Excel date", 46_000.5, "yyyy-mm-dd hh:mm"],
  ["Excel date", undefined, "yyyy-mm-dd"],
  ["wins", 2, "General"],
  ["contracts", 2, "#,##0"],
  ["contracts", 2.45, "#,##0.00"],
  ["contracts", undefined, "#,##0"],
  ["US dollars", 2.45, "$#,##0"],
  ["fraction", 0.125, "0.0%"],
  ["nothing that is known", 2.45, "General"],
])("a number of %s that is %p is shown as %s", (unit, value, format) => {
  expect(formatOfUnit(unit, value)).toBe(format);
});

test.each([
  ["0.0%", 0.1, "0.0%"],
  ["0.0%", 0.125, "0.0%"],
  ["0.0%", 0.1234, "0.00%"],
  ["0.0%", 0.07, "0.0%"],
  ["0.00", 0.5, "0.00"],
  ["0.00", 0.25, "0.00"],
  ["0.00", 0.125, "0.000"],
  ["#,##0.00", 0.123_456, "#,##0.000000"],
  ["#,##0.00", 0.123_456_7, "#,##0.00"],
  ["#,##0.00", 0.1 + 0.2, "#,##0.00"],
  ["#,##0", 1.5, "#,##0.0"],
  ["$#,##0", 2.25, "$#,##0.00"],
  ["#,##0", 3, "#,##0"],
  ["General", 0.125, "General"],
  ["yyyy-mm-dd hh:mm", 46_000.5, "yyyy-mm-dd hh:mm"],
])("a limit shown as %s that is %d is shown as %s", (format, value, shown) => {
  expect(unrounded(format, value)).toBe(shown);
});
