import type { ImportedTable, SheetContent } from "../../host/workbook";
import type { NotRead } from "./file-table";
import type { ProposedColumns } from "./proposed-columns";

/** What would be written, told before it is. */
export interface Proposal extends ProposedColumns {
  /** "SPX.csv is a history of closes" */
  readonly title: string;
  readonly facts: readonly (readonly [label: string, words: string])[];
  readonly notes: readonly string[];
  readonly leftOut: readonly string[];
  /** Why the sheet would be of little use as it is. */
  readonly warning?: string;
  readonly table: ImportedTable;
  /** What is written in place of the table: blocks and formulas. */
  readonly sheet?: SheetContent;
  readonly rows: number;
}

/** Nothing is written; `unread` is the file whose columns could be named by hand. */
export interface Refusal {
  readonly why: string;
  readonly unread?: NotRead;
}
