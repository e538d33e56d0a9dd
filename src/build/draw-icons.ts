/** Draws assets/icon-*.png from assets/icon.svg: `npm run icons`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as browserType } from "playwright-core";

const assets = join(__dirname, "../../assets");
/** Excel's ribbon takes 16, 32 and 80; the add-in dialogs 32 and 64; stores 128, a store package 192. */
const iconSizes = [16, 32, 64, 80, 128, 192];
/** A store package wants an outline too: white alone, no ground. */
const OUTLINE = 32;
const AS_OUTLINE = "rect{display:none}path{stroke:#fff}path[fill='#f2b544']{fill:#fff;stroke:none}";
/** Below this the feathers are a blur. */
const SMALLEST_WITH_FEATHERS = 32;

async function drawIcons(): Promise<void> {
  const drawing = readFileSync(join(assets, "icon.svg"), "utf8");
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  const browser = await browserType.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  const draw = async (name: string, size: number, look = "") => {
    const feathers = size < SMALLEST_WITH_FEATHERS ? "none" : "inline";
    const style = `*{margin:0}svg{display:block;width:${size}px}#feathers{display:${feathers}}${look}`;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>${style}</style>${drawing}`);
    await page.screenshot({ path: join(assets, `${name}.png`), omitBackground: true });
  };
  for (const size of iconSizes) await draw(`icon-${size}`, size);
  await draw("outline-32", OUTLINE, AS_OUTLINE);
  await browser.close();
}

void drawIcons();
