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
