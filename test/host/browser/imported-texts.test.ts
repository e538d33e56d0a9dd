/** What stands in a file, or is the name of a scenario, stays as it is in the browser workbook. */
import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import { openGrid } from "../../support/browser-grid";
import { dangerousTexts } from "../../support/dangerous-texts";

const watch = { progress: () => undefined, cancelled: () => false };
const rows = [["=heading", "+1"], ...dangerousTexts.map((text) => [text, -5])];
const table = { name: "Texts", rows, formats: ["", ""] };

test("texts of a file are read back as they were, and a number below zero is a number", async () => {
  const workbook = browserWorkbook(openGrid([{ name: "Start", blocks: [] }]));
  await workbook.importTable(table, watch);
  const { cells } = await workbook.readSheet("Texts");
  expect(cells).toEqual(rows);
});

test("none of them is a formula, nor becomes one when the workbook is kept and opened again", async () => {
  const grid = openGrid([{ name: "Start", blocks: [] }]);
  await browserWorkbook(grid).importTable(table, watch);
  const again = grid.reopened();
  expect(again.reader.rowsOf("Texts")).toEqual(rows);
  expect(again.textAt("Texts", "A2")).toBe("=1+1");
});

test("a function sees the text of a cell that is called like something every object has", () => {
  const grid = openGrid([
    {
      name: "S",
      blocks: [{ at: "A1", cells: [["constructor"], ['=CONDOR.MAXLOSS("7005/7015/7265/7275",A1)']] }],
    },
  ]);
  expect(grid.valueAt("S", "A1")).toBe("constructor");
  expect(grid.valueAt("S", "A2")).toMatchObject({ message: expect.stringContaining('"constructor"') });
});

test("a function sees an imported text for a text, whatever error it is spelt like, and a formula's error as one", async () => {
  const codes = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#REF", "#ERROR"];
  const grid = openGrid([{ name: "Start", blocks: [] }]);
  const workbook = browserWorkbook(grid);
  await workbook.importTable({ name: "Codes", rows: codes.map((code) => [code]), formats: [""] }, watch);
  const asked = (cell: string) => [`=CONDOR.MAXLOSS("7005/7015/7265/7275",${cell})`];
  const cells = [...codes.map((_, row) => asked(`Codes!A${row + 1}`)), asked("1/0"), asked("NA()")];
  await workbook.insertSheet({ name: "Asked", blocks: [{ at: "A1", cells }] });
  const said = (row: number) => grid.valueAt("Asked", `A${row + 1}`);
  for (const [row, code] of codes.entries())
    expect(said(row)).toMatchObject({ message: expect.stringContaining(`got the text "${code}"`) });
  expect(said(codes.length)).toMatchObject({ message: expect.stringContaining("the error #DIV/0!") });
  expect(said(codes.length + 1)).toMatchObject({ code: "#N/A" });
});

test("scenarios keep their names, whatever a spreadsheet would make of them", async () => {
  const workbook = browserWorkbook(openGrid([{ name: "Start", blocks: [] }]));
  for (const name of dangerousTexts) await workbook.saveScenario({ name, text: '{"a":"=1"}' });
  const saved = await workbook.savedScenarios();
  expect(saved).toEqual(dangerousTexts.map((name) => ({ name, text: '{"a":"=1"}' })));
});

test.each(["constructor", "__proto__", "toString", "#REF!"])("a sheet may be called %s", async (name) => {
  const workbook = browserWorkbook(openGrid([{ name: "Start", blocks: [] }]));
  await expect(workbook.importTable({ ...table, name }, watch)).resolves.toEqual({ name });
  expect((await workbook.readSheet(name)).cells).toEqual(rows);
});
