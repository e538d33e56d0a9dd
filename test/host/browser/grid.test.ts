import { HostError } from "../../../src/host/browser/custom-functions-runtime";
import type { SheetCell } from "../../../src/host/workbook";
import { openGrid } from "../../support/browser-grid";

const CONDOR = '"7005/7015/7265/7275"';

/** A sheet whose cells from A1 down hold these formulas. */
function down(...formulas: SheetCell[]) {
  return openGrid([{ name: "S", blocks: [{ at: "A1", cells: formulas.map((formula) => [formula]) }] }]);
}

describe("our functions in the grid", () => {
  it("take a single cell, a text, a number and an omitted argument", () => {
    const grid = down(`=CONDOR.BREAKEVEN(${CONDOR},A2,,"lower")`, 1.09);
    expect(grid.valueAt("S", "A1")).toBeCloseTo(7013.91, 10);
  });

  it("take a range as rows and spill rows", () => {
    const grid = openGrid([
      {
        name: "S",
        blocks: [
          {
            at: "A1",
            cells: [
              [7005, 7015, 7265, 7275, 1.09],
              [7000, 7010, 7270, 7280, 1],
            ],
          },
          { at: "G1", cells: [["=CONDOR.MAXLOSS(A1:D2,E1:E2)"]] },
          { at: "I1", cells: [["=SUM(G1:G2)"]] },
        ],
      },
    ]);
    expect(grid.valueAt("S", "G1")).toBeCloseTo(8.91, 10);
    expect(grid.valueAt("S", "G2")).toBeCloseTo(9, 10);
    expect(grid.valueAt("S", "I1")).toBeCloseTo(17.91, 10);
  });

  it("let an error cell spoil its own row only", () => {
    const grid = openGrid([
      {
        name: "S",
        blocks: [
          { at: "A1", cells: [[1.09], ["=NA()"], [1]] },
          { at: "C1", cells: [[`=CONDOR.MAXLOSS(${CONDOR},A1:A3)`]] },
        ],
      },
    ]);
    expect(grid.valueAt("S", "C1")).toBeCloseTo(8.91, 10);
    expect(grid.valueAt("S", "C2")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("row 2"),
    });
    expect(grid.valueAt("S", "C3")).toBeCloseTo(9, 10);
  });

  it("show an error with its message, and IFERROR sees it", () => {
    const grid = down(`=CONDOR.MAXLOSS(${CONDOR},"much")`, '=IFERROR(A1,"caught")');
    expect(grid.valueAt("S", "A1")).toBeInstanceOf(HostError);
    expect(grid.valueAt("S", "A1")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^credit/),
    });
    expect(grid.valueAt("S", "A2")).toBe("caught");
  });

  it("collide with what stands in the way, and recover", () => {
    const grid = down(`=CONDOR.BREAKEVEN(${CONDOR},1)`, "in the way");
    expect(grid.textAt("S", "A1")).toBe("#SPILL!");
    grid.setCell("S", "A2", "");
    expect(grid.textAt("S", "A1")).toBe("lower");
    expect(grid.valueAt("S", "B2")).toBeCloseTo(7266, 10);
  });

  it("recalculate two thousand cells when their one input changes", () => {
    const rows = 2_000;
    const grid = openGrid([
      {
        name: "S",
        blocks: [
          { at: "A1", cells: [["1t"]] },
          { at: "B1", cells: Array.from({ length: rows }, (_, row) => [7000 + row / 100]) },
          {
            at: "C1",
            cells: Array.from({ length: rows }, (_, row) => [
              `=CONDOR.CREDIT(B${row + 1},${CONDOR},$A$1,0.18)`,
            ]),
          },
        ],
      },
    ]);
    const before = Number(grid.valueAt("S", `C${rows}`));
    grid.setCell("S", "A1", "2t");
    expect(Number(grid.valueAt("S", `C${rows}`))).toBeGreaterThan(before);
  });
});
