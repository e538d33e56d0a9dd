/** Tables in the browser workbook: they grow as one types, and a file keeps them with their names. */
import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/browser-workbook/files/open-xlsx";
import { xlsxOf } from "../../../src/browser-workbook/files/save-xlsx";
import { unzip } from "../../../src/browser-workbook/files/zip";
import { catalogue } from "../../../src/functions/catalogue";
import { gridOf } from "../../../src/host/browser/grid";
import { registerFileWriter } from "../../../src/host/browser/grid-file";
import { reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { journal } from "../../../src/taskpane/desk/journal-sheet";
import { gridLibrary, openModel } from "../../support/browser-grid";
import { builtPath } from "../../support/dist";
import { domInNode } from "../../support/dom-in-node";
import { excelDate } from "../../support/excel-date";

const ids = new Set(catalogue.map(({ id }) => id));
type Model = ReturnType<typeof openModel>;

beforeAll(() => {
  domInNode();
  registerFileWriter(gridLibrary(), ids);
});

const tablesOf = ({ getters }: Model) =>
  getters
    .getSheetIds()
    .flatMap((id) =>
      getters
        .getCoreTables(id)
        .map(({ range, config }) => [
          (config as { name?: string }).name,
          getters.getRangeString(range, id).replaceAll("$", ""),
          config.hasFilters,
        ]),
    );
const saved = async (model: Model) => Uint8Array.from(await xlsxOf(gridLibrary(), model));
const opened = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { workbook, lost } = await openXlsx(gridLibrary(), bytes, ids);
  expect(lost).toEqual([]);
  return reopenWorkbook(gridLibrary(), JSON.parse(workbook));
};
const DAY = excelDate("2025-12-08");
/** As it is typed: cell by cell. */
function typeRow(model: Model, row: number): void {
  const grid = gridOf(gridLibrary(), model);
  const cells = [DAY, DAY + 1, "6700/6710/6950/6960", 2, 1.1, 0.3, "", 10.4, "target"];
  for (const [column, cell] of cells.entries())
    grid.setCell("Journal", `${"ABCDEFGHI"[column]}${row}`, String(cell));
}
const counted = (model: Model) => gridOf(gridLibrary(), model).textAt("Journal", "B5");

test("a row typed below the last trade joins the table and is counted", () => {
  const model = openModel([journal]);
  expect(tablesOf(model)).toEqual([["Journal", "A37:K55", true]]);
  typeRow(model, 56);
  typeRow(model, 57);
  expect([tablesOf(model), counted(model)]).toEqual([[["Journal", "A37:K57", true]], "20"]);
});

test("a row that joins it is dressed as the rows above it", () => {
  const model = openModel([journal]);
  typeRow(model, 56);
  const sheetId = model.getters.getSheetIds()[0]!;
  const look = (row: number, col: number) => model.getters.getCellComputedStyle({ sheetId, row, col });
  for (let col = 0; col < 11; col++)
    expect([col, look(55, col).fillColor, look(55, col).textColor]).toEqual([col, "#FFF8E1", "#0000FF"]);
  expect(gridOf(gridLibrary(), model).textAt("Journal", "A56")).toBe("2025-12-08");
  expect(gridOf(gridLibrary(), model).textAt("Journal", "E56")).toBe("1.10");
});

test("rows that are written below it join it too", () => {
  const model = openModel([journal]);
  gridOf(gridLibrary(), model).writeRows("Journal", 55, [
    [DAY, DAY + 1, "6700/6710/6950/6960", 2, 1.1, 0.3],
    [DAY + 1, DAY + 2, "6700/6710/6950/6960", 2, 1.1, 0.3],
  ]);
  expect([tablesOf(model), counted(model)]).toEqual([[["Journal", "A37:K57", true]], "20"]);
});

test("saved and opened again the table is there under its name, as far as it had grown, and goes on growing", async () => {
  const before = openModel([journal]);
  typeRow(before, 56);
  const bytes = await saved(before);
  const parts = await unzip(bytes, { bytes: 1e9, parts: 100 }, () => true);
  const table = new TextDecoder().decode(parts.get("xl/tables/table1.xml"));
  expect(table).toMatch(/name="Journal" displayName="Journal" ref="A37:K56"/);
  expect(table).toContain('<autoFilter ref="A37:K56">');
  const after = await opened(bytes);
  expect([tablesOf(after), counted(after)]).toEqual([[["Journal", "A37:K56", true]], "19"]);
  typeRow(after, 57);
  expect([tablesOf(after), counted(after)]).toEqual([[["Journal", "A37:K57", true]], "20"]);
});

test("two tables of one name are two in the file", async () => {
  const model = openModel([journal, { ...journal, name: "Journal 2" }]);
  const parts = await unzip(await saved(model), { bytes: 1e9, parts: 100 }, (name) =>
    name.includes("tables/"),
  );
  const names = [...parts]
    .flatMap(([path, part]) => (path.startsWith("xl/tables/") ? [part] : []))
    .map((part) => / displayName="([^"]*)"/.exec(new TextDecoder().decode(part))?.[1]);
  expect(names).toEqual(["Journal", "Journal_2"]);
});

test("the starter for Excel asks for the rows of its table, and opened here a row more is counted", async () => {
  const bytes = Uint8Array.from(readFileSync(builtPath("starters/desk.xlsx")));
  const model = await opened(bytes);
  expect([tablesOf(model), counted(model)]).toEqual([[["Journal", "A37:K55", true]], "18"]);
  typeRow(model, 56);
  expect([tablesOf(model), counted(model)]).toEqual([[["Journal", "A37:K56", true]], "19"]);
});
