import { sheetLayout } from "../../../src/host/browser/sheet-layout";

describe("the layout of a sheet", () => {
  it("places every cell of every block and leaves null and empty texts out", () => {
    const { cells } = sheetLayout({
      blocks: [
        {
          at: "B2",
          cells: [
            ["a", null],
            ["", 0],
          ],
        },
        { at: "D1", cells: [[false]] },
      ],
    });
    expect(cells).toEqual([
      { row: 1, column: 1, value: "a" },
      { row: 2, column: 2, value: 0 },
      { row: 0, column: 3, value: false },
    ]);
  });

  it("covers what a formula spills with its style and format", () => {
    const { areas, rows, columns } = sheetLayout({
      blocks: [
        {
          at: "C3",
          cells: [["=CONDOR.REPORT(A1:A9)"]],
          style: "result",
          format: "0.00",
          spill: { rows: 26, columns: 2 },
        },
      ],
    });
    expect(areas).toEqual([
      { from: { row: 2, column: 2 }, to: { row: 27, column: 3 }, style: "result", format: "0.00" },
    ]);
    expect({ rows, columns }).toEqual({ rows: 28, columns: 4 });
  });
});
