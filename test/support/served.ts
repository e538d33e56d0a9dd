import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { distFolder } from "./dist";

const server = join(__dirname, "../../src/browser-workbook/serve.mjs");
const READY_WITHIN_MS = 8000;

/** The built pages, served as `npm start` serves them, in a real browser. */
export interface ServedPages {
  readonly address: string;
  readonly browser: Browser;
  /** What the pages complained about. */
  readonly complaints: string[];
  /** Requests that left the server. */
  readonly strangers: string[];
  open(path: string, options?: Parameters<Browser["newPage"]>[0]): Promise<Page>;
  /** The workbook page, ready. */
  openWorkbook(options?: Parameters<Browser["newPage"]>[0]): Promise<Page>;
  close(): Promise<void>;
}

async function start(
  firstPort: number,
): Promise<{ readonly process: ChildProcess; readonly address: string }> {
  const started = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: String(firstPort), DIST_FOLDER: distFolder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await new Promise<string>((ready, failed) => {
    let text = "";
    started.stdout?.on("data", (chunk) => {
      text += chunk;
      if (text.includes("Ctrl-C")) ready(text);
    });
    started.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
  });
  return { process: started, address: /http:\/\/\S+/.exec(said)?.[0] ?? "" };
}

export async function servePages(firstPort: number): Promise<ServedPages> {
  const [{ process: served, address }, browser] = await Promise.all([start(firstPort), launchBrowser()]);
  const complaints: string[] = [];
  const strangers: string[] = [];
  const open: ServedPages["open"] = async (path, options = {}) => {
    const page = await browser.newPage(options);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) strangers.push(url);
    });
    await page.goto(`${address}/${path}`);
    return page;
  };
  return {
    address,
    browser,
    complaints,
    strangers,
    open,
    async openWorkbook(options) {
      const page = await open("", options);
      await page.waitForSelector("body[data-ready]", { timeout: READY_WITHIN_MS });
      return page;
    },
    async close() {
      await browser.close();
      served.kill();
    },
  };
}
