import type { Chapter, ChapterStore, Entry } from "../../src/browser-workbook/keeping/records";

/** Chapters in memory, with the one law that tabs live by: a line that is written stays written. */
export function memoryChapters(): ChapterStore & { readonly entries: Map<string, Entry> } {
  const chapters = new Map<number, Chapter>();
  const workbooks = new Map<number, string>();
  const entries = new Map<string, Entry>();
  const keyOf = ({ chapter, line }: Entry) => `${chapter}/${line}`;
  const of = (chapter: number) => [...entries.values()].filter((entry) => entry.chapter === chapter);
  return {
    keeps: true,
    entries,
    chapters: async () => [...chapters.values()].sort((one, other) => one.id - other.id),
    workbookOf: async (chapter) => workbooks.get(chapter),
    entriesAfter: async (chapter, line) =>
      of(chapter)
        .filter((entry) => entry.line > line)
        .sort((one, other) => one.line - other.line),
    times: async (chapter) => of(chapter).flatMap(({ line, at }) => (at === undefined ? [] : [{ line, at }])),
    async append(entry) {
      // A disk takes its time.
      await new Promise((done) => setTimeout(done, 0));
      if (entries.has(keyOf(entry))) return "taken";
      entries.set(keyOf(entry), JSON.parse(JSON.stringify(entry)));
      return "kept";
    },
    async begin({ workbook, ...chapter }, end) {
      if (chapters.has(chapter.id) || (end !== undefined && entries.has(keyOf(end)))) return "taken";
      chapters.set(chapter.id, chapter);
      workbooks.set(chapter.id, workbook);
      if (end !== undefined) entries.set(keyOf(end), end);
      return "kept";
    },
    update: async (chapter) => void chapters.set(chapter.id, chapter),
    async remove(chapter) {
      chapters.delete(chapter);
      workbooks.delete(chapter);
      for (const entry of of(chapter)) entries.delete(keyOf(entry));
    },
  };
}
