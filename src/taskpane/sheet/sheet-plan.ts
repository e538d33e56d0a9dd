import type { CellStyle, SheetBlock, SheetCell } from "../../host/workbook";

interface Look {
  readonly style?: CellStyle;
  readonly format?: string;
  readonly columnFormats?: readonly string[];
  readonly spill?: { readonly rows: number; readonly columns: number };
}

type Formats = Pick<SheetBlock, "format" | "rowFormats" | "columnFormats" | "cellFormats">;

/** Label, value, unit. */
const HEADING_COLUMNS = 3;

/** A worksheet as it grows block by block. */
export class SheetPlan {
  readonly #blocks: SheetBlock[] = [];

  get blocks(): readonly SheetBlock[] {
    return this.#blocks;
  }

  put(at: string, cells: readonly (readonly SheetCell[])[], look: Look = {}): void {
    this.#blocks.push({ at, cells, ...look });
  }

  /** One cell. */
  cell(at: string, content: SheetCell, style: CellStyle, format?: string): void {
    this.put(at, [[content]], { style, ...(format === undefined ? {} : { format }) });
  }

  /** The name of a block, across so many of its columns. */
  heading(at: string, text: string, columns = HEADING_COLUMNS): void {
    this.put(at, [[text, ...Array<null>(columns - 1).fill(null)]], { style: "heading" });
  }

  /** A formula that spills. */
  spill(at: string, formula: string, rows: number, columns: number, formats: Formats = {}): void {
    this.put(at, [[formula]], { style: "result", spill: { rows, columns }, ...formats });
  }
}
