import { spawn } from "node:child_process";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/support/browser";

/** Serves the built files to a browser of its own while `use` lasts. */
export async function withBrowser(
  port: string,
  use: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  const served = spawn(process.execPath, ["src/browser-workbook/serve.mjs"], {
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((ready) => {
    let said = "";
    served.stdout?.on("data", (chunk) => {
      said += chunk;
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined && said.includes("Ctrl-C")) ready(found);
    });
  });
  const browser = await launchBrowser();
  try {
    await use(browser, address);
  } finally {
    await browser.close();
    served.kill();
  }
}
