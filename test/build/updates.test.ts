/** A deployment while panes are open. */
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepChunks } from "../../src/build/keep-chunks.mjs";
import { breaks, signaturesOf } from "../../src/build/signatures";
import { catalogue } from "../../src/functions/catalogue";
import published from "../functions/published-signatures.json";

const folder = () => mkdtempSync(join(tmpdir(), "wingspan-release-"));
const release = (...files: string[]) => {
  const dist = folder();
  for (const name of files) writeFileSync(join(dist, name), name);
  return dist;
};
const DAY_MS = 86_400_000;
const first = Date.UTC(2026, 0, 1);

test("the chunks of earlier releases stay for 60 days, beside new ones and never over them", () => {
  const kept = folder();
  keepChunks(kept, release("taskpane.js", "1.aaaaaaaa.js", "2.bbbbbbbb.js"), first);
  const second = release("taskpane.js", "1.cccccccc.js", "2.bbbbbbbb.js");
  keepChunks(kept, second, first + 30 * DAY_MS);
  expect(readdirSync(second).sort()).toEqual([
    "1.aaaaaaaa.js",
    "1.cccccccc.js",
    "2.bbbbbbbb.js",
    "taskpane.js",
  ]);
  const third = release("taskpane.js", "1.dddddddd.js");
  keepChunks(kept, third, first + 61 * DAY_MS);
  expect(readdirSync(third).sort()).toEqual([
    "1.cccccccc.js",
    "1.dddddddd.js",
    "2.bbbbbbbb.js",
    "taskpane.js",
  ]);
  expect(existsSync(join(kept, "taskpane.js"))).toBe(false);
});

test("old formulas ask new functions, and new formulas' old arguments old ones: signatures only grow", () => {
  expect(breaks(published, signaturesOf(catalogue))).toEqual([]);
});
