/** Weights that a user's connection and Excel's start feel. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtText, distFolder } from "../support/dist";

const compressed = (name: string) => gzipSync(builtText(name)).byteLength;

// The whole catalogue with its engine, without the words of its help: some 1.8 kB a function, the readers of brokers'
// files and the measured tables among it.
test("functions.js weighs at most 188 kB of 1024 bytes compressed", () => {
  expect(compressed("functions.js")).toBeLessThanOrEqual(188 * 1024);
});

test("what the pane loads at start weighs less than 368 kB compressed", () => {
  const entries = new Set(["functions.js", "workbook.js", "taskpane.js"]);
  const lazy = readdirSync(distFolder).filter((name) => name.endsWith(".js") && !entries.has(name));
  // The first chart comes right away and brings the charting library, the largest of the lazy chunks; the views
  // behind tabs and the worker that replays histories are loaded when they are asked for.
  const charts = Math.max(...lazy.map(compressed));
  expect(lazy.length).toBeGreaterThan(5);
  expect(compressed("taskpane.js") + charts).toBeLessThan(368_000);
});

test("everything the manifest points at is in the build", () => {
  const manifest = builtText("manifest.xml");
  const [, address = ""] = /SourceLocation DefaultValue="(.*)taskpane\.html[?"]/.exec(manifest) ?? [];
  const files = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map((match) =>
    (match[1] ?? "").replace(address, "").replace(/\?.*/, ""),
  );
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !existsSync(join(distFolder, file)))).toEqual([]);
});

test("every function has its help page, and every page its function", () => {
  const { functions } = JSON.parse(builtText("functions.json")) as { functions: { helpUrl: string }[] };
  const linked = functions.map(({ helpUrl }) => helpUrl.split("/").at(-1));
  const pages = readdirSync(join(distFolder, "reference")).filter((name) => name.endsWith(".html"));
  expect(pages.sort()).toEqual([...linked, "index.html"].sort());
});
