import { openLast, type Reader } from "../../../src/browser-workbook/keeping/open-kept";
import type { Chapter, NewChapter } from "../../../src/browser-workbook/keeping/records";
import { withRoom } from "../../../src/browser-workbook/keeping/room";
import { versionsIn } from "../../../src/browser-workbook/keeping/versions";
import { memoryChapters } from "../../support/memory-chapters";

/** A workbook of one word, and edits that each say another. */
const reader: Reader<string> = {
  open(_, workbook, entries) {
    if (typeof workbook !== "string") throw new TypeError("it holds no sheets");
    return [workbook, ...entries.map(({ at }) => at)].join(" ");
  },
  textOf: (words) => JSON.stringify(words),
  isNewer: (workbook) => workbook === "later",
};

const chapter = (id: number, workbook: string, more: Partial<Chapter> = {}): NewChapter => ({
  id,
  format: 1,
  began: id * 1000,
  why: "Samples",
  size: workbook.length,
  workbook,
  ...more,
});

const open = (store: ReturnType<typeof memoryChapters>) => openLast(store, reader, ({ id }) => `Aside ${id}`);

const edit = (of: number, line: number, at = line) => ({ chapter: of, line, at, revision: {} as never });

test("the last chapter is opened with its edits", async () => {
  const store = memoryChapters();
  await store.begin(chapter(1, '"old"'));
  await store.begin(chapter(2, '"new"'));
  await store.append(edit(2, 1, 10));
  await store.append(edit(2, 2, 20));
  expect((await open(store)).opened).toMatchObject({ model: "new 10 20", line: 2 });
});

test.each([
  ["of a later page", '"word"', { format: 2 }, /newer version/],
  ["without a format", '"word"', { format: undefined as never }, /newer version/],
  ["of a later grid", '"later"', {}, /newer version/],
  ["broken text", "{ half", {}, /cannot be read/],
  ["no workbook", "{}", {}, /holds no sheets/],
])("what is %s is set aside with its reason, and the one before opens", async (_, workbook, more, reason) => {
  const store = memoryChapters();
  await store.begin(chapter(1, '"before"'));
  await store.begin(chapter(2, workbook, more));
  await store.append(edit(2, 1));
  const { opened, setAside, highest } = await open(store);
  expect(opened?.model).toBe("before");
  expect(highest).toBe(2);
  expect(setAside.map((each) => each.setAside?.name)).toEqual(["Aside 2"]);
  expect(setAside[0]?.setAside?.reason).toMatch(reason);
  // It stays as it was, and the next opening says nothing anew.
  await expect(store.workbookOf(2)).resolves.toBe(workbook);
  await expect(store.entriesAfter(2, 0)).resolves.toHaveLength(1);
  expect((await open(store)).setAside).toEqual([]);
});

test("a journal that lacks a line is not read past the gap in silence", async () => {
  const store = memoryChapters();
  await store.begin(chapter(1, '"word"'));
  await store.append(edit(1, 1));
  await store.append(edit(1, 3));
  const { opened, setAside } = await open(store);
  expect(opened).toBeNull();
  expect(setAside[0]?.setAside?.reason).toMatch(/edits are missing/);
});

test("edits within ten minutes are one version, and each chapter's beginning is one", async () => {
  const store = memoryChapters();
  const minute = 60_000;
  await store.begin(chapter(1, '"word"', { began: 0 }));
  for (const [index, at] of [1, 2, 9, 12, 30].entries()) await store.append(edit(1, index + 1, at * minute));
  // Its end is no edit.
  await store.begin(chapter(2, '"next"', { began: 31 * minute }), { chapter: 1, line: 6, goesOnIn: 2 });
  const [, ...versions] = await versionsIn(store);
  expect(versions.map(({ at, upTo, words }) => [at / minute, upTo, words])).toEqual([
    [30, 5, "1 edit"],
    [12, 4, "1 edit"],
    [9, 3, "3 edits"],
    [0, 0, "Samples"],
  ]);
});

test("where the disk is full the oldest versions go, and never what was set aside or is in use", async () => {
  const memory = memoryChapters();
  for (const id of [1, 2, 3, 4])
    await memory.begin(chapter(id, '"word"', id === 1 ? { setAside: { name: "Aside", reason: "" } } : {}));
  let room = 2;
  const store = withRoom({
    ...memory,
    append(entry) {
      if (room-- > 0) return Promise.reject(new DOMException("full", "QuotaExceededError"));
      return memory.append(entry);
    },
  });
  await expect(store.append(edit(4, 1))).resolves.toBe("kept");
  expect((await memory.chapters()).map(({ id }) => id)).toEqual([1, 4]);
  room = 1;
  await expect(store.append(edit(4, 2))).rejects.toThrow("full");
});
