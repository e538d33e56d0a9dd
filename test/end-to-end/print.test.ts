/** What comes out of the printer: from the sheet in view and from the pane, on A4 and on Letter, light or dark. */
import type { Page } from "playwright-core";
import type { Grid } from "../../src/host/browser/grid";
import { builtPath } from "../support/dist";
import { type ServedPages, servePages } from "../support/served";

type WithGrid = typeof globalThis & { wingspanGrid: Grid };

let pages: ServedPages;
/** The workbook from a light and from a dark screen: printing leaves it as it was. */
const screens = new Map<"light" | "dark", Page>();
const from = (scheme: "light" | "dark") => screens.get(scheme) as Page;

beforeAll(async () => {
  builtPath("index.html");
  pages = await servePages(4390);
  for (const colorScheme of ["light", "dark"] as const)
    screens.set(
      colorScheme,
      await pages.openWorkbook({ viewport: { width: 1400, height: 900 }, colorScheme }),
    );
});
afterAll(() => pages?.close());

async function pagesOf(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = await page.pdf({ format, printBackground: true, preferCSSPageSize: false });
  return pdf.toString("latin1").match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
}

/** How the page looks to a printer, asked of the element while it prints. */
async function printed(page: Page, selector: string) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const found = await page.locator(selector).first();
  await found.waitFor();
  const seen = await found.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return { text: (element as HTMLElement).innerText, color, backgroundColor };
  });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  return seen;
}

const BLACK_ON_WHITE = { color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" };

test.each(["light", "dark"] as const)(
  "the sheet May I scale prints its verdict on one page, black on white, from a %s screen",
  async (colorScheme) => {
    const page = from(colorScheme);
    await page.evaluate(() => (globalThis as WithGrid).wingspanGrid.showSheet("May I scale"));
    const early = await printed(page, ".ws-on-paper");
    const busy = () =>
      page.evaluate(() => {
        const { textAt } = (globalThis as WithGrid).wingspanGrid;
        return ["R17", "R36", "R57"].some((at) => textAt("May I scale", at) === "#BUSY!");
      });
    // Long answers come a little later: a page that was printed before says that it is not to be believed.
    if (!early.text.includes("1 condor of $100,000.")) expect(early.text).toMatch(/^Not finished/);
    while (await busy()) await page.waitForTimeout(100);
    const seen = await printed(page, ".ws-on-paper");
    expect(seen).toMatchObject(BLACK_ON_WHITE);
    expect(seen.text).toContain("No: 1 % is the most, 1 condor of $100,000.");
    expect(seen.text).toMatch(/check figure \d{4}-\d{4}/);
    // The inputs beside it stay on the screen.
    expect(seen.text).not.toContain("Inputs: the plan");
    expect([await pagesOf(page, "A4"), await pagesOf(page, "Letter")]).toEqual([1, 1]);
  },
);

test.each(["light", "dark"] as const)(
  "the pane prints its answer on one page, black on white, from a %s screen",
  async (colorScheme) => {
    const page = await pages.open("pane.html", { viewport: { width: 400, height: 800 }, colorScheme });
    await page.getByText("Insert sheet").first().waitFor();
    const seen = await printed(page, "article");
    expect(seen).toMatchObject(BLACK_ON_WHITE);
    // Its per cents are held together by a blank that does not break.
    expect(seen.text).toMatch(/No: 1\s% is the most, 1 condor of \$100,000\./);
    expect([await pagesOf(page, "A4"), await pagesOf(page, "Letter")]).toEqual([1, 1]);
    await page.close();
  },
);

test.each(["Desk", "Journal"])(
  "the sheet %s prints one page wide, at six tenths of its size or more",
  async (name) => {
    const page = from("light");
    await page.evaluate((sheet) => (globalThis as WithGrid).wingspanGrid.showSheet(sheet), name);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const paper = await page
      .locator(".ws-on-paper")
      .first()
      .evaluate((element) => ({
        tables: element.querySelectorAll("table").length,
        zoom: Number((element as HTMLElement).style.zoom),
      }));
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
    expect(paper.tables).toBe(1);
    expect(paper.zoom).toBeGreaterThanOrEqual(0.6);
    expect([await pagesOf(page, "A4"), await pagesOf(page, "Letter")]).toEqual([1, 1]);
  },
);

test("the charts of a sheet stand on its paper, drawn", async () => {
  const page = from("dark");
  await page.evaluate(() => (globalThis as WithGrid).wingspanGrid.showSheet("Today"));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const shares = await page.locator(".ws-on-paper canvas").evaluateAll((all) =>
    all.map((each) => {
      const canvas = each as HTMLCanvasElement;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.filter((part, at) => at % 4 === 3 && part > 0).length / (canvas.width * canvas.height);
    }),
  );
  expect(shares).toHaveLength(1);
  // Two lines, a grid and their labels on an empty ground.
  expect(shares[0]).toBeGreaterThan(0.01);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await page.locator(".ws-on-paper canvas").count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test.each([[640, 400]])(
  "a window of %i x %i, as 200 %% zoom makes one, keeps rows for cells, the menu and both prints in reach",
  async (width, height) => {
    const page = await pages.openWorkbook({ viewport: { width, height }, deviceScaleFactor: 2 });
    const cells = await page.locator(".o-grid").first().boundingBox();
    expect(cells?.height).toBeGreaterThan(0.4 * height);
    await page.locator("#file summary").click();
    const inView = async (box: { y: number; height: number } | null) =>
      expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    await inView(await page.getByRole("button", { name: "Print this sheet ..." }).boundingBox());
    await page.locator("#file summary").click();
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    await inView(await page.frameLocator("iframe").getByRole("button", { name: "Print page" }).boundingBox());
    await page.close();
  },
);

test("no printed text runs into a filled cell beside it, on any sheet", async () => {
  const page = from("light");
  const names = await page.locator(".o-sheet").allInnerTexts();
  expect(names.length).toBeGreaterThan(8);
  await page.emulateMedia({ media: "print" });
  for (const name of names.map((each) => each.trim())) {
    await page.evaluate((sheet) => (globalThis as WithGrid).wingspanGrid.showSheet(sheet), name);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.locator(".ws-on-paper table").first().waitFor();
    const over = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableCellElement>(".ws-on-paper td")].flatMap((cell) => {
        const next = cell.nextElementSibling?.textContent ?? "";
        const isOver =
          next !== "" && cell.style.textAlign !== "right" && cell.scrollWidth > cell.clientWidth + 1;
        return isOver ? [cell.textContent ?? ""] : [];
      }),
    );
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect([name, over]).toEqual([name, []]);
  }
});
