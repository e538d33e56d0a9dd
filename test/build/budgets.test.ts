/** Weights that a user's connection and Excel's start feel. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { built } from "../support/built";

const dist = join(__dirname, "../../dist");
const compressed = (name: string) => gzipSync(built(name)).byteLength;

// The whole catalogue with its engine: about a kilobyte a function. The first fifty took less than 60 kB.
test("functions.js weighs less than 105 kB compressed", () => {
  expect(compressed("functions.js")).toBeLessThan(105_000);
});

test("the pane weighs less than 350 kB compressed, what it loads later included", () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const pane = scripts.filter((name) => name !== "functions.js" && name !== "workbook.js");
  expect(pane).toContain("taskpane.js");
  expect(pane.reduce((sum, name) => sum + compressed(name), 0)).toBeLessThan(350_000);
});

test("everything the manifest points at is in the build", () => {
  const manifest = built("manifest.xml");
  const [, address = ""] = /SourceLocation DefaultValue="(.*)taskpane\.html"/.exec(manifest) ?? [];
  const files = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map((match) =>
    (match[1] ?? "").replace(address, ""),
  );
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
});

test("every function has its help page, and every page its function", () => {
  const { functions } = JSON.parse(built("functions.json")) as { functions: { helpUrl: string }[] };
  const linked = functions.map(({ helpUrl }) => helpUrl.split("/").at(-1));
  const pages = readdirSync(join(dist, "reference")).filter((name) => name.endsWith(".html"));
  expect(pages.sort()).toEqual([...linked, "index.html"].sort());
});
