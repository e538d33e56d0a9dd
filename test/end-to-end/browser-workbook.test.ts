/** The built workbook in a real browser, served as `npm start` serves it. */
import type { Page } from "playwright-core";
import { workbookPage } from "../support/browser-page";
import { builtPath } from "../support/dist";
import { PATIENCE_MS, type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4310;

let pages: ServedPages;
let page: Page;

beforeAll(async () => {
  builtPath("index.html");
  builtPath("pane.html");
  pages = await servePages(FIRST_PORT);
  page = await open(1400, 900);
});
afterAll(() => pages?.close());

const open = (width: number, height: number) => pages.openWorkbook({ viewport: { width, height } });

describe("the terminal", () => {
  it("shows the address and the worked example", () => {
    const { address, printed } = pages;
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(printed).toMatch(/Credit +1\.09 points/);
    expect(printed).toMatch(/Lower break-even +7,013\.91 points/);
    expect(printed).toMatch(/Upper break-even +7,266\.09 points/);
    expect(printed).toMatch(/Probability of profit +88\.1 %/);
    expect(printed).toMatch(/Hedge tier +2 of 3/);
    expect(printed).toMatch(/Size at 2 % of \$100,000 +2 contracts/);
  });
});

describe("the workbook", () => {
  it("opens on Start with the credit of the pane's condor", async () => {
    const grid = workbookPage(page);
    expect(await grid.sheets()).toEqual([
      "Start",
      "Today",
      "Real quotes",
      "Hedge ladder",
      "Hedge that fits",
      "May I scale",
      "Scaling table",
      "Blind spots",
      "Desk",
      "Journal",
    ]);
    await grid.shows("Start", "B14", "1.15");
  });

  it("lists the whole family with summaries while one types", async () => {
    const grid = workbookPage(page);
    await grid.write("B22", "=CONDOR.");
    const list = page.locator(".o-autocomplete-dropdown");
    await list.waitFor();
    const offered = await list.innerText();
    for (const name of ["CREDIT", "BREAKEVEN", "MAXLOSS", "POP", "STRIKES", "REPORT", "GATE", "RULES"])
      expect(offered).toContain(`CONDOR.${name}`);
    expect(offered).toContain("Net credit of an iron condor");
    expect(offered).toContain("Probability that an iron condor makes money at expiry");
  });

  it("lists a family in the order of its names", async () => {
    const names = await page.locator(".o-autocomplete-dropdown .o-autocomplete-value").allInnerTexts();
    const family = names.map((name) => name.replace(/\s/g, "")).filter((name) => name.startsWith("CONDOR."));
    expect(family.length).toBeGreaterThan(15);
    expect(family).toEqual([...family].sort());
  });

  it("explains the argument in hand", async () => {
    await page.keyboard.type("CREDIT(7140,", { delay: 2 });
    const help = page.locator(".o-formula-assistant");
    await help.waitFor();
    await expect(help.innerText()).resolves.toMatch(/strikes[\s\S]*four ascending strikes/);
    await page.keyboard.type('"7005/7015/7265/7275",', { delay: 2 });
    await help.filter({ hasText: "trading days of 1/252 year" }).waitFor();
  });

  it("answers the formula that was typed", async () => {
    await page.keyboard.type('"1t",0.18)', { delay: 2 });
    await page.keyboard.press("Enter");
    await workbookPage(page).shows("Start", "B22", "1.09");
  });

  it("proposes the texts that an argument takes", async () => {
    const grid = workbookPage(page);
    await grid.write("B22", "=CONDOR.GATE(17.95,,");
    const list = page.locator(".o-autocomplete-dropdown");
    await list.filter({ hasText: '"cons20"' }).waitFor();
    expect(await list.innerText()).toContain('"glossary"');
    await page.keyboard.type('"learn")', { delay: 2 });
    await page.keyboard.press("Enter");
    await grid.shows("Start", "B22", "0");
  });

  it("takes an omitted argument", async () => {
    const grid = workbookPage(page);
    await grid.enter("B22", '=CONDOR.BREAKEVEN(B10,1.09,,"upper")');
    await grid.shows("Start", "B22", "7,236.09");
  });

  it("fills a formula down by its corner", async () => {
    const grid = workbookPage(page);
    await grid.fill("B23", "B25");
    await grid.shows("Start", "B25", "7,048.40");
  });

  it("takes 18, 18% and 0.18 for 18 % in a cell of per cents", async () => {
    const grid = workbookPage(page);
    for (const typed of ["18", "19%", "0.18"]) {
      await grid.enter("B8", typed);
      await grid.shows("Start", "B8", typed === "19%" ? "19.00%" : "18.00%");
    }
    await grid.enter("B8", "13.73");
    await grid.shows("Start", "B8", "13.73%");
  });

  it("recalculates what depends on an edited input", async () => {
    const grid = workbookPage(page);
    await grid.enter("B11", "250000");
    await grid.shows("Start", "B16", "2");
    await grid.enter("B11", "100000");
    await grid.shows("Start", "B16", "1");
  });

  it("tells a mistake by its red corner, and IFERROR catches it", async () => {
    const grid = workbookPage(page);
    await grid.hover("B19");
    const tooltip = page.locator(".o-error-tooltip");
    await tooltip.waitFor();
    await expect(tooltip.innerText()).resolves.toContain("volatility is a decimal: 0.18, not 18");
    await grid.enter("E19", '=IFERROR(B19,"caught")');
    await grid.shows("Start", "E19", "caught");
  });

  it("spills, refuses to spill over a cell, and recovers", async () => {
    const grid = workbookPage(page);
    await grid.enter("E9", "in the way");
    await grid.enter("E8", "=CONDOR.BREAKEVEN(B10,1)");
    await grid.shows("Start", "E8", "#SPILL!");
    await grid.click("E9");
    await page.keyboard.press("Delete");
    await grid.shows("Start", "E8", "lower");
    await grid.shows("Start", "F9", "7,236.00");
  });

  it("draws the payoff", async () => {
    await workbookPage(page).show("Today");
    await page.locator(".o-chart-container canvas, .o-figure canvas").first().waitFor();
  });
});

describe("the starter workbooks", () => {
  it("are offered in the header and served", async () => {
    await page.getByText("For Excel").click();
    const links = page.locator("#starters a");
    const paths = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(paths).toHaveLength(4);
    for (const path of paths) {
      const response = await fetch(path);
      expect(response.status).toBe(200);
      // A zip archive begins with these two letters.
      expect((await response.text()).slice(0, 2)).toBe("PK");
    }
    await page.getByText("For Excel").click();
  });
});

describe("the task pane", () => {
  it("inserts a sheet of live formulas; no cell is wrong, though a question may stand unanswered", async () => {
    const grid = workbookPage(page);
    const before = await grid.sheets();
    await page.frameLocator("#pane").getByRole("button", { name: "Insert sheet" }).click();
    await page.waitForFunction(
      (count) =>
        (globalThis as unknown as { wingspanGrid: { sheetNames(): string[] } }).wingspanGrid.sheetNames()
          .length > count,
      before.length,
    );
    const [added] = (await grid.sheets()).slice(before.length);
    const marked = (sheet: string | undefined) => {
      const { wingspanGrid } = globalThis as unknown as {
        wingspanGrid: {
          contents(): { sheet: string; addresses: string[] }[];
          textAt(sheet: string, address: string): string;
        };
      };
      const addresses = wingspanGrid.contents().find((each) => each.sheet === sheet)?.addresses ?? [];
      return addresses
        .map((address) => `${address} ${wingspanGrid.textAt(sheet as string, address)}`)
        .filter((shown) => / #(?!N\/A)/.test(shown));
    };
    // Long answers come after the others.
    let found = await page.evaluate(marked, added);
    for (const until = Date.now() + PATIENCE_MS; found.join().includes("#BUSY!") && Date.now() < until; ) {
      await page.waitForTimeout(50);
      found = await page.evaluate(marked, added);
    }
    expect(found).toEqual([]);
  });

  it("stands under a policy that forbids eval, which the grid alone may use", async () => {
    const frame = page.frames().find((each) => each.url().endsWith("/pane.html"));
    await expect(
      // Within the debugger's own call the policy is lifted; a later turn of the page stands under it again.
      frame?.evaluate(
        () =>
          new Promise((answer) => {
            setTimeout(() => {
              try {
                answer(`ran: ${new Function("return 1")()}`);
              } catch (error) {
                answer((error as Error).name);
              }
            });
          }),
      ),
    ).resolves.toBe("EvalError");
    const policy = async (path: string) =>
      (await fetch(`${pages.address}/${path}`)).headers.get("content-security-policy") ?? "";
    expect(await policy("pane.html")).toMatch(/^default-src 'none'/);
    expect(await policy("pane.html")).not.toMatch(/unsafe/);
    expect(await policy("")).toContain("script-src 'self' 'unsafe-eval';");
  });

  it("is reached from the grid, where Tab moves on to the next cell, by F6", async () => {
    await workbookPage(page).click("A5");
    const place = () => page.evaluate(() => document.activeElement?.closest("header, iframe, .ws-grid")?.id);
    const places = [await place()];
    for (const key of ["F6", "F6", "F6", "Shift+F6"]) {
      await page.keyboard.press(key);
      places.push(await place());
    }
    expect(places).toEqual(["grid", "pane", "header", "grid", "header"]);
  });

  it("can be hidden, shown and made wider", async () => {
    const pane = page.locator("#pane");
    await page.getByRole("button", { name: "Hide pane" }).click();
    expect(await pane.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show pane" }).click();
    const before = (await pane.boundingBox())?.width ?? 0;
    await page.getByRole("separator").focus();
    await page.keyboard.press("ArrowLeft");
    expect((await pane.boundingBox())?.width).toBe(before + 20);
  });
});

describe("a screen reader", () => {
  it("hears the selected cell, an error with what to change", async () => {
    const grid = workbookPage(page);
    await grid.show("Start");
    const heard = page.locator("#cell-in-words[role=status]");
    await grid.click("B15");
    await heard
      .filter({ hasText: "B15: 87.0%, formula =CONDOR.POP(B7,B10,B9,B8)" })
      .waitFor({ state: "attached" });
    await grid.click("B19");
    await heard.filter({ hasText: "0.18, not 18" }).waitFor({ state: "attached" });
  });
});

describe("in the dark", () => {
  it("cells and charts turn dark, and are clicked and typed into as ever", async () => {
    const viewport = { width: 1400, height: 900 };
    const dark = await pages.openWorkbook({ viewport, colorScheme: "dark" });
    const grid = workbookPage(dark);
    await grid.enter("B22", "=CONDOR.MAXLOSS(B10,1.09)");
    await grid.shows("Start", "B22", "8.91");
    const { x, y } = await grid.place("D5");
    const picture = await dark.screenshot({ clip: { x: x + 100, y: y + 120, width: 4, height: 4 } });
    // The page itself reads the picture: a pixel of an empty cell.
    const lightness = await dark.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
        const context = new OffscreenCanvas(4, 4).getContext("2d");
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(2, 2, 1, 1).data[0];
      },
      [...picture],
    );
    expect(lightness).toBeLessThan(64);
    await dark.close();
  });
});

describe("a reload", () => {
  it("finds what was typed; fresh samples take it away, and one step brings it back", async () => {
    await workbookPage(page).show("Start");
    await workbookPage(page).enter("E11", "typed and kept");
    await page.locator("#kept", { hasText: "Kept" }).waitFor();
    await page.reload();
    await page.waitForSelector("body[data-ready]");
    await workbookPage(page).shows("Start", "E11", "typed and kept");
    await page.getByRole("button", { name: "Fresh samples" }).click();
    await page.waitForFunction(
      () =>
        (
          globalThis as unknown as { wingspanGrid?: { textAt(sheet: string, at: string): string } }
        ).wingspanGrid?.textAt("Start", "E11") === "",
    );
    await page.locator("#notices").getByRole("button", { name: "Undo" }).click();
    await workbookPage(page).shows("Start", "E11", "typed and kept");
  });
});

describe("a screen of 320 pixels", () => {
  it("shows the workbook or the plan, and nothing beyond its edge", async () => {
    const narrow = await open(320, 700);
    expect(await narrow.locator("#pane").isVisible()).toBe(false);
    await narrow.getByRole("button", { name: "Plan" }).click();
    expect(await narrow.locator("#pane").isVisible()).toBe(true);
    expect(await narrow.locator("#grid").isVisible()).toBe(false);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect(narrow.locator("#sheet-in-words").isVisible()).resolves.toBe(false);
    await narrow.getByRole("button", { name: "Workbook" }).click();
    expect(await narrow.locator("#grid").isVisible()).toBe(true);
    await narrow.close();
  });

  it("tells the sheet's question and answer whole, where the title itself runs off", async () => {
    const narrow = await open(320, 700);
    const words = narrow.locator("#sheet-in-words");
    await words.filter({ hasText: "1 % of the account carries 1 contract." }).waitFor();
    expect((await words.boundingBox())?.height).toBeGreaterThan(40);
    await narrow.close();
  });
});

describe("all the while", () => {
  it("no request leaves the page and nothing complains", () => {
    expect(pages.strangers).toEqual([]);
    expect(pages.complaints).toEqual([]);
  });

  it("the server ends cleanly when asked to", async () => {
    expect(await pages.close()).toBe(0);
  });
});
