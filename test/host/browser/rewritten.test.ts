/** A file of the same kind in the place of the former one, in the browser workbook. */
import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import type { Grid } from "../../../src/host/browser/grid";
import { bookSheet } from "../../../src/taskpane/data/book-sheet";
import { openGrid } from "../../support/browser-grid";

const watch = { progress: () => undefined, cancelled: () => false };
const HEADINGS = [
  ...["expiry", "long put", "short put", "short call", "long call", "contracts", "credit", "kind", "root"],
  ...["opened", "fees", "cash", "rows", "note"],
];
const condor = (contracts: number) => [
  ...[46_000, 6550, 6560, 6800, 6810, contracts, 1.1, "condor", "SPXW", 45_999, 0, null, "2", null],
];
const book = (...contracts: number[]) => bookSheet("positions.csv", [HEADINGS, ...contracts.map(condor)], []);
/** What the user types on the sheet, in its inputs and beside the table. */
function typeInto(grid: Grid): void {
  const cells = { B5: "6700", B6: "0.15", B7: "2025-12-08", P13: "mine" };
  for (const [at, typed] of Object.entries(cells)) grid.setCell("Book", at, typed);
}

test("a book over a book: its rows are the new ones, what was typed stays, formulas elsewhere follow, one undo takes it back", async () => {
  const grid = openGrid([{ name: "Start", blocks: [] }]);
  const workbook = browserWorkbook(grid);
  await workbook.insertSheet(book(1, 2, 3));
  grid.setCell("Start", "A1", "=Book!F13");
  grid.setCell("Start", "A2", "=SUM(Book!F13:F16)");
  typeInto(grid);
  expect([grid.valueAt("Start", "A1"), grid.valueAt("Start", "A2")]).toEqual([1, 6]);
  const before = grid.reader.rowsOf("Book");
  await expect(workbook.rewriteSheet("Book", book(7, 8))).resolves.toEqual({ name: "Book" });
  expect(grid.sheetNames()).toEqual(["Start", "Book"]);
  expect([grid.valueAt("Start", "A1"), grid.valueAt("Start", "A2")]).toEqual([7, 15]);
  expect([grid.textAt("Book", "B5"), grid.textAt("Book", "B6"), grid.valueAt("Book", "P13")]).toEqual([
    ...["6,700.00", "15.0%", "mine"],
  ]);
  // As if it had come first: no row of the former book is left.
  const anew = openGrid([{ ...book(7, 8), blocks: [...book(7, 8).blocks] }]);
  typeInto(anew);
  const filled = (of: typeof grid) =>
    of.reader
      .rowsOf("Book")
      .flatMap((cells, row) => cells.map((cell, column) => [row, column, cell] as const))
      .filter(([, , cell]) => cell !== null && cell !== "");
  expect(filled(grid)).toEqual(filled(anew));
  grid.undo();
  expect(grid.reader.rowsOf("Book")).toEqual(before);
  expect(grid.valueAt("Start", "A2")).toBe(6);
});

test("a table over a table, longer or shorter: its columns hold the new one alone, those beside it stay, one undo takes it back", async () => {
  const table = (name: string, closes: readonly number[]) => ({
    name,
    rows: [["date", "SPX", "note"], ...closes.map((close, at) => [46_000 + at, close, "=1+1"])],
    formats: ["yyyy-mm-dd", "#,##0.00", ""],
  });
  const grid = openGrid([{ name: "Start", blocks: [] }]);
  const workbook = browserWorkbook(grid);
  await workbook.importTable(table("History", [7000, 7010, 7020]), watch);
  grid.setCell("History", "E2", "=B2*2");
  grid.setCell("Start", "A1", "=SUM(History!B:B)");
  const cancelled = { ...watch, cancelled: () => true };
  const long = Array.from({ length: 300 }, () => 10);
  await expect(workbook.importTable(table("x", long), cancelled, "History")).resolves.toEqual({
    name: "History",
  });
  expect([grid.valueAt("Start", "A1"), grid.valueAt("History", "E2")]).toEqual([3000, 20]);
  await workbook.importTable(table("x", [6900.5]), watch, "History");
  expect([grid.valueAt("Start", "A1"), grid.valueAt("History", "E2")]).toEqual([6900.5, 13_801]);
  expect([grid.textAt("History", "A2"), grid.textAt("History", "B2")]).toEqual(["2025-12-09", "6,900.50"]);
  expect([grid.valueAt("History", "C2"), grid.valueAt("History", "A3")]).toEqual(["=1+1", null]);
  grid.undo();
  expect(grid.valueAt("Start", "A1")).toBe(3000);
  expect(grid.sheetNames()).toEqual(["Start", "History"]);
});

test("a sheet that is gone is told of", async () => {
  const workbook = browserWorkbook(openGrid([{ name: "Start", blocks: [] }]));
  await expect(workbook.rewriteSheet("Book", book(1))).rejects.toThrow(/"Book" could not be written/);
});
