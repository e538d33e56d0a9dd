import { fitColumns } from "../../../src/host/browser/grid-fit";
import { openGrid, openModel } from "../../support/browser-grid";

const sheet = (rows: (string | number | null)[][], format?: string) =>
  openGrid([{ name: "Own", blocks: [{ at: "A1", cells: rows, ...(format && { format }) }] }]);

test("points, dollars, shares, counts and dates are shown as what they are in cells without a format", () => {
  const grid = sheet([
    ['=CONDOR.CREDIT(7140,{7040,7050,7235,7245},"1t",0.1373)'],
    ['=RISK.SIZE(100000,1%,8.91,,,,,"at risk")'],
    ["=RISK.SIZE(100000,1%,8.91)"],
    ['=CONDOR.POP(7140,{7040,7050,7235,7245},"1t",0.1373)'],
    ["=ALVH.EXPIRY(DATE(2026,1,5),30)"],
  ]);
  const shown = [1, 2, 3, 4, 5].map((row) => grid.textAt("Own", `A${row}`));
  expect(shown).toEqual([
    expect.stringMatching(/^\d\.\d\d$/),
    "$891",
    "1",
    expect.stringMatching(/^\d\d\.\d%$/),
    expect.stringMatching(/^2026-0\d-\d\d$/),
  ]);
});

test("a table that spills shows each column by its unit, and strikes without decimals", () => {
  const grid = sheet([['=CONDOR.TARGETS(7140,"1t",0.18,1.15)']]);
  const labels = ["A", "B"].map((column) =>
    Array.from({ length: 14 }, (_, row) => grid.textAt("Own", `${column}${row + 1}`)),
  );
  const rows = new Map(labels[0]?.map((label, row) => [label, labels[1]?.[row]]));
  expect(rows.get("long put")).toMatch(/^\d,\d{3}$/);
  expect(rows.get("credit")).toMatch(/^\d\.\d\d$/);
  expect(rows.get("POP")).toMatch(/%$/);
});

test("a format that the user gave stays", () => {
  const grid = sheet([['=CONDOR.MAXLOSS("7005/7015/7265/7275",1.09)']], "0.0000");
  expect(grid.textAt("Own", "A1")).toBe("8.9100");
});

test("a share of an amount is an amount, and a share of a share a share", () => {
  const grid = sheet([
    ['=CONDOR.POP(7140,{7040,7050,7235,7245},"1t",0.1373)', "=A1*1000", "=1000/A1", "=A1*A1"],
  ]);
  const [pop = 0] = [Number(grid.valueAt("Own", "A1"))];
  expect(Number(grid.textAt("Own", "B1"))).toBeCloseTo(1000 * pop, 3);
  expect(Number(grid.textAt("Own", "C1"))).toBeCloseTo(1000 / pop, 3);
  expect(grid.textAt("Own", "D1")).toMatch(/%$/);
});

test("a column that nobody has sized grows to what a formula spills into it, and no other column moves", async () => {
  const model = openModel([{ name: "Own", blocks: [], columnWidths: [4] }]);
  const sheetId = model.getters.getActiveSheetId();
  const width = (column: number) => model.getters.getColSize(sheetId, column);
  const [first, third] = [width(0), width(3)];
  fitColumns(model);
  model.dispatch("UPDATE_CELL", {
    sheetId,
    row: 4,
    col: 0,
    content: '=CONDOR.TARGETS(7140,"1t",0.18,{1.15,0.7})',
  });
  model.dispatch("UPDATE_CELL", { sheetId, row: 40, col: 5, content: "=CONDOR.RULES()" });
  await Promise.resolve();
  expect(width(0)).toBe(first);
  expect(width(3)).toBe(third);
  // "lower break-even" is the longest word of its column, "hold: no new condors" that of the notes.
  const spilled = [5, 11].map((column) => model.getters.getColSize(sheetId, column));
  expect(Math.max(...spilled)).toBeGreaterThan(third);
  model.dispatch("REQUEST_UNDO");
  expect(model.getters.getCell({ sheetId, row: 40, col: 5 })).toBeUndefined();
});
