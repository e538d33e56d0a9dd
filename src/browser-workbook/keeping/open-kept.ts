/** Opens the workbook as it was left, or says why not and leaves alone what it cannot read. */
import { words } from "../../host/words";
import { type Chapter, type ChapterStore, type Entry, FORMAT, type NewChapter } from "./records";

/** What the page can make of a workbook and the edits behind it; throws where it can make nothing of them. */
export interface Reader<Model> {
  open(chapter: number, workbook: unknown, entries: readonly Entry[]): Model;
  /** The workbook as it stands, as text. */
  textOf(model: Model): string;
  /** The version of the grid that wrote a workbook is later than ours. */
  isNewer(workbook: unknown): boolean;
}

export interface OpenedChapter<Model> {
  readonly model: Model;
  readonly chapter: Chapter;
  readonly line: number;
  /** How many there are in its journal. */
  readonly commands: number;
}

export interface Opening<Model> {
  readonly opened: OpenedChapter<Model> | null;
  /** What was set aside on the way. */
  readonly setAside: readonly Chapter[];
  /** A later page's chapters still stand behind these. */
  readonly highest: number;
}

const NEWER = words`a newer version of this page wrote it`;

/** The last chapter that can be read; those after it are named and set aside, and never written to again. */
export async function openLast<Model>(
  store: ChapterStore,
  reader: Reader<Model>,
  nameOf: (chapter: Chapter) => string,
): Promise<Opening<Model>> {
  const all = await store.chapters();
  const setAside: Chapter[] = [];
  const highest = all.at(-1)?.id ?? 0;
  for (const chapter of [...all].reverse()) {
    if (chapter.setAside !== undefined) continue;
    const read = await readChapter(store, reader, chapter);
    if (typeof read !== "string") return { opened: { chapter, ...read }, setAside, highest };
    const named = { ...chapter, setAside: { name: nameOf(chapter), reason: read } };
    await store.update(named);
    setAside.push(named);
  }
  return { opened: null, setAside, highest };
}

/** The workbook with its edits, or why it cannot be read. */
export async function readChapter<Model>(
  store: ChapterStore,
  reader: Reader<Model>,
  { id, format }: Chapter,
  upTo = Number.POSITIVE_INFINITY,
): Promise<Omit<OpenedChapter<Model>, "chapter"> | string> {
  if (!(format <= FORMAT)) return NEWER;
  try {
    const [text, all] = [await store.workbookOf(id), await store.entriesAfter(id, 0)];
    if (text === undefined) return words`its beginning is gone`;
    const workbook: unknown = JSON.parse(text);
    if (reader.isNewer(workbook)) return NEWER;
    const entries = all.filter(({ line }) => line <= upTo);
    if (entries.some(({ line }, index) => line !== index + 1))
      return words`edits are missing from its journal`;
    return { model: reader.open(id, workbook, entries), line: entries.length, commands: commandsIn(entries) };
  } catch (error) {
    return words`it cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

const commandsIn = (entries: readonly Entry[]) =>
  entries.reduce(
    (sum, { revision }) => sum + (revision?.type === "REMOTE_REVISION" ? revision.commands.length : 1),
    0,
  );

/** A chapter that follows all others. */
export function newChapter(
  after: number,
  workbook: string,
  { why, file }: Pick<Chapter, "why" | "file">,
  now: number,
): NewChapter {
  const about = { why, ...(file !== undefined && { file }) };
  return { id: after + 1, format: FORMAT, began: now, ...about, size: workbook.length, workbook };
}
