import type { SheetCell } from "../../host/workbook";

/** Values one below the other. */
export function column(...values: SheetCell[]): SheetCell[][] {
  return values.map((value) => [value]);
}

/** As many numbers as asked for, from the first one on. */
export function evenly(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
