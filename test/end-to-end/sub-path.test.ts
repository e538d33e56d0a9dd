/** The built folder, served by any static server under a path, with no header of our own. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import sirv from "sirv";
import { launchBrowser } from "../support/browser";
import { workbookPage } from "../support/browser-page";
import { distFolder } from "../support/dist";
import { violations } from "../support/violations";

let server: Server;
let browser: Browser;
beforeAll(async () => {
  const files = sirv(distFolder, { dev: true });
  server = createServer((request, response) => {
    const { url = "" } = request;
    const missing = () => {
      response.statusCode = 404;
      response.end();
    };
    if (!url.startsWith("/desk/spx/")) return missing();
    request.url = url.slice("/desk/spx".length);
    files(request, response, missing);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

it("opens with its pane, answers, and keeps to its own address by a policy of its own", async () => {
  const { port } = server.address() as AddressInfo;
  const home = `http://localhost:${port}/desk/spx/`;
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const strangers: string[] = [];
  page.on("request", (asked) => {
    if (!asked.url().startsWith(home) && !/^(data|blob):/.test(asked.url())) strangers.push(asked.url());
  });
  await page.goto(home);
  await page.waitForSelector("body[data-ready]");
  await workbookPage(page).enter("E11", "[their page](https://example.com)");
  await page.frameLocator("#pane").getByRole("button", { name: "Insert sheet" }).waitFor();
  await workbookPage(page).hover("E11");
  await page.locator(".o-link-tool").waitFor();
  expect(strangers).toEqual([]);
  const reached = await page.evaluate(() =>
    fetch("http://127.0.0.1:9/").then(
      () => "reached",
      () => "refused",
    ),
  );
  expect(reached).toBe("refused");
  expect(
    await page.evaluate(() => document.querySelector("meta[http-equiv]")?.getAttribute("content")),
  ).toMatch(/^default-src 'none'/);
  await page.close();
});

it.each([
  "privacy.html",
  "terms.html",
  "support.html",
  "reference/index.html",
  "reference/condor.report.html",
])("serves %s, which anybody can read, under a policy that lets nothing run", async (name) => {
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.goto(`http://localhost:${port}/desk/spx/${name}`);
  expect(await violations(page)).toEqual([]);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await policy.getAttribute("content")).toMatch(/^default-src 'none'/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.close();
});

it("says what may stand in the way while Microsoft's server keeps the pane waiting", async () => {
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.route("https://appsforoffice.microsoft.com/**", () => undefined);
  await page.goto(`http://localhost:${port}/desk/spx/taskpane.html`, { waitUntil: "commit" });
  await page.getByText("The network blocks this page's own address").waitFor();
  await page.close();
});
