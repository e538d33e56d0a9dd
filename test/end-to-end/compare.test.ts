/** Plans side by side in a real browser, where widths are real. */
import type { FrameLocator, Page } from "playwright-core";
import { type ServedPages, servePages } from "../support/served";

let pages: ServedPages;
let alone: Page;
let beside: FrameLocator;
beforeAll(async () => {
  pages = await servePages(4420);
  alone = await pages.openWorkbook({ viewport: { width: 400, height: 900 } });
  await alone.getByRole("button", { name: "Plan", exact: true }).click();
  beside = alone.frameLocator("#pane");
  await beside.getByRole("button", { name: /^Scenario/ }).click();
  await beside.getByRole("button", { name: "Compare hedge, stop and half size" }).click();
});
afterAll(() => pages?.close());

test.each([400, 320])("four plans stand side by side in a pane of %i pixels", async (width) => {
  await alone.setViewportSize({ width, height: 900 });
  const table = beside.getByRole("table", { name: /^Plans side by side/ });
  expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
    "Whole plan",
    "this",
    "by a stop",
    "half size",
    "no hedge",
  ]);
  const cells = table.getByRole("row", { name: /^Strikes/ }).getByRole("cell");
  expect(await cells.count()).toBe(4);
  const wide = await table.evaluate((element) => {
    const edge = element.parentElement?.getBoundingClientRect().right ?? 0;
    const all = [...element.querySelectorAll("th, td")];
    return all
      .filter(
        (each) => each.getBoundingClientRect().right > edge + 0.5 || each.scrollWidth > each.clientWidth + 1,
      )
      .map(({ textContent }) => textContent)
      .filter((text) => text !== "Whole plan");
  });
  expect(wide).toEqual([]);
});
