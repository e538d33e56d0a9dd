/** Files of every layout through the real page: chosen, told, written, and read by the functions in the sheet. */
import type { FrameLocator, Page } from "playwright-core";
import { workbookPage } from "../support/browser-page";
import {
  CREDIT_AT_MID,
  chains,
  curveOfDay,
  europeanChain,
  settlementCurve,
  spxHistories,
  spxHistory,
  thinkorswim,
  vixclsHistory,
  vixHistory,
} from "../support/import-files";
import { type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4450;
const PATIENCE_MS = 8000;

type WithGrid = typeof globalThis & {
  wingspanGrid: {
    sheetNames(): readonly string[];
    textAt(sheet: string, at: string): string;
    valueAt(sheet: string, at: string): unknown;
    setCell(sheet: string, at: string, content: string): void;
    reader: { rowsOf(sheet: string): readonly (readonly unknown[])[] };
  };
};
interface TextFile {
  readonly name: string;
  readonly text: string;
}

let pages: ServedPages;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
  page = await pages.openWorkbook({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  pane = page.frameLocator("#pane");
  await pane.getByRole("tab", { name: "Data", exact: true }).click();
});
afterAll(() => pages?.close());

const status = (words: RegExp) => pane.getByRole("status").filter({ hasText: words }).first().waitFor();

const choose = (...files: readonly TextFile[]) =>
  pane
    .locator('input[type="file"]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
    );

const TIME = "When these quotes were taken, New York time";
async function giveTime() {
  await pane.getByLabel(TIME).fill("2024-01-05T15:45");
  await pane.getByRole("button", { name: "Use this time" }).click();
}

/** Imports the files and says in which sheet they stand. */
async function imported(...files: readonly TextFile[]): Promise<string> {
  await choose(...files);
  await status(/Nothing is written/);
  if (await pane.getByLabel(TIME).isVisible()) await giveTime();
  await status(/Nothing is written yet/);
  await pane.getByRole("button", { name: "Write to sheet" }).click();
  await status(/stand in the sheet/);
  return page.evaluate(() => (globalThis as WithGrid).wingspanGrid.sheetNames().at(-1) ?? "");
}

/** What a formula answers that stands far right of the imported cells. */
const answer = async (sheet: string, formula: string) => {
  await page.evaluate(([name, typed]) => (globalThis as WithGrid).wingspanGrid.setCell(name, "Z60", typed), [
    sheet,
    formula,
  ] as const);
  // What takes long is worked out elsewhere.
  while ((await workbookPage(page).text(sheet, "Z60")) === "#BUSY!") await page.waitForTimeout(50);
  return page.evaluate((name) => (globalThis as WithGrid).wingspanGrid.valueAt(name, "Z60"), sheet);
};
const range = (sheet: string) => `'${sheet.replaceAll("'", "''")}'!A1:Y50`;
const credit = (sheet: string, expiry: string, root = "") =>
  answer(
    sheet,
    `=CHAIN.CREDIT(${range(sheet)},"${expiry}","4550/4575/4775/4800","mid"${root && `,"${root}"`})`,
  );

test.each(chains.map((file) => [file.name, file] as const))("the chain %s", async (_, file) => {
  expect(await credit(await imported(file), "2024-01-12")).toBeCloseTo(CREDIT_AT_MID, 10);
});

test("a chain that does not tell its expiry is asked for it", async () => {
  await choose({ name: "quotes.csv", text: chains[0].text });
  await status(/does not say when its options expire/);
  await pane.getByLabel("Expiry of these options").fill("2024-01-12");
  await pane.getByRole("button", { name: "Use this expiry" }).click();
  await status(/Nothing is written yet/);
  await pane.getByRole("button", { name: "Write to sheet" }).click();
  await status(/stand in the sheet/);
  const sheet = await page.evaluate(() => (globalThis as WithGrid).wingspanGrid.sheetNames().at(-1) ?? "");
  expect(await credit(sheet, "2024-01-12")).toBeCloseTo(CREDIT_AT_MID, 10);
});

test("two sections of one day under two roots", async () => {
  const sheet = await imported(thinkorswim);
  expect(await credit(sheet, "2024-01-19", "SPXW")).toBeCloseTo(CREDIT_AT_MID, 10);
  expect(await credit(sheet, "2024-01-19", "SPX")).toBeCloseTo(CREDIT_AT_MID - 0.05, 10);
});

test("a chain of commas as decimals", async () => {
  const sheet = await imported(europeanChain);
  const found = await answer(sheet, `=CHAIN.CREDIT(${range(sheet)},"2026-04-21","22/24/30/32")`);
  expect(found).toBeCloseTo(0.3, 10);
});

test.each([
  ...spxHistories.map((file) => [file.name, file, vixHistory] as const),
  ["VIXCLS.csv", spxHistory, vixclsHistory] as const,
])("the history %s beside that of the other index", async (_, spx, vix) => {
  const sheet = await imported(spx, vix);
  const rows = await page.evaluate(
    (name) => (globalThis as WithGrid).wingspanGrid.reader.rowsOf(name).map((row) => [...row].slice(0, 3)),
    sheet,
  );
  expect(rows).toEqual([
    ["date", "SPX", "VIX"],
    [45_293, 4740, 13.2],
    [45_294, 4705, 14],
    [45_295, 4690, 14.1],
    [45_296, 4698, 13.4],
  ]);
  const typed = `=SCENARIO.REPLAY(${range(sheet).replace("Y50", "Y5")},SCENARIO.PLAN(),0.9,,,,,,"end equity")`;
  expect(await answer(sheet, typed)).toEqual(expect.any(Number));
});

test.each([settlementCurve, curveOfDay].map((file) => [file.name, file] as const))(
  "the curve %s",
  async (_, file) => {
    const sheet = await imported(file);
    // Between 18.4 at 13 days and 19.1 at 41: 18.4 + 17 / 28 x 0.7.
    expect(
      await answer(
        sheet,
        `=ALVH.CURVE(${range(sheet).replace("A1:Y50", file === curveOfDay ? "A1:I2" : "A1:D9")},30,"2026-03-05")`,
      ),
    ).toBeCloseTo(18.825, 10);
  },
);

test("texts that look like formulas are texts", async () => {
  const sheet = await imported({
    name: "notes.csv",
    text: 'Date,SPX,note\n2024-01-02,4740,=1+1\n2024-01-03,4705,"+HYPERLINK(""http://example.com"")"\n2024-01-04,4690,-5\n',
  });
  const shown = (at: string) =>
    page.evaluate(([name, cell]) => (globalThis as WithGrid).wingspanGrid.valueAt(name, cell), [
      sheet,
      at,
    ] as const);
  expect([await shown("C2"), await shown("C3"), await shown("C4")]).toEqual([
    "=1+1",
    '+HYPERLINK("http://example.com")',
    -5,
  ]);
});

test("what cannot be read is refused in words and leaves the sheets as they are", async () => {
  const before = await page.evaluate(() => [...(globalThis as WithGrid).wingspanGrid.sheetNames()]);
  for (const [file, why] of [
    [{ name: "a.xlsx", text: "PK\u0003\u0004" }, /an Excel workbook or a ZIP archive.*Nothing is written/],
    [{ name: "a.csv", text: "" }, /a\.csv is empty.*Nothing is written/],
    [{ name: "a.csv", text: "Date,Close\n" }, /Headings and no rows/],
    [{ name: "a.csv", text: "Date;Close\n2024-01-02;1.234,5\n2024-01-03;1,234.5\n" }, /1\.234,5/],
  ] as const) {
    await choose(file);
    await status(why);
    expect(await pane.getByRole("button", { name: "Write to sheet" }).count()).toBe(0);
  }
  expect(await page.evaluate(() => [...(globalThis as WithGrid).wingspanGrid.sheetNames()])).toEqual(before);
});

test("no request leaves the page and nothing complains", () => {
  expect(pages.strangers).toEqual([]);
  expect(pages.complaints).toEqual([]);
});

test("the afternoon's positions stand in the place of the morning's, and a formula that points there follows", async () => {
  const positions = (contracts: number) => ({
    name: "positions.csv",
    text: [
      "Symbol,Quantity,Average price",
      ...[`SPXW260320P6550,${contracts},1.20`, `SPXW260320P6560,-${contracts},2.00`],
      ...[`SPXW260320C6800,-${contracts},1.50`, `SPXW260320C6810,${contracts},0.90`],
    ].join("\n"),
  });
  const book = await imported(positions(1));
  const sheets = await page.evaluate(() => (globalThis as WithGrid).wingspanGrid.sheetNames());
  const contracts = () => answer(sheets[0] ?? "", `=SUM('${book}'!F13)`);
  expect(await contracts()).toBe(1);
  await choose(positions(4));
  await pane.getByRole("button", { name: `Write over "${book}"` }).click();
  await status(/in the place of what it held/);
  expect(await contracts()).toBe(4);
  expect(await page.evaluate(() => (globalThis as WithGrid).wingspanGrid.sheetNames())).toEqual(sheets);
});
