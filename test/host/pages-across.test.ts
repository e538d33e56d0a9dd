import { pagesAcross, pointsOfWidth, SMALLEST_PRINT } from "../../src/host/pages-across";
import type { SheetContent } from "../../src/host/workbook";

const wide = (columns: number, width: number, more: Partial<SheetContent> = {}): SheetContent => ({
  name: "Wide",
  blocks: [],
  columnWidths: Array(columns).fill(width),
  printArea: `A1:${columns > 26 ? "A" : ""}${String.fromCharCode(64 + ((columns - 1) % 26) + 1)}40`,
  ...more,
});

test("a sheet goes on over pages side by side rather than shrink below six tenths of its size", () => {
  // 65 points each: ten are 650, within a lying page's 691; twenty are 1,300 and take .53 of their size to fit.
  const [width] = [(65 / 0.75 - 5) / 7];
  expect(pointsOfWidth(width)).toBeCloseTo(65, 9);
  expect([10, 17, 20, 29].map((columns) => pagesAcross(wide(columns, width)))).toEqual([1, 1, 2, 2]);
  for (const columns of [5, 12, 20, 30, 40])
    expect((pagesAcross(wide(columns, width)) * 691) / (columns * 65)).toBeGreaterThanOrEqual(SMALLEST_PRINT);
});

test("what is made for one page, or says nothing of its print, stays on one", () => {
  expect(pagesAcross(wide(30, 20, { onePage: true }))).toBe(1);
  expect(pagesAcross({ name: "Plain", blocks: [], columnWidths: Array(60).fill(20) })).toBe(1);
});

test("whole columns are as wide as the same columns down to a row", () => {
  for (const columns of [5, 12, 20, 30]) {
    const sheet = wide(columns, 11);
    const whole = sheet.printArea?.replace(/\d+/g, "") ?? "";
    expect(pagesAcross({ ...sheet, printArea: whole })).toBe(pagesAcross(sheet));
  }
});

test("columns beyond the printed ones count for nothing", () => {
  const { columnWidths = [], ...sheet } = wide(8, 11);
  expect(pagesAcross({ ...sheet, columnWidths: [...columnWidths, 200, 200] })).toBe(1);
});
