/** What is built runs in the WebKit of a Mac that was last updated years ago. */
import { readdirSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { newerThanEs2021 } from "../../src/build/language-check";
import { builtText, distFolder } from "../support/dist";

const scripts = readdirSync(distFolder).filter((name) => name.endsWith(".js"));

test.each(scripts)("%s is written in ES2021, its dependencies too", (name) => {
  expect(newerThanEs2021(builtText(name))).toBeNull();
});

test("every script was looked at, and a newer one is told", () => {
  expect(scripts).toEqual(expect.arrayContaining(["functions.js", "taskpane.js", "workbook.js"]));
  expect(scripts.length).toBeGreaterThan(10);
  expect(newerThanEs2021("class A { static { } }")).toContain("Unexpected token");
  expect(newerThanEs2021("class A { b = 1 }")).toContain("Unexpected token");
  expect(newerThanEs2021("const a = /(?<!b)c/;")).toContain("lookbehind");
  expect(newerThanEs2021("const a = new RegExp(`(?<=b)c`, 'g');")).toContain("lookbehind");
  expect(newerThanEs2021('const a = "(?<!b)c"; a ??= 1_000;')).toBeNull();
});

test("functions.js answers in an engine that lacks the methods of later years", () => {
  const realm = createContext({});
  runInContext(
    `delete Array.prototype.at; delete String.prototype.at; delete Object.hasOwn; delete Array.prototype.findLast;
     delete Array.prototype.toSorted; delete Array.prototype.toReversed; delete Array.prototype.with;
     var associated; var CustomFunctions = { associate: (all) => { associated = all; } };`,
    realm,
  );
  runInContext(builtText("functions.js"), realm);
  const ask = (call: string) => runInContext(`associated${call}`, realm) as unknown;
  expect(ask('["CONDOR.CREDIT"](7140, "7005/7015/7265/7275", "1t", 0.18)')).toBeCloseTo(1.0853, 4);
  expect(ask('["CONDOR.MAXLOSS"]("7005/7015/7265/7275", 1.09)')).toBeCloseTo(8.91, 10);
});
