/** A worksheet to be, as data: what each host writes in one go. */
export interface SheetContent {
  readonly name: string;
  /** Blocks do not overlap; a formula that spills stands alone with room around it. */
  readonly blocks: readonly SheetBlock[];
  /** Widths in characters, from column A. */
  readonly columnWidths?: readonly number[];
  /** Columns of workings that nobody reads: "O". */
  readonly hiddenColumns?: readonly string[];
  /** Rows that stay in view. */
  readonly frozenRows?: number;
  /** Defined names: { spot: "B4" }. */
  readonly names?: Readonly<Record<string, string>>;
  readonly charts?: readonly SheetChart[];
  /** Ranges of inputs that stay as they were typed where the sheet is written again, each a block: "B5:B8". */
  readonly typed?: readonly string[];
  /** Rows that the host itself keeps as a table: what is typed below them joins it. */
  readonly tables?: readonly SheetTable[];
  /** Ranges coloured by their numbers: blue above zero, white at it, orange below. */
  readonly colourScales?: readonly string[];
  /** Printed one page wide, this far, or as far down as its columns are filled ("A:K"); a host without print setup leaves it. */
  readonly printArea?: string;
  /** One upright page in 10-point type; else lying, as many pages as it takes. */
  readonly onePage?: true;
}

export interface SheetBlock {
  /** Top left cell: "B4". */
  readonly at: string;
  /** Rows of cells: a text that begins with "=" is a formula in US English; null leaves a cell empty. */
  readonly cells: readonly (readonly SheetCell[])[];
  readonly style?: CellStyle;
  /** Excel number format: "0.00", "0.0%", "#,##0", "yyyy-mm-dd". */
  readonly format?: string;
  /** A format for each row that the block covers, where the rows differ. */
  readonly rowFormats?: readonly string[];
  /** A format for each column, where the columns differ. */
  readonly columnFormats?: readonly string[];
  /** Single cells that differ from their row and column, counted from the block's own corner. */
  readonly cellFormats?: readonly {
    readonly row: number;
    readonly column: number;
    readonly format: string;
  }[];
  /** A formula here spills this many rows and columns: style and format cover them. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

export type SheetCell = string | number | boolean | null;

/** Inputs are blue on a light fill, results black, headings bold; a style is always one of these. */
export type CellStyle =
  | "title"
  | "answer"
  | "heading"
  | "label"
  | "input"
  | "result"
  | "unit"
  | "note"
  | "strong"
  | "figure";

/**
 * Its cells are those of blocks: headings that are texts and differ, below them values. No formula that spills may stand
 * in it, nor any that asks for the table.
 */
export interface SheetTable {
  /** What formulas of the sheet call it, by `rowsOf`: "Journal". */
  readonly name: string;
  /** With its headings: "A37:K55". */
  readonly at: string;
  /** How many rows below stay free for it to grow into. */
  readonly room: number;
}

/** A line chart over ranges of the same sheet, drawn natively by the host. */
export interface SheetChart {
  readonly title: string;
  /** Column of x values, without header: "A40:A80". */
  readonly x: string;
  /** One line each: its name and its column. */
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** Top left cell of the picture. */
  readonly at: string;
  readonly xTitle?: string;
  readonly yTitle?: string;
}
