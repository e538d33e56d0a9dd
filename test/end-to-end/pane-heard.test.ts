/** What a screen reader finds in the pane: roles, names, results told as they change, charts with their numbers. */
import type { Page } from "playwright-core";
import { type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4420;

let pages: ServedPages;
let page: Page;
beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
  page = await pages.open("pane.html", { viewport: { width: 400, height: 900 } });
  await page.getByRole("button", { name: "Got it" }).click();
});
afterAll(() => pages?.close());

test("landmarks, views and sections have roles and names, in reading order", async () => {
  const heard = await page.locator("body").ariaSnapshot();
  const order = [
    /banner:/,
    /heading "Wingspan scenario builder" \[level=1\]/,
    /navigation "Views":/,
    /tab "Plan" \[selected\]/,
    /main:/,
    // Charts stand above the fold.
    /region "Charts":/,
    ...["Scenario", "Market", "Condor", "Hedge", "Size", "Gates", "Odds"].map(
      (name) => new RegExp(`heading "${name}.*\\[level=2\\]`),
    ),
    /contentinfo:/,
    /button "Insert sheet" \[disabled\]/,
  ].map((pattern) => heard.search(pattern));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("a field is a text box with its name, its unit and what is meant", async () => {
  const spot = page.getByRole("textbox", { name: "Volatility to expiry" });
  const described = await spot.evaluate((input) =>
    (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
  expect(described).toContain("= VIX1D x share / 100: of the next session");
});

test("a result is told once typing rests, a refusal too", async () => {
  const told = page.locator("header [aria-live=polite]");
  expect(await told.textContent()).toBe("");
  await page.getByLabel("VIX", { exact: true }).fill("21");
  await told.filter({ hasText: /Hold: 0.condors/ }).waitFor({ state: "attached" });
  await page.getByLabel("VIX", { exact: true }).fill("21x");
  await told.filter({ hasText: "Not accepted: VIX" }).waitFor({ state: "attached" });
  await page.getByLabel("VIX", { exact: true }).fill("17.95");
});

test.each([
  ["Payoff", /worst -\$895, best \$105 for one condor/],
  ["Hedge", /at \+10 points .*30 days \$[\d,]+.*together \$[\d,]+/],
  ["Odds", /odds within a year at 1\.00 % a trade: 10 % drawdown \d+\.\d %, 20 % drawdown/],
])("the picture %s has its numbers in words", async (name, words) => {
  const charts = page.getByRole("region", { name: "Charts" });
  await charts.getByRole("tab", { name }).click();
  const heard = await charts.getByRole("img").first().getAttribute("aria-label");
  expect(heard?.replaceAll("\u00a0", " ")).toMatch(words);
});

test("the blind spots are a table whose cells have both headings", async () => {
  const charts = page.getByRole("region", { name: "Charts" });
  await charts.getByRole("tab", { name: "Blind spots" }).click();
  const table = charts.getByRole("table", { name: /Across: move of VIX in points/ });
  await table.waitFor();
  expect(await table.getByRole("columnheader").count()).toBe(8);
  expect(await table.getByRole("rowheader").count()).toBe(9);
  expect(await table.getByRole("cell").count()).toBe(63);
});
