import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const root = join(__dirname, "../..");

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Asked in a process of its own: the package is an ES module, and it unpacks to the temporary folder it sees. */
const UNPACK = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';

/** An installed Chromium, or on Linux the packaged one, unpacked into the project: it reuses whatever it finds. */
function chromiumPath(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") return named;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform !== "linux") throw new Error("no Chromium found: name one with CHROME_PATH");
  return unpacked();
}

/**
 * Several suites may ask at once on a fresh checkout: each unpacks into a folder of its own, and the first to be done
 * gives it the name that all use, so that nobody runs a file which another still writes.
 */
function unpacked(): string {
  const folder = join(root, ".cache/chromium");
  const executable = join(folder, "chromium");
  if (existsSync(executable)) return executable;
  const own = `${folder}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: root,
    env: { ...process.env, TMPDIR: own },
  });
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  return executable;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

export interface KilledBrowser {
  readonly browser: Browser;
  /** As a power cut ends it: no page hears of it. */
  kill(): Promise<void>;
}

/** Its helpers too: one that outlives it goes on writing into the profile while a test sweeps it away. */
function killGroup({ pid }: ChildProcess) {
  if (pid !== undefined) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
}

/** A browser that keeps what it keeps in this folder, and can be killed. */
export async function launchOn(profile: string): Promise<KilledBrowser> {
  const flags = [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(chromiumPath(), flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise<string>((found, failed) => {
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const [, listening] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (listening !== undefined) found(listening);
    });
    child.once("exit", () => failed(new Error(`the browser ended: ${said}`)));
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  return {
    browser: await chromium.connectOverCDP(address),
    kill() {
      if (child.exitCode === null && child.signalCode === null) killGroup(child);
      return ended;
    },
  };
}
