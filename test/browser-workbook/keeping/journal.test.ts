import type { Model } from "@odoo/o-spreadsheet";
import * as fc from "fast-check";
import { Journal, type JournalNews } from "../../../src/browser-workbook/keeping/journal";
import type { ChapterStore } from "../../../src/browser-workbook/keeping/records";
import { reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { gridLibrary, openModel } from "../../support/browser-grid";
import { memoryChapters } from "../../support/memory-chapters";

const blank = openModel([{ name: "Sheet", blocks: [] }]).exportData();
const turn = () => new Promise((done) => setTimeout(done, 5));
/** Every timer and answer that these steps wait for has its turn, on however busy a machine. */
const settled = async () => {
  for (let count = 0; count < 12; count++) await turn();
};

/** Until every edit is written and every tab has read the last line. */
async function allRead(tabs: readonly Tab[]): Promise<void> {
  for (;;) {
    await settled();
    const lines = await Promise.all(tabs.map(async ({ journal }) => (await journal.position()).line));
    const isDone = tabs.every(({ model }) => model.getters.isFullySynchronized());
    if (isDone && lines.every((line) => line === lines[0])) return;
  }
}

interface Tab {
  readonly model: Model;
  readonly journal: Journal;
  readonly news: string[];
  type(row: number, content: string): void;
  column(): string[];
}

/** Tabs that call each other, as pages of one address do. */
function openTabs(store: ChapterStore, count: number): Tab[] {
  const tabs: Tab[] = [];
  for (let index = 0; index < count; index++) {
    const news: string[] = [];
    const told: JournalNews = {
      kept: () => news.push("kept"),
      failing: () => news.push("failing"),
      parted: () => news.push("parted"),
      movedOn: () => news.push("moved on"),
    };
    const others = {
      call() {
        for (const [at, tab] of tabs.entries()) if (at !== index) void tab.journal.follow();
      },
    };
    const journal = new Journal(store, { chapter: 1, line: 0 }, told, others);
    const model = reopenWorkbook(gridLibrary(), blank, [], journal);
    const sheetId = model.getters.getActiveSheetId();
    tabs.push({
      model,
      journal,
      news,
      type: (row, content) => void model.dispatch("UPDATE_CELL", { sheetId, row, col: 0, content }),
      column: () =>
        Array.from(
          { length: 12 },
          (_, row) => model.getters.getEvaluatedCell({ sheetId, row, col: 0 }).formattedValue,
        ),
    });
  }
  return tabs;
}

/** What a page that opens now finds. */
async function reopened(store: ChapterStore): Promise<string[]> {
  const entries = await store.entriesAfter(1, 0);
  const model = reopenWorkbook(
    gridLibrary(),
    blank,
    entries.flatMap(({ revision }) => revision ?? []),
  );
  const sheetId = model.getters.getActiveSheetId();
  return Array.from(
    { length: 12 },
    (_, row) => model.getters.getEvaluatedCell({ sheetId, row, col: 0 }).formattedValue,
  );
}

test("whatever three tabs type at once, in whatever order, all of them and a later page show the same", async () => {
  const step = fc.record({
    tab: fc.nat(2),
    row: fc.nat(9),
    content: fc.stringMatching(/^[a-z]{1,3}$/),
    undo: fc.boolean(),
    pause: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const store = memoryChapters();
      const tabs = openTabs(store, 3);
      for (const { tab, row, content, undo, pause } of steps) {
        tabs[tab]?.type(row, content);
        if (undo) tabs[tab]?.model.dispatch("REQUEST_UNDO");
        if (pause) await new Promise((done) => setTimeout(done, 0));
      }
      await allRead(tabs);
      const [first, ...others] = tabs.map((tab) => tab.column());
      for (const other of others) expect(other).toEqual(first);
      expect(await reopened(store)).toEqual(first);
    }),
    { numRuns: 15 },
  );
});

test("an edit that others go ahead of stands in the journal once, behind the one it follows", async () => {
  const store = memoryChapters();
  // Two that do not call each other: the second reads many lines at once, when its own is taken.
  const [first, second] = [...openTabs(store, 1), ...openTabs(store, 1)] as [Tab, Tab];
  for (let row = 0; row < 12; row++) first.type(row, `a${row}`);
  await allRead([first]);
  second.type(0, "b");
  second.type(1, "c");
  await settled();
  await first.journal.follow();
  await allRead([first, second]);
  expect(first.column().slice(0, 3)).toEqual(["b", "c", "a2"]);
  const edits = (await store.entriesAfter(1, 0)).flatMap(({ revision }) => revision ?? []);
  const ids = edits.map(({ nextRevisionId }) => nextRevisionId);
  expect(ids).toHaveLength(14);
  expect(new Set(ids).size).toBe(14);
  expect(edits.slice(1).map(({ serverRevisionId }) => serverRevisionId)).toEqual(ids.slice(0, -1));
});

test("cells that different tabs fill at once are all kept", async () => {
  const store = memoryChapters();
  const tabs = openTabs(store, 3);
  for (let row = 0; row < 12; row++) tabs[row % 3]?.type(row, `row ${row}`);
  await allRead(tabs);
  expect(await reopened(store)).toEqual(Array.from({ length: 12 }, (_, row) => `row ${row}`));
});

test("while the disk is full one types and undoes on; with room again all of it is kept, in its order", async () => {
  const memory = memoryChapters();
  let full = true;
  const store: ChapterStore = {
    ...memory,
    append: (entry) =>
      full ? Promise.reject(new DOMException("full", "QuotaExceededError")) : memory.append(entry),
  };
  const [tab] = openTabs(store, 1) as [Tab];
  tab.type(0, "one");
  tab.type(1, "two");
  await settled();
  tab.model.dispatch("REQUEST_UNDO");
  await settled();
  tab.type(2, "three");
  await settled();
  expect(tab.column().slice(0, 3)).toEqual(["one", "", "three"]);
  expect(tab.news).toContain("failing");
  expect(memory.entries.size).toBe(0);
  full = false;
  tab.type(3, "four");
  await settled();
  expect((await reopened(store)).slice(0, 4)).toEqual(["one", "", "three", "four"]);
  expect(tab.news.at(-1)).toBe("kept");
});

test("a first visit to a full disk: once there is room the workbook itself is kept, and then the edits", async () => {
  const memory = memoryChapters();
  let full = true;
  const [tab] = openTabs(memory, 1) as [Tab];
  const begin = () =>
    full
      ? Promise.reject(new DOMException("full", "QuotaExceededError"))
      : memory.begin({ id: 1, format: 1, began: 0, why: "Samples", size: 2, workbook: "{}" });
  tab.journal.goOnIn(1, begin);
  tab.type(0, "one");
  await settled();
  expect([tab.news, memory.entries.size, await memory.chapters()]).toEqual([["failing"], 0, []]);
  full = false;
  tab.type(1, "two");
  await settled();
  expect(tab.news.at(-1)).toBe("kept");
  expect((await memory.chapters()).map(({ id }) => id)).toEqual([1]);
  expect((await reopened(memory)).slice(0, 2)).toEqual(["one", "two"]);
});

test("a tab that could not keep its edits while another went on says so and overwrites nothing", async () => {
  const memory = memoryChapters();
  let full = true;
  const failing: ChapterStore = {
    ...memory,
    append: (entry) =>
      full ? Promise.reject(new DOMException("full", "QuotaExceededError")) : memory.append(entry),
  };
  const [mine] = openTabs(failing, 1) as [Tab];
  const [theirs] = openTabs(memory, 1) as [Tab];
  mine.type(0, "mine");
  await settled();
  theirs.type(0, "theirs");
  await settled();
  full = false;
  mine.type(1, "mine too");
  await settled();
  expect(mine.news.at(-1)).toBe("parted");
  expect((await reopened(memory)).slice(0, 2)).toEqual(["theirs", ""]);
  expect(mine.column().slice(0, 2)).toEqual(["mine", "mine too"]);
});

test("a workbook put anew ends the chapter in every tab, and an edit that comes late is not written behind the end", async () => {
  const store = memoryChapters();
  const [one, other] = openTabs(store, 2) as [Tab, Tab];
  one.type(0, "before");
  await settled();
  const { line } = await one.journal.position();
  await store.begin(
    { id: 2, format: 1, began: 0, why: "Fresh", size: 2, workbook: "{}" },
    { chapter: 1, line: line + 1, goesOnIn: 2 },
  );
  other.type(1, "late");
  await settled();
  expect(other.news).toContain("moved on");
  expect(await reopened(store)).toEqual(["before", ...Array(11).fill("")]);
});

test("two quick undos take back two edits, and what is typed behind them stands", async () => {
  const [tab] = openTabs(memoryChapters(), 1) as [Tab];
  for (const [row, content] of ["one", "two", "three"].entries()) {
    tab.type(row, content);
    await settled();
  }
  tab.model.dispatch("REQUEST_UNDO");
  tab.model.dispatch("REQUEST_UNDO");
  tab.type(5, "after");
  await settled();
  expect(tab.column().slice(0, 6)).toEqual(["one", "", "", "", "", "after"]);
  tab.model.dispatch("REQUEST_UNDO");
  tab.model.dispatch("REQUEST_REDO");
  tab.model.dispatch("REQUEST_UNDO");
  tab.model.dispatch("REQUEST_UNDO");
  await settled();
  expect(tab.column().slice(0, 6)).toEqual(["", "", "", "", "", ""]);
});

test("an answer that comes while a step is taken back waits for another try, and what is typed behind goes on", async () => {
  const store = memoryChapters();
  const [tab] = openTabs(store, 1) as [Tab];
  const { getters } = tab.model;
  const sheetId = getters.getActiveSheetId();
  tab.type(0, "=1+1");
  await settled();
  tab.model.dispatch("REQUEST_UNDO");
  // The cell goes with the step: nothing is left of it to be worked out.
  const cellIds = [getters.getCell({ sheetId, row: 0, col: 0 })?.id as number];
  const answered = tab.model.dispatch("EVALUATE_CELLS", { cellIds });
  expect(answered.isSuccessful).toBe(false);
  tab.type(1, "behind");
  await settled();
  tab.type(2, "and on");
  await settled();
  expect(tab.column().slice(0, 3)).toEqual(["", "behind", "and on"]);
  expect(await reopened(store)).toEqual(tab.column());
});
