import type { Page } from "playwright-core";
import type { Grid } from "../../src/host/browser/grid";
import { PATIENCE_MS } from "./served";

type WithGrid = typeof globalThis & { wingspanGrid: Grid };

/** Enough for a frame or two. */
const BETWEEN_CLICKS_MS = 60;

/** The workbook page as its user handles it: by mouse and keys; cells are read through the page's own door. */
export function workbookPage(page: Page) {
  const place = async (address: string) => {
    const cell = await page.evaluate((at) => (globalThis as WithGrid).wingspanGrid.placeOf(at), address);
    const box = await page.locator(".o-grid").first().boundingBox();
    if (box === null) throw new Error("the grid is not on the page");
    return { x: box.x + cell.x, y: box.y + cell.y, width: cell.width, height: cell.height };
  };
  const centre = async (address: string) => {
    const { x, y, width, height } = await place(address);
    return [x + width / 2, y + height / 2] as const;
  };
  /** Clicks until the name box says so: a busy machine may still be closing the cell before. */
  const select = async (address: string) => {
    await page.locator(".o-composer.active").first().waitFor({ state: "detached" });
    const named = page.locator(".o-named-range-selector-container input").first();
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
      await page.mouse.click(...(await centre(address)));
      await page.waitForTimeout(BETWEEN_CLICKS_MS);
      if ((await named.inputValue()) === address) return;
    }
    throw new Error(`the grid did not select ${address}`);
  };
  const text = (sheet: string, address: string) =>
    page.evaluate(([name, at]) => (globalThis as WithGrid).wingspanGrid.textAt(name, at), [
      sheet,
      address,
    ] as const);
  return {
    place,
    text,
    sheets: () => page.evaluate(() => [...(globalThis as WithGrid).wingspanGrid.sheetNames()]),
    show: async (sheet: string) => {
      await page.locator(".o-sheet", { hasText: sheet }).first().click();
    },
    click: select,
    hover: async (address: string) => page.mouse.move(...(await centre(address))),
    /** Clicks the cell and types; Enter is left to the caller. */
    async write(address: string, content: string) {
      await select(address);
      // The first key opens the cell in the next frame; on a busy machine further keys could overtake it.
      await page.keyboard.type(content.slice(0, 1));
      await page.locator(".o-composer.active").first().waitFor();
      await page.keyboard.type(content.slice(1), { delay: 2 });
    },
    async enter(address: string, content: string) {
      await this.write(address, content);
      await page.keyboard.press("Enter");
    },
    /** Waits until the cell shows this. */
    async shows(sheet: string, address: string, wanted: string) {
      const until = Date.now() + PATIENCE_MS;
      let found = await text(sheet, address);
      while (found !== wanted && Date.now() < until) {
        await page.waitForTimeout(30);
        found = await text(sheet, address);
      }
      expect(found).toBe(wanted);
    },
    /** Drags the corner of a cell to another one. */
    async fill(from: string, to: string) {
      await select(from);
      const { x, y, width, height } = await place(from);
      await page.mouse.move(x + width, y + height);
      await page.mouse.down();
      await page.mouse.move(...(await centre(to)), { steps: 8 });
      await page.mouse.up();
    },
  };
}
