/** What the task pane asks of the workbook it stands beside. Each host has one implementation. */
export interface Workbook {
  /** The host in the user's words: "Excel", "the browser workbook". */
  readonly host: string;
  /**
   * Adds one new worksheet with this content and shows it; nothing that exists is touched. A name that is
   * taken gets a number. Rejects with a WorkbookProblem that says in plain words what stood in the way.
   */
  insertSheet(content: SheetContent): Promise<{ readonly name: string }>;
}

/** Why the workbook could not do it, in words for the user. */
export class WorkbookProblem extends Error {
  override readonly name = "WorkbookProblem";
}

/** A worksheet to be, as data: what each host writes in one go. */
export interface SheetContent {
  readonly name: string;
  /** Blocks do not overlap; a formula that spills stands alone with room around it. */
  readonly blocks: readonly SheetBlock[];
  /** Widths in characters, from column A. */
  readonly columnWidths?: readonly number[];
  /** Rows that stay in view. */
  readonly frozenRows?: number;
  /** Defined names for single cells: { spot: "B4" }. */
  readonly names?: Readonly<Record<string, string>>;
  readonly charts?: readonly SheetChart[];
}

export interface SheetBlock {
  /** Top left cell: "B4". */
  readonly at: string;
  /** Rows of cells: a text that begins with "=" is a formula in US English; null leaves a cell empty. */
  readonly cells: readonly (readonly SheetCell[])[];
  readonly style?: CellStyle;
  /** Excel number format: "0.00", "0.0%", "#,##0", "yyyy-mm-dd". */
  readonly format?: string;
  /** A formula here spills this many rows and columns: style and format cover them. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

export type SheetCell = string | number | boolean | null;

/** Inputs are blue on a light fill, results black, headings bold; a style is always one of these. */
export type CellStyle = "title" | "answer" | "heading" | "label" | "input" | "result" | "unit" | "note";

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
