/** Cold start of the pane, and typing to updated charts, in a real browser on the built files. */
import { withBrowser } from "./served";

const STARTS = 7;
const KEYS = 40;
const GOAL_START_MS = 1500;
const GOAL_TYPING_MS = 50;
const PORT = "4420";

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

void withBrowser(PORT, async (browser, address) => {
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    // A context of its own has an empty cache.
    const context = await browser.newContext({ viewport: { width: 400, height: 900 } });
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`${address}/pane.html`);
    await page.locator("canvas").waitFor();
    starts.push(performance.now() - begun);
    await context.close();
  }
  console.log(`pane drawn, cold: median ${median(starts).toFixed(0)} ms (goal ${GOAL_START_MS})`);

  const page = await browser.newPage({ viewport: { width: 400, height: 900 } });
  await page.goto(`${address}/pane.html`);
  await page.locator("canvas").waitFor();
  for (const chart of ["Payoff", "Blind spots", "Hedge", "Odds", "Ceilings"]) {
    await page.getByRole("tab", { name: chart }).click();
    await page.waitForTimeout(200);
    const times = await page.evaluate(async (keys) => {
      const input = document.querySelector("input") as HTMLInputElement;
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const panel = document.querySelector('section[aria-label="Charts"]') as HTMLElement;
      const found: number[] = [];
      for (let key = 0; key < keys; key++) {
        const changed = new Promise<void>((done) => {
          const watcher = new MutationObserver(() => {
            watcher.disconnect();
            requestAnimationFrame(() => setTimeout(done));
          });
          watcher.observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
        });
        const begun = performance.now();
        setter?.call(input, String(7000 + key * 7));
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await Promise.race([changed, new Promise((late) => setTimeout(late, 1000))]);
        found.push(performance.now() - begun);
      }
      return found;
    }, KEYS);
    console.log(`typing to ${chart}: median ${median(times).toFixed(0)} ms (goal ${GOAL_TYPING_MS})`);
  }
});
