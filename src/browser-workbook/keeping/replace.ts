/** Puts another workbook in place of this one. The one before stays under Earlier versions. */

import { words } from "../../host/words";
import { reloadPage } from "../leaving";
import { handOver } from "./handed-over";
import type { Keeping } from "./keeping";
import { newChapter, readChapter } from "./open-kept";
import type { Chapter } from "./records";
import type { Version } from "./versions";
import { whyNotKept } from "./words";

const told = async (error: unknown): Promise<never> => {
  throw new Error(await whyNotKept(error));
};

type About = Pick<Chapter, "why" | "file">;

/** All tabs open the other workbook; rejects where the browser has no room for it, and nothing has changed then. */
export async function replaceWorkbook({ store, journal, others }: Keeping, workbook: string, about: About) {
  if (!store.keeps) handOver({ workbook, ...about });
  for (let done = !store.keeps; !done; ) {
    const { chapter, line } = await journal.position();
    const last = (await store.chapters()).at(-1)?.id ?? chapter;
    const next = newChapter(last, workbook, about, Date.now());
    const end = { chapter, line: line + 1, goesOnIn: next.id };
    done = (await store.begin(next, end).catch(told)) === "kept";
    if (!done) await journal.follow();
  }
  others.call();
  reloadPage();
}

/** Opens what stood there then, or says why it cannot. */
export async function restoreVersion(keeping: Keeping, { chapter, upTo }: Version, when: string) {
  const read = await readChapter(keeping.store, keeping.reader, chapter, upTo);
  if (typeof read === "string") throw new Error(read);
  const why = words`Restored the state of ${when}`;
  await replaceWorkbook(keeping, keeping.reader.textOf(read.model), {
    why,
    ...(chapter.file && { file: chapter.file }),
  });
}

/** Another try with what was set aside: this page may read it now. */
export function openSetAside(keeping: Keeping, chapter: Chapter, when: string) {
  return restoreVersion(
    keeping,
    { chapter, upTo: Number.POSITIVE_INFINITY, at: chapter.began, words: "" },
    when,
  );
}
