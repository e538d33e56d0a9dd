/** A pane that was open while its files were replaced. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serve } from "../../src/browser-workbook/serve.mjs";
import { launchBrowser } from "../support/browser";
import { distFolder } from "../support/dist";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a part whose file is gone names the server and what to do; what was typed stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wingspan-deployed-"));
  cpSync(distFolder, folder, { recursive: true });
  const { server, address } = await serve({ folder, port: 4470 });
  const page = await browser.newPage({ viewport: { width: 400, height: 900 } });
  await page.goto(`${address}/pane.html`);
  const vix = page.getByLabel("VIX", { exact: true }).first();
  await vix.fill("21");
  for (const name of readdirSync(folder)) if (/\.[0-9a-f]{8}\.js$/.test(name)) rmSync(join(folder, name));
  await page.getByRole("tab", { name: "Functions" }).click();
  const told = page.getByRole("alert").filter({ hasText: "This page's server at localhost" });
  await told.waitFor();
  expect(await told.textContent()).toMatch(/npm start, then reload this page/);
  await page.getByRole("tab", { name: "Plan" }).click();
  expect(await vix.inputValue()).toBe("21");
  await page.close();
  server.closeAllConnections();
  server.close();
});

test("with its server gone an open workbook charts, compares, inserts and explains; what needs a file says what to do", async () => {
  const { server, address } = await serve({ folder: distFolder, port: 4475 });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(address);
  await page.waitForSelector("body[data-ready]");
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "Got it" }).click();
  const parts = page.frame({ url: /pane\.html/ });
  await parts?.waitForFunction(() => performance.getEntriesByName("all parts are here").length > 0);
  server.closeAllConnections();
  server.close();

  const view = (name: string) => pane.getByRole("tab", { name, exact: true }).click();
  const status = (words: RegExp) => pane.getByRole("status").filter({ hasText: words }).first().waitFor();
  const charts = pane.getByRole("region", { name: "Charts" });
  for (const name of ["Payoff", "Blind spots", "Hedge", "Odds", "Ceilings"]) {
    await charts.getByRole("tab", { name }).click();
    await charts.locator("canvas, table, ul li").first().waitFor();
  }
  await pane.getByRole("button", { name: /^Scenario/ }).click();
  await pane.getByRole("button", { name: "Compare hedge, stop and half size" }).click();
  await pane.getByRole("table", { name: /^Plans side by side/ }).waitFor();
  await pane.getByRole("button", { name: "Insert sheet" }).click();
  await status(/Sheet "Condor plan" stands/);
  await view("Functions");
  await pane.getByLabel("Search functions").fill("maxloss");
  await pane.getByRole("button", { name: /^CONDOR\.MAXLOSS/ }).click();
  await pane.getByRole("heading", { name: "Example, run as a test" }).waitFor();
  await view("Data");
  await pane.getByRole("button", { name: "Choose files" }).waitFor();
  await view("Check");
  await pane.getByRole("button", { name: "Insert the check sheet" }).waitFor();
  await view("Evidence");
  await view("Found");
  await pane.getByRole("heading", { name: "What was found" }).waitFor();
  expect(await pane.getByRole("alert").count()).toBe(0);
  await view("Simulation");
  await pane.getByRole("button", { name: "Simulate" }).click();
  await pane
    .getByText(/server at localhost:4475 does not answer.*npm start, then reload this page/)
    .waitFor();
  await page.close();
});
