/** Rows go into a table of Excel's through the table itself, so that nothing below it is written over. */
import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import { bootFakeExcel, type FakeExcel } from "../../support/fake-excel";

const READS = 2;
let excel: FakeExcel;
let named: readonly string[];

beforeEach(() => {
  excel = bootFakeExcel();
  named = ["Prices", "Journal_2"];
  excel.answer = (action, request) => {
    if (action.ActionType !== READS) return {};
    const path = request.ObjectPaths[action.ObjectPathId]?.Name;
    if (path === "Tables") return { _Items: named.map((Name) => ({ _Id: Name, Name })) };
    if (path === "Worksheet") return { Name: "My journal" };
    if (path !== "GetBoundingRect") return {};
    return {
      Address: "'My journal'!$A$37:$B$38",
      Values: [
        ["date", "strikes"],
        [45_994, "6770/6780/6935/6945"],
      ],
      ValueTypes: [
        ["String", "String"],
        ["Double", "String"],
      ],
    };
  };
  Object.assign(globalThis, { Excel: excel.window.Excel, Office: excel.window.Office });
});

afterEach(() => {
  excel.close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

test("a table is found by its name, or by the number that a second one gets, with headings and rows", async () => {
  await expect(excelWorkbook().findTable("Journal")).resolves.toEqual({
    sheet: "My journal",
    name: "Journal_2",
    at: "A37:B38",
    rows: [
      ["date", "strikes"],
      [45_994, "6770/6780/6935/6945"],
    ],
  });
  named = ["Journals", "Journal_old"];
  await expect(excelWorkbook().findTable("Journal")).resolves.toBeNull();
});

test("rows are added by the table, texts as texts and blanks as blanks, and no cell is set", async () => {
  const { addRows } = excelWorkbook();
  const table = { sheet: "My journal", name: "Journal_2", at: "A37:B38", rows: [] };
  await expect(
    addRows(table, [
      [45_995, "4/4/2"],
      [null, "expired"],
    ]),
  ).resolves.toMatchObject({
    at: expect.stringMatching(/^My journal!/),
  });
  const [request] = excel.requests.slice(-1);
  const added = Object.values(request?.ObjectPaths ?? {}).find(({ Name }) => Name === "Add");
  expect(added?.ArgumentInfo.Arguments?.slice(1, 2)).toEqual([
    [
      [45_995, "'4/4/2"],
      ["", "expired"],
    ],
  ]);
  expect(
    excel.requests.flatMap(({ Actions }) => Actions).filter(({ ActionType }) => ActionType === 4),
  ).toEqual([]);
});
