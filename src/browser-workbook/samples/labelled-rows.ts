import { addressOf, positionOf } from "../../host/cell-address";
import type { SheetBlock, SheetCell } from "../../host/workbook";

/** One line of a list as a trader reads it. */
export type LabelledRow = readonly [label: string, value: SheetCell, unit: string, format?: string];

/** A reference to another cell or name: a result, where what is typed is an input. */
const FROM_ABOVE = /^=-?[A-Za-z]/;

/** Label, value and unit side by side from this cell on. */
export function labelledRows(at: string, rows: readonly LabelledRow[]): SheetBlock[] {
  const { row, column } = positionOf(at);
  const place = (down: number, right: number) => addressOf({ row: row + down, column: column + right });
  return [
    { at, cells: rows.map(([label]) => [label]), style: "label" },
    ...rows.map(
      ([, value, , format], down): SheetBlock => ({
        at: place(down, 1),
        cells: [[value]],
        style: FROM_ABOVE.test(String(value)) ? "result" : "input",
        ...(format !== undefined && { format }),
      }),
    ),
    { at: place(0, 2), cells: rows.map(([, , unit]) => [unit]), style: "unit" },
  ];
}

/** Such rows under a heading that says what they are, from this cell on. */
export function labelledList(
  at: string,
  heading: readonly [title: string, value: string | null, unit: string | null],
  rows: readonly LabelledRow[],
): SheetBlock[] {
  const { row, column } = positionOf(at);
  return [
    { at, cells: [[...heading]], style: "heading" },
    ...labelledRows(addressOf({ row: row + 1, column }), rows),
  ];
}
