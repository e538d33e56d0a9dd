import type { Page } from "playwright-core";

/** Waits until every view that was asked for is there, nothing moves and two frames were drawn since. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.body.innerText.includes("One moment.") && document.getAnimations().length === 0,
  );
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
