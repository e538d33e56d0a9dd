import type { SheetContent } from "./workbook";

/** Text of a sheet is not printed smaller than this share of its size: what is wider goes on over pages. */
export const SMALLEST_PRINT = 0.6;
/** Between its usual margins a lying page of Letter, the narrower of the two in height, leaves these points. */
const LYING_POINTS = 691;

/** Excel counts a column's width in characters of 7 pixels and 5 of margin, its interface in points. */
export const pointsOfWidth = (characters: number): number => ((characters * 7 + 5) * 3) / 4;

/** How many pages side by side a sheet takes, so that its print stays readable. */
export function pagesAcross({ columnWidths = [], printArea = "", onePage }: SheetContent): number {
  const [, last = ""] = /:([A-Z]+)\d*$/.exec(printArea) ?? [];
  if (onePage || last === "") return 1;
  const columns = [...last].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const points = columnWidths.slice(0, columns).reduce((sum, width) => sum + pointsOfWidth(width), 0);
  return Math.max(1, Math.ceil((points * SMALLEST_PRINT) / LYING_POINTS));
}
