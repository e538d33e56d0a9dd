/** The chapters in the browser's own database, which one address keeps for itself. */
import { words } from "../../host/words";
import { answerOf, openDatabase, written } from "./indexed-db";
import type { Chapter, ChapterStore, Entry } from "./records";

const NAME = "wingspan";
const CHAPTERS = "chapters";
const WORKBOOKS = "workbooks";
const JOURNAL = "journal";
const BY_TIME = "by time";
export const DESK = "desk";

function lay(database: IDBDatabase): void {
  database.createObjectStore(CHAPTERS, { keyPath: "id" });
  database.createObjectStore(WORKBOOKS);
  database.createObjectStore(DESK);
  const journal = database.createObjectStore(JOURNAL, { keyPath: ["chapter", "line"] });
  journal.createIndex(BY_TIME, ["chapter", "at"]);
}

/** A later page may lay its database anew; this one then leaves that alone and keeps its own beside it. */
export async function openChapters(): Promise<{ database: IDBDatabase; left?: string }> {
  try {
    return { database: await openDatabase(NAME, lay) };
  } catch (error) {
    if ((error as DOMException).name !== "VersionError") throw error;
    const left = words`${NAME} (of a newer page)`;
    return { database: await openDatabase(`${NAME}-1`, lay), left };
  }
}

/** All lines of a chapter from this one on. */
const linesFrom = (chapter: number, line: number) =>
  IDBKeyRange.bound([chapter, line], [chapter, Number.POSITIVE_INFINITY]);

const isTaken = (error: unknown) => (error as DOMException | null)?.name === "ConstraintError";

async function unlessTaken(work: Promise<void>): Promise<"kept" | "taken"> {
  try {
    await work;
    return "kept";
  } catch (error) {
    if (isTaken(error)) return "taken";
    throw error;
  }
}

export function chapterStore(database: IDBDatabase): ChapterStore {
  const reading = (name: string) => database.transaction(name).objectStore(name);
  const writing = (...names: string[]) =>
    // Strict: a power cut takes no more than a killed browser does.
    database.transaction(names, "readwrite", { durability: "strict" });
  return {
    keeps: true,
    chapters: () => answerOf<Chapter[]>(reading(CHAPTERS).getAll()),
    workbookOf: (chapter) => answerOf<string | undefined>(reading(WORKBOOKS).get(chapter)),
    entriesAfter: (chapter, line) => answerOf<Entry[]>(reading(JOURNAL).getAll(linesFrom(chapter, line + 1))),
    async times(chapter) {
      const index = reading(JOURNAL).index(BY_TIME);
      const range = IDBKeyRange.bound([chapter, 0], [chapter, Number.POSITIVE_INFINITY]);
      const found: { line: number; at: number }[] = [];
      const request = index.openKeyCursor(range);
      for (let cursor = await answerOf(request); cursor !== null; cursor = await answerOf(request)) {
        const [[, at], [, line]] = [cursor.key, cursor.primaryKey] as [[number, number], [number, number]];
        found.push({ line, at });
        cursor.continue();
      }
      return found;
    },
    append(entry) {
      const transaction = writing(JOURNAL);
      transaction.objectStore(JOURNAL).add(entry);
      return unlessTaken(written(transaction));
    },
    begin({ workbook, ...chapter }, end) {
      const transaction = writing(CHAPTERS, WORKBOOKS, JOURNAL);
      transaction.objectStore(CHAPTERS).add(chapter);
      transaction.objectStore(WORKBOOKS).add(workbook, chapter.id);
      if (end !== undefined) transaction.objectStore(JOURNAL).add(end);
      return unlessTaken(written(transaction));
    },
    update(chapter) {
      const transaction = writing(CHAPTERS);
      transaction.objectStore(CHAPTERS).put(chapter);
      return written(transaction);
    },
    remove(chapter) {
      const transaction = writing(CHAPTERS, WORKBOOKS, JOURNAL);
      transaction.objectStore(CHAPTERS).delete(chapter);
      transaction.objectStore(WORKBOOKS).delete(chapter);
      transaction.objectStore(JOURNAL).delete(linesFrom(chapter, 0));
      return written(transaction);
    },
  };
}
