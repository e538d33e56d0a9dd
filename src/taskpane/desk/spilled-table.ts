import type { SheetBlock } from "../../host/workbook";
import { cellAt } from "../plan/graph/place";

/**
 * A formula whose first row is a header: the header as a heading, each column below it in its own format, empty
 * for texts. The rows are those that stay free for it, the header not counted.
 */
export function spilledTable(
  at: string,
  formula: string,
  rows: number,
  formats: readonly string[],
): SheetBlock[] {
  const columns = formats.length;
  return [
    { at, cells: [[formula]], style: "heading", spill: { rows: 1, columns } },
    {
      at: cellAt({ at }, 1, 0),
      cells: [[null]],
      style: "result",
      columnFormats: formats,
      spill: { rows, columns },
    },
  ];
}

/** The same, each row in its own format: a table of measures. */
export function spilledRows(
  at: string,
  formula: string,
  columns: number,
  formats: readonly string[],
): SheetBlock[] {
  return [
    { at, cells: [[formula]], style: "heading", spill: { rows: 1, columns } },
    {
      at: cellAt({ at }, 1, 0),
      cells: [[null]],
      style: "result",
      rowFormats: formats,
      spill: { rows: formats.length, columns },
    },
  ];
}
