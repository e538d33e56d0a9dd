import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { distFolder } from "./dist";

const server = join(__dirname, "../../src/browser-workbook/serve.mjs");
/** "0", "text" or "null": as what blank cells reach the functions; every test holds for each. */
const { BLANKS } = process.env;
/** How long a page may take for anything on a slow machine. */
export const PATIENCE_MS = 60_000;

/** The built pages, served as `npm start` serves them, in a real browser. */
export interface ServedPages {
  readonly address: string;
  /** What the terminal shows. */
  readonly printed: string;
  readonly browser: Browser;
  /** What the pages complained about. */
  readonly complaints: string[];
  /** Requests that left the server. */
  readonly strangers: string[];
  open(path: string, options?: Parameters<Browser["newPage"]>[0]): Promise<Page>;
  /** The workbook page, ready. */
  openWorkbook(options?: Parameters<Browser["newPage"]>[0]): Promise<Page>;
  /** Ends the browser, then asks the server to end, and tells its exit code. */
  close(): Promise<number | null>;
}

async function start(
  firstPort: number,
): Promise<{ readonly process: ChildProcess; readonly printed: string }> {
  const started = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: String(firstPort), DIST_FOLDER: distFolder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const printed = await new Promise<string>((ready, failed) => {
    let text = "";
    started.stdout?.on("data", (chunk) => {
      text += chunk;
      if (text.includes("Ctrl-C")) ready(text);
    });
    started.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
  });
  return { process: started, printed };
}

export async function servePages(firstPort: number): Promise<ServedPages> {
  const [{ process: served, printed }, browser] = await Promise.all([start(firstPort), launchBrowser()]);
  const address = /http:\/\/\S+/.exec(printed)?.[0] ?? "";
  const complaints: string[] = [];
  const strangers: string[] = [];
  const open: ServedPages["open"] = async (path, options = {}) => {
    const page = await browser.newPage(options);
    page.setDefaultTimeout(PATIENCE_MS);
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
    printed,
    browser,
    complaints,
    strangers,
    open,
    async openWorkbook(options) {
      const page = await open(BLANKS === undefined ? "" : `?blanks=${BLANKS}`, options);
      await page.waitForSelector("body[data-ready]");
      return page;
    },
    async close() {
      await browser.close();
      const ended = new Promise<number | null>((done) => served.once("exit", done));
      if (served.exitCode !== null || !served.kill("SIGTERM")) return served.exitCode;
      return ended;
    },
  };
}
