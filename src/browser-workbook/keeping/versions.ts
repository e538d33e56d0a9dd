/** Earlier states of the workbook: every chapter's beginning, and where its edits paused since. */
import { words } from "../../host/words";
import type { Chapter, ChapterStore } from "./records";
import { day } from "./words";

export interface Version {
  readonly chapter: Chapter;
  /** The last edit in it. */
  readonly upTo: number;
  readonly at: number;
  readonly words: string;
}

/** Edits of this long a time are one version. */
const SPAN_MS = 10 * 60_000;
const MOST_OF_A_CHAPTER = 30;

/** The latest first. */
export async function versionsIn(store: ChapterStore): Promise<Version[]> {
  const versions: Version[] = [];
  for (const chapter of await store.chapters()) {
    if (chapter.setAside !== undefined) continue;
    versions.push({ chapter, upTo: 0, at: chapter.began, words: chapter.why });
    versions.push(...spansOf(chapter, await store.times(chapter.id)).slice(-MOST_OF_A_CHAPTER));
  }
  return versions.sort((one, other) => other.at - one.at || other.chapter.id - one.chapter.id);
}

function spansOf(
  chapter: Chapter,
  times: readonly { readonly line: number; readonly at: number }[],
): Version[] {
  const spans: { from: number; upTo: number; at: number; count: number }[] = [];
  for (const { line, at } of times) {
    const last = spans.at(-1);
    if (last !== undefined && at - last.from < SPAN_MS) {
      last.upTo = Math.max(last.upTo, line);
      last.at = at;
      last.count++;
    } else spans.push({ from: at, upTo: line, at, count: 1 });
  }
  return spans.map(({ upTo, at, count }) => ({
    chapter,
    upTo,
    at,
    words: count === 1 ? words`1 edit` : words`${count} edits`,
  }));
}

export const versionLabel = ({ at, words }: Version) => `${day(at)}: ${words}`;
