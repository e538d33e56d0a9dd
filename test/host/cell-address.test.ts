import { addressOf, positionOf } from "../../src/host/cell-address";

describe("a cell address", () => {
  it.each([
    ["A1", 0, 0],
    ["B4", 3, 1],
    ["Z9", 8, 25],
    ["AA10", 9, 26],
    ["ZZ1", 0, 701],
    ["AAA1", 0, 702],
  ])("%s is row %i, column %i, there and back", (address, row, column) => {
    expect(positionOf(address)).toEqual({ row, column });
    expect(addressOf({ row, column })).toBe(address);
  });

  it("may be fixed", () => {
    expect(positionOf("$B$4")).toEqual({ row: 3, column: 1 });
  });

  it.each(["", "B", "4", "B0", "A1:B2", "Sheet1!A1"])("is not %p", (text) => {
    expect(() => positionOf(text)).toThrow(RangeError);
  });
});
