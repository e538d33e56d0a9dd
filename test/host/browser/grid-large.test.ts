import fc from "fast-check";
import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import { gridOf } from "../../../src/host/browser/grid";
import { keptData, reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { gridLibrary, openModel } from "../../support/browser-grid";
import { measured } from "../../support/measured-texts";

const watch = { progress: () => undefined, cancelled: () => false };

describe("a long table", () => {
  const ROWS = 1500;
  const table = {
    name: "Quotes",
    rows: [
      ["date", "SPX", "note"],
      ...Array.from({ length: ROWS }, (_, row) => [46_000 + row, 7000.25 + row, `row ${row}`]),
    ],
    formats: ["yyyy-mm-dd", "0.00", ""],
  };

  it("is written in parts with the formats of its columns, and measured once for each height of letters", async () => {
    const model = openModel([{ name: "Start", blocks: [] }]);
    const grid = gridOf(gridLibrary(), model);
    measured.texts = 0;
    const done: number[] = [];
    await browserWorkbook(grid).importTable(table, { ...watch, progress: (rows) => done.push(rows) });
    reopenWorkbook(gridLibrary(), keptData(model));
    expect(measured.texts).toBeLessThan(20);
    expect(done.at(-1)).toBe(ROWS);
    expect([
      grid.textAt("Quotes", "A2"),
      grid.textAt("Quotes", "B1501"),
      grid.textAt("Quotes", "C1501"),
    ]).toEqual(["2025-12-09", "8499.25", "row 1499"]);
    expect([...grid.reader.rowsOf("Quotes")]).toEqual(table.rows);
  });

  it("leaves nothing behind when it is cancelled half way", async () => {
    const grid = gridOf(gridLibrary(), openModel([{ name: "Start", blocks: [] }]));
    let asked = 0;
    const wide = { ...table, rows: table.rows.map((row) => Array.from({ length: 20 }, () => row).flat()) };
    const result = await browserWorkbook(grid).importTable(wide, { ...watch, cancelled: () => ++asked > 2 });
    expect([result, asked, grid.sheetNames()]).toEqual(["cancelled", 3, ["Start"]]);
  });
});

test("a formula sees the blank cells beyond all that stands on its sheet, when it is entered and when it is opened", () => {
  const formulas = [
    "=SUM(ROW(N1:N50))",
    "=ROWS(N1:P50)",
    "=COLUMNS(N1:P50)",
    "=COUNTBLANK(N1:P50)",
    "=ROWS(N:N)",
  ];
  const model = openModel([{ name: "S", blocks: [{ at: "A1", cells: formulas.map((each) => [each]) }] }]);
  for (const each of [model, reopenWorkbook(gridLibrary(), keptData(model))]) {
    const grid = gridOf(gridLibrary(), each);
    expect(formulas.map((_, row) => grid.valueAt("S", `A${row + 1}`))).toEqual([1275, 50, 3, 150, 100]);
  }
});

describe("heights of rows", () => {
  const heights = (cells: readonly (readonly [string, string, object?])[], merged?: string) => {
    const model = openModel([{ name: "S", blocks: [] }]);
    const sheetId = model.getters.getActiveSheetId();
    if (merged !== undefined)
      model.dispatch("ADD_MERGE", { sheetId, target: [gridLibrary().helpers.toZone(merged)] });
    for (const [at, content, style] of cells) {
      const { left: col, top: row } = gridLibrary().helpers.toZone(at);
      model.dispatch("UPDATE_CELL", { sheetId, col, row, content, ...(style && { style }) });
    }
    const again = reopenWorkbook(gridLibrary(), keptData(model));
    const of = ({ getters }: typeof model) =>
      cells.map(([at]) => getters.getRowSize(sheetId, gridLibrary().helpers.toZone(at).top));
    expect(of(again)).toEqual(of(model));
    return of(model);
  };
  // A point is 4/3 of a pixel; a line is a quarter taller than its letters, with 3 pixels above and below.
  const line = (points: number) => Math.round(points * (4 / 3)) * 1.25 + 6;

  it("are those of the tallest letters in them", () => {
    const found = heights([
      ["A1", "small"],
      ["A2", "large", { fontSize: 30 }],
      ["B2", "small"],
      ["A3", "large too", { fontSize: 30 }],
    ]);
    expect(found).toEqual([23, line(30), line(30), line(30)].map(Math.round));
  });

  it("grow with lines, whether typed or wrapped", () => {
    const [one, three, wrapped] = heights([
      ["A1", "x", { fontSize: 20 }],
      ["A2", "x\ny\nz", { fontSize: 20 }],
      ["A3", "many words that wrap", { fontSize: 20, wrapping: "wrap" }],
    ]) as [number, number, number];
    expect(three).toBeGreaterThan(2.5 * one);
    expect(wrapped).toBeGreaterThan(2 * one);
  });

  it("are not made by a cell that goes over several rows, which tells nothing of others like it", () => {
    expect(
      heights(
        [
          ["A1", "title", { fontSize: 30 }],
          ["C5", "title", { fontSize: 30 }],
        ],
        "A1:A3",
      ),
    ).toEqual([23, Math.round(line(30))]);
  });
});

test("what is kept opens as what the library itself would keep, formulas, spills below all else and blanks included", () => {
  const formula = fc.constantFrom(
    "=SEQUENCE(4,3)",
    "=SUM(A1:H12)",
    "=H12*2",
    "=A1",
    '=CONDOR.MAXLOSS("7005/7015/7265/7275",B2)',
    "=1/0",
    "=NOPE(",
    "'4/4/2",
    "2026-03-05",
    "12%",
    "TRUE",
    "#N/A",
    "1.5",
    "-3",
    "text",
  );
  const cells = fc.array(fc.tuple(fc.nat(11), fc.nat(7), formula), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cells, (typed) => {
      const model = openModel([{ name: "S", blocks: [] }]);
      const sheetId = model.getters.getActiveSheetId();
      for (const [row, col, content] of typed) model.dispatch("UPDATE_CELL", { sheetId, row, col, content });
      const seen = (workbook: unknown) => {
        const { getters } = reopenWorkbook(gridLibrary(), workbook);
        return Array.from({ length: 16 }, (_, row) =>
          Array.from({ length: 12 }, (_, col) => {
            const { value, formattedValue, message } = getters.getEvaluatedCell({ sheetId, row, col });
            return [value, formattedValue, message, getters.getCell({ sheetId, row, col })?.format];
          }),
        );
      };
      expect(seen(JSON.parse(JSON.stringify(keptData(model))))).toEqual(seen(model.exportData()));
    }),
    { numRuns: 40 },
  );
});
