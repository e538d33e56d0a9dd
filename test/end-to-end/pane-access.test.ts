/** The pane for everybody: axe-core finds nothing, narrow and zoomed, dark and in contrast, by keyboard alone. */
import type { Page } from "playwright-core";
import { thinkorswim } from "../support/import-files";
import { type ServedPages, servePages } from "../support/served";
import { settled } from "../support/settled";
import { violations } from "../support/violations";

const FIRST_PORT = 4380;

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
});
afterAll(() => pages?.close());

async function openPane(options: Parameters<ServedPages["open"]>[1]): Promise<Page> {
  const page = await pages.open("pane.html", options);
  await page.getByRole("heading", { name: "Wingspan scenario builder" }).waitFor({ state: "attached" });
  return page;
}

async function unfold(page: Page): Promise<void> {
  const folded = page.locator('h2 button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}

const unnamed = {
  name: "mine.csv",
  text: "Day of trading,A level of a rather long name,Fear\n2024-01-02,4740,13.2\n",
};

/** A file is chosen and told: understood, or with its columns to be named. */
async function told(
  page: Page,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  await page.getByRole("tab", { name: "Data", exact: true }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByText(/Nothing is written/).waitFor();
}

/** A simulation from its form to its answer; `meanwhile` looks at it while it runs. */
async function simulated(page: Page, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  const form = page.getByRole("region", { name: "Simulation" });
  await page.getByRole("tab", { name: "Evidence", exact: true }).click();
  await page.getByRole("tab", { name: "Simulation" }).click();
  await form.getByLabel("Paths", { exact: true }).fill("500,000");
  await form.getByRole("button", { name: "Simulate" }).click();
  await page.getByRole("progressbar").waitFor();
  await meanwhile();
  await form.getByRole("button", { name: "Cancel" }).click();
  await form.getByLabel("Paths", { exact: true }).fill("1,000");
  await form.getByRole("button", { name: "Simulate" }).click();
  await page.getByText("Simulated.").waitFor();
}

const lightings = [
  ["light", { colorScheme: "light" as const }],
  ["dark", { colorScheme: "dark" as const }],
  ["high contrast", { forcedColors: "active" as const }],
] as const;

describe.each(lightings)("in %s", (_, lighting) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPane({ viewport: { width: 400, height: 900 }, ...lighting });
    await unfold(page);
  });
  afterAll(() => page?.close());

  test("axe-core finds nothing in the plan, unfolded", async () => {
    expect(await violations(page)).toEqual([]);
  });

  test.each(["Blind spots", "Hedge", "Odds", "Ceilings"])(
    "axe-core finds nothing in the chart %s",
    async (name) => {
      await page.getByRole("region", { name: "Charts" }).getByRole("tab", { name }).click();
      await settled(page);
      expect(await violations(page)).toEqual([]);
    },
  );

  test("axe-core finds nothing in a simulation, running and answered", async () => {
    await simulated(page, () => violations(page).then((found) => expect(found).toEqual([])));
    for (const name of ["Deepest falls", "Results"]) {
      await page.getByRole("tab", { name }).click();
      await page.getByRole("region", { name: "Simulation" }).locator("canvas").waitFor();
      expect(await violations(page)).toEqual([]);
    }
    for (const name of ["Claims", "Found"]) {
      await page.getByRole("tab", { name }).click();
      expect(await violations(page)).toEqual([]);
    }
  });

  test.each(["Evidence", "Functions", "Data"])("axe-core finds nothing in %s", async (name) => {
    await page.getByRole("tab", { name, exact: true }).click();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  test.each([thinkorswim, unnamed].map((file) => [file.name, file] as const))(
    "axe-core finds nothing in what is told of %s",
    async (_, file) => {
      await told(page, file);
      expect(await violations(page)).toEqual([]);
    },
  );
});

describe("at 320 pixels, which is 640 at 200 %", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPane({ viewport: { width: 320, height: 800 } });
    await unfold(page);
  });
  afterAll(() => page?.close());

  test.each(["Plan", "Evidence", "Functions", "Data"])("nothing of %s lies beyond the edge", async (name) => {
    await page.getByRole("tab", { name, exact: true }).click();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test.each([thinkorswim, unnamed].map((file) => [file.name, file] as const))(
    "nor of what is told of %s",
    async (_, file) => {
      await told(page, file);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  test("nor of the tables of what was found, which scroll by themselves", async () => {
    await page.getByRole("tab", { name: "Evidence", exact: true }).click();
    await page.getByRole("tab", { name: "Found" }).click();
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test("nor of a simulation's answer", async () => {
    await simulated(page);
    await page.getByRole("region", { name: "Simulation" }).locator("canvas").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test.each(["Payoff", "Blind spots", "Hedge", "Odds", "Ceilings"])("nor of the chart %s", async (name) => {
    await page.getByRole("tab", { name: "Plan", exact: true }).click();
    await page.getByRole("region", { name: "Charts" }).getByRole("tab", { name }).click();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test("by keyboard alone: to a section, into a field, and Escape loses nothing", async () => {
  const page = await openPane({ viewport: { width: 400, height: 900 } });
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  const reached: string[] = [];
  for (let press = 0; press < 40 && !reached.at(-1)?.startsWith("Condor"); press++) {
    await page.keyboard.press("Tab");
    reached.push(await focused());
  }
  expect(reached.at(-1)).toMatch(/^Condor/);
  await page.keyboard.press("Enter");
  await page.getByLabel("Credit wanted").waitFor();
  await page.getByLabel("SPX", { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("7,2");
  await page.keyboard.press("Escape");
  expect(await page.getByLabel("SPX", { exact: true }).inputValue()).toBe("7,2");
  await page.close();
});

test("a simulation by keyboard alone: the place is kept from start to cancel and back", async () => {
  const page = await openPane({ viewport: { width: 400, height: 900 } });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.getByRole("tab", { name: "Evidence", exact: true }).click();
  await page.getByRole("tab", { name: "Simulation" }).click();
  await page.getByLabel("Paths", { exact: true }).fill("500,000");
  for (let press = 0; press < 6 && (await focused()) !== "Simulate"; press++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("progressbar").waitFor();
  expect(await focused()).toBe("Simulate");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Cancel");
  await page.keyboard.press("Enter");
  await page.getByText("Cancelled.").waitFor();
  expect(await focused()).toBe("Cancel");
  await page.close();
});

test("nothing shifts while the pane opens and a chart is drawn", async () => {
  const page = await openPane({ viewport: { width: 400, height: 900 } });
  // Watched from before the first frame of a second opening.
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await page.getByRole("region", { name: "Charts" }).locator("canvas").waitFor();
  await settled(page);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  await page.close();
});

test("nothing complains and no request leaves the page", () => {
  expect(pages.strangers).toEqual([]);
  expect(pages.complaints).toEqual([]);
});
