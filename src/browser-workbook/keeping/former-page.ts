/** An earlier version of this page kept one text in the browser's small storage: it becomes a chapter. */
import { words } from "../../host/words";
import { newChapter } from "./open-kept";
import type { ChapterStore } from "./records";
import { day } from "./words";

const KEY = "wingspan-workbook";

export async function takeOver(store: ChapterStore, now: number): Promise<void> {
  const kept = formerText();
  if (kept === null) return;
  const last = (await store.chapters()).at(-1);
  const chapter = newChapter(
    last?.id ?? 0,
    kept,
    { why: words`Kept by an earlier version of this page` },
    now,
  );
  const reason = words`this page already keeps a workbook of its own`;
  const aside = { setAside: { name: words`Of an earlier page, found ${day(now)}`, reason } };
  await store.begin(last === undefined ? chapter : { ...chapter, ...aside });
  localStorage.removeItem(KEY);
}

function formerText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Switched off, so there is nothing.
    return null;
  }
}
