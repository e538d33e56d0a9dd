import { browserWorkbook, freeName } from "../../../src/host/browser/browser-workbook";
import type { Grid } from "../../../src/host/browser/grid";
import { type SheetContent, WorkbookProblem } from "../../../src/host/workbook";
import { openGrid } from "../../support/browser-grid";

const plan: SheetContent = {
  name: "Plan",
  blocks: [
    { at: "A1", cells: [["Credit"], ["Credit in dollars"]], style: "label" },
    { at: "B1", cells: [[1.09]], style: "input", format: "0.00" },
    { at: "B2", cells: [["=100*credit"]], style: "result", format: "#,##0" },
    { at: "B3", cells: [['=CONDOR.BREAKEVEN("7005/7015/7265/7275",credit)']], format: "General" },
  ],
  names: { credit: "B1" },
};

describe("inserting a sheet", () => {
  it("adds it behind the others and shows live formulas", async () => {
    const grid = openGrid([{ name: "Start", blocks: [] }]);
    await expect(browserWorkbook(grid).insertSheet(plan)).resolves.toEqual({ name: "Plan" });
    expect(grid.sheetNames()).toEqual(["Start", "Plan"]);
    expect(grid.textAt("Plan", "B2")).toBe("109");
    expect(grid.valueAt("Plan", "C3")).toBeCloseTo(7013.91, 10);
  });

  it("numbers a taken name, and each sheet's formulas mean their own cells", async () => {
    const grid = openGrid([plan]);
    await expect(browserWorkbook(grid).insertSheet(plan)).resolves.toEqual({ name: "Plan 2" });
    grid.setCell("Plan", "B1", "2");
    expect(grid.textAt("Plan", "B2")).toBe("200");
    expect(grid.textAt("Plan 2", "B2")).toBe("109");
  });

  it("inserts beside a workbook whose names of ranges are the same", async () => {
    const blocks = [
      { at: "A1", cells: [[2], [3]] },
      { at: "B1", cells: [["=SUM(paper)"]] },
    ];
    const page: SheetContent = { name: "Page", blocks, names: { paper: "A1:A2" } };
    const grid = openGrid([page]);
    await expect(browserWorkbook(grid).insertSheet(page)).resolves.toEqual({ name: "Page 2" });
    grid.setCell("Page 2", "A1", "10");
    expect([grid.textAt("Page", "B1"), grid.textAt("Page 2", "B1")]).toEqual(["5", "13"]);
  });

  it("keeps a name of numbers a text, whether or not its cell is formatted as one", async () => {
    const grid = openGrid([{ name: "Start", blocks: [] }]);
    const blocks = [
      { at: "A1", cells: [["4/4/2"]], format: "@" },
      { at: "A2", cells: [["4/4/2"]] },
    ];
    await browserWorkbook(grid).insertSheet({ name: "Plan", blocks });
    expect([grid.valueAt("Plan", "A1"), grid.valueAt("Plan", "A2")]).toEqual(["4/4/2", "4/4/2"]);
  });

  it("is undone in one step", async () => {
    const grid = openGrid([{ name: "Start", blocks: [] }]);
    await browserWorkbook(grid).insertSheet(plan);
    grid.undo();
    expect(grid.sheetNames()).toEqual(["Start"]);
  });

  it("offers nothing to undo right after the workbook opens", () => {
    const grid = openGrid([plan]);
    grid.undo();
    expect(grid.sheetNames()).toEqual(["Plan"]);
  });

  it("says in plain words what stood in the way", async () => {
    const grid: Pick<Grid, "sheetNames" | "addSheet"> = {
      sheetNames: () => [],
      addSheet() {
        throw new Error("the spreadsheet refused CREATE_SHEET");
      },
    };
    const refused = browserWorkbook(grid as Grid).insertSheet(plan);
    await expect(refused).rejects.toBeInstanceOf(WorkbookProblem);
    await expect(refused).rejects.toThrow('The sheet "Plan" could not be inserted');
  });
});

describe("a free name", () => {
  it.each([
    ["Plan", [], "Plan"],
    ["Plan", ["plan"], "Plan 2"],
    ["Plan", ["Plan", "Plan 2"], "Plan 3"],
    ["1 %/2 %: size?", [], "1 % 2 %  size"],
    ["", [], "Sheet"],
    ["A name that is longer than thirty-one", [], "A name that is longer than thir"],
    [
      "A name that is longer than thirty-one",
      ["A name that is longer than thir"],
      "A name that is longer than th 2",
    ],
  ])("for %p beside %p is %p", (wanted, taken, free) => {
    expect(freeName(wanted, taken)).toBe(free);
  });
});
