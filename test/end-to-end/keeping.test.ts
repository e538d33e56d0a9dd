/** The workbook outlives what can happen to a page: a killed browser, other tabs, a full disk, another version. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { type KilledBrowser, launchOn } from "../support/browser";
import { workbookPage } from "../support/browser-page";
import { PATIENCE_MS, type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4350;

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
});
afterAll(() => pages?.close());

/** What is kept, and how, is the same for two sheets as for ten, and beside a pane; these stand sooner. */
const SMALL = JSON.stringify({
  version: "19.3",
  sheets: ["Start", "Today", "Hedge ladder"].map((name) => ({ id: name, name, cells: { A1: name } })),
});

async function small(context: BrowserContext): Promise<BrowserContext> {
  await context.route("**/samples.json", (route) =>
    route.fulfill({ contentType: "application/json", body: SMALL }),
  );
  return context;
}

async function openIn(context: BrowserContext, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await context.newPage();
  await prepare?.(page);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(pages.address);
  await page.waitForSelector("body[data-ready]");
  return page;
}

/** A browser's storage of its own, which several tabs share; a first visit finds the small workbook, and no pane. */
async function newContext(): Promise<BrowserContext> {
  const context = await small(await pages.browser.newContext());
  await context.route("**/pane.html", (route) => route.fulfill({ status: 404 }));
  return context;
}

type WithGrid = typeof globalThis & {
  wingspanGrid: {
    setCell(sheet: string, at: string, content: string): void;
    textAt(sheet: string, at: string): string;
  };
};

/** Edits this fast are no typing; the page makes them one after another, a pause between them. */
const typeMany = (page: Page, column: string, count: number) =>
  page.evaluate(
    async ([letter, last]) => {
      for (let row = 1; row <= last; row++) {
        (globalThis as WithGrid).wingspanGrid.setCell("Hedge ladder", `${letter}${row}`, `${letter} ${row}`);
        await new Promise((next) => setTimeout(next, 1));
      }
    },
    [column, count] as const,
  );

const countIn = (page: Page, column: string, count: number) =>
  page.evaluate(
    ([letter, last]) => {
      let found = 0;
      for (let row = 1; row <= last; row++)
        if (
          (globalThis as WithGrid).wingspanGrid.textAt("Hedge ladder", `${letter}${row}`) ===
          `${letter} ${row}`
        )
          found++;
      return found;
    },
    [column, count] as const,
  );

/** The pane finds its plan a moment after the grid. */
async function expectSoon(found: () => Promise<string>, wanted: string) {
  for (const until = Date.now() + PATIENCE_MS; (await found()) !== wanted && Date.now() < until; )
    await new Promise((next) => setTimeout(next, 50));
  expect(await found()).toBe(wanted);
}

async function untilCount(page: Page, column: string, count: number) {
  const until = Date.now() + PATIENCE_MS;
  let found = 0;
  while (found < count && Date.now() < until) {
    found = await countIn(page, column, count);
    await page.waitForTimeout(50);
  }
  expect(found).toBe(count);
}

describe("a killed browser", () => {
  it("three times over, loses no edit that is two seconds old, nor the plan in the pane, nor the sheet in view", async () => {
    const profile = mkdtempSync(join(tmpdir(), "wingspan-profile-"));
    const launched: KilledBrowser[] = [];
    const launch = async () => {
      const started = await launchOn(profile);
      launched.push(started);
      return openIn(await small(started.browser.contexts()[0] as BrowserContext));
    };
    const spot = (page: Page) => page.frameLocator("#pane").getByLabel("SPX").first();
    try {
      let page = await launch();
      for (const [kill, typed] of ["first", "second", "third"].entries()) {
        await workbookPage(page).show("Start");
        await workbookPage(page).enter("E11", `${typed} edit`);
        await spot(page).fill(`685${kill}`);
        await workbookPage(page).show("Today");
        await page.waitForTimeout(2000);
        await launched.at(-1)?.kill();
        page = await launch();
        await workbookPage(page).shows("Start", "E11", `${typed} edit`);
        await page.locator(".o-sheet.active", { hasText: "Today" }).waitFor();
        await expectSoon(() => spot(page).inputValue(), `685${kill}`);
      }
    } finally {
      for (const each of launched) await each.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    }
  });
});

describe("three tabs", () => {
  it("keep every edit that all of them make at once, and show each other's", async () => {
    const context = await newContext();
    const tabs = [await openIn(context), await openIn(context), await openIn(context)];
    const columns = ["M", "N", "O"];
    await Promise.all(tabs.map((tab, index) => typeMany(tab, columns[index] as string, 40)));
    for (const tab of tabs) for (const column of columns) await untilCount(tab, column, 40);
    await Promise.all(tabs.map((tab) => tab.close()));
    const later = await openIn(context);
    for (const column of columns) expect(await countIn(later, column, 40)).toBe(40);
    await context.close();
  });
});

const notice = (page: Page, words: string | RegExp) => page.locator("#notices", { hasText: words });
const kept = (page: Page) => page.locator("#kept", { hasText: "Kept" });

describe("what cannot be read", () => {
  it("is set aside under a name and said, and nothing writes over it", async () => {
    const context = await newContext();
    const page = await openIn(context);
    await workbookPage(page).enter("E11", "mine");
    await kept(page).waitFor();
    await page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open("wingspan").onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            const workbooks = result.transaction("workbooks", "readwrite").objectStore("workbooks");
            workbooks.put("{ half a workbook", 1).onsuccess = done;
          };
        }),
    );
    await page.reload();
    await notice(page, "it cannot be read").waitFor();
    await workbookPage(page).enter("E11", "typed later");
    await kept(page).waitFor();
    await page.getByText("File", { exact: true }).first().click();
    await page.getByRole("button", { name: "Earlier versions" }).click();
    const aside = page.locator("#versions-list li", { hasText: "Set aside" });
    const saved = page.waitForEvent("download");
    await aside.getByRole("button", { name: "Save as it is" }).click();
    const text = readFileSync(await (await saved).path(), "utf8");
    expect(text).toContain("{ half a workbook");
    expect(text).toContain("mine");
    expect(text).not.toContain("typed later");
    await context.close();
  });
});

describe("what an earlier page kept", () => {
  it("is taken over", async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(`${pages.address}/functions.json`);
    await page.evaluate(() =>
      localStorage.setItem(
        "wingspan-workbook",
        JSON.stringify({ version: "19.3", sheets: [{ id: "s", name: "Mine", cells: { B2: "of old" } }] }),
      ),
    );
    const opened = await openIn(context);
    await workbookPage(opened).shows("Mine", "B2", "of old");
    expect(await opened.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });
});

describe("a browser that keeps nothing", () => {
  it("is told with its reason, and the page works on", async () => {
    const context = await newContext();
    await context.addInitScript(() =>
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      }),
    );
    const page = await openIn(context);
    await notice(page, "site data are switched off").waitFor();
    const said = await page.locator("body").innerText();
    expect(said).not.toMatch(/kept under|stay in this browser/);
    await workbookPage(page).enter("E11", "12");
    await workbookPage(page).shows("Start", "E11", "12");
    await page.keyboard.press("Control+z");
    await workbookPage(page).shows("Start", "E11", "");
    await context.close();
  });

  /** As browsers tell that there is no room: at once, to the request, or when everything is to be written down. */
  const fullDisk = (way: string) => {
    const quota = () => new DOMException("full", "QuotaExceededError");
    const { add } = IDBObjectStore.prototype;
    const { commit } = IDBTransaction.prototype;
    if (way === "at once")
      IDBObjectStore.prototype.add = () => {
        throw quota();
      };
    else
      IDBTransaction.prototype.commit = function () {
        Object.defineProperty(this, "error", { value: quota() });
        this.abort();
      };
    Object.assign(globalThis, {
      makeRoom() {
        IDBObjectStore.prototype.add = add;
        IDBTransaction.prototype.commit = commit;
      },
    });
  };
  const makeRoom = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
  async function typedWhileFull(page: Page) {
    await workbookPage(page).enter("E11", "first");
    await notice(page, "no room left").waitFor();
    await workbookPage(page).enter("E12", "second");
    await workbookPage(page).shows("Start", "E12", "second");
    await makeRoom(page);
    await kept(page).waitFor();
    expect(await notice(page, "no room left").count()).toBe(0);
  }
  async function bothStand(page: Page) {
    await workbookPage(page).shows("Start", "E11", "first");
    await workbookPage(page).shows("Start", "E12", "second");
  }

  it.each(["at once", "when it is written"])(
    "is full, told %s: typed on, and written once there is room",
    async (way) => {
      const context = await newContext();
      const page = await openIn(context);
      await page.evaluate(fullDisk, way);
      await typedWhileFull(page);
      await page.reload();
      await page.waitForSelector("body[data-ready]");
      await bothStand(page);
      await context.close();
    },
  );

  it("is full at the first visit: the workbook is kept with the first edit that finds room", async () => {
    const context = await newContext();
    const page = await openIn(context, (opened) => opened.addInitScript(fullDisk, "when it is written"));
    await notice(page, "no room left").waitFor();
    await typedWhileFull(page);
    await page.close();
    const later = await openIn(context);
    await bothStand(later);
    await context.close();
  });

  it("has no room for another workbook: told, and the open one stays", async () => {
    const context = await newContext();
    const page = await openIn(context);
    await workbookPage(page).enter("E11", "mine");
    await kept(page).waitFor();
    await page.evaluate(fullDisk, "when it is written");
    await page.getByText("File", { exact: true }).first().click();
    await page.getByRole("button", { name: "Earlier versions" }).click();
    await page.getByRole("button", { name: "Restore" }).first().click();
    await page.locator("#versions-told", { hasText: "no room" }).waitFor();
    await page.reload();
    await page.waitForSelector("body[data-ready]");
    await workbookPage(page).shows("Start", "E11", "mine");
    await context.close();
  });
});

/** The page opens the other workbook by itself. */
const showsAnew = (page: Page, wanted: string) =>
  page.waitForFunction(
    (text) =>
      document.body.dataset.ready === "true" &&
      (globalThis as WithGrid).wingspanGrid.textAt("Start", "E11") === text,
    wanted,
  );

describe("earlier versions", () => {
  it("bring back what stood there, in every tab", async () => {
    const context = await newContext();
    const [page, other] = [await openIn(context), await openIn(context)];
    await workbookPage(page).enter("E11", "to be lost");
    await workbookPage(other).shows("Start", "E11", "to be lost");
    await page.getByText("File", { exact: true }).first().click();
    await page.getByRole("button", { name: "Earlier versions" }).click();
    await page
      .locator("#versions-list li", { hasText: "Samples" })
      .getByRole("button", { name: "Restore" })
      .click();
    await showsAnew(page, "");
    await showsAnew(other, "");
    await page.getByText("File", { exact: true }).first().click();
    await page.getByRole("button", { name: "Earlier versions" }).click();
    await page
      .locator("#versions-list li", { hasText: "1 edit" })
      .getByRole("button", { name: "Restore" })
      .click();
    await showsAnew(page, "to be lost");
    await context.close();
  });
});
