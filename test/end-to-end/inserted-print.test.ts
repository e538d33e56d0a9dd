/** What the sheets that the pane inserts come to on paper, beside samples that print by the same names. */
import type { Page } from "playwright-core";
import type { Grid } from "../../src/host/browser/grid";
import { type ServedPages, servePages } from "../support/served";

type WithGrid = typeof globalThis & { wingspanGrid: Grid };

let pages: ServedPages;
let page: Page;
beforeAll(async () => {
  pages = await servePages(4430);
  page = await pages.openWorkbook({ viewport: { width: 1400, height: 900 } });
});
afterAll(() => pages?.close());

test.each([
  ["Insert sheet", "Condor plan", 5],
  ["Insert page", "May I scale 2", 1],
])("%s prints %s on %i pages at most", async (button, sheet, most) => {
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: button }).click();
  await pane
    .getByRole("status")
    .filter({ hasText: `Sheet "${sheet}" stands` })
    .first()
    .waitFor();
  await page.evaluate((name) => (globalThis as WithGrid).wingspanGrid.showSheet(name), sheet);
  const busy = (name: string) => {
    const { contents, textAt } = (globalThis as WithGrid).wingspanGrid;
    const { addresses = [] } = contents().find(({ sheet }) => sheet === name) ?? {};
    return addresses.some((at) => textAt(name, at) === "#BUSY!");
  };
  while (await page.evaluate(busy, sheet)) await page.waitForTimeout(100);
  for (const format of ["A4", "Letter"] as const) {
    const pdf = await page.pdf({ format, printBackground: true });
    const count = pdf.toString("latin1").match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
  }
});
