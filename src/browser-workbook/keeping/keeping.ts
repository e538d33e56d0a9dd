/** The workbook of this address: opened as it was left, kept edit by edit, shared by all tabs. */

import type { GridModel } from "../../host/browser/grid-edits";
import { isFromLaterLibrary, keptData, reopenWorkbook } from "../../host/browser/grid-keeping";
import type { Library } from "../../host/browser/grid-library";
import { words } from "../../host/words";
import { chapterStore, openChapters } from "./chapter-database";
import { type Desk, deskOf } from "./desk";
import { takeOver } from "./former-page";
import { handedOver } from "./handed-over";
import { Journal, type JournalNews, type Neighbours } from "./journal";
import { noStore } from "./no-store";
import { newChapter, openLast, type Reader } from "./open-kept";
import type { Chapter, ChapterStore } from "./records";
import { tidy, withRoom } from "./room";
import { neighbours, whileOpening } from "./tabs";
import { nameAside, setAsideWords } from "./words";

/** The grid with the journal that its edits go into. */
export interface KeptModel {
  readonly model: GridModel;
  readonly journal: Journal;
}

export interface Keeping extends KeptModel {
  readonly store: ChapterStore;
  readonly reader: Reader<KeptModel>;
  readonly desk: Desk;
  readonly others: Neighbours;
  /** The number that the next workbook put in place of this one gets. */
  nextChapter(): Promise<number>;
  readonly chapter: Chapter;
  /** What is to be said once the page stands. */
  readonly words: readonly string[];
  /** Nothing was kept here before. */
  readonly isNew: boolean;
}

/** A longer journal is written into the workbook before it goes on. */
const MOST_COMMANDS = 5000;
const SAMPLES = words`Samples`;
const STEP_BACK = words`The state before what was set aside`;

export async function openKeeping(
  library: Library,
  samples: () => Promise<unknown>,
  news: JournalNews,
): Promise<Keeping> {
  const { store, desk, words: toldFirst } = await openStore();
  let current: Journal | undefined;
  const others = neighbours(() => void current?.follow());
  const reader: Reader<KeptModel> = {
    open(chapter, workbook, entries) {
      const journal = new Journal(store, { chapter, line: entries.length }, news, others);
      const edits = entries.flatMap(({ revision }) => (revision === undefined ? [] : [revision]));
      return { model: reopenWorkbook(library, workbook, edits, journal), journal };
    },
    textOf: ({ model }) => JSON.stringify(keptData(model)),
    isNewer: (workbook) => isFromLaterLibrary(library, workbook),
  };
  /** Goes on in a new chapter; a browser without room has told so, and the page works on. */
  const goOn = async (kept: KeptModel, after: number, why: Pick<Chapter, "why" | "file">) => {
    const begun = newChapter(after, reader.textOf(kept), why, Date.now());
    const begin = () => store.begin(begun);
    const hasBegun = await begin().then(
      () => true,
      (error: unknown) => news.failing(error, begun.began),
    );
    kept.journal.goOnIn(begun.id, hasBegun ? undefined : begin);
    return begun;
  };
  /** The same with a short journal; where there is no room for that, with the long one. */
  const putShort = async (kept: KeptModel, chapter: Chapter, line: number, after: number) => {
    const begun = newChapter(after, reader.textOf(kept), chapter, Date.now());
    const end = { chapter: chapter.id, line: line + 1, goesOnIn: begun.id };
    if ((await store.begin(begun, end).catch(() => "no room")) !== "kept") return chapter;
    kept.journal.goOnIn(begun.id);
    return begun;
  };
  const kept = await whileOpening(async (alone) => {
    const handed = handedOver();
    if (handed !== undefined) {
      const opened = reader.open(0, JSON.parse(handed.workbook), []);
      return { ...opened, chapter: await goOn(opened, 0, handed), said: [], isNew: false };
    }
    await takeOver(store, Date.now()).catch(() => {});
    if (alone) await dropUntouched(store);
    const { opened, setAside, highest } = await openLast(store, reader, nameAside(Date.now()));
    if (opened === null) {
      const fresh = reader.open(0, await samples(), []);
      const chapter = await goOn(fresh, highest, { why: SAMPLES });
      const said = setAside.map((each) => setAsideWords(each, words`The samples stand here instead.`));
      return { ...fresh, chapter, said, isNew: setAside.length === 0 };
    }
    const { model, chapter, line } = opened;
    if (setAside.length > 0) {
      const said = setAside.map((each) =>
        setAsideWords(each, words`The state before it stands here instead.`),
      );
      return { ...model, chapter: await goOn(model, highest, { why: STEP_BACK }), said, isNew: false };
    }
    if (!alone || opened.commands <= MOST_COMMANDS) return { ...model, chapter, said: [], isNew: false };
    return { ...model, chapter: await putShort(model, chapter, line, highest), said: [], isNew: false };
  });
  current = kept.journal;
  void kept.journal.follow();
  void tidy(store).catch(() => {});
  const nextChapter = async () => ((await store.chapters()).at(-1)?.id ?? 0) + 1;
  return { ...kept, store, reader, desk, others, nextChapter, words: [...toldFirst, ...kept.said] };
}

/** Samples that nobody has touched are made anew, as this version of the page has them. */
async function dropUntouched(store: ChapterStore): Promise<void> {
  const last = (await store.chapters()).at(-1);
  if (last?.why !== SAMPLES || last.setAside !== undefined) return;
  if ((await store.times(last.id)).length === 0) await store.remove(last.id);
}

async function openStore(): Promise<{ store: ChapterStore; desk: Desk; words: readonly string[] }> {
  try {
    const { database, left } = await openChapters();
    const told =
      left === undefined
        ? []
        : [
            words`A newer version of this page keeps a workbook here (${left}). It is untouched and not shown; this version keeps its own beside it.`,
          ];
    return { store: withRoom(chapterStore(database)), desk: deskOf(database), words: told };
  } catch (error) {
    return { store: noStore(error), desk: deskOf(undefined), words: [] };
  }
}
