/** Workbook files on the page: opened, refused, saved, found again. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { workbookPage } from "../support/browser-page";
import { builtPath } from "../support/dist";
import { foreignWorkbook } from "../support/foreign-workbook";
import { type ServedPages, servePages } from "../support/served";

const FIRST_PORT = 4370;

let pages: ServedPages;
let page: Page;
beforeAll(async () => {
  pages = await servePages(FIRST_PORT);
  page = await pages.openWorkbook({ viewport: { width: 1400, height: 900 } });
  // Without pickers the page downloads and asks the file input; nobody could answer a picker here.
  await page.evaluate(() => {
    Reflect.deleteProperty(globalThis, "showOpenFilePicker");
    Reflect.deleteProperty(globalThis, "showSaveFilePicker");
  });
});
afterAll(() => pages?.close());

const choose = (name: string, bytes: Uint8Array) =>
  page.locator("#file-input").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
const told = (words: string) => page.locator("#notices", { hasText: words }).waitFor();
const fromMenu = async (item: string) => {
  await page.locator("#file summary").click();
  await page.getByRole("button", { name: item }).click();
};

it("a file that is no workbook is refused in words, and the open workbook stays as it is", async () => {
  await workbookPage(page).enter("E11", "mine");
  await choose("notes.xlsx", Buffer.from("plain words"));
  await told("notes.xlsx was not opened: it is no .xlsx workbook");
  await workbookPage(page).shows("Start", "E11", "mine");
});

it("a workbook is saved as a file whose formulas Excel takes for the add-in's", async () => {
  const saved = page.waitForEvent("download");
  await fromMenu("Download a copy");
  const file = await saved;
  expect(file.suggestedFilename()).toBe("Wingspan workbook.xlsx");
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  await told("A copy is downloaded");
});

it("a foreign workbook takes its place, with what could not be kept; the one before is an earlier version", async () => {
  const bytes = await foreignWorkbook(["4/4/2", "words"], [5], { "xl/vbaProject.bin": "x" });
  await choose("theirs.xlsx", bytes);
  await page.waitForFunction(
    () =>
      document.body.dataset.ready === "true" &&
      (globalThis as unknown as { wingspanGrid: { sheetNames(): string[] } }).wingspanGrid.sheetNames()[0] ===
        "Theirs",
  );
  await told("Not kept from it: macros");
  await workbookPage(page).shows("Theirs", "A1", "4/4/2");
  await page.locator("#file-status", { hasText: "theirs.xlsx: saved." }).waitFor();
  await workbookPage(page).enter("C3", "edited");
  await page.locator("#file-status", { hasText: "theirs.xlsx: changes are not in the file yet" }).waitFor();
  await fromMenu("Earlier versions");
  await page.locator("#versions-list li", { hasText: "Samples" }).first().waitFor();
  await page.getByRole("button", { name: "Close" }).click();
});

it("a file dropped on the page is opened, and one of our own comes back with live formulas", async () => {
  const bytes = [...readFileSync(builtPath("starters/hedge-ladder.xlsx"))];
  page.once("dialog", (dialog) => void dialog.accept());
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(content)], "ladder.xlsx"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, bytes);
  await page.waitForFunction(
    () =>
      document.body.dataset.ready === "true" &&
      (globalThis as unknown as { wingspanGrid: { sheetNames(): string[] } }).wingspanGrid.sheetNames()[0] ===
        "Hedge ladder",
  );
  const tier = await workbookPage(page).text("Hedge ladder", "A24");
  expect(tier).toBe("layer");
});

it("nothing was asked of any other address, and nothing complained", () => {
  expect(pages.strangers).toEqual([]);
  expect(pages.complaints).toEqual([]);
});
