/** Earlier versions give way to what is typed now. */
import type { Chapter, ChapterStore } from "./records";

/** Chapters besides the one in use; what was set aside stays until the user removes it. */
const EARLIER_CHAPTERS = 12;
/** In characters of their workbooks. */
const MOST_TEXT = 60_000_000;

const isFull = (error: unknown) => (error as Error | null)?.name === "QuotaExceededError";

const removable = (chapters: readonly Chapter[]) =>
  chapters.slice(0, -1).filter(({ setAside }) => setAside === undefined);

/** Removes what is too old or too much. */
export async function tidy(store: ChapterStore): Promise<void> {
  const old = [...removable(await store.chapters())].reverse();
  let text = 0;
  for (const [index, { id, size }] of old.entries()) {
    text += size;
    if (index >= EARLIER_CHAPTERS || text > MOST_TEXT) await store.remove(id);
  }
}

/** Where the disk is full, the oldest version goes and the write is tried again, until nothing is left to go. */
export function withRoom(store: ChapterStore): ChapterStore {
  const trying = async <T>(write: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        const [oldest] = isFull(error) ? removable(await store.chapters()) : [];
        if (oldest === undefined) throw error;
        await store.remove(oldest.id);
      }
    }
  };
  return {
    ...store,
    append: (entry) => trying(() => store.append(entry)),
    begin: (chapter, end) => trying(() => store.begin(chapter, end)),
  };
}
