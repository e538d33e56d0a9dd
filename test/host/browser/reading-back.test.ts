/** What the pane reads from the browser workbook and keeps in it. */
import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import { openGrid } from "../../support/browser-grid";

const open = () => {
  const grid = openGrid([
    {
      name: "Plan",
      names: { credit: "B1" },
      blocks: [
        { at: "A1", cells: [["Credit", 1.09]] },
        { at: "B2", cells: [["=CONDOR.MAXLOSS(1,credit)"]] },
      ],
    },
  ]);
  return { grid, workbook: browserWorkbook(grid) };
};

test("a sheet is read with its names, and an error with its message", async () => {
  const { workbook } = open();
  const found = await workbook.readSheet("Plan");
  expect(found).toMatchObject({ names: { credit: "B1" } });
  expect(found.cells[0]).toEqual(["Credit", 1.09]);
  expect(found.cells[1]?.[1]).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(/^strikes/) });
});

test("references and names have their values; what is none has null", async () => {
  const { workbook } = open();
  expect(await workbook.valuesOf("Plan", ["$A$1:B1", "credit", "Nowhere!A1", "nonsense"])).toEqual([
    [["Credit", 1.09]],
    [[1.09]],
    null,
    null,
  ]);
});

test("scenarios live on a sheet that no tab shows; the same name replaces", async () => {
  const { workbook } = open();
  await workbook.saveScenario({ name: "one", text: "{}" });
  await workbook.saveScenario({ name: "two", text: '{"a":"1t"}' });
  await workbook.saveScenario({ name: "one", text: '{"b":2}' });
  expect(await workbook.savedScenarios()).toEqual([
    { name: "two", text: '{"a":"1t"}' },
    { name: "one", text: '{"b":2}' },
  ]);
  expect(await workbook.sheets()).toEqual(["Plan"]);
  await workbook.removeScenario("two");
  expect(await workbook.savedScenarios()).toEqual([{ name: "one", text: '{"b":2}' }]);
});

describe("a table that is imported", () => {
  const rows = [
    ["date", "VIX"],
    ...Array.from({ length: 4500 }, (_, index) => [45_000 + index, index / 100]),
  ];
  const table = { name: "History", rows, formats: ["yyyy-mm-dd", ""] };

  it("stands whole, dates as dates, with its progress told", async () => {
    const { grid, workbook } = open();
    const told: number[] = [];
    const answer = await workbook.importTable(table, {
      progress: (done) => told.push(done),
      cancelled: () => false,
    });
    expect(answer).toEqual({ name: "History" });
    expect(told.at(-1)).toBe(4500);
    expect(told.length).toBeGreaterThan(1);
    expect(grid.textAt("History", "A2")).toBe("2023-03-15");
    expect(grid.valueAt("History", "B4501")).toBe(44.99);
  });

  it("leaves nothing behind when it is cancelled", async () => {
    const { grid, workbook } = open();
    let asked = 0;
    const watch = { progress: () => undefined, cancelled: () => asked++ > 0 };
    await expect(workbook.importTable(table, watch)).resolves.toBe("cancelled");
    expect(grid.sheetNames()).toEqual(["Plan"]);
  });
});
