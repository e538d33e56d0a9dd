/** What the bench of the browser workbook does to a page, and how it is timed. */
import type { Page } from "playwright-core";
import type { Grid } from "../src/host/browser/grid";
import type { Workbook } from "../src/host/workbook";
import { workbookPage } from "../test/support/browser-page";

export const ROWS = 60_000;

export type Window = typeof globalThis & { wingspanGrid: Grid; wingspanWorkbook: Workbook; gaps: number[] };

/** What the page's own thread worked, and what a user waited. */
export async function timed(title: string, page: Page, work: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const [from, before] = [performance.now(), await worked()];
  await work();
  const [seconds, busy] = [(performance.now() - from) / 1000, (await worked()) - before];
  console.log(`${title}: ${seconds.toFixed(2)} s, of which the page worked ${busy.toFixed(2)}`);
}

export const importTable = (page: Page) =>
  page.evaluate(async (count) => {
    const row = (index: number) => [
      45_000 + index / 10,
      7000 + (index % 997) / 7,
      index % 13,
      index % 17,
      index % 19,
    ];
    const rows = Array.from({ length: count - 1 }, (_, index) => [
      ...row(index),
      index / 3,
      index * 7,
      `row ${index}`,
    ]);
    const table = {
      name: "Long",
      rows: [["date", "SPX", "open", "high", "low", "close", "volume", "note"], ...rows],
      formats: ["yyyy-mm-dd", "0.00", "", "", "", "", "", ""],
    };
    const watch = { cancelled: () => false, progress: () => {} };
    await (globalThis as Window).wingspanWorkbook.importTable(table, watch);
  }, ROWS);

/** Until the frame that shows it, in milliseconds. */
const edit = (page: Page, at: string) =>
  page.evaluate(async (address) => {
    const from = performance.now();
    (globalThis as Window).wingspanGrid.setCell("Start", address, String(from));
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return Math.round(performance.now() - from);
  }, at);

export const edits = async (page: Page) =>
  console.log(
    `  the first edits elsewhere: ${[await edit(page, "E11"), await edit(page, "E12"), await edit(page, "E13")].join(", ")} ms`,
  );

/** As somebody pastes it: into a sheet of its own, a line a row. */
export async function paste(page: Page, column: string, lines: readonly string[]): Promise<void> {
  await workbookPage(page).click(`${column}1`);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, lines.join("\n"));
}

export const answered = (page: Page, column: string, count: number) =>
  page.waitForFunction(
    ([letter, last]) => {
      const text = (globalThis as Window).wingspanGrid.textAt("Sheet1", `${letter}${last}`);
      return text !== "" && text !== "#BUSY!";
    },
    [column, count] as const,
    { polling: 100, timeout: 300_000 },
  );

/** How long the page left its user without an answer, at the longest. */
export async function longestGap(page: Page, work: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    const window = globalThis as Window;
    window.gaps = [];
    let last = performance.now();
    const tick = () => {
      window.gaps.push(performance.now() - last);
      last = performance.now();
      setTimeout(tick, 5);
    };
    tick();
  });
  await work();
  const gaps = await page.evaluate(() =>
    (globalThis as Window).gaps.sort((one, other) => other - one).slice(0, 3),
  );
  console.log(`  longest without an answer: ${gaps.map(Math.round).join(", ")} ms`);
}
