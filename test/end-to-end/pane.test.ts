/** The task pane beside the workbook in a real browser: what a trader does with it, from typing to evidence. */
import type { FrameLocator, Page } from "playwright-core";
import { workbookPage } from "../support/browser-page";
import { type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4350;

type WithGrid = typeof globalThis & {
  wingspanGrid: {
    contents(): { sheet: string; addresses: string[] }[];
    textAt(sheet: string, at: string): string;
    setCell(sheet: string, at: string, content: string): void;
    reader: { visibleSheets(): string[] };
  };
};

let pages: ServedPages;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
  page = await pages.openWorkbook({ viewport: { width: 1400, height: 900 } });
  pane = page.frameLocator("#pane");
  await pane.getByRole("heading", { name: "Wingspan scenario builder" }).waitFor({ state: "attached" });
});

afterAll(() => pages?.close());

const strip = () => pane.locator("header").innerText();
const status = (words: RegExp) => pane.getByRole("status").filter({ hasText: words }).first().waitFor();
const view = (name: string) => pane.getByRole("tab", { name, exact: true }).click();
const sheets = () => page.evaluate(() => [...(globalThis as WithGrid).wingspanGrid.reader.visibleSheets()]);

test("the start card says how to begin, and stays away once it is put away", async () => {
  await pane.getByRole("region", { name: "How to begin" }).waitFor();
  await pane.getByRole("button", { name: "Got it" }).click();
  expect(await pane.getByRole("region", { name: "How to begin" }).count()).toBe(0);
});

test("typing moves the plan, and a wrong entry keeps the last good one with its message", async () => {
  await pane.getByLabel("VIX", { exact: true }).fill("21");
  expect(await strip()).toMatch(/hedge\s0\s\/\s0\s\/\s0\sat\stier\s3/);
  await pane.getByLabel("VIX", { exact: true }).fill("0.1795");
  await pane.getByText(/VIX is in points/).waitFor();
  expect(await strip()).toMatch(/Last good plan\. Not accepted: VIX/);
  await pane.getByLabel("VIX", { exact: true }).fill("17.95");
});

test.each(["Payoff", "Blind spots", "Hedge", "Odds", "Ceilings"])(
  "the chart %s is drawn, in words, and as a table",
  async (name) => {
    const charts = pane.getByRole("region", { name: "Charts" });
    await charts.getByRole("tab", { name }).click();
    await charts.locator("canvas, table, ul li").first().waitFor();
    const asTable = charts.getByRole("switch", { name: "as table" });
    await asTable.check();
    expect(await charts.locator("tbody tr").count()).toBeGreaterThan(2);
    await asTable.uncheck();
  },
);

test("the answer on one page is inserted beside the samples, whose names it shares", async () => {
  const before = await sheets();
  await pane.getByRole("button", { name: "Insert page" }).click();
  await status(/Sheet "May I scale 2" stands/);
  expect(await sheets()).toEqual([...before, "May I scale 2"]);
  await workbookPage(page).shows("May I scale 2", "E1", "May I scale from 1 % to 2 %?");
  await view("Functions");
  expect(await pane.getByText(/Sheet "May I scale 2" stands/).count()).toBe(0);
  await view("Plan");
});

test("the inserted sheet answers everywhere, and is read back with what was changed in it", async () => {
  const before = await sheets();
  await pane.getByRole("button", { name: "Insert sheet" }).click();
  await status(/Sheet "Condor plan" stands/);
  expect(await sheets()).toEqual([...before, "Condor plan"]);
  const wrong = await page.evaluate(() => {
    const { wingspanGrid } = globalThis as WithGrid;
    const addresses = wingspanGrid.contents().find(({ sheet }) => sheet === "Condor plan")?.addresses ?? [];
    return addresses
      .map((at) => `${at} ${wingspanGrid.textAt("Condor plan", at)}`)
      .filter((shown) => / #/.test(shown));
  });
  expect(wrong).toEqual([]);

  const vix = await page.evaluate(() => {
    const { wingspanGrid } = globalThis as WithGrid;
    const row = [...Array(60).keys()].find(
      (each) => wingspanGrid.textAt("Condor plan", `A${each + 1}`) === "VIX",
    );
    const at = `B${(row ?? 0) + 1}`;
    wingspanGrid.setCell("Condor plan", at, "22.5");
    return at;
  });
  expect(vix).toMatch(/^B\d+$/);
  await pane.getByRole("button", { name: /^Scenario/ }).click();
  await pane.getByLabel("An inserted sheet").selectOption("Condor plan");
  await pane.getByRole("button", { name: "Open from sheet", exact: true }).click();
  await status(/The plan of "Condor plan" is open/);
  expect(await pane.getByLabel("VIX", { exact: true }).inputValue()).toBe("22.5");
  expect(await strip()).toMatch(/hedge\s0\s\/\s0\s\/\s0\sat\stier\s3/);
});

test("a sheet of another kind is refused, and nothing typed is lost", async () => {
  await pane.getByLabel("An inserted sheet").selectOption("Start");
  await pane.getByRole("button", { name: "Open from sheet", exact: true }).click();
  await status(/"Start" is no sheet that Insert sheet wrote/);
  expect(await pane.getByLabel("VIX", { exact: true }).inputValue()).toBe("22.5");
});

test("a scenario is saved in the workbook on no visible sheet, compared, and opened again", async () => {
  const before = await sheets();
  await pane.getByLabel("Name of this scenario").fill("tense");
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await status(/"tense" is saved/);
  expect(await sheets()).toEqual(before);
  await pane.getByLabel("VIX", { exact: true }).fill("14");
  await pane.getByRole("button", { name: "Compare with tense" }).click();
  const row = pane.getByRole("row", { name: /^Hedge tier/ });
  expect(await row.innerText()).toMatch(/Hedge tier\s+\d\s+3/);
  await pane.getByRole("button", { name: "Open tense" }).click();
  await status(/"tense" is open/);
  expect(await pane.getByLabel("VIX", { exact: true }).inputValue()).toBe("22.5");
});

test("an example goes into an empty cell, never over one that holds something, and is explained", async () => {
  const grid = workbookPage(page);
  await grid.show("Start");
  await grid.click("E24");
  await view("Functions");
  await pane.getByLabel("Search functions").fill("maxloss");
  await pane.getByRole("button", { name: /^CONDOR\.MAXLOSS/ }).click();
  await pane.getByRole("button", { name: "Insert into cell" }).click();
  await status(/stands in Start!E24/);
  await pane.getByRole("button", { name: "Insert into cell" }).click();
  await status(/E24 is not empty/);
  await pane.getByRole("button", { name: "Explain this cell" }).click();
  await pane.getByText("CONDOR.MAXLOSS with its values").waitFor();
  await pane.getByText(/^Answers \d/).waitFor();
});

/** Weekdays of three years: quiet, with a fall of two weeks every spring. */
function histories(): { readonly spx: string; readonly vix: string } {
  const days: string[] = [];
  for (let time = Date.UTC(2016, 0, 4); time < Date.UTC(2019, 0, 1); time += 86_400_000) {
    const day = new Date(time);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  const falls = (day: string) => /-02-(0[5-9]|1[0-6])$/.test(day);
  const spx = days.map((day, index) => `${day},${falls(day) ? 2500 : 2600 + (index % 5) * 3}`);
  const vix = days.map((day, index) => `${day},${falls(day) ? 31 : 12 + (index % 6)}`);
  return { spx: `Date,Close\n${spx.join("\n")}\n`, vix: `DATE,CLOSE\n${vix.join("\n")}\n` };
}
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("two histories are imported into one sheet, and the plan is replayed over it", async () => {
  const { spx, vix } = histories();
  await view("Data");
  await pane.locator('input[type="file"]').setInputFiles([file("SPX.csv", spx), file("VIX.csv", vix)]);
  await status(/rows understood. Nothing is written yet/);
  await pane.getByRole("button", { name: "Write to sheet" }).click();
  await status(/rows stand in the sheet "History"/);
  await view("Evidence");
  await pane.getByRole("heading", { name: "May one scale from 1 % to 2 %" }).waitFor();
  await pane.getByRole("tab", { name: "History" }).click();
  await pane.getByRole("button", { name: "Replay" }).click();
  await status(/Replayed at VIX1D x share/);
  await pane.getByText(/^The hedge did not pay in/).waitFor();
  for (const name of ["Drawdown", "Losing days"]) {
    await pane.getByRole("tab", { name }).click();
    await pane.getByRole("region", { name: "Replay" }).locator("canvas").waitFor();
  }
});

const simulation = () => pane.getByRole("region", { name: "Simulation" });
const paths = (count: string) => simulation().getByLabel("Paths", { exact: true }).fill(count);
const middle = () => simulation().getByRole("row", { name: /^Middle result/ });

test("the plan is simulated from blocks of the imported days, in pictures, words and assumptions", async () => {
  await pane.getByRole("tab", { name: "Simulation" }).click();
  await simulation().getByLabel("Paths from").selectOption("days");
  await paths("5,000");
  await pane.getByRole("button", { name: "Simulate" }).click();
  await status(/^Simulated/);
  await pane.getByText(/^At 2 % the hedge did not pay on/).waitFor();
  await pane.getByText(/5000 of 252 sessions, blocks of 20/).waitFor();
  for (const name of ["Deepest falls", "Results"]) {
    await pane.getByRole("tab", { name }).click();
    await simulation().locator("canvas").waitFor();
  }
});

test("a long simulation is cancelled at once and leaves the one before", async () => {
  const before = await middle().innerText();
  await simulation().getByLabel("Paths from").selectOption("joint");
  await paths("500,000");
  // The page keeps a worker of its own for long answers: the run's is the one that begins now.
  const begun = page.waitForEvent("worker");
  await pane.getByRole("button", { name: "Simulate" }).click();
  await pane.getByRole("progressbar").waitFor();
  const ended = (await begun).waitForEvent("close");
  await pane.getByRole("button", { name: "Cancel" }).click();
  await status(/Cancelled; what stands below is the run before/);
  expect(await pane.getByRole("progressbar").count()).toBe(0);
  // The browser itself takes up to two seconds to end a worker that computes.
  await ended;
  expect(await middle().innerText()).toBe(before);
});

test("a wrong entry names its argument, and the run before stays", async () => {
  await paths("0.5");
  await pane
    .getByText(/^paths .*must be/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "Simulate" }).click();
  await status(/Nothing was simulated: paths .*must be/);
  await middle().waitFor();
});

test("the same question inserted as a sheet gives the pane's numbers", async () => {
  await paths("2,000");
  await pane.getByRole("button", { name: "Simulate" }).click();
  await status(/^Simulated/);
  const [, hedged = ""] = (await middle().innerText()).split(/\t/);
  await pane.getByRole("button", { name: "Insert as sheet" }).click();
  await status(/Sheet "Simulation" stands/);
  await page.waitForFunction(() =>
    /%/.test((globalThis as WithGrid).wingspanGrid.textAt("Simulation", "G9")),
  );
  const median = () =>
    page.evaluate(() => {
      const { wingspanGrid } = globalThis as WithGrid;
      const row = [...Array(20).keys()]
        .map((each) => each + 1)
        .find((each) => wingspanGrid.textAt("Simulation", `E${each}`) === "median");
      return wingspanGrid.textAt("Simulation", `G${row}`);
    });
  expect(hedged.replace(/[+\s\u00a0]/g, "")).toBe((await median()).replace(/\s/g, ""));
});

test("a run goes on while the plan is looked at, and says when the plan has changed", async () => {
  await view("Plan");
  await pane.getByLabel("VIX", { exact: true }).fill("19");
  await view("Evidence");
  await simulation().getByText("The plan has changed since: simulate again.").waitFor();
  await view("Plan");
  await pane.getByLabel("VIX", { exact: true }).fill("17.95");
  await view("Evidence");
});

test("a claim is checked as it is typed", async () => {
  await pane.getByRole("tab", { name: "Claims" }).click();
  await pane.getByLabel("Claimed win rate").fill("80%");
  await pane.getByText("it does not claim an edge").waitFor();
});

test("half a million rows and wrong columns are refused in words", async () => {
  await view("Data");
  const input = pane.locator('input[type="file"]');
  await input.setInputFiles([file("long.csv", `Date,Close\n${"2024-01-02,1\n".repeat(500_000)}`)]);
  await status(/500,000 rows; at most 60,000/);
  await input.setInputFiles([file("other.csv", "ticker,price\nSPY,470\n")]);
  await status(/No row names the columns of .* Nothing is written/);
});

test("an import that is cancelled leaves nothing behind", async () => {
  const before = await sheets();
  const dayOf = (at: number) => new Date(Date.UTC(1900, 2, 1 + at)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 50_000 }, (_, at) => `${dayOf(at)},${1 + at}`).join("\n");
  // Pressed as soon as it can be, from within the page: the rows are written meanwhile, however fast the machine.
  await pane.locator("body").evaluate((body) => {
    const press = () => {
      const seen = [...body.querySelectorAll("button")].filter((button) => button.checkVisibility());
      const found = seen.find(({ textContent }) => textContent === "Cancel");
      if (found === undefined) return;
      pressing.disconnect();
      found.click();
    };
    const pressing = new MutationObserver(press);
    pressing.observe(body, { childList: true, subtree: true, attributes: true });
  });
  await pane.locator('input[type="file"]').setInputFiles([file("slow.csv", `Date,Close\n${rows}\n`)]);
  await pane.getByRole("button", { name: "Write to sheet" }).click();
  await status(/Cancelled: nothing was left/);
  expect(await sheets()).toEqual(before);
});

test("no request leaves the page and nothing complains", () => {
  expect(pages.strangers).toEqual([]);
  expect(pages.complaints).toEqual([]);
});
