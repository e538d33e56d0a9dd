/** A file of the same kind in the place of the former one, in Excel: the sheet stays, its columns are written anew. */
import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import { bookSheet } from "../../../src/taskpane/data/book-sheet";
import { bootFakeExcel, type FakeExcel } from "../../support/fake-excel";

const SETS = 4;
let excel: FakeExcel;

beforeEach(() => {
  excel = bootFakeExcel();
  excel.answer = () => ({});
  Object.assign(globalThis, { Excel: excel.window.Excel, Office: excel.window.Office });
});
afterEach(() => {
  excel.close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

/** What is called on a path or as an action, in the order of the batch. */
const calls = (method: string) =>
  excel.requests.flatMap(({ ObjectPaths, Actions }) => [
    ...Object.values(ObjectPaths)
      .filter(({ Name }) => Name === method)
      .map(({ ArgumentInfo }) => ArgumentInfo.Arguments?.[0]),
    ...Actions.filter(({ Name, ActionType }) => Name === method && ActionType !== SETS).map(
      ({ ObjectPathId }) => ObjectPaths[ObjectPathId]?.ArgumentInfo.Arguments?.[0],
    ),
  ]);

test("a book over a book empties columns A to N around what is typed, and neither adds, deletes nor numbers a sheet", async () => {
  const HEADINGS = [
    "expiry",
    "long put",
    "short put",
    "short call",
    "long call",
    "contracts",
    "credit",
    "kind",
  ];
  const book = bookSheet(
    "positions.csv",
    [
      [...HEADINGS, "root", "opened", "fees", "cash", "rows", "note"],
      [46_000, 6550, 6560, 6800, 6810, 1, 1.1, "condor", "SPXW", 45_999, 0, null, "2", null],
    ],
    [],
  );
  await expect(excelWorkbook().rewriteSheet("Book", book)).resolves.toMatchObject({ name: "Book" });
  expect([calls("Add"), calls("Delete")]).toEqual([[], []]);
  const cleared = calls("Clear");
  expect(cleared.slice(0, 4)).toEqual(["A1:A1048576", "B1:B4", "B9:B1048576", "C1:C1048576"]);
  expect([cleared.length, cleared.at(-1)]).toEqual([15, "N1:N1048576"]);
  const written = excel.requests.flatMap(({ Actions }) =>
    Actions.filter(({ Name }) => Name === "Formulas").map(({ ArgumentInfo }) =>
      JSON.stringify(ArgumentInfo.Arguments),
    ),
  );
  expect(written.some((cells) => cells.includes("6550"))).toBe(true);
  expect(written.some((cells) => cells.includes("=TODAY()"))).toBe(false);
});

test("a table over a table empties its own columns and is written whole", async () => {
  const rows = [["date", "SPX"], ...Array.from({ length: 3 }, (_, at) => [46_000 + at, 7000])];
  const watch = { progress: () => undefined, cancelled: () => true };
  const table = { name: "SPX", rows, formats: ["yyyy-mm-dd", "0.00"] };
  await expect(excelWorkbook().importTable(table, watch, "History")).resolves.toEqual({ name: "History" });
  expect(calls("Clear")).toEqual(["A1:A1048576", "B1:B1048576"]);
  expect([calls("Add"), calls("Delete")]).toEqual([[], []]);
  expect(JSON.stringify(excel.requests[0]?.ObjectPaths)).toContain("History");
});
