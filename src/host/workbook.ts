/** What the task pane asks of the workbook it stands beside. Each host has one implementation. */
import type { SheetCell, SheetContent } from "./sheet-content";
import { words } from "./words";

export type * from "./sheet-content";

export interface Workbook {
  /** The host in the user's words: "Excel", "the browser workbook". */
  readonly host: string;
  /**
   * Adds one new worksheet with this content and shows it; nothing that exists is touched. A name that is
   * taken gets a number. Rejects with a WorkbookProblem that says in plain words what stood in the way.
   */
  insertSheet(content: SheetContent): Promise<InsertedSheet>;
  /**
   * Writes the content into a sheet that stands, in the place of what its columns hold, and shows it: formulas elsewhere
   * go on meaning its cells. What the user types there stays, and so do the columns beside.
   */
  rewriteSheet(name: string, content: SheetContent): Promise<InsertedSheet>;
  /** The visible sheets, in their order. */
  sheets(): Promise<readonly string[]>;
  /** What stands on a sheet, from A1 to its last used cell. */
  readSheet(name: string): Promise<SheetReading>;
  /** The one cell that is selected. */
  selectedCell(): Promise<SelectedCell>;
  /** The values of cells, ranges or names as a formula on that sheet would see them; null where there is none. */
  valuesOf(sheet: string, references: readonly string[]): Promise<readonly (ReadRows | null)[]>;
  /** Writes a formula into the selected cell if that is empty, and says where it stands. */
  insertFormula(formula: string): Promise<{ readonly at: string }>;
  /** Writes values from the selected cell on, where nothing stands in their way, and says where they stand. */
  insertValues(rows: readonly (readonly SheetCell[])[]): Promise<{ readonly at: string }>;
  /** The first table of this name, or of this name and a number, as the host keeps it; null where there is none. */
  findTable(name: string): Promise<FoundTable | null>;
  /** Adds rows below the last one of the table, over nothing that stands there, and says where. */
  addRows(table: FoundTable, rows: readonly (readonly SheetCell[])[]): Promise<{ readonly at: string }>;
  /** Scenarios kept in the workbook itself. */
  savedScenarios(): Promise<readonly SavedScenario[]>;
  /** A scenario of the same name is replaced. */
  saveScenario(scenario: SavedScenario): Promise<void>;
  removeScenario(name: string): Promise<void>;
  /** The plan that stood in the pane last, as the pane gave it; a host may keep none. */
  keptPlan?(): Promise<string | null>;
  keepPlan?(text: string): void;
  /**
   * Adds a sheet of values bit by bit; a table that is cancelled leaves nothing behind. Onto a sheet that stands it is
   * written in the place of what its columns hold, and not cancelled.
   */
  importTable(
    table: ImportedTable,
    watch: ImportWatch,
    onto?: string,
  ): Promise<{ readonly name: string } | "cancelled">;
  /** Opens a file as a new workbook; absent where a link to it downloads it. */
  openFile?(base64: string): Promise<void>;
  /** What kind of host it is; absent where there is nothing to tell. */
  about?(): HostFacts;
}

export interface HostFacts {
  readonly platform: string;
  readonly build: string;
  /** The highest version of each set of its programming interface: { ExcelApi: "1.17" }; "none" without it. */
  readonly sets: Readonly<Record<string, string>>;
}

export interface InsertedSheet {
  readonly name: string;
  /** The host takes it back in many steps: deleting the sheet is the shorter way. */
  readonly undoneStepwise?: boolean;
}

/** An error in a cell, with its message where the host tells it. */
export interface ReadError {
  readonly error: string;
  readonly message?: string;
}
/** A cell as it was read: a blank is null. */
export type ReadCell = SheetCell | ReadError;
export type ReadRows = readonly (readonly ReadCell[])[];

export interface SheetReading {
  readonly name: string;
  readonly cells: ReadRows;
  /** Names that stand for one cell of this sheet: { spot: "B4" }. */
  readonly names: Readonly<Record<string, string>>;
}

export interface FoundTable {
  readonly sheet: string;
  readonly name: string;
  /** With its headings: "A37:K55". */
  readonly at: string;
  /** The first are its headings. */
  readonly rows: ReadRows;
}

export interface SelectedCell {
  readonly sheet: string;
  readonly at: string;
  /** The formula, or an empty text where the cell holds none. */
  readonly formula: string;
  readonly value: ReadCell;
}

export interface SavedScenario {
  readonly name: string;
  /** What the pane made of it; the workbook does not look inside. */
  readonly text: string;
}

export interface ImportedTable {
  readonly name: string;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** One number format a column, below the headings; an empty one leaves it alone. */
  readonly formats: readonly string[];
}

export interface ImportWatch {
  progress(rowsDone: number): void;
  cancelled(): boolean;
}

/** Why the workbook could not do it, in words for the user. */
export class WorkbookProblem extends Error {
  override readonly name = "WorkbookProblem";
}

/** The problem's words, or null: an error may come from another frame, whose classes are not ours. */
export function problemWords(error: unknown): string | null {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  return name === "WorkbookProblem" && typeof message === "string" ? message : null;
}

/** Why something failed, in words, whatever frame it comes from. */
export function reasonOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : String(error);
}

/** What to say where values would stand over something. */
export function inTheWay(at: string, rows: readonly (readonly unknown[])[]): string {
  const size = words`${rows.length} rows and ${rows[0]?.length ?? 0} columns`;
  return words`${at} is not empty. Select a cell with ${size} free, then insert again.`;
}
