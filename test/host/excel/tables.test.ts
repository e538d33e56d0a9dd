/** Tables of our sheets by Excel's own rules, on Microsoft's office.js. */
import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import type { SheetContent } from "../../../src/host/workbook";
import { journal } from "../../../src/taskpane/desk/journal-sheet";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { ExcelTables } from "../../support/excel-tables";
import { bootFakeExcel, type FakeExcel } from "../../support/fake-excel";

const READS = 2;
const LISTS = ["Worksheets", "Tables", "Names"];
let excel: FakeExcel;
let named: string[];

beforeEach(() => {
  excel = bootFakeExcel();
  named = [];
  excel.answer = (action, request) =>
    action.ActionType === READS && LISTS.includes(request.ObjectPaths[action.ObjectPathId]?.Name ?? "")
      ? { _Items: named.map((Name) => ({ _Id: Name, Name })) }
      : {};
  Object.assign(globalThis, { Excel: excel.window.Excel, Office: excel.window.Office });
});

afterEach(() => {
  excel.close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

async function inserted(content: SheetContent): Promise<ExcelTables> {
  await excelWorkbook().insertSheet(content);
  const sheet = new ExcelTables();
  for (const request of excel.requests) sheet.take(request, named);
  return sheet;
}

/** How the sheet's formulas ask for its trades. */
const asked = ({ cells }: ExcelTables) =>
  /RISK\.JOURNAL\((\w+\[\[#Headers\],\[#Data\]\])/.exec(String(cells.get("B5")))?.[1] ?? "";
const counted = (sheet: ExcelTables) => call("RISK.JOURNAL", sheet.rowsOf(asked(sheet)), null, "trades");

test("the Journal's trades are a table of Excel's, written in the one request, and nothing that spills stands in it", async () => {
  const sheet = await inserted(journal);
  expect(sheet.problems).toEqual([]);
  expect(excel.requests).toHaveLength(2);
  expect(sheet.tables).toEqual([{ name: "Journal", top: 36, left: 0, right: 10, bottom: 54 }]);
  expect(counted(sheet)).toBe(18);
});

test("a row typed below the last joins the table and is counted", async () => {
  const sheet = await inserted(journal);
  const day = excelDate("2025-12-08");
  sheet.type("A56", [day, day + 1, "6700/6710/6950/6960", 2, 1.1, 0.3, "", 10.4, "target"]);
  expect(counted(sheet)).toBe(19);
  expect(call("RISK.JOURNAL", sheet.rowsOf(asked(sheet)), null, "edited")).toBe("none");
});

test("a second Journal's table gets a number, and its formulas ask for that one", async () => {
  named = ["Journal", "journal_2"];
  const sheet = await inserted(journal);
  expect(sheet.problems).toEqual([]);
  expect(sheet.tables.map(({ name }) => name)).toEqual(["Journal_3"]);
  expect(counted(sheet)).toBe(18);
});

test("Excel's rules are seen to be broken where they are", async () => {
  const sheet = await inserted({
    name: "Bad",
    blocks: [
      {
        at: "A1",
        cells: [
          ["date", "Date", 5],
          [1, 2, 3],
        ],
      },
      { at: "B2", cells: [["=SEQUENCE(2)"]] },
    ],
    tables: [{ name: "Bad", at: "A1:C2", room: 5 }],
  });
  expect(sheet.problems).toEqual([
    "a heading of A1:C2 is no text: Excel puts one of its own",
    "headings of A1:C2 are alike: Excel numbers them",
    "B2: #SPILL!, a formula that spills stands in a table",
  ]);
});
