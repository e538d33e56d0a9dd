/** Typing into the workbook as somebody does who comes from Excel; all on one page. */
import type { Page } from "playwright-core";
import { workbookPage } from "../support/browser-page";
import { type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4410;
type WithGrid = typeof globalThis & {
  wingspanGrid: {
    undo(): void;
    reader: { selected(): { sheet: string; at: string; formula: string } };
    valueAt(sheet: string, at: string): unknown;
  };
};

let pages: ServedPages;
let page: Page;
let sheet = "";
beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
  page = await pages.openWorkbook({ viewport: { width: 1400, height: 900 } });
  await page.locator(".o-add-sheet").first().click();
  sheet = (await selected()).sheet;
});
afterAll(() => pages?.close());

const selected = () => page.evaluate(() => (globalThis as WithGrid).wingspanGrid.reader.selected());
const value = (at: string) =>
  page.evaluate(([name, cell]) => (globalThis as WithGrid).wingspanGrid.valueAt(name, cell), [
    sheet,
    at,
  ] as const);
const grid = () => workbookPage(page);
const notices = () => page.locator("#notices");

const paste = (text: string, table = "") =>
  page.evaluate(
    ([plain, html]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (html !== "") clipboardData.setData("text/html", html);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [text, table] as const,
  );

test("days by the name of their month and losses in brackets are read as Excel reads them", async () => {
  await grid().enter("B2", "16-Dec-26");
  await grid().enter("B3", "(0.25)");
  await grid().shows(sheet, "B2", "16-Dec-26");
  expect([await value("B2"), await value("B3")]).toEqual([46372, -0.25]);
});

test("what is pasted from elsewhere is read so too, into a cell of per cents as per cents", async () => {
  await grid().enter("D2", "5%");
  await grid().click("B5");
  await paste("16-Dec-26\t(1,234.5)\n4/4/2\t'4/4/2");
  await grid().shows(sheet, "B5", "16-Dec-26");
  await grid().shows(sheet, "C5", "-1,234.50");
  await grid().shows(sheet, "C6", "4/4/2");
  await grid().click("D2");
  await paste("18");
  await grid().shows(sheet, "D2", "18%");
});

test("cells in quotes are pasted as Excel's own, from its text and from its table", async () => {
  const quoted = '"7,005"\t"a ""q"" b"\t"two\nlines"\r\n';
  const table = '<table><tr><td>7,005</td><td>a "q" b</td><td>two<br>lines</td></tr></table>';
  for (const [at, text, html] of [
    ["D16", quoted, ""],
    ["D18", '7,005\ta "q" b\ttwo\nlines', table],
    ["D20", quoted, table],
  ] as const) {
    await grid().click(at);
    await paste(text, html);
    const row = at.slice(1);
    await grid().shows(sheet, at, "7,005");
    expect(await Promise.all([`D${row}`, `E${row}`, `F${row}`].map(value))).toEqual([
      7005,
      'a "q" b',
      "two\nlines",
    ]);
  }
});

test("a paste into a spilled table is refused, and its remedy makes room for it", async () => {
  await grid().enter("H20", "=ALVH.RULES()");
  await grid().shows(sheet, "H20", "reading");
  await grid().click("I22");
  await paste("x\ty\nz\tw");
  await notices().filter({ hasText: "Not pasted: I22 is filled by the formula in H20." }).waitFor();
  await grid().shows(sheet, "H20", "reading");
  await notices().getByRole("button", { name: "Make the table editable" }).click();
  await grid().click("I22");
  await paste("x\ty\nz\tw");
  await grid().shows(sheet, "I22", "x");
  await grid().shows(sheet, "H20", "reading");
  for (let undone = 0; undone < 2; undone++) {
    await page.locator("#kept", { hasText: "Kept" }).waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press("Control+z");
  }
  await grid().shows(sheet, "I22", "15.00");
  await grid().click("H20");
  await page.keyboard.press("Delete");
  await grid().shows(sheet, "I22", "");
});

test("Tab ... Enter goes on in the row below, under the first of the cells; an arrow ends the run", async () => {
  await grid().click("F2");
  for (const typed of ["1", "2", "3"]) {
    await page.keyboard.type(typed);
    await page.locator(".o-composer.active").first().waitFor();
    await page.keyboard.press(typed === "3" ? "Enter" : "Tab");
  }
  expect((await selected()).at).toBe("F3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect((await selected()).at).toBe("G5");
});

test("an unfinished formula stays in the editor with what is missing, and Escape leaves the cell as it was", async () => {
  await grid().enter("B8", "=CONDOR.CREDIT(7140,");
  await notices().filter({ hasText: "CONDOR.CREDIT takes" }).waitFor();
  await page.keyboard.press("Escape");
  await notices().filter({ hasText: "Not entered" }).waitFor({ state: "detached" });
  expect(await value("B8")).toBeNull();
  await grid().enter("B8", "=1+");
  await notices().filter({ hasText: "not finished" }).waitFor();
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await grid().shows(sheet, "B8", "3");
  expect(await notices().filter({ hasText: "Not entered" }).count()).toBe(0);
});

test("the argument in hand is explained after Tab has completed the name", async () => {
  for (const name of ["CONDOR.RULES", "ALVH.RULES", "CONDOR.CREDIT", "SCENARIO.STRESS"]) {
    await grid().write("B10", `=${name.slice(0, -2)}`);
    await page.locator(".o-autocomplete-dropdown").waitFor();
    const listed = page
      .locator(".o-autocomplete-value-focus, .o-autocomplete-value")
      .filter({ hasText: name });
    await listed.first().waitFor();
    await page.keyboard.press("Tab");
    await page.locator(".o-formula-assistant").filter({ hasText: name }).waitFor();
    await page.keyboard.press("Escape");
  }
});

test("Tab behind a name typed to its end opens its brackets", async () => {
  await grid().write("B10", "=ALVH.RULES");
  await page.keyboard.press("Tab");
  await page.locator(".o-formula-assistant").filter({ hasText: "ALVH.RULES" }).waitFor();
  await page.keyboard.press("Escape");
});

test("typing into a spilled table offers to make it editable, and one step takes all of it back", async () => {
  await grid().enter("H10", "=ALVH.RULES()");
  await grid().shows(sheet, "H10", "reading");
  const before = [await value("I11"), await value("I12")];
  await grid().enter("I11", "12.5");
  await notices().getByRole("button", { name: "Make the table editable" }).click();
  await grid().shows(sheet, "I11", "12.5");
  await grid().shows(sheet, "H10", "reading");
  expect(await value("I12")).toEqual(before[1]);
  // The grid takes the next undo once the one before is written.
  await page.keyboard.press("Control+z");
  await grid().shows(sheet, "I11", "any");
  await page.locator("#kept", { hasText: "Kept" }).waitFor();
  await page.waitForTimeout(100);
  await page.keyboard.press("Control+z");
  await grid().click("H10");
  expect((await selected()).formula).toBe("=ALVH.RULES()");
  expect(await value("I11")).toEqual(before[0]);
});

/** Where on the page somebody presses who has typed what is refused. */
const presses: readonly (readonly [string, () => Promise<void>])[] = [
  ["a row's header", async () => pressBeside("A5", "row", "left")],
  ["a row's header by the right button", async () => pressBeside("A5", "row", "right")],
  ["a column's header", async () => pressBeside("C1", "column", "left")],
  ["a column's header by the right button", async () => pressBeside("C1", "column", "right")],
  [
    "another cell by the right button",
    async () => page.mouse.click(...(await middle("C3")), { button: "right" }),
  ],
  ["another cell", async () => page.mouse.click(...(await middle("C3")))],
  ["another sheet", async () => page.locator(".o-sheet").first().click()],
  ["a menu", async () => page.locator(".o-topbar-menu", { hasText: "Data" }).click()],
  ["the undo button", async () => page.locator(".o-topbar-toolbar [title^='Undo']").first().click()],
  ["the button for bold", async () => page.locator(".o-topbar-toolbar [title^='Bold']").first().click()],
  ["the pane", async () => page.frameLocator("#pane").locator("header").first().click()],
  ["F6", async () => page.keyboard.press("F6")],
];

const middle = async (at: string): Promise<readonly [number, number]> => {
  const { x, y, width, height } = await grid().place(at);
  return [x + width / 2, y + height / 2];
};

async function pressBeside(at: string, header: "row" | "column", button: "left" | "right") {
  const [x, y] = await middle(at);
  const sheetBox = await page.locator(".o-grid").first().boundingBox();
  if (sheetBox === null) throw new Error("the grid is not on the page");
  await page.mouse.click(header === "row" ? sheetBox.x + 20 : x, header === "row" ? y : sheetBox.y + 10, {
    button,
  });
}

test.each([
  ["a number in a spilled table", "I23", "17", "This cell is filled"],
  [
    "a formula with semicolons",
    "C21",
    '=CONDOR.CREDIT(7140; "7005/7015/7265/7275"; "1t"; 0.18)',
    "by commas",
  ],
])("%s is refused wherever one presses to leave it", async (_, at, typed, why) => {
  await grid().enter("H20", "=ALVH.RULES()");
  await grid().shows(sheet, "H20", "reading");
  const before = await value(at);
  const left: string[] = [];
  for (const [place, press] of presses) {
    await grid().enter(at, typed);
    await notices().filter({ hasText: why }).waitFor();
    await press();
    await page.waitForTimeout(100);
    const now = [(await selected()).sheet === sheet, await value(at), await grid().text(sheet, "H20")];
    const isOpen =
      (await page.locator(".o-composer.active").count()) + (await notices().filter({ hasText: why }).count());
    if (JSON.stringify(now) !== JSON.stringify([true, before, "reading"]) || isOpen === 0)
      left.push(`${place}: ${now}`);
    if (place === "the pane" || place === "F6") await page.mouse.click(...(await middle(at)));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await notices().filter({ hasText: why }).waitFor({ state: "detached" });
  }
  expect(left).toEqual([]);
  await grid().click("H20");
  await page.keyboard.press("Delete");
});

test("LET and LAMBDA answer", async () => {
  await grid().enter("B12", "=LET(f,LAMBDA(a,a+1),LAMBDA(b,f(b)*10)(2))");
  await grid().shows(sheet, "B12", "30");
  await grid().click("B12");
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await grid().shows(sheet, "B12", "30");
});

test("long answers come on another thread: the page is typed into meanwhile, and Stop ends them", async () => {
  const simulated = Array.from(
    { length: 12 },
    (_, row) => `=SCENARIO.SIMULATE($B$14:$C$15,1200,${row},,,,,,,"95 % drawdown")`,
  );
  for (const [at, typed] of Object.entries({ B14: "SPX", C14: "7140", B15: "VIX", C15: "17.95" }))
    await grid().enter(at, typed);
  await grid().click("D14");
  await paste(simulated.join("\n"));
  await notices()
    .filter({ hasText: /Working out \d+ of 12 long answers/ })
    .waitFor();
  await grid().enter("B17", "typed meanwhile");
  await grid().shows(sheet, "B17", "typed meanwhile");
  expect(await grid().text(sheet, "D25")).toBe("#BUSY!");
  await notices().getByRole("button", { name: "Stop" }).click();
  await grid().shows(sheet, "D25", "#N/A");
  await notices().getByRole("button", { name: "Dismiss" }).last().click();
  await grid().enter("D14", (simulated[0] as string).replace("1200", "5"));
  await page.waitForFunction(
    (name) => typeof (globalThis as WithGrid).wingspanGrid.valueAt(name, "D14") === "number",
    sheet,
  );
});

test("the pane inserts a table to edit as plain cells", async () => {
  const pane = page.frameLocator("#pane");
  await grid().click("H20");
  await pane.getByRole("tab", { name: "Functions" }).click();
  await pane.getByLabel("Search functions").fill("ALVH.RULES");
  await pane.getByRole("button", { name: /^ALVH\.RULES/ }).click();
  await pane.getByRole("button", { name: "Insert editable copy" }).click();
  await grid().shows(sheet, "H20", "reading");
  await grid().click("H20");
  expect((await selected()).formula).toBe("");
  await pane.getByRole("button", { name: "Insert editable copy" }).click();
  await pane.getByText("is not empty").waitFor();
});

test("the sheets are gone through by Ctrl+PageUp and Ctrl+PageDown, or with Shift where a browser keeps those", async () => {
  await grid().click("A1");
  for (const keys of ["Control", "Shift"]) {
    await page.keyboard.press(`${keys}+PageUp`);
    expect((await selected()).sheet).not.toBe(sheet);
    await page.keyboard.press(`${keys}+PageDown`);
    expect((await selected()).sheet).toBe(sheet);
  }
});

test("nothing complained", () => {
  expect(pages.complaints).toEqual([]);
  expect(pages.strangers).toEqual([]);
});
