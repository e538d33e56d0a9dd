/** What the browser keeps: chapters, each a whole workbook followed by a journal of its edits. */
import type { GridEdit } from "../../host/browser/grid-edits";

/** Grows when an older page could no longer read what a newer one keeps. */
export const FORMAT = 1;

export interface Chapter {
  /** Chapters follow each other; the last one that is not set aside is the workbook. */
  readonly id: number;
  readonly format: number;
  /** In milliseconds since 1970. */
  readonly began: number;
  /** Why the workbook was put anew, for the list of versions: "Fresh samples", "Opened plan.xlsx". */
  readonly why: string;
  /** The file it came from or went to last. */
  readonly file?: string;
  /** Length of the whole workbook as text. */
  readonly size: number;
  /** Named and left alone, because this page could not read it. */
  readonly setAside?: { readonly name: string; readonly reason: string };
}

/** A line of a chapter's journal. The key is the place, so that of two tabs only one can write a line. */
export interface Entry {
  readonly chapter: number;
  /** Counted from one, without gaps. */
  readonly line: number;
  /** When the edit was made; the end of a chapter is none. */
  readonly at?: number;
  /** An edit, or the end of the chapter: the workbook goes on in another one. */
  readonly revision?: GridEdit;
  readonly goesOnIn?: number;
}

/** A chapter to be, with the workbook that it begins with. */
export interface NewChapter extends Chapter {
  readonly workbook: string;
}

/** Where chapters are kept. Everything rejects with the browser's own error where it cannot. */
export interface ChapterStore {
  /** False where the browser keeps nothing at all. */
  readonly keeps: boolean;
  chapters(): Promise<readonly Chapter[]>;
  workbookOf(chapter: number): Promise<string | undefined>;
  entriesAfter(chapter: number, line: number): Promise<readonly Entry[]>;
  /** When each line was written. */
  times(chapter: number): Promise<readonly { readonly line: number; readonly at: number }[]>;
  /** "taken" where another tab wrote that line. */
  append(entry: Entry): Promise<"kept" | "taken">;
  /** Ends the chapter before with this entry; "taken" where another tab was first with either. */
  begin(chapter: NewChapter, end?: Entry): Promise<"kept" | "taken">;
  update(chapter: Chapter): Promise<void>;
  remove(chapter: number): Promise<void>;
}
