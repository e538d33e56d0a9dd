/** Pages built from a translation, in a real browser: a language made up from the English, brackets and all. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { everySentence } from "../../src/build/words/all-words";
import { madeUp } from "../support/other-language";

const top = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "wingspan-words-"));
const dist = join(folder, "dist");
const built = (name: string) => readFileSync(join(dist, name), "utf8");

beforeAll(() => {
  const words = join(folder, "words.json");
  // Signs that mean something to a shell, a path, a template or markup; a sheet's name bears fewer of them.
  const other = (key: string) =>
    key.includes("|") ? madeUp(key) : `${madeUp(key)}!"$&${key.length > 31 ? "'?\\\\" : ""}`;
  writeFileSync(
    words,
    JSON.stringify({
      "@language": "en-GB",
      ...Object.fromEntries(everySentence().map((key) => [key, other(key)])),
    }),
  );
  mkdirSync(dist);
  execFileSync(
    process.execPath,
    [
      join(top, "node_modules/webpack/bin/webpack.js"),
      ...["--mode", "development", "--devtool", "false", "--stats", "errors-warnings", "--output-path", dist],
    ],
    { cwd: top, env: { ...process.env, WORDS: words } },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in a page or a frame of it, text by text. */
const textsOf = (page: Page | Frame) =>
  page.evaluate(() => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode())
      if (!nodes.currentNode.parentElement?.closest("script, style"))
        texts.push(nodes.currentNode.textContent?.trim() ?? "");
    return texts.filter((text) => /[A-Za-z]{2}/.test(text));
  });

test("a build in other words holds them in its pages, its workbook and its pane", async () => {
  for (const name of ["index.html", "taskpane.html", "pane.html"])
    expect(built(name)).toContain('<html lang="en-GB">');
  expect(built("index.html")).toContain('⟦Hide pane⟧!"$&');

  process.env.DIST_FOLDER = dist;
  const { servePages } = require("../support/served") as typeof import("../support/served");
  const pages = await servePages(4480);
  try {
    const page = await pages.openWorkbook({ viewport: { width: 1400, height: 900 } });
    const grid = await textsOf(page);
    expect(grid.filter((text) => text.includes("⟦Start⟧"))).not.toEqual([]);
    const pane = await pages.open("pane.html");
    await pane.getByRole("tab").first().waitFor();
    const tabs = await pane.getByRole("tab").allTextContents();
    expect(tabs.length).toBeGreaterThan(4);
    for (const tab of tabs) expect(tab).toMatch(/^⟦[^⟦⟧]+⟧!/);
    expect((await textsOf(pane)).join(" ")).toContain("⟦May I scale from 1\u00a0% to 2\u00a0%?⟧");
    expect(pages.complaints).toEqual([]);
  } finally {
    await pages.close();
  }
});
