/** What stands in a file is written to Excel as it is, on Microsoft's real office.js over a fake host. */
import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import { dangerousTexts } from "../../support/dangerous-texts";
import { bootFakeExcel, type FakeExcel } from "../../support/fake-excel";

let excel: FakeExcel;
beforeEach(() => {
  excel = bootFakeExcel();
  excel.answer = (action, request) =>
    request.ObjectPaths[action.ObjectPathId]?.Name === "Worksheets" ? { _Items: [] } : {};
  Object.assign(globalThis, { Excel: excel.window.Excel, Office: excel.window.Office });
});
afterEach(() => {
  excel.close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

const SETS = 4;
const written = (property: string) =>
  excel.requests.flatMap(({ Actions }) =>
    Actions.filter(({ Name, ActionType }) => Name === property && ActionType === SETS).map(
      ({ ArgumentInfo }) => ArgumentInfo.Arguments?.[0],
    ),
  );
const watch = { progress: () => undefined, cancelled: () => false };

test("no text of a file is left for Excel to read as a formula, a date, a number or an error", async () => {
  const rows = [["=heading", "text"], ...dangerousTexts.map((text) => [text, -5])];
  await excelWorkbook().importTable({ name: "Texts", rows, formats: ["", ""] }, watch);
  expect(written("Formulas")).toEqual([]);
  // An apostrophe before a text is Excel's mark of a text, and no part of it; "constructor" needs none.
  const isPlain = (text: string) => ["constructor", "toString", "hasOwnProperty"].includes(text);
  expect(written("Values")).toEqual([
    [["'=heading", "text"], ...dangerousTexts.map((text) => [isPlain(text) ? text : `'${text}`, -5])],
  ]);
});

test("a number below zero stays a number", async () => {
  await excelWorkbook().importTable({ name: "N", rows: [["n"], [-5], [-0.5]], formats: [""] }, watch);
  expect(written("Values")).toEqual([[["n"], [-5], [-0.5]]]);
});
