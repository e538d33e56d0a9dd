/** The browser workbook under load: a long table, ten thousand formulas at once, long answers and their end. */
import type { Page } from "playwright-core";
import { servePages } from "../test/support/served";
import { answered, edits, importTable, longestGap, paste, ROWS, timed, type Window } from "./workbook-page";

const PORT = 4430;
/** A closed page is gone a moment later, and one that opens meanwhile is not alone. */
const CLOSING_MS = 3000;

const lines = (count: number, formula: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => formula(index));
const credits = lines(
  10_000,
  (index) => `=CONDOR.CREDIT(${7100 + index / 10},"7005/7015/7265/7275","1t",${0.12 + (index % 97) / 1000})`,
);
const ruins = lines(
  1000,
  (index) => `=RISK.RUIN(${0.8 + index / 10_000},1.15,5,0.02,250,0.2,100000,,"probability")`,
);
const paths = (seed: number) =>
  lines(50, (index) => `=SCENARIO.SIMULATE($A$1:$B$3,200,${seed + index},,,,,,,"95 % drawdown")`);

async function run(): Promise<void> {
  const pages = await servePages(PORT);
  const context = await pages.browser.newContext({ viewport: { width: 1400, height: 900 } });
  const opening = async (title: string) => {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await timed(title, page, async () => {
      await page.goto(pages.address);
      await page.waitForSelector("body[data-ready]");
    });
    return page;
  };
  try {
    const first = await opening("the samples, opened");
    await timed(`${ROWS} rows of 8, imported`, first, () => importTable(first));
    await edits(first);
    await first.locator("#kept", { hasText: "Kept" }).waitFor();
    const closed = async (page: Page) => {
      await page.waitForTimeout(CLOSING_MS);
      await page.close();
      await new Promise((next) => setTimeout(next, CLOSING_MS));
    };
    await closed(first);
    await closed(await opening("opened again, its journal put short"));
    const page = await opening("opened once more");
    await edits(page);

    await page.locator(".o-add-sheet").first().click();
    for (const [at, typed] of [
      ["A1", "SPX"],
      ["B1", "7140"],
      ["A2", "VIX"],
      ["B2", "17.95"],
      ["A3", "equity"],
      ["B3", "250000"],
    ] as const)
      await page.evaluate(
        ([address, text]) => (globalThis as Window).wingspanGrid.setCell("Sheet1", address, text),
        [at, typed] as const,
      );
    await timed("10,000 CONDOR.CREDIT, pasted", page, () =>
      paste(page, "C", credits).then(() => answered(page, "C", 10_000)),
    );
    for (const [column, title, formulas] of [
      ["D", "50 SCENARIO.SIMULATE", paths(1)],
      ["E", "1,000 RISK.RUIN with equity", ruins],
    ] as const) {
      const work = () => paste(page, column, formulas).then(() => answered(page, column, formulas.length));
      await longestGap(page, () => timed(title, page, work));
    }
    await paste(page, "F", paths(1000));
    const notice = page.locator("#notices", { hasText: /Working out \d+ of \d+/ });
    await notice.waitFor();
    console.log(`  told meanwhile: ${(await notice.innerText()).split("\n")[0]}`);
    const from = performance.now();
    await page.locator("#notices").getByRole("button", { name: "Stop" }).click();
    await answered(page, "F", 50);
    const text = await page.evaluate(() => (globalThis as Window).wingspanGrid.textAt("Sheet1", "F50"));
    console.log(`stopped after ${Math.round(performance.now() - from)} ms: the last cell shows ${text}`);
  } finally {
    await pages.close();
  }
}

void run();
