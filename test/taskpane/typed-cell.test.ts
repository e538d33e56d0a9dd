import { typedCell } from "../../src/taskpane/plan/typed-cell";

describe("what is typed reads as a worksheet cell would", () => {
  const rows: readonly [typed: string, cell: unknown][] = [
    ["7,140", 7140],
    [" 17.95 ", 17.95],
    ["$100,000", 100_000],
    ["18%", 0.18],
    ["1 %", 0.01],
    ["17.9%", 0.179],
    [".5", 0.5],
    ["-0.2", -0.2],
    ["\u22120.2", -0.2],
    ["1t", "1t"],
    ["3h", "3h"],
    ["true", true],
    ["FALSE", false],
    ["", null],
    ["  ", null],
    ["7005/7015/7265/7275", "7005/7015/7265/7275"],
  ];
  test.each(rows)("%j is %j", (typed, cell) => {
    expect(typedCell(typed)).toBe(cell);
  });

  it("keeps a decimal comma as text, so that no 17,95 becomes 1795", () => {
    expect(typedCell("17,95")).toBe("17,95");
    expect(typedCell("0,18")).toBe("0,18");
  });
});
