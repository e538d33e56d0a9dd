/** The sheet "Desk" as it is used: a long book stands. */
import { pagesAcross } from "../../src/host/pages-across";
import { desk } from "../../src/taskpane/desk/desk-sheet";
import { journal } from "../../src/taskpane/desk/journal-sheet";
import { openGrid } from "../support/browser-grid";
import { excelDate } from "../support/excel-date";

const TODAY = excelDate("2025-12-05");
const BOOK_COLUMN = 24;
const condors = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const middle = 6800 + (at % 40) * 5;
    return [
      ...[TODAY - (at % 3), TODAY + 3 + 7 * (at % 4), middle - 110, middle - 100, middle + 100, middle + 110],
      ...[1, 1.2],
    ];
  });

test.each([30, 500])(
  "a book of %i condors stands in it, and its limits and dates count all of it",
  (count) => {
    const grid = openGrid([desk]);
    const rows = condors(count);
    grid.writeRows("Desk", 6, rows, { fromColumn: BOOK_COLUMN });
    expect(grid.textAt("Desk", `A${20 + count}`)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(grid.textAt("Desk", `A${21 + count}`)).toBe("total");
    expect(grid.valueAt("Desk", `D${21 + count}`)).toBe(count);
    expect(grid.textAt("Desk", "F11")).toBe("2025-12-08");
    // On the day on which all of them lie beyond their wings they lose these less their marks.
    const marks = rows.reduce((sum, _, at) => sum + (grid.valueAt("Desk", `I${21 + at}`) as number), 0);
    expect(grid.valueAt("Desk", "B15")).toBeCloseTo((100 * (10 * count - marks)) / 100_000, 8);
    expect(grid.textAt("Desk", "A2")).not.toContain("#");
  },
);

test("it prints one page wide, as the journal does", () => {
  expect([pagesAcross(desk), pagesAcross(journal)]).toEqual([1, 1]);
});
