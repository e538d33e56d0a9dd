import { type Position, positionOf } from "../cell-address";
import type { CellStyle, SheetCell, SheetContent } from "../workbook";

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly from: Position;
  readonly to: Position;
}

export interface LaidOutCell extends Position {
  readonly value: Exclude<SheetCell, null>;
}

/** An area with one look: what a block covers, spilled results included. */
export interface LaidOutArea extends Area {
  readonly style?: CellStyle;
  readonly format?: string;
}

export interface SheetLayout {
  readonly cells: readonly LaidOutCell[];
  readonly areas: readonly LaidOutArea[];
  /** Rows and columns that the content needs. */
  readonly rows: number;
  readonly columns: number;
}

/** The blocks of a sheet as single cells and as areas with a look. */
export function sheetLayout(content: Pick<SheetContent, "blocks">): SheetLayout {
  const cells: LaidOutCell[] = [];
  const areas: LaidOutArea[] = [];
  let rows = 0;
  let columns = 0;
  for (const block of content.blocks) {
    const from = positionOf(block.at);
    const height = Math.max(block.cells.length, block.spill?.rows ?? 0);
    const width = Math.max(...block.cells.map((row) => row.length), block.spill?.columns ?? 0);
    const to = { row: from.row + height - 1, column: from.column + width - 1 };
    block.cells.forEach((row, down) => {
      row.forEach((value, right) => {
        if (value !== null && value !== "")
          cells.push({ row: from.row + down, column: from.column + right, value });
      });
    });
    const { style, format, rowFormats, columnFormats, cellFormats } = block;
    if (style !== undefined || format !== undefined)
      areas.push({ from, to, ...(style && { style }), ...(format && { format }) });
    for (const [down, each] of (rowFormats ?? []).entries())
      areas.push({
        from: { ...from, row: from.row + down },
        to: { ...to, row: from.row + down },
        format: each,
      });
    for (const [right, each] of (columnFormats ?? []).entries())
      areas.push({
        from: { ...from, column: from.column + right },
        to: { ...to, column: from.column + right },
        format: each,
      });
    for (const { row, column, format: each } of cellFormats ?? []) {
      const at = { row: from.row + row, column: from.column + column };
      areas.push({ from: at, to: at, format: each });
    }
    rows = Math.max(rows, to.row + 1);
    columns = Math.max(columns, to.column + 1);
  }
  return { cells, areas, rows, columns };
}
