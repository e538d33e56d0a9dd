import type { CellStyle, SheetBlock, SheetCell } from "../../host/workbook";

interface Look {
  readonly style?: CellStyle;
  readonly format?: string;
  readonly columnFormats?: readonly string[];
  readonly spill?: { readonly rows: number; readonly columns: number };
}

type Formats = Pick<SheetBlock, "format" | "rowFormats" | "columnFormats" | "cellFormats">;

/** What stands in a cell; a formula may be written later, once everything that it refers to has its place. */
export type PlannedCell = SheetCell | (() => SheetCell);

/** Label, value, unit. */
const HEADING_COLUMNS = 3;

/** A worksheet as it grows block by block. */
export class SheetPlan {
  readonly #blocks: (Omit<SheetBlock, "cells"> & { readonly cells: readonly (readonly PlannedCell[])[] })[] =
    [];

  /** Every block with its formulas written. */
  get blocks(): readonly SheetBlock[] {
    return this.#blocks.map(({ cells, ...block }) => ({
      ...block,
      cells: cells.map((row) => row.map((cell) => (typeof cell === "function" ? cell() : cell))),
    }));
  }

  put(at: string, cells: readonly (readonly PlannedCell[])[], look: Look = {}): void {
    this.#blocks.push({ at, cells, ...look });
  }

  /** One cell. */
  cell(at: string, content: PlannedCell, style: CellStyle, format?: string): void {
    this.put(at, [[content]], { style, ...(format === undefined ? {} : { format }) });
  }

  /** The name of a block, across so many of its columns. */
  heading(at: string, text: string, columns = HEADING_COLUMNS): void {
    this.put(at, [[text, ...Array<null>(columns - 1).fill(null)]], { style: "heading" });
  }

  /** A formula that spills. */
  spill(at: string, formula: PlannedCell, rows: number, columns: number, formats: Formats = {}): void {
    this.put(at, [[formula]], { style: "result", spill: { rows, columns }, ...formats });
  }
}
