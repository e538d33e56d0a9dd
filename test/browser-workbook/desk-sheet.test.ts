/** The sheet "Desk" as it is used: a long book stands, and what waits to be settled goes into the journal. */
import { browserWorkbook } from "../../src/host/browser/browser-workbook";
import { gridOf } from "../../src/host/browser/grid";
import { pagesAcross } from "../../src/host/pages-across";
import { appendLines } from "../../src/taskpane/desk/append-lines";
import { desk } from "../../src/taskpane/desk/desk-sheet";
import { journal } from "../../src/taskpane/desk/journal-sheet";
import { gridLibrary, openGrid, openModel } from "../support/browser-grid";
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

test("the hedge has a P/L today as soon as a future of the close before is typed; until then it says what is missing", () => {
  const grid = openGrid([desk]);
  const today = () => grid.textAt("Desk", "AX7");
  expect(grid.textAt("Desk", "AX6")).toBe("P/L today");
  expect([today(), grid.textAt("Desk", "AO19")]).toEqual([
    "",
    "Typed, they give the hedge its P/L today; blank, there is none.",
  ]);
  // A mini future moves by $100 a point: from 18.90 to 19.40.
  for (const [at, typed] of [
    ["AH7", "future"],
    ["AJ7", ""],
    ["AH8", ""],
    ["AI8", ""],
    ["AJ8", ""],
    ["AK8", ""],
    ["AL8", ""],
    ["AM8", ""],
    ["AP21", "17.2"],
    ["AP22", "18.9"],
  ] as const)
    grid.setCell("Desk", at, typed);
  expect([grid.textAt("Desk", "AO22"), today()]).toEqual(["2026-01-21", "50"]);
});

test("it prints one page wide, as the journal does", () => {
  expect([pagesAcross(desk), pagesAcross(journal)]).toEqual([1, 1]);
});

describe("append today's line", () => {
  const opened = () => {
    const model = openModel([desk, journal]);
    const grid = gridOf(gridLibrary(), model);
    return { grid, workbook: browserWorkbook(grid) };
  };

  test("one press appends it as values below the table's last row, and the record counts it", async () => {
    const { grid, workbook } = opened();
    expect(await appendLines(workbook)).toBe(
      "The line of 2025-12-03, 6770/6780/6935/6945 stands in Journal!A56:K56 now.",
    );
    expect(["A", "B", "C", "D", "E", "F", "G", "I"].map((of) => grid.textAt("Journal", `${of}56`))).toEqual([
      ...["2025-12-03", "2025-12-04", "6770/6780/6935/6945", "1", "1.10", "", "6,857.12", "expired"],
    ]);
    expect([grid.textAt("Journal", "B5"), grid.textAt("Journal", "B15")]).toEqual(["19", "none"]);
    // 6,857.12 lies between the shorts: the whole credit is made.
    expect(grid.valueAt("Journal", "B12")).toBeCloseTo(18 * (220 - 10.4) - 3 * 2000 + 110, 8);
  });

  test("a second press says that it stands already, and one undo takes the first back", async () => {
    const { grid, workbook } = opened();
    await appendLines(workbook);
    expect(await appendLines(workbook)).toBe(
      'The line of 2025-12-03, 6770/6780/6935/6945 stands already on the sheet "Journal". Delete the condor\'s row on the sheet "Desk".',
    );
    expect([grid.textAt("Journal", "B5"), grid.textAt("Journal", "A57")]).toEqual(["19", ""]);
    grid.undo();
    expect([grid.textAt("Journal", "B5"), grid.textAt("Journal", "A56")]).toEqual(["18", ""]);
  });

  test("two condors sold alike on a day are two lines, and what stands below the table is not written over", async () => {
    const { grid, workbook } = opened();
    const sold = [TODAY - 2, TODAY - 1, 6770, 6780, 6935, 6945, 1, 1.1];
    grid.writeRows("Desk", 6, [sold, sold], { fromColumn: BOOK_COLUMN });
    grid.writeRows("Desk", 8, [sold, sold], { fromColumn: BOOK_COLUMN });
    grid.setCell("Journal", "C56", "typed by hand");
    expect(await appendLines(workbook)).toBe("4 lines stand in Journal!A57:K60 now.");
    expect(grid.textAt("Journal", "C56")).toBe("typed by hand");
  });

  test("without a settlement it is appended, and the sentence says what to type", async () => {
    const { grid, workbook } = opened();
    grid.setCell("Desk", "D6", "2025-12-03 16:00");
    expect(await appendLines(workbook)).toBe(
      "The line of 2025-12-03, 6770/6780/6935/6945 stands in Journal!A56:K56 now. Type SPX at expiry into its column settlement: until then it is not counted.",
    );
    expect(grid.textAt("Journal", "B5")).toBe("18");
  });

  test("where it cannot be done a sentence says what to do", async () => {
    const { grid, workbook } = opened();
    grid.setCell("Desk", "B5", "sixty-eight hundred");
    await expect(appendLines(workbook)).rejects.toThrow(
      /^The sheet "Desk" shows an error, #VALUE! .*spot.*\. Mend what it says, then append again\.$/s,
    );
    grid.setCell("Desk", "B5", "6870.4");
    const busy = async (name: string) => {
      const { names } = await workbook.readSheet(name);
      return { name, names, cells: [[{ error: "#BUSY!" }]] };
    };
    await expect(appendLines({ ...workbook, readSheet: busy })).rejects.toThrow(
      'The sheet "Desk" is still being worked out. Append again in a moment.',
    );
    grid.setCell("Desk", "Y10", "");
    await expect(appendLines(workbook)).rejects.toThrow(
      'The condor 6770/6780/6935/6945 on the sheet "Desk" has no date of its sale. Type it beside its expiry, then append again.',
    );
    for (const letter of ["Y", "Z", "AA", "AB", "AC", "AD", "AE", "AF"])
      grid.setCell("Desk", `${letter}10`, "");
    await expect(appendLines(workbook)).rejects.toThrow(/has nothing to append: none of its condors is past/);
    grid.removeSheet("Journal");
    await expect(appendLines(workbook)).rejects.toThrow(/There is no table "Journal" in this workbook/);
    await expect(appendLines(browserWorkbook(openGrid([journal])))).rejects.toThrow(
      'There is no sheet "Desk" in this workbook. Insert Desk and Journal, then append again.',
    );
  });
});
