/** `npm run screenshots`: the pictures of the README, taken of the build as a browser shows it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../test/support/browser";

const folder = join(__dirname, "../../assets/screenshots");
const PORT = 4700;
/** Charts have drawn themselves by then. */
const SETTLED_MS = 1200;

const pictures = [
  { file: "workbook.png", sheet: "Today", width: 1400, height: 900 },
  { file: "narrow.png", sheet: "Today", width: 320, height: 640 },
];

type PageOfGrid = typeof globalThis & { wingspanGrid: { showSheet(name: string): void } };

async function main(): Promise<void> {
  const { serve } = await import("../browser-workbook/serve.mjs");
  const { server, address } = await serve({
    port: PORT,
    ...(process.env.DIST_FOLDER && { folder: process.env.DIST_FOLDER }),
  });
  const browser = await launchBrowser();
  mkdirSync(folder, { recursive: true });
  for (const { file, sheet, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(address);
    await page.waitForSelector("body[data-ready]");
    await page.evaluate((name) => (globalThis as PageOfGrid).wingspanGrid.showSheet(name), sheet);
    await page.waitForTimeout(SETTLED_MS);
    await page.locator("#notices", { hasText: "long answers" }).waitFor({ state: "detached" });
    await page.screenshot({ path: join(folder, file) });
    await page.close();
    console.log(`assets/screenshots/${file}`);
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
