/** The sheet "Journal" as it is used: a later edit shows, and the last year stands beside the plan. */
import { journal } from "../../src/taskpane/desk/journal-sheet";
import { openGrid } from "../support/browser-grid";
import { excelDate } from "../support/excel-date";

const HEADINGS_ROW = 37;
const opened = () => openGrid([journal]);

test("each trade keeps its check figure, and a later edit is told by its row", () => {
  const grid = opened();
  const kept = [38, 46, 54].map((row) => grid.textAt("Journal", `K${row}`));
  expect(kept).toEqual([38, 46, 54].map((row) => grid.textAt("Journal", `U${row}`)));
  expect(kept[0]).toMatch(/^c[0-9a-f]{8}$/);
  expect(grid.textAt("Journal", "B15")).toBe("none");
  grid.setCell("Journal", "E42", "1.3");
  expect(grid.valueAt("Journal", "B15")).toBe(42 - HEADINGS_ROW + 1);
  grid.setCell("Journal", "E42", "1.1");
  expect(grid.textAt("Journal", "B15")).toBe("none");
});

test("a new trade needs no check figure yet, and counts", () => {
  const grid = opened();
  const day = excelDate("2025-12-08");
  grid.writeRows("Journal", 55, [[day, day + 1, "6700/6710/6950/6960", 2, 1.1, 0.3, null, 10.4, "target"]]);
  expect([grid.textAt("Journal", "B5"), grid.textAt("Journal", "B15")]).toEqual(["19", "none"]);
});

test("the last year of the record stands beside the plan's odds, its own fall over its own trades", () => {
  const grid = opened();
  const value = (cell: string) => Number(grid.valueAt("Journal", cell));
  expect(grid.textAt("Journal", "B21")).toBe("2025");
  const before = value("B24");
  // One full loss and a win in the next year: ten points less 1.10 and its fees, two contracts, of $100,000.
  const lost = excelDate("2026-01-05");
  grid.writeRows("Journal", 55, [
    [lost, lost + 1, "6700/6710/6950/6960", 2, 1.1, null, 6500, 10.4, "expired"],
    [lost + 1, lost + 2, "6700/6710/6950/6960", 2, 1.1, null, 6800, 10.4, "expired"],
  ]);
  expect(grid.textAt("Journal", "B21")).toBe("2026");
  expect(value("B22")).toBeCloseTo((2 * 100 * 8.9 + 10.4) / 100_000, 12);
  expect(value("B23")).toBeGreaterThan(0);
  expect(value("B24")).toBeCloseTo(1 / value("B23"), 10);
  expect(value("B24")).not.toBeCloseTo(before, 3);
  expect(grid.textAt("Journal", "A3")).toContain(
    `a year like 2026 happens in 1 of ${value("B24").toFixed(1)}.`,
  );
});

test("its charts go on with the record: each range reaches as far as the list of trades may grow", () => {
  const [{ at, room } = { at: "", room: 0 }] = journal.tables ?? [];
  const last = Number(/\d+$/.exec(at)?.[0]) + room;
  for (const { x, series } of journal.charts ?? [])
    for (const range of [x, ...series.map(({ values }) => values)])
      expect(range).toMatch(new RegExp(`^[MRS]38:[MRS]${last}$`));
});
