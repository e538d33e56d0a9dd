import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const server = join(__dirname, "../../src/browser-workbook/serve.mjs");
const PORT = 4410;

/** Files enough for the server to start; the functions answer every question with 1. */
function smallDist(): string {
  const folder = mkdtempSync(join(tmpdir(), "wingspan-"));
  for (const name of ["index.html", "workbook.js", "functions.json"]) writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "functions.js"), 'CustomFunctions.associate({ "ALVH.TIER": () => [[1]] });');
  return folder;
}

/** Runs the server until it has said everything, asks it to end, and tells what it said. */
function run(settings: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [server], { env: { ...process.env, ...settings } });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (out.includes("Ctrl-C")) child.kill("SIGTERM");
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.once("exit", (code) => done({ code, out, err }));
  });
}

describe("the server", () => {
  it("prints its address and the results that the build can give, and ends cleanly", async () => {
    const { code, out } = await run({ DIST_FOLDER: smallDist(), PORT: String(PORT) });
    expect(out).toContain(`http://localhost:${PORT}\n`);
    expect(out).toMatch(/Hedge tier +1 of 3 +=ALVH\.TIER\(17\.95\)/);
    expect(code).toBe(0);
  });

  it("takes the next port where one is taken", async () => {
    const occupant = createServer().listen(PORT, "127.0.0.1");
    await new Promise((listening) => occupant.once("listening", listening));
    const { out } = await run({ DIST_FOLDER: smallDist(), PORT: String(PORT) });
    occupant.close();
    expect(out).toContain(`http://localhost:${PORT + 1}\n`);
  });

  it("says what to do where nothing is built", async () => {
    const { code, err } = await run({ DIST_FOLDER: join(tmpdir(), "nothing-here"), PORT: String(PORT) });
    expect(err).toMatch(/lacks index\.html.*: build it first \(npm run build\)/);
    expect(code).toBe(1);
  });

  it.each(["abc", "0", "70000", "1.5"])("refuses %p as a port", async (port) => {
    const { code, err } = await run({ DIST_FOLDER: smallDist(), PORT: port });
    expect(err).toContain(`PORT must be a whole number from 1 to 65535, got ${port}`);
    expect(code).toBe(1);
  });

  it("answers its own names and files, GET and HEAD, and nothing else", async () => {
    const folder = smallDist();
    const child = spawn(process.execPath, [server], {
      env: { ...process.env, DIST_FOLDER: folder, PORT: String(PORT + 30) },
    });
    const port = await new Promise<number>((found) => {
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
        const [, digits] = /localhost:(\d+)/.exec(out) ?? [];
        if (digits !== undefined) found(Number(digits));
      });
    });
    const ask = (path: string, { method = "GET", host = `localhost:${port}` } = {}) =>
      new Promise<number | undefined>((answer, failed) => {
        const asked = request({ port, host: "127.0.0.1", path, method, headers: { host } }, (response) => {
          response.resume();
          answer(response.statusCode);
        });
        asked.on("error", failed);
        asked.end();
      });
    try {
      for (const path of ["/", "/?blanks=0", "/index.html", "/functions.json"])
        expect([path, await ask(path)]).toEqual([path, 200]);
      expect(await ask("/", { method: "HEAD" })).toBe(200);
      for (const host of [`127.0.0.1:${port}`, "localhost", `[::1]:${port}`])
        expect(await ask("/", { host })).toBe(200);
      for (const host of ["evil.example", `evil.example:${port}`, "localhost.evil.example"])
        expect(await ask("/", { host })).toBe(421);
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) expect(await ask("/", { method })).toBe(405);
      const odd = [
        "/index",
        "/..",
        "/../serve.mjs",
        "/%2e%2e/serve.mjs",
        "//",
        "/%",
        "/%00",
        "/a\\b",
        "/.git/config",
        "/functions.json/",
        "/nothing",
      ];
      for (const path of odd) expect([path, await ask(path)]).toEqual([path, 404]);
    } finally {
      child.kill("SIGTERM");
    }
  });
});
