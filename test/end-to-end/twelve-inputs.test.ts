/** A new user's first answer: from opening the pane to a printed page on numbers of one's own. */
import type { Page } from "playwright-core";
import { type ServedPages, servePages } from "../support/served";

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages(4395);
});
afterAll(() => pages?.close());

/** Every number typed, word chosen and button pressed. */
function countedHands(page: Page) {
  let inputs = 0;
  const counted = async (act: Promise<unknown>) => {
    await act;
    inputs++;
  };
  const field = (label: string) => page.getByLabel(label, { exact: true });
  return {
    inputs: () => inputs,
    type: (label: string, text: string) => counted(field(label).fill(text)),
    choose: (label: string, word: string) => counted(field(label).selectOption({ label: word })),
    press: (name: string) => counted(page.getByRole("button", { name, exact: true }).click()),
  };
}

/** The same by keys alone: Tab goes on until the entry has the focus, wherever it stands. */
function keys(page: Page): ReturnType<typeof countedHands> {
  let inputs = 0;
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (at?.labels?.[0]?.innerText ?? at?.getAttribute("aria-label") ?? at?.innerText ?? "").trim();
    });
  const reach = async (name: string) => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await focused()) === name) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no Tab leads to "${name}"`);
  };
  const counted = async (name: string, act: () => Promise<unknown>) => {
    await reach(name);
    await act();
    inputs++;
  };
  return {
    inputs: () => inputs,
    // Tab takes hold of what stands in a field, so that what is typed replaces it.
    type: (label, text) => counted(label, () => page.keyboard.type(text)),
    choose: (label, word) => counted(label, () => page.keyboard.type(word)),
    press: (name) => counted(name, () => page.keyboard.press("Enter")),
  };
}
const MOST_STOPS = 200;

test.each([
  ["mouse and keys", countedHands],
  ["keys alone", keys],
])(
  "twelve inputs lead to a printed answer on numbers of one's own, by %s, every gate told",
  async (_, hands) => {
    const page = await pages.open("pane.html", { viewport: { width: 400, height: 900 } });
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event("beforeprint"));
        document.body.setAttribute("data-printed", "");
      };
    });
    const { inputs, type, choose, press } = hands(page);
    await type("SPX", "6850");
    await type("VIX", "13.2");
    await type("Account equity", "250,000");
    await choose("High ROE of the index", "yes");
    await choose("Leverage trap", "no");
    await choose("A/D line constructive", "yes");
    await type("RSI, 14 days", "58");
    await type("Events before expiry", "0");
    await type("Trades won so far", "193");
    await type("Trades closed so far", "200");
    await press("Print page");
    await page.locator("body[data-printed]").waitFor();
    await page.emulateMedia({ media: "print" });
    const printed = await page.locator("article").innerText();
    expect(inputs()).toBeLessThanOrEqual(12);
    for (const own of ["SPX 6850", "VIX 13.2", "193 wins of 200", "of $250,000", "RSI, 14 days 58"])
      expect(printed.replaceAll("\u00a0", " ")).toContain(own);
    expect(printed).not.toContain("missing");
    expect(printed).toMatch(/check figure \d{4}-\d{4}/);
    await page.close();
  },
);
